import { defineConfig } from 'vitest/config';
import { projectsOf } from '../../vitest.shared.ts';

export const projects = projectsOf({
  root: import.meta.dirname,
  name: 'console',
  kinds: ['pure', 'package'],
});

export default defineConfig({ test: { projects } });
