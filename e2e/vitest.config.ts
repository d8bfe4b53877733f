import { defineConfig } from 'vitest/config';

/** Whole-product tests: real processes, real browsers, real time. They wait more than they compute, so two files run at once. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
