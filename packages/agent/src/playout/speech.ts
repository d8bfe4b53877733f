import { DOWN_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { joinSamples, msToSamples } from '../audio/pcm.ts';
import type { SpokenWord } from '../tts/voice.ts';
import { wordSpans } from '../tts/words.ts';

/** Louder than this (of 32,767) is voice: about -40 dB. */
const LOUD = 320;
/** What is softer and right before it belongs to it. */
const ATTACK_SAMPLES = msToSamples(10, DOWN_SAMPLE_RATE);
/** Voices begin with up to 100 ms of silence; what is silent for longer means to be. */
const MOST_SILENCE_SAMPLES = msToSamples(400, DOWN_SAMPLE_RATE);

/** One reply as it grows: its text, and its sound with the place of every word in it. */
export class ReplySpeech {
  #text = '';
  #textComplete = false;
  #pieces: Int16Array[] = [];
  #sampleCount = 0;
  #words: SpokenWord[] = [];
  #soundComplete = false;
  /** Silence at the very beginning, which is left out: nobody waits for it. */
  #leftOut = 0;
  #sounds = false;

  get text(): string {
    return this.#text.trimEnd();
  }

  /** Whether no more text comes. */
  get textComplete(): boolean {
    return this.#textComplete;
  }

  get words(): readonly SpokenWord[] {
    return this.#words;
  }

  get sampleCount(): number {
    return this.#sampleCount;
  }

  /** Whether no more sound comes. */
  get soundComplete(): boolean {
    return this.#soundComplete;
  }

  /** A chunk more; its trailing space belongs to it. */
  addText(chunk: string): void {
    this.#text += chunk;
  }

  completeText(): void {
    this.#textComplete = true;
  }

  addSound(samples: Int16Array, words: readonly SpokenWord[]): void {
    const sound = this.#sounds ? samples : this.#fromVoice(samples);
    if (sound.length > 0) this.#pieces.push(sound);
    this.#sampleCount += sound.length;
    for (const word of words) {
      this.#words.push({
        ...word,
        startSample: Math.max(0, word.startSample - this.#leftOut),
        endSample: Math.max(0, word.endSample - this.#leftOut),
      });
    }
  }

  /** The first sound, from where it can be heard. */
  #fromVoice(samples: Int16Array): Int16Array {
    const loud = samples.findIndex((sample) => Math.abs(sample) > LOUD);
    const silent = loud < 0 ? samples.length : Math.max(0, loud - ATTACK_SAMPLES);
    const left = Math.min(silent, MOST_SILENCE_SAMPLES - this.#leftOut);
    this.#leftOut += left;
    this.#sounds = loud >= 0 || left < silent;
    return samples.subarray(left);
  }

  completeSound(): void {
    this.#soundComplete = true;
  }

  /** At most `count` samples from a place; fewer where there are no more yet. */
  read(fromSample: number, count: number): Int16Array {
    let position = 0;
    let found: Int16Array = new Int16Array(0);
    for (const piece of this.#pieces) {
      const start = Math.max(0, fromSample + found.length - position);
      position += piece.length;
      if (start >= piece.length) continue;
      found = joinSamples(found, piece.subarray(start, start + count - found.length));
      if (found.length >= count) break;
    }
    return found;
  }

  /** End, in the text, of the last word that was heard in full when playback had come to this sample. */
  heardTextEnd(playedSample: number): number {
    if (this.#soundComplete && playedSample >= this.#sampleCount) return this.text.length;
    let end = 0;
    for (const word of this.#words) {
      if (word.endSample > playedSample) break;
      end = word.textEnd;
    }
    return end;
  }

  /** Where the first word begins that was not heard; the end of the sound where all were. */
  resumeSample(heardTextEnd: number): number {
    if (heardTextEnd === 0) return 0;
    const next = this.#words.find((word) => word.textEnd > heardTextEnd);
    return next?.startSample ?? this.#sampleCount;
  }

  /** End of the first word after a place in the text; nothing where there is none yet. */
  nextWordEnd(heardTextEnd: number): number | undefined {
    return wordSpans(this.#text).find((span) => span.end > heardTextEnd)?.end;
  }
}
