import type { Recogniser } from '../hearing/recogniser.ts';
import { HOP_MS, SoftVoice, SpeakingClock, SpeechMeter } from './energy.ts';
import { RecognisedSpeech } from './recognised.ts';
import type { ScriptReader } from './script.ts';
import type { HeardWord, Speech } from './speech.ts';
import { Tape } from './tape.ts';
import { UnscriptedSpeech } from './unscripted.ts';

export interface ListenSettings {
  sampleRate: number;
  interimResults: boolean;
  /** Silence that ends an utterance; `undefined` where endpointing is off. */
  endpointingMs: number | undefined;
  /** Silence behind the last word that is told with `UtteranceEnd`; `undefined` where nobody asked. */
  utteranceEndMs: number | undefined;
  vadEvents: boolean;
}

/** A stretch of the stream, in milliseconds of its own clock, and what was said in it. */
export interface Heard {
  startMs: number;
  durationMs: number;
  words: HeardWord[];
}

export type ListenEvent =
  | { kind: 'speech_started'; atMs: number }
  | { kind: 'interim'; heard: Heard }
  | {
      kind: 'final';
      heard: Heard;
      /** The words, where they are still being recognised; `heard` has none then. */
      later?: Promise<HeardWord[]>;
      speechFinal: boolean;
      fromFinalize: boolean;
      onSent: () => void;
    }
  | { kind: 'utterance_end'; lastWordEndMs: number };

const ONSET_HOPS = 3;
/** Longer than most silences inside words. */
const HUSH_MS = 100;
const PAUSE_MS = 150;
/** Longer than any pause inside an utterance. */
const REST_MS = 2_200;
const INTERIM_EVERY_MS = 100;
/** A window is closed with a final result after this long, said or silent. */
const MAX_WINDOW_MS = 5_000;
/** With less audio than this in the buffer, `Finalize` finds nothing worth an answer. */
const MIN_FINALIZE_MS = 200;

/** The recogniser's view of one audio stream: pure, driven by the samples alone. */
export class Listener {
  readonly #settings: ListenSettings;
  readonly #script: ScriptReader;
  readonly #emit: (event: ListenEvent) => void;
  readonly #meter: SpeechMeter;
  readonly #softVoice = new SoftVoice();
  readonly #clock = new SpeakingClock();
  #tape: Tape | undefined;
  #recognised: RecognisedSpeech | undefined;
  #speech: Speech | undefined;
  #nowMs = 0;
  #windowStartMs = 0;
  #voicedHops = 0;
  #isSpeaking = false;
  #interimAtMs = 0;
  #interimText = '';
  #lastWordEndMs = 0;
  #owesUtteranceEnd = false;

  /** @param recogniser hears what no script tells of; without one a placeholder stands for it */
  constructor(
    settings: ListenSettings,
    script: ScriptReader,
    emit: (event: ListenEvent) => void,
    recogniser?: Recogniser,
  ) {
    this.#settings = settings;
    this.#script = script;
    this.#emit = emit;
    this.#meter = new SpeechMeter(settings.sampleRate);
    if (!recogniser) return;
    this.#tape = new Tape(settings.sampleRate);
    this.#recognised = new RecognisedSpeech(this.#tape, recogniser);
  }

  /** Milliseconds of audio so far. */
  get nowMs(): number {
    return this.#nowMs;
  }

  get speechMs(): number {
    return this.#speechMs;
  }
  #speechMs = 0;

  push(pcm: Uint8Array): void {
    const wallMs = Date.now();
    this.#tape?.push(pcm);
    this.#meter.push(pcm, (voiced, rms) => this.#hop(voiced || this.#isSoftVoice(rms), wallMs));
  }

  finalize(): void {
    if (this.#nowMs - this.#windowStartMs < MIN_FINALIZE_MS) return;
    // Asked for all that there is, it gives the word whose sound just stopped.
    if (this.#clock.silentMs >= HOP_MS * 2) this.#speech?.settle();
    this.#final({ speechFinal: false, fromFinalize: true });
  }

  /** The stream has ended in good order: what is left becomes final. */
  close(): void {
    this.#speech?.settle();
    if (this.#nowMs > this.#windowStartMs) this.#final({ speechFinal: false, fromFinalize: false });
    this.#script.leave(this);
  }

  /** The stream broke. */
  rollBack(): void {
    this.#script.rollBack(this);
  }

  /** A script is heard at arm's length only, so that an echo of the interviewer releases none of it. */
  #isSoftVoice(rms: number): boolean {
    const isVoice = this.#softVoice.isVoice(rms);
    return isVoice && this.#recognised !== undefined && !this.#script.isHeard;
  }

  #hop(voiced: boolean, wallMs: number): void {
    this.#nowMs += HOP_MS;
    const silentBeforeMs = this.#clock.silentMs;
    const speakingMs = this.#clock.advance(voiced);
    if (voiced) this.#voiced(speakingMs, silentBeforeMs, wallMs);
    else this.#silent();
    this.#interim();
    const isLong = this.#nowMs - this.#windowStartMs >= MAX_WINDOW_MS;
    if (isLong && (this.#speech?.mayEnd?.() ?? true)) {
      this.#final({ speechFinal: false, fromFinalize: false });
    }
  }

  #voiced(speakingMs: number, silentBeforeMs: number, wallMs: number): void {
    this.#speechMs += speakingMs;
    this.#voicedHops++;
    const speech = this.#script.speechAt({
      silentMs: silentBeforeMs,
      nowMs: wallMs,
      listener: this,
      unscripted: () => this.#recognised ?? new UnscriptedSpeech(),
    });
    const before = this.#speech === speech ? undefined : this.#speech;
    if (before && (before.finish || before.pending().length > 0)) {
      this.#final({ speechFinal: false, fromFinalize: false });
    }
    this.#speech = speech;
    // Not while the pause lasts: whoever asks for the end of the turn then would find nothing left to answer with.
    if (silentBeforeMs >= PAUSE_MS && speech.isLong?.()) {
      this.#final({ speechFinal: false, fromFinalize: false });
    }
    speech.advance(speakingMs, this.#nowMs);
    if (this.#voicedHops !== ONSET_HOPS || this.#isSpeaking) return;
    this.#isSpeaking = true;
    this.#owesUtteranceEnd = false;
    this.#emit({ kind: 'speech_started', atMs: this.#nowMs - ONSET_HOPS * HOP_MS });
  }

  #silent(): void {
    this.#voicedHops = 0;
    const { silentMs } = this.#clock;
    const { endpointingMs, utteranceEndMs } = this.#settings;
    if (silentMs === HUSH_MS) this.#speech?.hush?.();
    if (silentMs === PAUSE_MS) this.#speech?.settle();
    if (silentMs === REST_MS) this.#rest();
    const endsAfterMs = endpointingMs ?? PAUSE_MS * 2;
    if (this.#isSpeaking && silentMs >= endsAfterMs) {
      this.#isSpeaking = false;
      if (endpointingMs !== undefined) this.#endUtterance();
    }
    if (
      utteranceEndMs !== undefined &&
      this.#owesUtteranceEnd &&
      this.#nowMs - this.#lastWordEndMs >= utteranceEndMs
    ) {
      this.#owesUtteranceEnd = false;
      this.#emit({ kind: 'utterance_end', lastWordEndMs: this.#lastWordEndMs });
    }
  }

  /** Whoever asked for a short silence gets the word that it ends as well. */
  #endUtterance(): void {
    this.#speech?.settle();
    this.#final({ speechFinal: true, fromFinalize: false });
  }

  #rest(): void {
    this.#speech?.rest();
    if ((this.#speech?.pending().length ?? 0) > 0) this.#final({ speechFinal: false, fromFinalize: false });
  }

  #interim(): void {
    if (!this.#settings.interimResults || this.#nowMs - this.#interimAtMs < INTERIM_EVERY_MS) return;
    const words = this.#speech?.pending() ?? [];
    const text = words.map((word) => word.text).join(' ');
    this.#interimAtMs = this.#nowMs;
    if (text === this.#interimText) return;
    this.#interimText = text;
    const heard = this.#window(words);
    // Nobody is told that sound was heard to its end which is only known in part.
    const knownMs = (this.#speech?.pendingThroughMs?.() ?? this.#nowMs) - heard.startMs;
    this.#emit({
      kind: 'interim',
      heard: { ...heard, durationMs: Math.min(heard.durationMs, Math.max(0, knownMs)) },
    });
  }

  #final({ speechFinal, fromFinalize }: { speechFinal: boolean; fromFinalize: boolean }): void {
    const later = this.#speech?.finish?.();
    const words = later ? [] : (this.#speech?.pending() ?? []);
    const heard = this.#window(words);
    const onSent = (later ? undefined : this.#speech?.commit()) ?? (() => undefined);
    this.#interimText = '';
    this.#windowStartMs = this.#nowMs;
    this.#wordsEnded(words);
    void later?.then((told) => this.#wordsEnded(told));
    this.#emit({ kind: 'final', heard, ...(later ? { later } : {}), speechFinal, fromFinalize, onSent });
  }

  #wordsEnded(words: readonly HeardWord[]): void {
    const last = words.at(-1);
    if (!last) return;
    this.#lastWordEndMs = last.endMs;
    this.#owesUtteranceEnd = true;
  }

  #window(words: HeardWord[]): Heard {
    return { startMs: this.#windowStartMs, durationMs: this.#nowMs - this.#windowStartMs, words };
  }
}
