import { describe, expect, it } from 'vitest';
import { Hysteresis, type VadEvent } from './hysteresis.ts';

function run(probabilities: number[], overVoice = false): VadEvent[] {
  const hysteresis = new Hysteresis();
  return probabilities.flatMap((probability, index) => {
    const event = hysteresis.push({ probability, overVoice, startMs: index * 32, endMs: (index + 1) * 32 });
    return event ? [event] : [];
  });
}

describe('voice activity', () => {
  it('reports the true start and the true end, not when it became sure', () => {
    expect(run([0, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.1])).toEqual([
      { type: 'started', atMs: 32 },
      { type: 'ended', atMs: 128 },
    ]);
  });

  it('is not started by one odd frame, nor ended by one, or by two that are not clear', () => {
    expect(run([0.9, 0, 0.9, 0, 0])).toEqual([]);
    expect(run([0.9, 0.9, 0, 0.2, 0.9, 0.2, 0.2, 0.9])).toEqual([{ type: 'started', atMs: 0 }]);
  });

  it('starts over the interviewer’s voice by one clear frame, or by two that may be a soft beginning', () => {
    const started = [{ type: 'started', atMs: 32 }];
    expect(run([0.1, 0.8], true)).toEqual(started);
    expect(run([0.1, 0.26, 0.32], true)).toEqual(started);
    expect(run([0.1, 0.6, 0.1, 0.6], true)).toEqual([]);
    for (const alone of [
      [0.1, 0.8],
      [0.1, 0.26, 0.32],
    ])
      expect(run(alone)).toEqual([]);
  });

  it('is ended by two frames of clear silence, or by three', () => {
    const ended = [
      { type: 'started', atMs: 0 },
      { type: 'ended', atMs: 64 },
    ];
    expect(run([0.9, 0.9, 0.05, 0.05])).toEqual(ended);
    expect(run([0.9, 0.9, 0.2, 0.05, 0.2])).toEqual(ended);
  });

  it('keeps speaking between the two thresholds', () => {
    expect(run([0.9, 0.9, 0.4, 0.4, 0.4, 0.4])).toHaveLength(1);
    expect(run([0.4, 0.4, 0.4, 0.4])).toHaveLength(0);
  });

  it('ends what is being said when the sound stops coming', () => {
    const hysteresis = new Hysteresis();
    hysteresis.push({ probability: 1, startMs: 0, endMs: 32 });
    hysteresis.push({ probability: 1, startMs: 32, endMs: 64 });
    expect(hysteresis.stop()).toEqual({ type: 'ended', atMs: 64 });
    expect(hysteresis.stop()).toBeUndefined();
  });
});
