import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { definitionOf, PROCESS_NAMES, type ProcessName } from './processes/index.ts';

/** Root of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The file that is run for each process, and the one that seeds the demonstration tenant. */
export type Entries = Readonly<Record<ProcessName | 'tenant', string>>;

export const ENTRIES = {
  ...Object.fromEntries(PROCESS_NAMES.map((name) => [name, join(ROOT, definitionOf(name).entry)])),
  tenant: join(ROOT, 'packages/api/dist/tenant.js'),
} as Entries;
