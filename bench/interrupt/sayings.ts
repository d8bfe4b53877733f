import { trimSilence } from '@vivavoce/candidate';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/plain';
import type { Clip } from '../voice/answers.ts';
import type { Saying } from './run.ts';

const WAV_HEADER_BYTES = 44;
const COUGH_MS = 200;
const COUGH_PEAK = 9_000;
const LISTENING = ['Mm-hm.', 'Right.', 'Yes.', 'Okay.'] as const;

/**
 * What is said over the interviewer: recorded interruptions, and between them words of listening and coughs. The stand-ins'
 * synthesiser says the words of listening; a cough is a burst of noise that dies away.
 */
export async function sayingsOf(interruptions: readonly Clip[], standInsUrl: string): Promise<Saying[]> {
  const listening = await Promise.all(LISTENING.map((text) => synthesise(text, standInsUrl)));
  const others: Clip[] = listening.flatMap((clip) => [clip, { text: '[cough]', samples: cough() }]);
  return interruptions.flatMap((clip, index): Saying[] => {
    const other = others[index];
    return [{ ...clip, kind: 'interruption' }, ...(other ? [{ ...other, kind: 'listening' } as const] : [])];
  });
}

async function synthesise(text: string, standInsUrl: string): Promise<Clip> {
  const response = await fetch(`${standInsUrl}/candidate/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok)
    throw new Error(`The stand-ins did not speak (${response.status}): ${await response.text()}`);
  const pcm = (await response.arrayBuffer()).slice(WAV_HEADER_BYTES);
  return { text, samples: trimSilence(new Int16Array(pcm.slice(0, pcm.byteLength & ~1)), UP_SAMPLE_RATE) };
}

/** The same noise in every run. */
function cough(): Int16Array {
  const length = (COUGH_MS * UP_SAMPLE_RATE) / 1000;
  let noise = 1;
  return Int16Array.from({ length }, (_, index) => {
    noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) | 0;
    return (noise / 2 ** 31) * COUGH_PEAK * Math.exp((-3 * index) / length);
  });
}
