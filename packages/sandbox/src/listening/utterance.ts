import type { TimedWord } from './phrases.ts';
import { type HeardWord, SHORTEST_SPEECH_MS, type Speech } from './speech.ts';

/** Silence that parts two utterances when the first was clearly said to its end. */
const NEXT_AFTER_END_MS = 600;
/** The same when the end was assumed: longer than a pause that a speaker makes inside an answer. */
const NEXT_AFTER_ASSUMED_END_MS = 1_800;
/** From this share on, a pause may be the end: the rest is taken as said. */
const ASSUMED_SHARE = 0.8;
/** The same for a silence that is too long to lie inside an utterance; a fast speaker may be this far ahead of the estimate. */
const RESTED_SHARE = 0.5;

/** Speech that is long enough to tell a pace from. */
const MIN_PACE_MS = 800;
const MIN_PACE = 0.6;
const MAX_PACE = 1.6;

interface Tolerance {
  /** A word is recognised this long before its sound is over. */
  earlyMs: number;
  baseMs: number;
  /** Share of the speech since the last place that was certain. */
  share: number;
  /** Share of the whole utterance within which a pause may be its end. */
  endShare: number;
}

const ESTIMATED: Tolerance = { earlyMs: 0.5, baseMs: 300, share: 0.12, endShare: 1 - ASSUMED_SHARE };
const MEASURED: Tolerance = { earlyMs: 40, baseMs: 150, share: 0.03, endShare: 0.06 };

/**
 * One scripted utterance, followed by the time its speech takes. Pauses re-align it: a speaker pauses at punctuation and at
 * the end, so the nearest such place within the tolerance is where the speech stands, and from there the speaker's pace is
 * learnt, unless it was measured. All positions are in expected speaking time.
 */
export class ScriptedUtterance implements Speech {
  readonly #words: readonly TimedWord[];
  /** Position at which each word ends. */
  readonly #ends: readonly number[];
  readonly #totalMs: number;
  readonly #isMeasured: boolean;
  readonly #tolerance: Tolerance;
  #positionMs = 0;
  #pace: number;
  #heardSinceSyncMs = 0;
  #syncMs = 0;
  #runMs = 0;
  #released: HeardWord[] = [];
  /** Up to where the stream that hears it now has placed words. */
  #placedMs = 0;
  #committed = 0;
  #sent = 0;
  /** Where the speech stood when the last transcript that was sent was made: the sound before it is not heard again. */
  #sentMs = 0;
  /** Speech still owed after the rest was assumed to be said. */
  #owedMs = 0;
  #wasHeard = false;
  #heardMs = 0;
  #atMs = 0;

  /** @param pace expected over real speaking time of this speaker, as learnt before. @defaultValue 1 */
  constructor(words: readonly TimedWord[], pace = 1) {
    this.#words = words;
    this.#isMeasured = words.every(({ measured }) => measured);
    this.#pace = this.#isMeasured ? 1 : pace;
    let end = 0;
    this.#ends = words.map(({ speakingMs }) => (end += speakingMs));
    this.#totalMs = end;
    this.#tolerance = this.#isMeasured ? MEASURED : ESTIMATED;
  }

  advance(speakingMs: number, atMs: number): void {
    this.#wasHeard = true;
    // A stream that begins counts anew.
    if (atMs < this.#atMs) this.#placedMs = 0;
    this.#atMs = atMs;
    this.#runMs += speakingMs;
    this.#heardMs += speakingMs;
    this.#heardSinceSyncMs += speakingMs;
    this.#owedMs = Math.max(0, this.#owedMs - speakingMs);
    if (this.#isSaid()) return;
    this.#positionMs = Math.min(this.#totalMs, this.#positionMs + speakingMs * this.#pace);
    if (this.#positionMs >= SHORTEST_SPEECH_MS) this.#releaseTo(this.#countAt(this.#positionMs));
  }

  settle(): void {
    const runMs = this.#runMs;
    this.#runMs = 0;
    if (this.#released.length === 0 && this.#positionMs < SHORTEST_SPEECH_MS && runMs < SHORTEST_SPEECH_MS) {
      this.#placeAt(0);
      return;
    }
    if (this.#isSaid() || this.#heardSinceSyncMs === 0) return;
    const last = this.#words.length - 1;
    const boundary = this.#nearestPause() ?? this.#nearestEnd();
    if (boundary === undefined) return;
    const endMs = this.#ends[boundary] ?? this.#totalMs;
    if (boundary === last) this.#owedMs = Math.max(0, this.#totalMs - this.#positionMs);
    if (this.#isMeasured) {
      // Its time is right already, and tells more than where a word inside a phrase was thought to end.
      if (this.#words[boundary]?.endsPhrase) this.#placeAt(endMs);
    } else {
      this.#learnPace(endMs);
      this.#placeAt(endMs);
    }
    this.#releaseTo(boundary + 1);
  }

  rest(): void {
    if (this.#isSaid() || this.#positionMs < this.#totalMs * RESTED_SHARE) return;
    this.#placeAt(this.#totalMs);
    this.#releaseTo(this.#words.length);
  }

  pending(): HeardWord[] {
    return this.#released.slice(this.#committed);
  }

  commit(): () => void {
    const count = this.#released.length;
    const positionMs = this.#positionMs;
    this.#committed = count;
    return () => {
      this.#sent = Math.max(this.#sent, count);
      this.#sentMs = Math.max(this.#sentMs, positionMs);
    };
  }

  rollBack(): void {
    this.#released.length = Math.min(this.#released.length, this.#sent);
    this.#committed = this.#released.length;
    this.#placeAt(this.#sentMs);
    this.#owedMs = 0;
    this.#placedMs = 0;
  }

  nextAfterMs(): number | undefined {
    if (!this.#isSaid()) return undefined;
    return this.#owedMs > Math.max(250, this.#totalMs * 0.04) ? NEXT_AFTER_ASSUMED_END_MS : NEXT_AFTER_END_MS;
  }

  /** The speaker's pace over the whole of it; `undefined` while it is being said or where it tells little. */
  get pace(): number | undefined {
    if (!this.#isSaid() || this.#heardMs < MIN_PACE_MS) return undefined;
    return Math.min(MAX_PACE, Math.max(MIN_PACE, this.#totalMs / this.#heardMs));
  }

  #isSaid(): boolean {
    return this.#wasHeard && this.#released.length === this.#words.length;
  }

  #countAt(positionMs: number): number {
    const open = this.#ends.findIndex((end) => end > positionMs + this.#tolerance.earlyMs);
    return open === -1 ? this.#words.length : open;
  }

  /** The place to pause nearest to the position, if one is near enough. */
  #nearestPause(): number | undefined {
    const { baseMs, share, endShare } = this.#tolerance;
    const nearMs = baseMs + share * this.#heardSinceSyncMs;
    const last = this.#words.length - 1;
    let best: { index: number; distanceMs: number } | undefined;
    this.#words.forEach(({ pauseWeight }, index) => {
      if (index < this.#committed - 1 || !(pauseWeight > 0 || index === last)) return;
      const distanceMs = Math.abs((this.#ends[index] ?? 0) - this.#positionMs);
      const withinMs = index === last ? Math.max(nearMs, endShare * this.#totalMs) : nearMs * pauseWeight;
      if (distanceMs <= withinMs && (!best || distanceMs < best.distanceMs)) best = { index, distanceMs };
    });
    return best?.index;
  }

  /** The word whose end is nearest: nobody pauses inside a word. */
  #nearestEnd(): number | undefined {
    const open = this.#countAt(this.#positionMs);
    const startMs = this.#ends[open - 1] ?? 0;
    const endMs = this.#ends[open] ?? this.#totalMs;
    const index = this.#positionMs - startMs > endMs - this.#positionMs ? open : open - 1;
    return index < this.#committed - 1 || index < 0 ? undefined : index;
  }

  #learnPace(endMs: number): void {
    if (this.#heardSinceSyncMs < MIN_PACE_MS) return;
    const observed = (endMs - this.#syncMs) / this.#heardSinceSyncMs;
    this.#pace = Math.min(MAX_PACE, Math.max(MIN_PACE, this.#pace * 0.6 + observed * 0.4));
  }

  #placeAt(positionMs: number): void {
    this.#positionMs = positionMs;
    this.#syncMs = positionMs;
    this.#heardSinceSyncMs = 0;
  }

  /** Releases up to `count` words, or takes back words beyond it that are in no final transcript yet. */
  #releaseTo(count: number): void {
    const from = this.#released.length;
    if (count <= from) {
      this.#released.length = Math.max(count, this.#committed);
      this.#placedMs = Math.min(this.#placedMs, this.#released.at(-1)?.endMs ?? 0);
      return;
    }
    const shares = this.#words.slice(from, count).map(({ speakingMs }) => speakingMs);
    const totalMs = shares.reduce((sum, share) => sum + share, 0);
    let startMs = Math.max(this.#placedMs, this.#atMs - totalMs / this.#pace);
    const scale = totalMs > 0 ? (this.#atMs - startMs) / totalMs : 0;
    shares.forEach((share, offset) => {
      const endMs = startMs + share * scale;
      this.#released.push({ text: this.#words[from + offset]?.text ?? '', startMs, endMs });
      startMs = endMs;
    });
    this.#placedMs = this.#atMs;
  }
}
