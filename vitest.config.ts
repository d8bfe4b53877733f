import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@vivavoce/sdk/bridge': source('./packages/sdk-js/src/bridge/index.ts'),
      '@vivavoce/sdk': source('./packages/sdk-js/src/index.ts'),
      '@vivavoce/react': source('./packages/react/src/index.ts'),
    },
  },
  test: {
    include: [
      'packages/**/*.test.{ts,tsx}',
      'dev/**/*.test.ts',
      'bench/**/*.test.ts',
      'examples/**/*.test.{ts,tsx}',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.types/**'],
    passWithNoTests: false,
    // One PostgreSQL for the run, started by the first file that needs it.
    globalSetup: ['./packages/api/src/testing/shared-server.ts'],
    // The longest files wait in real time rather than compute, so that more of them than there are cores go side by side.
    maxWorkers: 3,
    // Tests of one file that run side by side talk in real time through one synthesiser: more at once would be slow vendors.
    maxConcurrency: 3,
    // For what hangs. Real servers on a busy machine may be slow, and how slow is not what these tests are about.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
