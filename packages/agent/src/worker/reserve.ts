import { setTimeout as sleep } from 'node:timers/promises';
import type { ClaimResponse, Control } from '@vivavoce/contract/internal';
import type { CloseReason, Hello } from '@vivavoce/contract/realtime';
import { SUSPEND_AFTER_MS } from '@vivavoce/contract/session';
import { redeemTicket } from '../session/admission.ts';
import type { VoiceSession } from '../session/session.ts';
import type { SessionOutcome } from '../session/shutdown.ts';
import { recall } from '../session/snapshot.ts';
import { failure, log } from '../telemetry/log.ts';
import { type ApiClient, ApiError } from '../transcript/client.ts';
import {
  AdmissionError,
  type AdmissionRequest,
  type ClientConnection,
  type ConnectionHandlers,
  type HostedSession,
} from '../transport/transport.ts';

/** The spool takes what the API has not by then. */
const RECORDED_WITHIN_MS = 1_000;

export interface ReserveOptions {
  claim: ClaimResponse;
  api: ApiClient;
  /** The claim took effect: the session begins here as it stands now. It is over by its own word from then on. */
  begin: (claim: ClaimResponse) => VoiceSession;
  /** Claims it for good, without a client. */
  claimAgain: () => Promise<ClaimResponse>;
  /** Called once, where it never began here. */
  onOver: (outcome: SessionOutcome, reason: CloseReason) => void;
}

/**
 * A session that this worker would take up, while another may still have its client. It says and stores nothing: only a client
 * that comes here makes it this worker's. Where nobody comes it is let go of, unless the other worker was heard of.
 */
export class ReserveSession implements HostedSession {
  readonly sessionId: string;
  readonly #options: ReserveOptions;
  #session: VoiceSession | undefined;
  #over = false;
  #wait: NodeJS.Timeout;

  constructor(options: ReserveOptions) {
    this.#options = options;
    this.sessionId = options.claim.sessionId;
    this.#wait = this.#waitOn();
  }

  async admit(request: AdmissionRequest): Promise<void> {
    if (this.#session) return this.#session.admit(request);
    if (this.#over) throw new AdmissionError('moved');
    const { api, claim } = this.#options;
    const redeem = { epoch: claim.epoch, ...request, reserve: true } as const;
    const { resumed, voice } = await redeemTicket(api, this.sessionId, redeem);
    if (this.#over) throw new AdmissionError('moved');
    const session = this.#begin({ ...claim, voice, ...resumed });
    // The reply that was cut off is among what the client is shown first, unless nothing takes it.
    await Promise.race([session.recorded, sleep(RECORDED_WITHIN_MS, undefined, { ref: false })]);
  }

  connected(connection: ClientConnection, hello: Hello): ConnectionHandlers {
    if (!this.#session) throw new Error('a client is connected that was not admitted');
    return this.#session.connected(connection, hello);
  }

  get hasClient(): boolean {
    return this.#session?.hasClient ?? false;
  }

  get epoch(): number {
    return this.#session?.epoch ?? this.#options.claim.epoch;
  }

  /** A session that is terminated is ended by whoever has its client; where nobody has, the API ends it. */
  control(control: Control): void {
    if (this.#session) this.#session.control(control);
    else if (control.kind === 'terminate') this.#leave('ended', 'session_over');
  }

  leaseLapsed(): void {
    if (this.#session) this.#session.leaseLapsed();
    else this.#leave('refused', 'moved');
  }

  leaseRegained(epoch?: number): void {
    this.#session?.leaseRegained(epoch);
  }

  async holdRecords(): Promise<void> {
    await this.#session?.holdRecords();
  }

  goOnRecording(): void {
    this.#session?.goOnRecording();
  }

  fence(): void {
    if (this.#session) this.#session.fence();
    else this.#leave('refused', 'moved');
  }

  async move(): Promise<void> {
    if (this.#session) return this.#session.move();
    await this.#release('move');
  }

  #waitOn(): NodeJS.Timeout {
    const { endReason } = recall(this.#options.claim).interview;
    // Its closing was heard: nobody comes back for that, and nobody else is left to say that it is over.
    const due = () => (endReason === null ? this.#release('suspend') : this.#finish());
    return setTimeout(() => void due(), SUSPEND_AFTER_MS);
  }

  async #finish(): Promise<void> {
    try {
      const claim = await this.#options.claimAgain();
      if (!this.#over) this.#begin(claim);
    } catch (error) {
      this.#failed(error);
    }
  }

  #begin(claim: ClaimResponse): VoiceSession {
    clearTimeout(this.#wait);
    this.#session ??= this.#options.begin(claim);
    return this.#session;
  }

  async #release(reason: 'suspend' | 'move'): Promise<void> {
    clearTimeout(this.#wait);
    const { api, claim } = this.#options;
    try {
      const { released } = await api.release(this.sessionId, { epoch: claim.epoch, reason });
      if (this.#session || this.#over) return;
      if (released) this.#leave(reason === 'move' ? 'moved' : 'suspended', 'moved');
      else this.#wait = this.#waitOn();
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    log.warn(failure(error), 'reserve was not released');
    // Refused: somebody holds it already. Otherwise nobody knows.
    this.#leave(error instanceof ApiError && !error.retryable ? 'refused' : 'returned', 'moved');
  }

  #leave(outcome: SessionOutcome, reason: CloseReason): void {
    if (this.#over || this.#session) return;
    this.#over = true;
    clearTimeout(this.#wait);
    this.#options.onOver(outcome, reason);
  }
}
