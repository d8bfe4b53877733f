import { fileURLToPath } from 'node:url';

/** Every process of the product on one machine, PostgreSQL aside. */
export const PROCESS_NAMES = [
  'stand-ins',
  'api',
  'tasks',
  'agent',
  'career-coach',
  'university-portal',
] as const;

export type ProcessName = (typeof PROCESS_NAMES)[number];

/** The file that is run for each process, and the one that seeds the demonstration tenant. */
export type Entries = Readonly<Record<ProcessName | 'tenant', string>>;

const ROOT_URL = new URL('../../', import.meta.url);

/** Root of the repository. */
export const ROOT = fileURLToPath(ROOT_URL);

const FILES: Entries = {
  'stand-ins': 'packages/sandbox/dist/main.js',
  api: 'packages/api/dist/api.js',
  tasks: 'packages/api/dist/tasks.js',
  tenant: 'packages/api/dist/tenant.js',
  agent: 'packages/agent/dist/supervisor.js',
  'career-coach': 'examples/career-coach/server.ts',
  'university-portal': 'examples/university-portal/server.ts',
};

export const ENTRIES = Object.fromEntries(
  Object.entries(FILES).map(([name, file]) => [name, fileURLToPath(new URL(file, ROOT_URL))]),
) as Entries;

export const EXAMPLES = ['career-coach', 'university-portal'] as const satisfies ProcessName[];
