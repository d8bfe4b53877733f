import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { projectsOf } from '../../vitest.shared.ts';

export const projects = projectsOf({
  root: import.meta.dirname,
  name: 'api',
  kinds: ['pure', 'services', 'browser'],
  globalSetup: join(import.meta.dirname, 'src/testing/shared-server.ts'),
});

export default defineConfig({ test: { projects } });
