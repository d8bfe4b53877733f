import { parentPort } from 'node:worker_threads';
import loadEspeak from '@echogarden/espeak-ng-emscripten';
import { Aligner, appendAlignment, emptyAlignment, type SynthesiserEvent } from './alignment.ts';
import { clausesOf, piecesOf } from './pieces.ts';
import { Piper } from './piper.ts';
import type { FromWorker, SpeechRequest, ToWorker } from './protocol.ts';
import { Resampler } from './resample.ts';
import { CANDIDATES, INTERVIEWERS, type Voice } from './voices.ts';

/** Audio before a chunk leaves, so that a long text does not become a thousand messages. */
const MIN_CHUNK_MS = 80;
/** The pace at which the natural voice speaks by itself, in the other's nominal words a minute. */
const NATURAL_WORDS_PER_MINUTE = 172;
/** Whose phonemes the natural voice was taught with; fast, since nobody hears them. */
const PHONEMES: Voice = { language: 'en-us', variant: '', pitch: 50, range: 50, wordsPerMinute: 450 };

const espeak = new (await loadEspeak()).eSpeakNGWorker();
const voices = espeak.list_voices();
let piper: Piper | undefined;

function identifierOf(language: string): string {
  const wanted = language.toLowerCase();
  const base = wanted.split('-')[0] ?? wanted;
  const speaks = (name: string) =>
    voices
      .flatMap((voice) =>
        voice.languages
          .filter((each) => each.name === name)
          .map((each) => ({ voice, priority: each.priority })),
      )
      .sort((a, b) => a.priority - b.priority)[0]?.voice.identifier;
  return speaks(wanted) ?? speaks(base) ?? 'gmw/en';
}

let inUse: Voice | undefined;

function use(voice: Voice): void {
  if (inUse && JSON.stringify(inUse) === JSON.stringify(voice)) return;
  const variant = voice.variant === '' ? '' : `+${voice.variant}`;
  espeak.set_voice(`${identifierOf(voice.language)}${variant}`, '');
  espeak.rate = voice.wordsPerMinute;
  espeak.pitch = voice.pitch;
  espeak.range = voice.range;
  inUse = voice;
}

/** Markup would be obeyed and characters beyond the basic plane are counted differently: both become spaces, one for one. */
function speakable(text: string): string {
  return text.replace(/[<>&\p{Cc}]|[\u{10000}-\u{10FFFF}]/gu, ' ');
}

type Send = (message: FromWorker, transfer?: ArrayBuffer[]) => void;

/** What one piece of a text sounds like, part by part, with the events inside it. */
type Part = { samples: Int16Array; events: SynthesiserEvent[] };

/** The rule-based synthesiser: every language, and its first sound at once. */
function simply(text: string, voice: Voice, onPart: (part: Part) => boolean): void {
  use(voice);
  espeak.synthesize(text, (samples, events) => onPart({ samples: samples ?? new Int16Array(0), events }));
}

/** Played at another rate the one natural voice sounds like several. */
const NATURAL_RATES_HZ = [21_000, 22_050, 23_100] as const;

function naturalRateOf({ pitch }: Voice): number {
  return NATURAL_RATES_HZ[pitch % NATURAL_RATES_HZ.length] ?? NATURAL_RATES_HZ[1];
}

/** The natural voice, which says a piece as a whole. */
async function naturally(text: string, voice: Voice, natural: Piper): Promise<Part> {
  const events: SynthesiserEvent[] = [];
  use(PHONEMES);
  espeak.synthesize(text, (_, more) => {
    events.push(...more);
    return false;
  });
  const pace = voice.wordsPerMinute / NATURAL_WORDS_PER_MINUTE;
  return natural.say(text, events, { pace, rateHz: naturalRateOf(voice) });
}

/** Speaks a request, a piece of its text with each turn. */
async function* speak(request: SpeechRequest, send: Send): AsyncGenerator<void, void> {
  const { voice } = request;
  const natural = voice.isNatural ? piper : undefined;
  const sourceHz = natural ? naturalRateOf(voice) : espeak.samplerate;
  const cancelled = new Int32Array(request.cancelled);
  const resampler = new Resampler(sourceHz, request.sampleRate);
  const aligner = new Aligner(request.text);
  const minSamples = (request.sampleRate * MIN_CHUNK_MS) / 1000;
  let audio: Int16Array[] = [];
  let heldSamples = 0;
  let spokenSamples = 0;
  let alignment = emptyAlignment();
  const isCancelled = () => Atomics.load(cancelled, 0) === 1;
  const spokenMs = () => (spokenSamples / sourceHz) * 1000;

  const hold = (samples: Int16Array) => {
    audio.push(samples);
    heldSamples += samples.length;
  };
  const release = () => {
    const samples = new Int16Array(heldSamples);
    let at = 0;
    for (const part of audio) {
      samples.set(part, at);
      at += part.length;
    }
    send({ type: 'chunk', id: request.id, samples, alignment }, [samples.buffer]);
    audio = [];
    heldSamples = 0;
    alignment = emptyAlignment();
  };

  const text = speakable(request.text);
  for (const piece of natural ? clausesOf(text) : piecesOf(text)) {
    if (isCancelled()) break;
    const startMs = spokenMs();
    const take = ({ samples, events }: Part, saidUntil = 0) => {
      if (isCancelled()) return true;
      const placed = events.map((event) => ({
        ...event,
        text_position: event.text_position + piece.offset,
        audio_position: event.audio_position + startMs,
      }));
      appendAlignment(alignment, aligner.push(placed));
      if (samples.length > 0) {
        spokenSamples += samples.length;
        hold(resampler.push(samples));
      }
      appendAlignment(alignment, aligner.until(saidUntil, spokenMs()));
      // Audio waits for the word that it belongs to, so no character ever comes later than its sound.
      if (alignment.characters.length > 0 && heldSamples >= minSamples) release();
      return false;
    };
    if (natural) {
      const part = await naturally(piece.text, voice, natural);
      take(part, piece.offset + piece.text.length);
    } else simply(piece.text, voice, take);
    yield;
  }
  if (isCancelled()) {
    send({ type: 'cancelled', id: request.id });
    return;
  }
  hold(resampler.flush());
  appendAlignment(alignment, aligner.finish(spokenMs()));
  release();
  send({ type: 'done', id: request.id });
}

/** The first synthesis compiles, and the first of each voice reads its data: nobody should wait for that. */
function warm(): void {
  const variants = [
    ...['en-gb', 'en-us'].flatMap((language) => INTERVIEWERS.map((variant) => ({ language, variant }))),
    ...CANDIDATES.map((variant) => ({ language: 'en-gb', variant })),
    ...['de', 'ar'].map((language) => ({ language, variant: INTERVIEWERS[0] })),
  ];
  for (const variant of variants) {
    use({ ...variant, pitch: 50, range: 50, wordsPerMinute: 175 });
    espeak.synthesize('Ready.', () => false);
  }
}

/** Takes up the natural voice; where its weights are damaged the other stays. */
async function learn(folder: string): Promise<void> {
  try {
    const loaded = await Piper.load(folder);
    await naturally('Ready.', { ...PHONEMES, wordsPerMinute: NATURAL_WORDS_PER_MINUTE }, loaded);
    piper = loaded;
    send({ type: 'natural' });
  } catch (error) {
    process.emitWarning(`The natural voice cannot be used: ${String(error)}`);
  }
}

const port = parentPort;
if (!port) throw new Error('The synthesiser runs in a worker thread only.');
const send: Send = (message, transfer) => port.postMessage(message, transfer);
/** Requests in the making, each spoken a piece at a time, in turn. */
const speaking: { id: number; speech: AsyncGenerator<void, void> }[] = [];

async function next(): Promise<void> {
  const request = speaking[0];
  if (!request) return;
  let isDone = true;
  try {
    isDone = (await request.speech.next()).done === true;
  } catch (error) {
    send({ type: 'failed', id: request.id, reason: error instanceof Error ? error.message : 'unknown' });
  }
  speaking.shift();
  if (!isDone) speaking.push(request);
  // Not at once: a request that came meanwhile has its turn, too.
  if (speaking.length > 0) setImmediate(() => void next());
}

port.on('message', (message: ToWorker) => {
  switch (message.type) {
    case 'speak':
      speaking.push({ id: message.id, speech: speak(message, send) });
      if (speaking.length === 1) setImmediate(() => void next());
      return;
    case 'learn':
      void learn(message.folder);
      return;
    case 'close':
      for (const { speech } of speaking.splice(0)) void speech.return();
      port.close();
  }
});
warm();
send({ type: 'ready' });
