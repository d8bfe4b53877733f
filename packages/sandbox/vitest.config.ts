import { defineConfig } from 'vitest/config';
import { projectsOf } from '../../vitest.shared.ts';

export const projects = projectsOf({
  root: import.meta.dirname,
  name: 'sandbox',
  kinds: ['pure', 'services'],
  also: { services: ['messages', 'listen', 'speech', 'server', 'synthesiser'] },
});

export default defineConfig({ test: { projects } });
