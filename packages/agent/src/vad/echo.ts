import { DOWN_SAMPLE_RATE, UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { levelDb, samplesToMs } from '../audio/pcm.ts';
import { bestMatch, bestNear, type Match } from './correlation.ts';
import { Decimator, PlayedSound, SAMPLES_PER_MS } from './reference.ts';

/** Sound this much quieter than what was played is its echo, whatever it sounds like: what a canceller leaves is distorted. */
const RESIDUE_DB = -24;
/** For so long after it was played. */
const RESIDUE_MS = 300;
/** Sound may come back up to this long after it was played: device buffers, network and room. */
const REACH_MS = 1_000;
/** Microphone sound that is compared with what was played. */
const WINDOW_SAMPLES = 128 * SAMPLES_PER_MS;
/** What was played and is compared with it, two seconds; a power of two. */
const SEARCHED_SAMPLES = 8_192;
/** A microphone that stood still for a moment counts its samples on: its clock may lag this much behind that of what was played. */
const AHEAD_MS = 600;
const AHEAD_SAMPLES = AHEAD_MS * SAMPLES_PER_MS;
/** From this on two sounds are the same one. Two voices come to half of it almost everywhere, and seldom to more than that somewhere. */
const ALIKE = 0.75;
/** From this on there is nothing in it but the echo. */
const NOTHING_ELSE = 0.9;
/** Around a known delay chance finds less that is alike. */
const ALIKE_WHERE_KNOWN = 0.45;
const NEAR_SAMPLES = 2 * SAMPLES_PER_MS;
/** Windows that do not overlap and agree on a delay, until it is believed: two voices are alike somewhere, but not there again. */
const BELIEVED_AFTER = 3;
const WINDOW_MS = WINDOW_SAMPLES / SAMPLES_PER_MS;
/** An echo that should be there by now, and is this much softer for so long, is there no more: headphones, or a canceller. */
const ABSENT_DB = 12;
const ABSENT_MS = 240;
/** A room answers for this long: the echo of a soft moment may still hold a loud one. */
const ROOM_MS = 80;
/** A window is whole again after this. */
const TORN_MS = 150;
/** What was played is told in pieces about so long. */
const TICK_MS = 40;
/** Sound over the known echo by this much is somebody who speaks over it. */
const OVER_DB = 3;
/** Sound below this is compared with nothing. */
const QUIET_DB = -62;
/** Frames in a row that are no echo, after which only some are searched: somebody is speaking, and a search costs half a millisecond. */
const OWN_VOICE_FRAMES = 8;
const SEARCHED_OF_OWN = 5;
/** Until a search takes no less time than the one before. */
const WARM_UP_SEARCHES = 16;

/**
 * - `alone`: nothing of the interviewer's can be in it
 * - `over_voice`: the interviewer can be heard, and this is more than the echo of it
 * - `echo`: nothing else
 */
export type Heard = 'alone' | 'over_voice' | 'echo';

interface KnownEcho {
  /** How long after it was played it comes back. */
  delaySamples: number;
  /** How loud, relative to what was played. */
  gainDb: number;
}

/**
 * Tells the interviewer's own voice, as it comes back by the candidate's microphone, from the candidate's: by correlation with
 * what was played in the last second. What it learns of the room, a delay and a level, tells echo from somebody who speaks over it.
 */
export class EchoGuard {
  readonly #played = new PlayedSound(DOWN_SAMPLE_RATE);
  readonly #levels: { untilMs: number; levelDb: number }[] = [];
  readonly #decimator = new Decimator(UP_SAMPLE_RATE);
  #window = new Float32Array(WINDOW_SAMPLES);
  #windowEndMs = Number.NEGATIVE_INFINITY;
  #tellPlayed: () => void = () => undefined;
  #known: KnownEcho | undefined;
  /** What may become known. */
  #suspected: (KnownEcho & { windows: number; atMs: number }) | undefined;
  #absentMs = 0;
  #ownFrames = 0;
  /** When the microphone last took what was played. */
  #alikeMs = Number.NEGATIVE_INFINITY;

  /**
   * Searches a few times for nothing. The first searches of a process take a hundred times as long as later ones: over somebody
   * who speaks they would hold up every session, and a cough would pass for an interruption.
   */
  static warmUp(): void {
    const window = new Float32Array(WINDOW_SAMPLES).fill(0.1);
    const reach = new Float32Array(SEARCHED_SAMPLES).fill(0.1);
    for (let search = 0; search < WARM_UP_SEARCHES; search += 1) bestMatch(window, reach);
  }

  /** The agent's sound, which has left the loudspeaker at `untilMs` on the session's clock; in order. */
  played(samples: Int16Array, untilMs: number): void {
    this.#played.push(samples, untilMs);
    this.#levels.push({ levelDb: levelDb(samples), untilMs });
    while ((this.#levels[0]?.untilMs ?? untilMs) < untilMs - 2_000) this.#levels.shift();
  }

  /** Where to ask, before sound is judged, for what was played until now: a busy process tells of it late. */
  follow(tellPlayed: () => void): void {
    this.#tellPlayed = tellPlayed;
  }

  /** What microphone sound is that ends at `endMs`. Each piece once, in order. */
  judge(samples: Int16Array, endMs: number): Heard {
    this.#tellPlayed();
    this.#take(samples, endMs);
    const soundDb = levelDb(samples);
    if (this.#loudest(endMs - REACH_MS, endMs + AHEAD_MS) <= QUIET_DB) {
      this.#ownFrames = 0;
      return 'alone';
    }
    this.#doubtKnown(soundDb, { endMs, lengthMs: samplesToMs(samples.length, UP_SAMPLE_RATE) });
    if (this.#isEcho(soundDb, endMs)) {
      this.#ownFrames = 0;
      return 'echo';
    }
    this.#ownFrames += 1;
    return 'over_voice';
  }

  #isEcho(soundDb: number, endMs: number): boolean {
    if (soundDb <= this.#loudest(endMs - RESIDUE_MS, endMs + AHEAD_MS) + RESIDUE_DB) return true;
    if (soundDb <= QUIET_DB) return false;
    const likeness = this.#compare(endMs);
    if (likeness > 0) this.#alikeMs = endMs;
    // Alone, it is all there is; with a voice over it as loud as itself it comes to 0.7.
    if (likeness >= NOTHING_ELSE || (likeness > 0 && !this.#known)) return true;
    const expectedDb = this.#expectedDb(endMs);
    if (soundDb <= expectedDb + (likeness > 0 ? OVER_DB : 0)) return true;
    // Where the network stalled, or the device left something out, the window holds two moments at once and is like neither.
    const loudestEchoDb = this.#loudest(endMs - REACH_MS, endMs + AHEAD_MS) + this.#gainDb;
    return endMs - this.#alikeMs <= TORN_MS && soundDb <= loudestEchoDb;
  }

  #take(samples: Int16Array, endMs: number): void {
    const startMs = endMs - samplesToMs(samples.length, UP_SAMPLE_RATE);
    if (Math.abs(startMs - this.#windowEndMs) > 20) {
      this.#window.fill(0);
      this.#decimator.reset();
    }
    this.#windowEndMs = endMs;
    const taken = this.#decimator.push(samples).slice(-WINDOW_SAMPLES);
    this.#window.copyWithin(0, taken.length);
    this.#window.set(taken, WINDOW_SAMPLES - taken.length);
  }

  /** How much what the microphone took is what was played, 0 where it is not; learns where and how loud. */
  #compare(endMs: number): number {
    const from = Math.round(endMs * SAMPLES_PER_MS) - SEARCHED_SAMPLES + AHEAD_SAMPLES;
    const reach = this.#played.read(from, SEARCHED_SAMPLES);
    const last = SEARCHED_SAMPLES - WINDOW_SAMPLES;
    if (this.#known) {
      const at = last - AHEAD_SAMPLES - this.#known.delaySamples;
      const near = { from: Math.max(0, at - NEAR_SAMPLES), to: Math.min(last, at + NEAR_SAMPLES) };
      const match = bestNear(this.#window, reach, near);
      if (match.likeness >= ALIKE_WHERE_KNOWN) {
        this.#learn(match, reach, endMs);
        return match.likeness;
      }
    }
    if (this.#ownFrames > OWN_VOICE_FRAMES && this.#ownFrames % SEARCHED_OF_OWN !== 0) return 0;
    const match = bestMatch(this.#window, reach);
    this.#learn(match, reach, endMs);
    return match.likeness >= ALIKE ? match.likeness : 0;
  }

  #learn({ at, likeness }: Match, reach: Float32Array, endMs: number): void {
    if (likeness < ALIKE) return;
    const gainDb = powerDb(this.#window) - powerDb(reach.subarray(at, at + WINDOW_SAMPLES));
    const found = { delaySamples: SEARCHED_SAMPLES - WINDOW_SAMPLES - AHEAD_SAMPLES - at, gainDb };
    if (this.#known && isSamePlace(this.#known, found))
      this.#known = { ...found, gainDb: nearer(this.#known, gainDb) };
    else this.#suspect(found, endMs);
  }

  /** A delay becomes known where windows apart from each other agree on it. */
  #suspect(found: KnownEcho, endMs: number): void {
    const before = this.#suspected;
    if (!before || !isSamePlace(before, found)) {
      this.#suspected = { ...found, windows: 1, atMs: endMs };
      return;
    }
    const isApart = endMs - before.atMs >= WINDOW_MS;
    const windows = before.windows + (isApart ? 1 : 0);
    const { delaySamples } = found;
    const gainDb = nearer(before, found.gainDb);
    this.#suspected = { delaySamples, gainDb, windows, atMs: isApart ? endMs : before.atMs };
    if (windows < BELIEVED_AFTER) return;
    this.#known = { delaySamples, gainDb };
    this.#suspected = undefined;
  }

  /** Forgets an echo that is not there: what it was learned from was somebody who sounded alike for a moment. */
  #doubtKnown(soundDb: number, { endMs, lengthMs }: { endMs: number; lengthMs: number }): void {
    if (!this.#known) return;
    const delayMs = this.#known.delaySamples / SAMPLES_PER_MS;
    const steadyDb = this.#softest(endMs - delayMs - ROOM_MS, endMs - delayMs + TICK_MS) + this.#gainDb;
    const isAbsent = steadyDb > QUIET_DB + ABSENT_DB && soundDb < steadyDb - ABSENT_DB;
    this.#absentMs = isAbsent ? this.#absentMs + lengthMs : 0;
    if (this.#absentMs < ABSENT_MS) return;
    this.#known = undefined;
    this.#absentMs = 0;
  }

  get #gainDb(): number {
    return this.#known?.gainDb ?? Number.NEGATIVE_INFINITY;
  }

  /** How loud the echo may be by now, as far as it is known. */
  #expectedDb(endMs: number): number {
    if (!this.#known) return Number.NEGATIVE_INFINITY;
    const delayMs = this.#known.delaySamples / SAMPLES_PER_MS;
    return this.#loudest(endMs - delayMs - ROOM_MS, endMs - delayMs + TICK_MS) + this.#gainDb;
  }

  /** Softest level that was played in a span of time; nothing where nothing was. */
  #softest(fromMs: number, toMs: number): number {
    const played = this.#levels.filter(({ untilMs }) => untilMs >= fromMs && untilMs <= toMs + 20);
    return played.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...played.map(({ levelDb: db }) => db));
  }

  /** Loudest level that was played in a span of time. */
  #loudest(fromMs: number, toMs: number): number {
    let loudestDb = Number.NEGATIVE_INFINITY;
    for (const { untilMs, levelDb: playedDb } of this.#levels) {
      if (untilMs >= fromMs && untilMs <= toMs + 20) loudestDb = Math.max(loudestDb, playedDb);
    }
    return loudestDb;
  }
}

function isSamePlace(one: KnownEcho, other: KnownEcho): boolean {
  return Math.abs(one.delaySamples - other.delaySamples) <= 2 * NEAR_SAMPLES;
}

/** A level follows slowly: single windows are rough. */
function nearer({ gainDb }: KnownEcho, foundDb: number): number {
  return gainDb + (foundDb - gainDb) / 4;
}

function powerDb(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return 10 * Math.log10(sum / samples.length + 1e-12);
}
