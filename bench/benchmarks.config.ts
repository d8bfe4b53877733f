import { defineConfig } from 'vitest/config';

/** Benchmarks of parts: one after the other, on a machine that has nothing else to do. */
export default defineConfig({
  test: {
    benchmark: { include: ['bench/**/*.bench.ts', 'packages/**/*.bench.ts'] },
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
