import { parentPort } from 'node:worker_threads';
import loadEspeak from '@echogarden/espeak-ng-emscripten';
import { Aligner, appendAlignment, emptyAlignment } from './alignment.ts';
import type { FromWorker, SpeechRequest } from './protocol.ts';
import { Resampler } from './resample.ts';
import type { Voice } from './voices.ts';

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

function use(voice: Voice): void {
  espeak.set_voice(`${identifierOf(voice.language)}+${voice.variant}`, '');
  espeak.rate = voice.wordsPerMinute;
  espeak.pitch = voice.pitch;
  espeak.range = voice.range;
}

/** Markup would be obeyed and characters beyond the basic plane are counted differently: both become spaces, one for one. */
function speakable(text: string): string {
  return text.replace(/[<>&\p{Cc}]|[\u{10000}-\u{10FFFF}]/gu, ' ');
}

function speak(request: SpeechRequest, send: (message: FromWorker, transfer?: ArrayBuffer[]) => void): void {
  const cancelled = new Int32Array(request.cancelled);
  const resampler = new Resampler(espeak.samplerate, request.sampleRate);
  const aligner = new Aligner(request.text);
  const minSamples = (request.sampleRate * MIN_CHUNK_MS) / 1000;
  let audio: Int16Array[] = [];
  let heldSamples = 0;
  let spokenSamples = 0;
  let alignment = emptyAlignment();
  const isCancelled = () => Atomics.load(cancelled, 0) === 1;

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

  use(request.voice);
  espeak.synthesize(speakable(request.text), (samples, events) => {
    if (isCancelled()) return true;
    appendAlignment(alignment, aligner.push(events));
    if (samples && samples.length > 0) {
      spokenSamples += samples.length;
      hold(resampler.push(samples));
    }
    // Audio waits for the word that it belongs to, so no character ever comes later than its sound.
    if (alignment.characters.length > 0 && heldSamples >= minSamples) release();
    return false;
  });
  if (isCancelled()) {
    send({ type: 'cancelled', id: request.id });
    return;
  }
  hold(resampler.flush());
  appendAlignment(alignment, aligner.finish((spokenSamples / espeak.samplerate) * 1000));
  release();
  send({ type: 'done', id: request.id });
}

const port = parentPort;
if (!port) throw new Error('The synthesiser runs in a worker thread only.');
port.on('message', (request: SpeechRequest) => {
  try {
    speak(request, (message, transfer) => port.postMessage(message, transfer));
  } catch (error) {
    port.postMessage({
      type: 'failed',
      id: request.id,
      reason: error instanceof Error ? error.message : 'unknown',
    } satisfies FromWorker);
  }
});
// The first synthesis compiles and warms; nobody should wait for that.
use({ language: 'en-gb', variant: 'f3', pitch: 50, range: 50, wordsPerMinute: 175 });
espeak.synthesize('Ready to speak, all of it.', () => false);
port.postMessage({ type: 'ready' } satisfies FromWorker);
