import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/**
 * The tests of one stack: the folder of its name holds them, `stacks/` starts it, once for all of them. A later capability adds
 * tests to one that runs, not another stack.
 */
function stack(
  name: string,
  { maxWorkers, order }: { maxWorkers: number; order: number },
): TestProjectInlineConfiguration {
  return {
    root: import.meta.dirname,
    test: {
      name,
      include: [`${name}/**/*.test.ts`],
      globalSetup: [`./stacks/${name}.ts`],
      testTimeout: 180_000,
      hookTimeout: 120_000,
      maxWorkers,
      sequence: { groupOrder: order },
    },
  };
}

/** Whole-product tests: real processes, real browsers, real time. */
export default defineConfig({
  test: {
    projects: [
      // They wait more than they compute, so two files run at once.
      stack('embedded', { maxWorkers: 2, order: 1 }),
      // What one test takes away, another one would miss.
      stack('faults', { maxWorkers: 1, order: 2 }),
      stack('production', { maxWorkers: 1, order: 3 }),
    ],
  },
});
