import { setTimeout as sleep } from 'node:timers/promises';
import { Candidate, isVoiced } from '@vivavoce/candidate';
import {
  CLOSE_CODES,
  type ConnectionKind,
  DOWN_SAMPLE_RATE,
  type JoinResponse,
} from '@vivavoce/contract/plain';
import type { BegunSession, Partner } from '../voice/partner.ts';

/** As the SDK waits before its second attempt, at the longest. */
const SECOND_ATTEMPT_MS = 250;
const REJOIN_WITHIN_MS = 30_000;
/** Who is not welcomed in a room by then takes the WebSocket, as the SDK does. */
const ROOM_WITHIN_MS = 3_500;

/** A candidate who joins again as the SDK does when the worker is gone: by the way that it came, else over the WebSocket. */
export class ReturningCandidate extends Candidate {
  readonly session: BegunSession;
  readonly #partner: Partner;
  readonly #transport: ConnectionKind;
  /** When it was welcomed last, of `performance.now()`. */
  #welcomedAt = Number.POSITIVE_INFINITY;
  #gone = false;

  private constructor(partner: Partner, session: BegunSession, transport: ConnectionKind) {
    super({ transport });
    this.#transport = transport;
    this.#partner = partner;
    this.session = session;
  }

  static async join(
    partner: Partner,
    { session, transport }: { session: BegunSession; transport: ConnectionKind },
  ): Promise<ReturningCandidate> {
    const candidate = new ReturningCandidate(partner, session, transport);
    await candidate.connect(await partner.join(session));
    return candidate;
  }

  /** Whether the interviewer is heard now. */
  get isSpokenTo(): boolean {
    return this.phase === 'speaking' && this.loudspeaker.isPlaying(performance.now());
  }

  /** Waits until the interviewer listens and nothing of it is still to be heard. */
  async untilListening(timeoutMs: number): Promise<void> {
    const { loudspeaker } = this;
    const holds = () => this.phase === 'listening' && !loudspeaker.isPlaying(performance.now());
    await this.until('the interviewer listens', holds, timeoutMs);
  }

  /** When the next worker was first heard; nothing where it was not in time. */
  async untilHeardAgain(killedAt: number, timeoutMs: number): Promise<number | undefined> {
    const found = () =>
      this.#welcomedAt > killedAt
        ? this.frames.find(
            ({ atMs, samples }) => atMs > this.#welcomedAt && isVoiced(samples, DOWN_SAMPLE_RATE),
          )?.atMs
        : undefined;
    await this.until('the next worker speaks', () => found() !== undefined, timeoutMs).catch(() => undefined);
    return found();
  }

  async finish(): Promise<void> {
    this.end();
    await this.until('the end', () => this.ended, 10_000).catch(() => undefined);
    this.hangUp();
  }

  hangUp(): void {
    this.#gone = true;
    this.cut();
  }

  protected override onMessage({ type }: { type: string }): void {
    if (type === 'welcome') this.#welcomedAt = performance.now();
  }

  protected override onClosed(code: number): void {
    const isOver = code === CLOSE_CODES.session_over || code === CLOSE_CODES.replaced;
    if (!this.#gone && !this.ended && !isOver) void this.#return();
  }

  async #return(): Promise<void> {
    this.phase = 'connecting';
    const deadline = performance.now() + REJOIN_WITHIN_MS;
    let failedEpoch: number | undefined;
    while (!this.#gone && performance.now() < deadline) {
      let epoch: number | undefined;
      try {
        const joined = await this.#partner.join(this.session, failedEpoch);
        epoch = joined.epoch;
        await this.#connect(joined);
        return;
      } catch {
        failedEpoch = epoch;
        await sleep(SECOND_ATTEMPT_MS);
      }
    }
  }

  async #connect(joined: JoinResponse): Promise<void> {
    const connecting = this.connect(joined);
    if (this.#transport === 'websocket') return connecting;
    connecting.catch(() => undefined);
    const late = sleep(ROOM_WITHIN_MS).then(() => {
      throw new Error('no welcome in time');
    });
    late.catch(() => undefined);
    try {
      await Promise.race([connecting, late]);
    } catch {
      this.giveUp();
      await this.connect(joined, 'websocket');
    }
  }
}
