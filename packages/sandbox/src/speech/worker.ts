import { parentPort } from 'node:worker_threads';
import loadEspeak from '@echogarden/espeak-ng-emscripten';
import { Aligner, appendAlignment, emptyAlignment } from './alignment.ts';
import { piecesOf } from './pieces.ts';
import type { FromWorker, SpeechRequest } from './protocol.ts';
import { Resampler } from './resample.ts';
import { CANDIDATES, INTERVIEWERS, type Voice } from './voices.ts';

/** Audio before a chunk leaves, so that a long text does not become a thousand messages. */
const MIN_CHUNK_MS = 80;

const espeak = new (await loadEspeak()).eSpeakNGWorker();
const voices = espeak.list_voices();

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
  espeak.set_voice(`${identifierOf(voice.language)}+${voice.variant}`, '');
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

/** Speaks a request, a piece of its text with each turn. */
function* speak(request: SpeechRequest, send: Send): Generator<void, void> {
  const cancelled = new Int32Array(request.cancelled);
  const resampler = new Resampler(espeak.samplerate, request.sampleRate);
  const aligner = new Aligner(request.text);
  const minSamples = (request.sampleRate * MIN_CHUNK_MS) / 1000;
  let audio: Int16Array[] = [];
  let heldSamples = 0;
  let spokenSamples = 0;
  let alignment = emptyAlignment();
  const isCancelled = () => Atomics.load(cancelled, 0) === 1;
  const spokenMs = () => (spokenSamples / espeak.samplerate) * 1000;

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

  for (const piece of piecesOf(speakable(request.text))) {
    if (isCancelled()) break;
    const startMs = spokenMs();
    use(request.voice);
    espeak.synthesize(piece.text, (samples, events) => {
      if (isCancelled()) return true;
      const placed = events.map((event) => ({
        ...event,
        text_position: event.text_position + piece.offset,
        audio_position: event.audio_position + startMs,
      }));
      appendAlignment(alignment, aligner.push(placed));
      if (samples && samples.length > 0) {
        spokenSamples += samples.length;
        hold(resampler.push(samples));
      }
      // Audio waits for the word that it belongs to, so no character ever comes later than its sound.
      if (alignment.characters.length > 0 && heldSamples >= minSamples) release();
      return false;
    });
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

const port = parentPort;
if (!port) throw new Error('The synthesiser runs in a worker thread only.');
const send: Send = (message, transfer) => port.postMessage(message, transfer);
/** Requests in the making, each spoken a piece at a time, in turn. */
const speaking: { id: number; speech: Generator<void, void> }[] = [];

function next(): void {
  const request = speaking.shift();
  if (!request) return;
  try {
    if (!request.speech.next().done) speaking.push(request);
  } catch (error) {
    send({ type: 'failed', id: request.id, reason: error instanceof Error ? error.message : 'unknown' });
  }
  // Not at once: a request that came meanwhile has its turn, too.
  if (speaking.length > 0) setImmediate(next);
}

port.on('message', (request: SpeechRequest) => {
  speaking.push({ id: request.id, speech: speak(request, send) });
  if (speaking.length === 1) setImmediate(next);
});
warm();
send({ type: 'ready' });
