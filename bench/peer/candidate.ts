import { setTimeout as sleep } from 'node:timers/promises';
import { isVoiced } from '@vivavoce/candidate';
import type { RoomCaller } from '@vivavoce/candidate/room';
import { DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';
import { type Conversation, type ObservedTurn, REPLY_WITHIN_MS } from '../voice/conversation.ts';

const LOOK_EVERY_MS = 10;
/** Longer than the peer is silent between two sentences. */
const SILENT_MS = 700;
/** Where LiveKit's agents say what they are doing. */
const STATE = 'lk.agent.state';

/** The same candidate with the same clock, in a room of the peer's. */
export class PeerCandidate implements Conversation {
  readonly #caller: RoomCaller;
  readonly #leave: () => void;
  #voicedAt = Number.NEGATIVE_INFINITY;
  #looked = 0;

  /** @param leave Ends what is at the other end of the room */
  constructor(caller: RoomCaller, leave: () => void) {
    this.#caller = caller;
    this.#leave = leave;
  }

  get ended(): boolean {
    return this.#caller.gone;
  }

  async untilListening(timeoutMs: number): Promise<boolean> {
    const heardNothing = () => this.#lastVoicedAt() === Number.NEGATIVE_INFINITY;
    await this.#until(
      timeoutMs,
      () =>
        !heardNothing() &&
        performance.now() - this.#lastVoicedAt() > SILENT_MS &&
        this.#caller.attribute(STATE) === 'listening',
    );
    return !this.ended;
  }

  async answer(samples: Int16Array): Promise<ObservedTurn> {
    const { sounds } = this.#caller;
    const first = sounds.length;
    const voicedAfter = (at: number) =>
      sounds.slice(first).find((sound) => sound.atMs > at && isVoiced(sound.samples, DOWN_SAMPLE_RATE))?.atMs;
    const startedAt = performance.now();
    const { lastSentAt: lastVoicedSentAt } = await this.#caller.speak(samples);
    const cutIn = voicedAfter(0) !== undefined;
    await this.#until(REPLY_WITHIN_MS, () => voicedAfter(lastVoicedSentAt) !== undefined);
    const firstVoiceAt = voicedAfter(lastVoicedSentAt);
    return { startedAt, lastVoicedSentAt, confirmedAt: undefined, firstVoiceAt, cutIn };
  }

  async end(): Promise<void> {
    await this.#caller.leave().catch(() => undefined);
    this.#leave();
  }

  #lastVoicedAt(): number {
    const { sounds } = this.#caller;
    for (; this.#looked < sounds.length; this.#looked += 1) {
      const sound = sounds[this.#looked];
      if (sound && isVoiced(sound.samples, DOWN_SAMPLE_RATE)) this.#voicedAt = sound.atMs;
    }
    return this.#voicedAt;
  }

  /** What does not come true in time is a figure of its own. */
  async #until(timeoutMs: number, holds: () => boolean): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    while (!this.ended && !holds() && performance.now() < deadline) await sleep(LOOK_EVERY_MS);
  }
}
