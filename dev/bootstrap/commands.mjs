/** What the bootstrap runs: the file of each command, and whether it needs the packages built. */
export const COMMANDS = Object.freeze({
  start: { file: 'dev/commands/start.ts', build: true },
  // Builds as the first of its steps, so that the time is counted and a failure is part of the summary.
  test: { file: 'dev/commands/test.ts', build: false },
  screenshots: { file: 'e2e/screenshots/main.ts', build: true },
  'bench:voice': { file: 'bench/voice.ts', build: true },
  docs: { file: 'dev/commands/docs.ts', build: false },
});

/**
 * @param {string} name
 * @returns {name is keyof typeof COMMANDS}
 */
export function isCommand(name) {
  return Object.hasOwn(COMMANDS, name);
}
