import { readFile } from 'node:fs/promises';
import { trimSilence } from '@vivavoce/candidate';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/plain';
import { recordings } from '@vivavoce/dev';
import type { Clip, Clips } from './answers.ts';
import { AFTER_SENTENCE, type Cut, INTERRUPTIONS, MID_SENTENCE, WHOLE } from './cuts.ts';

const WAV_HEADER_BYTES = 44;

/** What people were recorded saying, cut into what the candidate of a run says. */
export async function recordedClips(): Promise<Clips & { interruptions: readonly Clip[] }> {
  const all = await recordings();
  const clipOf = async ({ id, fromMs, toMs, text }: Cut): Promise<Clip> => {
    const recording = all.find((each) => each.id === id);
    if (!recording) throw new Error(`There is no recording ${id}.`);
    const pcm = (await readFile(recording.file)).subarray(WAV_HEADER_BYTES);
    const samples = new Int16Array(new Uint8Array(pcm).buffer, 0, pcm.length >> 1);
    const at = (ms: number) => (ms * UP_SAMPLE_RATE) / 1000;
    return { text, samples: trimSilence(samples.subarray(at(fromMs), at(toMs)), UP_SAMPLE_RATE) };
  };
  const pairOf = async ([first, second]: readonly [Cut, Cut]) =>
    [await clipOf(first), await clipOf(second)] as const;
  return {
    whole: await Promise.all(WHOLE.map(clipOf)),
    midSentence: await Promise.all(MID_SENTENCE.map(pairOf)),
    afterSentence: await Promise.all(AFTER_SENTENCE.map(pairOf)),
    interruptions: await Promise.all(INTERRUPTIONS.map(clipOf)),
  };
}
