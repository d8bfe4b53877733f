import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processIsAlive } from './group.ts';
import { openGuardian } from './guardian.ts';

/** Ends for nobody. */
const STUBBORN = `
  for (const signal of ['SIGINT', 'SIGQUIT']) process.on(signal, () => {});
  setInterval(() => {}, 60_000);
  console.log('ready');
`;

describe('a guardian that is told to stop', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vivavoce-guardian-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('kills a service that refuses to end when the time of all its signals together is over', async () => {
    const guardian = openGuardian();
    const pid = await guardian.run({
      command: process.execPath,
      arguments: ['-e', STUBBORN],
      logFile: join(folder, 'service.log'),
      readyText: 'ready',
      stopSignals: ['SIGINT', 'SIGQUIT'],
    });
    const before = performance.now();
    await guardian.stop(300);
    // Once each of the two had a second and a half.
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(processIsAlive(pid)).toBe(false);
  });
});
