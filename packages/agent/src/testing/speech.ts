import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { bytesToSamples } from '../audio/pcm.ts';

const run = promisify(execFile);

/** Real speech at a sample rate (default the microphone's), from Debian's synthesiser. */
export async function speak(text: string, sampleRate: number = UP_SAMPLE_RATE): Promise<Int16Array> {
  const { stdout } = await run(
    'sh',
    ['-c', `espeak-ng --stdout "$0" | sox -t wav - -t raw -r ${sampleRate} -b 16 -e signed -c 1 -`, text],
    {
      encoding: 'buffer',
      maxBuffer: 32 * 1024 * 1024,
    },
  );
  return bytesToSamples(stdout);
}

/** Sound with its level changed. */
export function amplify(samples: Int16Array, gainDb: number): Int16Array {
  const factor = 10 ** (gainDb / 20);
  return samples.map((sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample * factor))));
}

/** Silence with the noise floor of a quiet room, the same every time. */
export function room(ms: number, sampleRate: number = UP_SAMPLE_RATE): Int16Array {
  let seed = 7;
  return new Int16Array(Math.round((ms * sampleRate) / 1000)).map(() => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return (seed % 7) - 3;
  });
}
