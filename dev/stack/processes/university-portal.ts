import { exampleVariables } from './examples.ts';
import type { ProcessDefinition } from './process.ts';

export const universityPortal: ProcessDefinition = {
  entry: 'examples/university-portal/server.ts',
  title: 'the university portal',
  preferredPort: 4130,
  mayMove: true,
  after: 'nothing',
  stop: { order: 1, graceMs: 2_800 },
  page: { name: 'University portal', about: 'plain page with the script tag' },
  environment: exampleVariables,
};
