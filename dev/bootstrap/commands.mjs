/** What the bootstrap runs: the file of each command, and whether it needs the packages built. */
export const COMMANDS = Object.freeze({
  start: { file: 'dev/commands/start.ts', build: true },
  // Builds as the first of its steps, so that the time is counted and a failure is part of the summary.
  test: { file: 'dev/commands/test.ts', build: false },
  screenshots: { file: 'packages/react/gallery/screenshots.ts', build: true },
  'bench:voice': { file: 'bench/voice.ts', build: true },
  docs: { file: 'packages/api/src/docs/generate.ts', build: true },
});

/**
 * @param {string} name
 * @returns {name is keyof typeof COMMANDS}
 */
export function isCommand(name) {
  return Object.hasOwn(COMMANDS, name);
}
