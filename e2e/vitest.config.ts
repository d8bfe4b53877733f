import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/**
 * The tests of one stack: the folder of its name holds them, `stacks/` starts it, once for all of them. A later capability adds
 * tests to one that runs, not another stack.
 */
function stack(name: string): TestProjectInlineConfiguration {
  return {
    root: import.meta.dirname,
    test: {
      name,
      include: [`${name}/**/*.test.ts`],
      globalSetup: [`./stacks/${name}.ts`],
      testTimeout: 180_000,
      hookTimeout: 120_000,
      // What one test takes away another one would miss, and a browser needs half a core: the stacks run side by side instead.
      maxWorkers: 1,
      // Interviews of one file that are only typed wait more than they compute.
      maxConcurrency: 8,
    },
  };
}

/** Whole-product tests: real processes, real browsers, real time. */
export default defineConfig({
  test: { projects: ['embedded', 'faults', 'production'].map(stack) },
});
