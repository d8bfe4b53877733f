import { setTimeout as sleep } from 'node:timers/promises';
import { type ClaimResponse, DRAIN_MS } from '@vivavoce/contract/internal';
import type { CloseReason } from '@vivavoce/contract/realtime';
import type { EndReason } from '@vivavoce/contract/records';
import { failure, log } from '../telemetry/log.ts';
import { type ApiClient, ApiError } from '../transcript/client.ts';
import type { RecordSink } from '../transcript/sink.ts';
import type { TextToClient } from '../transport/transport.ts';
import type { SessionRecord } from './record.ts';

/** How long the last records may take to be stored before they are left to the spool. */
const CLOSE_DEADLINE_MS = 3_000;
/** Two waits of a session that is given away, with the client's answer to a flush before them: all within the drain. */
const MOVE_DEADLINE_MS = DRAIN_MS * 0.4;
const MOVE_RELEASE_DEADLINE_MS = DRAIN_MS * 0.4;

/**
 * How this worker's part of a session came to its end. `returned`: it was given away, but the API could not be told, so the
 * queue has to carry it on. `refused`: somebody else has it, or the lease is gone.
 */
export type SessionOutcome = 'ended' | 'suspended' | 'moved' | 'returned' | 'refused';

export interface SessionShutdownOptions {
  claim: ClaimResponse;
  api: ApiClient;
  sink: RecordSink;
  record: SessionRecord;
  /** Under which the session is held now. */
  epoch: () => number;
  /** How long the interview was. */
  durationMs: () => number;
  send: (message: TextToClient) => void;
  /** Nobody hears or speaks any more. */
  stop: () => void;
  /** Called once: this worker has nothing to do with the session any more. `reason` closes the client's connection. */
  onOver: (outcome: SessionOutcome, reason: CloseReason) => void;
}

/** The ways out of a session: each stops it, sees its record to safety, and says how it came to its end here, once. */
export class SessionShutdown {
  readonly #options: SessionShutdownOptions;
  /** Resolves when this worker has nothing to do with the session any more. */
  readonly left: Promise<void>;
  #leave: () => void = () => undefined;
  #begun = false;
  #over = false;

  constructor(options: SessionShutdownOptions) {
    this.#options = options;
    this.left = new Promise((resolve) => {
      this.#leave = resolve;
    });
  }

  /** No conversation any more: the session is being ended or given away. */
  get begun(): boolean {
    return this.#begun;
  }

  async end(reason: EndReason): Promise<void> {
    const { record, durationMs, sink, send } = this.#options;
    this.#begin();
    const stored = record.end({
      // Who never came back is the API's to say: it abandons a session, an agent does not.
      reason: reason === 'abandoned' ? 'failed' : reason,
      endedAt: new Date().toISOString(),
      durationMs: durationMs(),
      ...(reason === 'failed' ? { code: 'internal' as const } : {}),
    });
    // Where neither the API nor the disk takes the end, nothing is gained by waiting longer.
    const deadline = new AbortController();
    await Promise.race([
      stored,
      sleep(CLOSE_DEADLINE_MS, undefined, { signal: deadline.signal }).catch(() => undefined),
    ]);
    deadline.abort();
    send({ type: 'ended', reason });
    await sink.close(CLOSE_DEADLINE_MS);
    this.#finish('ended', 'session_over');
  }

  /** Nobody came back: the session waits, and holds no worker. */
  async suspend(): Promise<void> {
    this.#begin();
    // The API takes the record of a suspended session for whole, so it is told only once it has everything.
    const stored = await this.#options.sink.close(CLOSE_DEADLINE_MS);
    const told = stored && (await this.#release('suspend'));
    this.#finish(told ? 'suspended' : 'returned', 'moved');
  }

  /** Another worker goes on. */
  async move(): Promise<void> {
    this.#begin();
    await this.#options.sink.close(MOVE_DEADLINE_MS);
    const late = new Promise<false>((resolve) => {
      setTimeout(resolve, MOVE_RELEASE_DEADLINE_MS, false).unref();
    });
    const told = await Promise.race([this.#release('move'), late]);
    this.#finish(told ? 'moved' : 'returned', 'moved');
  }

  /** Stops at once, and says nothing more to anybody. */
  fence(): void {
    if (this.#over) return;
    log.warn('session is no longer held here');
    this.#giveUp('moved');
  }

  /** The API takes nothing more from here. */
  refused(error: ApiError): void {
    if (this.#over) return;
    this.#giveUp(error.superseded ? 'moved' : 'session_over');
  }

  #giveUp(reason: CloseReason): void {
    this.#begin();
    void this.#options.sink.close(0);
    this.#finish('refused', reason);
  }

  async #release(reason: 'suspend' | 'move'): Promise<boolean> {
    const { api, claim, epoch } = this.#options;
    try {
      await api.release(claim.sessionId, { epoch: epoch(), reason });
      return true;
    } catch (error) {
      log.warn(failure(error), 'release was not accepted');
      // Refused: somebody holds it already. Otherwise nobody knows.
      return error instanceof ApiError && !error.retryable;
    }
  }

  #begin(): void {
    this.#begun = true;
    this.#options.stop();
  }

  #finish(outcome: SessionOutcome, reason: CloseReason): void {
    if (this.#over) return;
    this.#over = true;
    log.info({ outcome }, 'session released');
    this.#options.onOver(outcome, reason);
    this.#leave();
  }
}
