import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { projectsOf } from '../../vitest.shared.ts';

export const projects = projectsOf({
  root: import.meta.dirname,
  name: 'api',
  kinds: ['pure', 'services'],
  also: {
    services: [
      ...[
        '{database,keys,retention,tenants,sessions,templates,process,queue,tasks}/**/*',
        'http/{edges,fault,idempotency,input,limits,server}',
      ],
      ...['evaluations/{routes,task}', 'embed', 'features/docs/docs', 'tenant'],
    ],
  },
  globalSetup: join(import.meta.dirname, 'src/testing/shared-server.ts'),
});

export default defineConfig({ test: { projects } });
