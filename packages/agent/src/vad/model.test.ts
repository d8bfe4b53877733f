import { beforeAll, describe, expect, it } from 'vitest';
import { VAD_FRAME_SAMPLES, VadModel } from './model.ts';

const FRAMES = 12;

/** Sound that changes from frame to frame, and differs from stream to stream. */
function frameOf(stream: number, index: number): Float32Array {
  return Float32Array.from(
    { length: VAD_FRAME_SAMPLES },
    (_, at) => Math.sin((at + index * 37) * (0.02 + stream * 0.03)) * ((index % 4) + 1) * 0.15,
  );
}

describe('the voice activity model', () => {
  let model: VadModel;
  beforeAll(async () => {
    model = await VadModel.load();
  });

  const listen = async (stream: number) => {
    const memory = model.stream();
    const heard: number[] = [];
    for (let index = 0; index < FRAMES; index += 1) {
      heard.push(await memory.probability(frameOf(stream, index)));
    }
    return heard;
  };

  it('hears many streams at once as it hears each alone', async () => {
    const streams = [0, 1, 2, 3, 4, 5, 6];
    const alone: number[][] = [];
    for (const stream of streams) alone.push(await listen(stream));
    const together = await Promise.all(streams.map(listen));
    for (const [stream, heard] of together.entries()) {
      for (const [index, probability] of heard.entries()) {
        expect(probability).toBeCloseTo(alone[stream]?.[index] ?? Number.NaN, 4);
      }
    }
    expect(new Set(alone.flat().map((probability) => probability.toFixed(4))).size).toBeGreaterThan(20);
  });
});
