import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, RECOGNISER_WEIGHTS } from '@vivavoce/contract/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEARING_RATE_HZ } from './protocol.ts';
import { Recogniser } from './recogniser.ts';

const FOLDER = join(cacheFolder(process.env), RECOGNISER_WEIGHTS.name);
const WAV_HEADER_BYTES = 44;

describe('the local recogniser', { timeout: 60_000 }, () => {
  let recogniser: Recogniser;
  let person: Float32Array<ArrayBuffer>;
  beforeAll(async () => {
    recogniser = new Recogniser(FOLDER);
    const bytes = (await readFile(join(FOLDER, 'beckett.wav'))).subarray(WAV_HEADER_BYTES);
    person = Float32Array.from({ length: bytes.length >> 1 }, (_, at) => bytes.readInt16LE(at * 2) / 32_768);
    await recogniser.ready;
  }, 60_000);
  afterAll(() => recogniser.close());

  const samples = (gain = 1) => person.map((sample) => sample * gain);

  it('hears the same with a draft of what it heard before, right or wrong', async () => {
    const plain = await recogniser.transcribe({ samples: samples(), draft: [] });
    expect(plain?.text).toMatch(/^Ever tried, ever failed/);
    const ids = plain?.ids ?? [];
    for (const draft of [ids, ids.slice(0, 5), [...ids.slice(0, 5), 7, 8, 9], [1, 2, 3]]) {
      expect(await recogniser.transcribe({ samples: samples(), draft })).toEqual(plain);
    }
  });

  it('hears a voice that is 30 dB softer', async () => {
    const soft = await recogniser.transcribe({ samples: samples(10 ** (-30 / 20)), draft: [] });
    expect(soft?.text).toMatch(/fail better\.$/);
  });

  it('hears nothing in a noise that is no voice', async () => {
    const noise = Float32Array.from({ length: HEARING_RATE_HZ }, (_, at) =>
      at > 4_000 && at < 12_000 ? Math.sin(at * at) * 0.1 : 0,
    );
    expect(await recogniser.transcribe({ samples: noise, draft: [] })).toEqual({ text: '', ids: [] });
  });

  it('breaks off a glimpse for what is final, and glimpses at nothing while somebody waits', async () => {
    const glimpse = recogniser.glimpse(() => ({ samples: samples(), draft: [] }));
    const final = recogniser.transcribe({ samples: samples(), draft: [] });
    const late = recogniser.glimpse(() => {
      throw new Error('The sound was asked for.');
    });
    expect(await glimpse).toBeUndefined();
    expect(await late).toBeUndefined();
    expect((await final)?.text).toMatch(/fail better\.$/);
  });

  it('ends while it is at work, and answers whoever waits', async () => {
    const other = new Recogniser(FOLDER);
    await other.ready;
    const waiting = other.transcribe({ samples: samples(), draft: [] });
    await other.close();
    expect(await waiting).toBeUndefined();
    expect(other.hasStopped).toBe(true);
  });
});
