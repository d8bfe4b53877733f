import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { defineConfig } from 'tsup';

// The client is made from the schema; no engine is needed for it, so none is fetched.
execFileSync(
  process.execPath,
  [createRequire(import.meta.url).resolve('prisma/build/index.js'), 'generate'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: 'true' },
  },
);

export default defineConfig({
  entry: {
    api: 'src/api.ts',
    tasks: 'src/tasks.ts',
    tenant: 'src/tenant.ts',
    // The thread that makes PDFs.
    print: 'src/features/reports/pdf/worker.ts',
    // The process that reads resumes.
    parse: 'src/features/resumes/process/worker.ts',
  },
  format: ['esm'],
  target: 'node24',
  platform: 'node',
  outDir: 'dist',
  clean: true,
  sourcemap: true,
  splitting: true,
  // Workspace packages are source; everything else is installed beside.
  noExternal: [/^@vivavoce\/contract/],
});
