import { HEARING_RATE_HZ } from '../hearing/protocol.ts';
import type { Recogniser, Stretch } from '../hearing/recogniser.ts';
import { isTooFast, withoutLoop } from './loops.ts';
import { type HeardWord, SHORTEST_SPEECH_MS, type Speech } from './speech.ts';
import type { Tape } from './tape.ts';
import { timeWords, type Voiced } from './word-times.ts';

/** Silence that a word may begin or end with, and that the recogniser wants to hear around speech. */
const MARGIN_MS = 250;
/** Sound that is too short to tell a word from. */
const FIRST_GLIMPSE_MS = 450;
const GLIMPSE_EVERY_MS = 350;
/** A glimpse is followed by so many times its own length without one, so that the processor is left to others. */
const REST_FACTOR = 3;
/** Longer than this the recogniser gets slow and begins to invent: the stretch ends with the next pause. */
const LONG_MS = 8_000;
/** And here wherever it is. */
const LONGEST_MS = 15_000;

/** A glimpse lacks its last word, whose time is spread over those before it. */
const LAST_WORD_MS = 300;

/** What of the recogniser is needed here. */
export type Hearing = Pick<Recogniser, 'transcribe' | 'glimpse'>;

/** What was heard up to a moment. */
interface Result {
  text: string;
  /** The tokens of it, for the next time it is heard. */
  ids: readonly number[];
  /** Up to where there was a voice when it was asked for. */
  endMs: number;
  /** The last word before that may be missing. */
  isGlimpse: boolean;
}

/** Speech that no script tells of, really recognised: heard again and again while it grows, and once more where it ends. */
export class RecognisedSpeech implements Speech {
  readonly #tape: Tape;
  readonly #recogniser: Hearing;
  /** The voice of the stretch that is in no final transcript yet. */
  #voiced: Voiced[] = [];
  #speakingMs = 0;
  /** Nothing before it belongs to this stretch. */
  #fromMs = 0;
  #latest: Result | undefined;
  #settling: { endMs: number; result: Promise<Result | undefined> } | undefined;
  #glimpseAtMs = 0;
  /** Another number, another stretch: what comes back late belongs to none. */
  #stretch = 0;

  constructor(tape: Tape, recogniser: Hearing) {
    this.#tape = tape;
    this.#recogniser = recogniser;
  }

  advance(speakingMs: number, atMs: number): void {
    const last = this.#voiced.at(-1);
    if (last && speakingMs >= atMs - last.endMs) last.endMs = atMs;
    else this.#voiced.push({ startMs: atMs - speakingMs, endMs: atMs });
    this.#speakingMs += speakingMs;
    this.#glimpseAtMs ||= atMs + FIRST_GLIMPSE_MS;
    if (atMs >= this.#glimpseAtMs) this.#glimpse(atMs);
  }

  /** What this may be the end of is heard at once, so that it is known when somebody asks. */
  hush(): void {
    if (this.#speakingMs >= SHORTEST_SPEECH_MS) this.#recognised();
  }

  settle(): void {
    // A cough between words is part of what the recogniser hears; one alone is nothing.
    if (this.#speakingMs < SHORTEST_SPEECH_MS) this.#begin();
    else this.#recognised();
  }

  rest(): void {}

  pending(): HeardWord[] {
    return this.#latest ? wordsOf(this.#latest, this.#voiced) : [];
  }

  pendingThroughMs(): number | undefined {
    if (this.#voiced.length === 0) return undefined;
    if (this.#latest === undefined) return this.#voiced[0]?.startMs;
    const { endMs, isGlimpse } = this.#latest;
    if (!isGlimpse && endMs >= this.#endMs()) return undefined;
    return isGlimpse ? (this.pending().at(-1)?.endMs ?? endMs) - LAST_WORD_MS : endMs;
  }

  finish(): Promise<HeardWord[]> | undefined {
    if (this.#speakingMs < SHORTEST_SPEECH_MS) return undefined;
    const recognised = this.#recognised();
    const [latest, voiced] = [this.#latest, this.#voiced];
    // The silence behind it may be heard again, in front of what comes next.
    this.#begin(this.#endMs());
    return recognised.then((result) => {
      // Where it could not be told any more, the last glimpse of it is better than nothing.
      const heard = result ?? latest;
      return heard ? wordsOf(heard, voiced) : [];
    });
  }

  commit(): () => void {
    this.#begin();
    return () => undefined;
  }

  rollBack(): void {
    this.#begin();
  }

  nextAfterMs(): number {
    // A script posted meanwhile takes over at the next pause; without one this is what comes next.
    return 300;
  }

  isLong(): boolean {
    return this.#lengthMs() >= LONG_MS;
  }

  mayEnd(): boolean {
    return this.#voiced.length === 0 || this.#lengthMs() >= LONGEST_MS;
  }

  #lengthMs(): number {
    return this.#endMs() - (this.#voiced[0]?.startMs ?? this.#endMs());
  }

  #begin(fromMs = this.#fromMs): void {
    this.#fromMs = Math.max(this.#fromMs, fromMs);
    this.#voiced = [];
    this.#speakingMs = 0;
    this.#latest = undefined;
    this.#settling = undefined;
    this.#glimpseAtMs = 0;
    this.#stretch++;
  }

  #glimpse(atMs: number): void {
    this.#glimpseAtMs = atMs + GLIMPSE_EVERY_MS;
    const startedAt = performance.now();
    const stretch = this.#stretch;
    const endMs = this.#endMs();
    void this.#recogniser
      .glimpse(() => this.#sound())
      .then((heard) => {
        if (!heard || stretch !== this.#stretch) return;
        this.#heard({
          text: withoutLoop(withoutLastWord(heard.text)),
          ids: heard.ids,
          endMs,
          isGlimpse: true,
        });
        this.#glimpseAtMs = Math.max(
          this.#glimpseAtMs,
          atMs + (performance.now() - startedAt) * (1 + REST_FACTOR),
        );
      });
  }

  /** The whole stretch up to the last voice, asked for once. */
  #recognised(): Promise<Result | undefined> {
    const endMs = this.#endMs();
    if (this.#settling?.endMs === endMs) return this.#settling.result;
    const stretch = this.#stretch;
    const voiceMs = this.#speakingMs;
    const result = this.#recogniser.transcribe(this.#sound()).then((heard) => {
      if (!heard) return undefined;
      const text = isTooFast(heard.text, voiceMs) ? withoutLoop(heard.text) : heard.text;
      const whole: Result = { text, ids: heard.ids, endMs, isGlimpse: false };
      if (stretch === this.#stretch) this.#heard(whole);
      return whole;
    });
    this.#settling = { endMs, result };
    return result;
  }

  #heard(result: Result): void {
    const { endMs, isGlimpse } = this.#latest ?? { endMs: 0, isGlimpse: true };
    if (result.endMs > endMs || (result.endMs === endMs && isGlimpse)) this.#latest = result;
  }

  #endMs(): number {
    return this.#voiced.at(-1)?.endMs ?? 0;
  }

  #sound(): Stretch {
    const startMs = Math.max(this.#fromMs, (this.#voiced[0]?.startMs ?? 0) - MARGIN_MS);
    const samples = this.#tape.read(startMs, this.#endMs() + MARGIN_MS, HEARING_RATE_HZ);
    return { samples, draft: this.#latest?.ids ?? [] };
  }
}

function wordsOf({ text, endMs }: Result, voiced: readonly Voiced[]): HeardWord[] {
  const upTo = voiced
    .filter(({ startMs }) => startMs < endMs)
    .map((stretch) => ({ ...stretch, endMs: Math.min(stretch.endMs, endMs) }));
  return timeWords(text, upTo);
}

/** The last word of a voice that goes on is a guess at the rest of it, and so is the point behind it. */
function withoutLastWord(text: string): string {
  return text.replace(/\s*\S+$/u, '').replace(/[.,;:!?]+$/u, '');
}
