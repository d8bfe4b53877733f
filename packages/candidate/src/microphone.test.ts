import { UP_SAMPLE_RATE } from '@vivavoce/contract/plain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Microphone } from './microphone.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const FRAME = UP_SAMPLE_RATE / 50;
const isRoom = (frame: Int16Array) => frame.every((sample) => Math.abs(sample) < 10);

function listening(frames: Int16Array[], waitingMs = 0): Microphone {
  return new Microphone((frame) => {
    frames.push(frame);
    return waitingMs;
  });
}

describe('the microphone', () => {
  it('sends the sound of a room, a frame every 20 ms', () => {
    const frames: Int16Array[] = [];
    const microphone = listening(frames);
    vi.advanceTimersByTime(999);
    microphone.close();
    expect(frames).toHaveLength(50);
    expect(frames.every((frame) => frame.length === FRAME && isRoom(frame))).toBe(true);
  });

  it('gives 10 ms at a time where the sound leaves as it comes', async () => {
    const frames: Int16Array[] = [];
    const microphone = new Microphone((frame) => frames.push(frame) * 0, 10);
    const speech = microphone.speak(new Int16Array(FRAME).fill(5_000));
    vi.advanceTimersByTime(99);
    microphone.close();
    const { onsetAt, lastSentAt } = await speech;
    expect(lastSentAt - onsetAt).toBe(20);
    expect(frames).toHaveLength(10);
    expect(frames.every((frame) => frame.length === FRAME / 2)).toBe(true);
  });

  it('says one thing after the other, and ends a frame with the last sample of each', async () => {
    const frames: Int16Array[] = [];
    const microphone = listening(frames);
    const first = microphone.speak(new Int16Array(FRAME + 100).fill(5_000));
    const second = microphone.speak(new Int16Array(FRAME).fill(-5_000));
    expect(microphone.speaking).toBe(true);
    vi.advanceTimersByTime(99);
    microphone.close();
    const [{ onsetAt, lastSentAt }, next] = await Promise.all([first, second]);
    expect(lastSentAt - onsetAt).toBe(40);
    expect(next.lastSentAt - lastSentAt).toBe(20);
    expect(next.onsetAt).toBe(lastSentAt);
    expect(microphone.speaking).toBe(false);
    expect(frames.map((frame) => [frame[0] ?? 0, frame.at(-1) ?? 0])).toEqual([
      [5_000, 5_000],
      [expect.closeTo(0, -1), 5_000],
      [-5_000, -5_000],
      [expect.closeTo(0, -1), expect.closeTo(0, -1)],
      [expect.closeTo(0, -1), expect.closeTo(0, -1)],
    ]);
  });
});
