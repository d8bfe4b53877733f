import { defineConfig } from 'vitest/config';
import { projectsOf } from '../../vitest.shared.ts';

export const projects = projectsOf({
  root: import.meta.dirname,
  name: 'agent',
  kinds: ['pure', 'services', 'realtime', 'alone'],
});

export default defineConfig({ test: { projects } });
