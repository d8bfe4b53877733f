import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inBackground, yieldToOtherSessions } from './background.ts';

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

  it('gives way to other sessions where the kernel groups by session', () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 10_000)'], { detached: true });
    const file = `/proc/${child.pid}/autogroup`;
    try {
      yieldToOtherSessions(child.pid ?? 0);
      // Elsewhere there is nothing to do, and nothing that fails.
      expect(existsSync(file) ? readFileSync(file, 'utf8').trim() : 'nice 19').toMatch(/nice 19$/);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
