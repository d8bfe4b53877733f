import { describe, expect, it } from 'vitest';
import { Backlog } from './backlog.ts';

const FRAME_MS = 20;
const BYTES_PER_MS = 32;
const frame = (mark: number) => new Uint8Array(FRAME_MS * BYTES_PER_MS).fill(mark);

describe('the backlog of microphone audio', () => {
  it('sends at once while the network takes it', () => {
    const backlog = new Backlog();
    expect(backlog.push(frame(1), 0)).toHaveLength(1);
    expect(backlog.droppedMs).toBe(0);
  });

  it('holds frames back while the socket is full, and sends them in order when it drains', () => {
    const backlog = new Backlog();
    for (let mark = 1; mark <= 5; mark += 1)
      expect(backlog.push(frame(mark), 200 * BYTES_PER_MS)).toEqual([]);
    expect(backlog.push(undefined, 0).map((sent) => sent[0])).toEqual([1, 2, 3, 4, 5]);
  });

  it('drops the oldest beyond 500 ms, socket and queue together, and counts them', () => {
    const backlog = new Backlog();
    for (let mark = 1; mark <= 30; mark += 1) backlog.push(frame(mark), 100 * BYTES_PER_MS);
    expect(backlog.droppedMs).toBe(200);
    const kept: (number | undefined)[] = [];
    for (let drained = backlog.push(undefined, 0); drained.length > 0; drained = backlog.push(undefined, 0)) {
      kept.push(...drained.map((sent) => sent[0]));
    }
    expect(kept).toEqual(Array.from({ length: 20 }, (_, index) => index + 11));
  });
});
