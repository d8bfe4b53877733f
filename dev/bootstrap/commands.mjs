const VITEST = 'node_modules/vitest/vitest.mjs';
const BENCH = ['bench', '--run', '--config', 'bench/benchmarks.config.ts'];

/** What the bootstrap runs: the file of each command, what it is told first, and whether it needs the packages built. */
export const COMMANDS = Object.freeze({
  // Builds once it knows that no other start runs on what is built.
  start: { file: 'dev/commands/start.ts', build: false },
  // Builds as the first of its steps, so that the time is counted and a failure is part of the summary.
  test: { file: 'dev/commands/test.ts', build: false },
  // The tests with whole matrices and long generated sets, of which `npm test` runs a sample.
  soak: { file: 'dev/commands/test.ts', parameters: ['--soak'], build: false },
  // Of the console; the other command's are of the widget.
  screens: { file: 'e2e/screens.ts', build: true },
  screenshots: { file: 'packages/react/gallery/screenshots.ts', build: true },
  'bench:voice': { file: 'bench/voice.ts', build: true },
  'bench:interrupt': { file: 'bench/interrupt.ts', build: true },
  'bench:density': { file: 'bench/density.ts', build: true },
  'bench:waterfall': { file: 'bench/waterfall.ts', build: true },
  'bench:failover': { file: 'bench/failover.ts', build: true },
  // Computes in virtual time; nothing of it is built.
  'bench:turns': { file: 'bench/turns.ts', build: false },
  // The check is a function; the cache is the stand-in's.
  'bench:tailor': { file: 'bench/tailor.ts', build: false },
  'bench:hearing': { file: 'bench/hearing.ts', build: true },
  'bench:cost': { file: 'bench/cost.ts', build: true },
  'bench:metering': { file: 'bench/metering.ts', build: true },
  'bench:api': { file: 'bench/api.ts', build: true },
  'bench:webhooks': { file: 'bench/webhooks.ts', build: true },
  'bench:resume': { file: 'bench/resume.ts', build: false },
  'bench:client': { file: VITEST, parameters: [...BENCH, 'packages/sdk-js'], build: true },
  'bench:start': { file: VITEST, parameters: [...BENCH, 'bench/start'], build: true },
  docs: { file: 'dev/commands/docs.mjs', build: true },
});

/**
 * @param {string} name
 * @returns {name is keyof typeof COMMANDS}
 */
export function isCommand(name) {
  return Object.hasOwn(COMMANDS, name);
}
