import { defineConfig } from 'vitest/config';
import { projectsOf } from '../vitest.shared.ts';

export const projects = projectsOf({
  root: import.meta.dirname,
  name: 'dev',
  kinds: ['pure', 'services'],
});

export default defineConfig({ test: { projects } });
