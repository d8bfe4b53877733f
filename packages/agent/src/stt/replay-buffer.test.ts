import { describe, expect, it } from 'vitest';
import { ReplayBuffer } from './replay-buffer.ts';
import { Timeline } from './timeline.ts';

const FRAME = 320;
const sound = (value: number) => new Int16Array(FRAME).fill(value);

describe('the replay buffer', () => {
  it('keeps the sound that has no final words yet', () => {
    const buffer = new ReplayBuffer(1_000);
    for (let index = 0; index < 5; index += 1) buffer.push({ samples: sound(index), startMs: index * 20 });
    buffer.discardThrough(60);
    expect(buffer.pieces().map(({ startMs }) => startMs)).toEqual([60, 80]);
  });

  it('lets the oldest go when it is full', () => {
    const buffer = new ReplayBuffer(40);
    for (let index = 0; index < 5; index += 1) buffer.push({ samples: sound(index), startMs: index * 20 });
    expect(buffer.pieces().map(({ startMs }) => startMs)).toEqual([60, 80]);
  });
});

describe('the timeline of a recogniser', () => {
  it('is the session’s clock, shifted, while sound flows', () => {
    const timeline = new Timeline();
    timeline.sent(FRAME, 5_000);
    timeline.sent(FRAME, 5_020);
    expect(timeline.toSessionMs(0)).toBe(5_000);
    expect(timeline.toSessionMs(35)).toBe(5_035);
  });

  it('steps over sound that was never sent', () => {
    const timeline = new Timeline();
    timeline.sent(FRAME, 5_000);
    timeline.sent(FRAME, 9_000);
    timeline.sent(FRAME, 9_020);
    expect(timeline.toSessionMs(10)).toBe(5_010);
    expect(timeline.toSessionMs(25)).toBe(9_005);
    expect(timeline.toSessionMs(60)).toBe(9_040);
  });
});
