import { defineConfig } from 'vitest/config';

/** Whole-product tests: real processes, real browsers, real time; one file after the other on small machines. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
