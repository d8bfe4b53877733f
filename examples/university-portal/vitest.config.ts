import { defineConfig } from 'vitest/config';
import { projectsOf } from '../../vitest.shared.ts';

export const projects = projectsOf({
  root: import.meta.dirname,
  name: 'university-portal',
  kinds: ['services'],
});

export default defineConfig({ test: { projects } });
