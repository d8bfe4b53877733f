import type { ScriptedUtterance as ScriptEntry } from '@vivavoce/contract/sandbox';
import type { SessionState } from '../session/session.ts';
import { type KnownPhrases, knownPhrases } from './phrases.ts';
import type { Speech } from './speech.ts';
import { UnscriptedSpeech } from './unscripted.ts';
import { ScriptedUtterance } from './utterance.ts';

/** An entry wholly in brackets, such as `[cough]`, is sound without words. */
const WORDLESS = /^\[[^\]]*\]$/;

/** Sound that is heard. */
interface SoundHeard {
  /** Silence in front of it on the stream's clock, infinite at the start of a stream. */
  silentMs: number;
  /** A clock that goes on between streams. */
  nowMs: number;
  /** Whoever hears it. */
  listener: object;
  /** What the speech is where no script tells of it; the same one as long as it goes on. @defaultValue a placeholder */
  unscripted?: () => Speech;
}

/**
 * The script of a session: which entry the speech that is heard belongs to. It outlives connections, so a recogniser that is
 * opened again goes on where the last final transcript ended.
 */
export class ScriptReader implements SessionState {
  readonly #phrases: KnownPhrases;
  #entries: readonly ScriptEntry[] = [];
  #used = 0;
  #speech: Speech | undefined;
  #listener: object | undefined;
  #lastHeardAtMs = 0;
  #pace = 1;

  constructor(phrases: KnownPhrases = knownPhrases) {
    this.#phrases = phrases;
  }

  /**
   * Takes a script. One that begins with the entries used so far and has more goes on behind them; any other begins anew. An
   * utterance that is being said is said to its end first.
   */
  scriptChanged(script: readonly ScriptEntry[]): void {
    const used = this.#entries.slice(0, this.#used);
    const goesOn =
      script.length > used.length && used.every(({ text }, index) => script[index]?.text === text);
    this.#entries = script;
    if (!goesOn) this.#used = 0;
  }

  /** Whether something of it is being said, or left to say. */
  get isHeard(): boolean {
    return this.#speech instanceof ScriptedUtterance || this.#used < this.#entries.length;
  }

  /** The speech that sound belongs to. */
  speechAt({ silentMs, nowMs, listener, unscripted }: SoundHeard): Speech {
    // Whose stream another takes over has broken, also where its end is noticed later.
    if (this.#listener !== undefined && this.#listener !== listener) this.#speech?.rollBack();
    // What no script tells of is heard by one stream, and is none of another's.
    if (this.#listener !== listener && !(this.#speech instanceof ScriptedUtterance)) this.#speech = undefined;
    this.#listener = listener;
    const apartMs = nowMs - this.#lastHeardAtMs;
    const gapMs = Number.isFinite(silentMs) ? Math.max(silentMs, apartMs) : apartMs;
    this.#lastHeardAtMs = nowMs;
    const nextAfterMs = this.#speech ? this.#speech.nextAfterMs() : 0;
    if (!this.#speech || (nextAfterMs !== undefined && gapMs >= nextAfterMs))
      this.#speech = this.#next(unscripted ?? (() => new UnscriptedSpeech()));
    return this.#speech;
  }

  /** A stream broke: what it heard and did not send as final is heard again, unless another stream has taken over. */
  rollBack(listener: object): void {
    if (this.#listener === listener) this.#speech?.rollBack();
  }

  /** A stream ended in good order: all that it heard is final. */
  leave(listener: object): void {
    if (this.#listener === listener) this.#listener = undefined;
  }

  #next(unscripted: () => Speech): Speech {
    const pace = this.#speech instanceof ScriptedUtterance ? this.#speech.pace : undefined;
    if (pace !== undefined) this.#pace = (this.#pace + pace) / 2;
    const entry = this.#entries[this.#used];
    if (!entry) return unscripted();
    this.#used++;
    return new ScriptedUtterance(
      WORDLESS.test(entry.text.trim()) ? [] : this.#phrases.time(entry.text),
      this.#pace,
    );
  }
}
