import { fileURLToPath } from 'node:url';
import type { Entries } from '../stack/entries.ts';
import { PROCESS_NAMES } from '../stack/processes/index.ts';

const PROCESS = fileURLToPath(new URL('./process.ts', import.meta.url));

/** Small processes in the place of the product's, to test what holds them together. */
export const SMALL_ENTRIES = {
  ...Object.fromEntries(PROCESS_NAMES.map((name) => [name, PROCESS])),
  tenant: fileURLToPath(new URL('./tenant.ts', import.meta.url)),
} as Entries;
