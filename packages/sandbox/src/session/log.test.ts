import { describe, expect, it } from 'vitest';
import { SessionLog } from './log.ts';

describe('the log of a session', () => {
  it('tells what happened in order, on the wall clock', () => {
    const log = new SessionLog();
    const before = Date.now();
    log.add('llm', 'req_1', 'request_received');
    log.add('llm', 'req_1', 'first_token_sent');
    const [first, second] = log.entries();
    expect(first).toMatchObject({ vendor: 'llm', request: 'req_1', event: 'request_received' });
    expect(second?.atMs).toBeGreaterThanOrEqual(first?.atMs ?? 0);
    expect(first?.atMs).toBeGreaterThanOrEqual(before);
    expect(second?.atMs).toBeLessThanOrEqual(Date.now());
  });

  it('keeps the newest entries when it is full', () => {
    const log = new SessionLog();
    for (let index = 0; index < 4010; index++) log.add('tts', String(index), 'completed');
    const entries = log.entries();
    expect(entries).toHaveLength(4000);
    expect(entries[0]?.request).toBe('10');
    expect(entries.at(-1)?.request).toBe('4009');
  });
});
