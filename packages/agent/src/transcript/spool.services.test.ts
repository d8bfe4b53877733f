import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AgentRecord } from '@vivavoce/contract/internal';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOpen, isTouched, listSpool, readSpool, SpoolWriter } from './spool.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vivavoce-spool-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

const timings = (turnId: string): AgentRecord => ({ kind: 'timings', timings: { turnId } });

async function onlyFile() {
  const [file, ...others] = await listSpool(directory);
  if (!file || others.length > 0) throw new Error('expected one file');
  return file;
}

describe('the spool', () => {
  it('keeps records in order, in a file that nobody else may read', async () => {
    const writer = new SpoolWriter(directory, { sessionId: 'ses_1', epoch: 3 });
    await writer.append([timings('a'), timings('b')]);
    await writer.append([timings('c')]);
    const file = await onlyFile();
    expect(file).toMatchObject({ sessionId: 'ses_1', epoch: 3, pid: process.pid });
    expect(await readSpool(file)).toEqual(['a', 'b', 'c'].map(timings));
    expect((await stat(file.path)).mode & 0o777).toBe(0o600);
    await writer.remove();
    expect(await readdir(directory)).toEqual([]);
  });

  it('reads of the snapshots only the last whole one', async () => {
    const snapshot = (counter: number): AgentRecord => ({
      kind: 'snapshot',
      counter,
      snapshot: { version: 1, sequence: 0, state: {} },
    });
    const writer = new SpoolWriter(directory, { sessionId: 'ses_1', epoch: 1 });
    await writer.append([snapshot(1), timings('a'), snapshot(2), timings('b'), snapshot(3)]);
    await writer.leave();
    const file = await onlyFile();
    expect(await readSpool(file)).toEqual([timings('a'), timings('b'), snapshot(3)]);
    await truncate(file.path, (await stat(file.path)).size - 5);
    expect(await readSpool(file)).toEqual([timings('a'), snapshot(2), timings('b')]);
  });

  it('reads every whole record of a file that was cut anywhere', async () => {
    const writer = new SpoolWriter(directory, { sessionId: 'ses_1', epoch: 1 });
    await writer.append([timings('a'), timings('b')]);
    await writer.leave();
    const file = await onlyFile();
    const whole = await readFile(file.path);
    const firstLine = whole.indexOf(10) + 1;
    for (let length = 0; length <= whole.length; length += 1) {
      await writeFile(file.path, whole.subarray(0, length));
      const expected = length === whole.length ? 2 : length >= firstLine ? 1 : 0;
      expect(await readSpool(file), `cut at ${length}`).toHaveLength(expected);
    }
  });

  it('loses nothing that was acknowledged behind a line that a full disk has torn', async () => {
    const writer = new SpoolWriter(directory, { sessionId: 'ses_1', epoch: 1 });
    await writer.append([timings('a')]);
    await writer.leave();
    const { path } = await onlyFile();
    const whole = await readFile(path, 'utf8');
    await writeFile(path, `${whole}${whole.slice(0, 9)}\n${JSON.stringify(timings('b'))}\n`);
    expect(await readSpool(await onlyFile())).toEqual(['a', 'b'].map(timings));
  });

  it('knows which of its files this process is still writing', async () => {
    const writer = new SpoolWriter(directory, { sessionId: 'ses_1', epoch: 1 });
    await writer.append([timings('a')]);
    const { path } = await onlyFile();
    expect(isOpen(path)).toBe(true);
    await writer.leave();
    expect(isOpen(path)).toBe(false);
  });

  it('touches its file for as long as it is written, though nothing is written', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const writer = new SpoolWriter(directory, { sessionId: 'ses_1', epoch: 1 });
      await writer.append([timings('a')]);
      const { path } = await onlyFile();
      const longAgo = new Date(Date.now() - 60_000);
      await utimes(path, longAgo, longAgo);
      expect(await isTouched(path)).toBe(false);
      vi.advanceTimersByTime(5_000);
      while (!(await isTouched(path)));
      await writer.leave();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('holds everything that was acknowledged when its process is killed in the middle of it', async () => {
    const spool = fileURLToPath(new URL('./spool.ts', import.meta.url));
    const child = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { SpoolWriter } from ${JSON.stringify(spool)};
       const writer = new SpoolWriter(${JSON.stringify(directory)}, { sessionId: 'ses_1', epoch: 1 });
       for (let count = 1; ; count += 1) {
         await writer.append([{ kind: 'timings', timings: { turnId: String(count) } }]);
         process.stdout.write(count + '\\n');
       }`,
    ]);
    let acknowledged = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (data: Buffer) => {
        acknowledged += data.toString('utf8');
        if (acknowledged.split('\n').length > 30) child.kill('SIGKILL');
      });
      child.once('exit', () => resolve());
    });
    const count = acknowledged.split('\n').filter(Boolean).length;
    const records = await readSpool(await onlyFile());
    expect(records.length).toBeGreaterThanOrEqual(count - 1);
    expect(records).toEqual(records.map((_, index) => timings(String(index + 1))));
  }, 30_000);
});
