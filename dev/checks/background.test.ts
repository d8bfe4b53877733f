import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { inBackground } from './background.ts';

const COMMAND = { command: 'tsc', parameters: ['-b'] };

describe('a step in the background', () => {
  it('runs in the idle class where the machine has one, else at the lowest niceness', () => {
    expect(inBackground(COMMAND, { platform: 'linux', chrt: '/usr/bin/chrt' })).toEqual({
      command: '/usr/bin/chrt',
      parameters: ['--idle', '0', 'tsc', '-b'],
    });
    expect(inBackground(COMMAND, { platform: 'darwin', chrt: undefined })).toEqual({
      command: 'nice',
      parameters: ['-n', '19', 'tsc', '-b'],
    });
    expect(inBackground(COMMAND, { platform: 'win32', chrt: undefined })).toEqual(COMMAND);
  });

  it('still runs its program with its parameters', () => {
    const { command, parameters } = inBackground({
      command: process.execPath,
      parameters: ['-p', '[1, 2].length'],
    });
    expect(execFileSync(command, parameters, { encoding: 'utf8' }).trim()).toBe('2');
  });
});
