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

/** What is run for each, from the root of the repository. */
export const ENTRIES: Readonly<Record<ProcessName, string>> = {
  'stand-ins': 'packages/sandbox/dist/main.js',
  api: 'packages/api/dist/api.js',
  tasks: 'packages/api/dist/tasks.js',
  agent: 'packages/agent/dist/supervisor.js',
  'career-coach': 'examples/career-coach/server.ts',
  'university-portal': 'examples/university-portal/server.ts',
};

export const EXAMPLES = ['career-coach', 'university-portal'] as const satisfies ProcessName[];
