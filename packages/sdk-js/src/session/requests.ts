import { type CandidateRequest, randomText } from '@vivavoce/contract/plain';
import type { VivavoceError } from '../core/error.ts';

interface Pending {
  message: { type: 'request'; id: string; request: CandidateRequest; questionNumber: number };
  resolve: () => void;
  reject: (error: VivavoceError) => void;
}

/** A request without an acknowledgement is sent again after this time. */
const RESEND_MS = 6_000;

/**
 * What the candidate asked for by a button and the agent has not taken yet. Sent again under its id, on the next connection too;
 * not over a reload: by then it is no longer wanted.
 */
export class Requests {
  readonly #send: (message: Pending['message']) => boolean;
  readonly #pending = new Map<string, Pending>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (message: Pending['message']) => boolean) {
    this.#send = send;
  }

  /** Resolves when the agent has taken it. */
  make(request: CandidateRequest, questionNumber: number): Promise<void> {
    const id = `msg_${randomText(22)}`;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { message: { type: 'request', id, request, questionNumber }, resolve, reject });
      this.sendAll();
    });
  }

  sendAll(): void {
    clearTimeout(this.#timer);
    for (const { message } of this.#pending.values()) this.#send(message);
    if (this.#pending.size > 0) this.#timer = setTimeout(() => this.sendAll(), RESEND_MS);
  }

  accepted(id: string): void {
    this.#pending.get(id)?.resolve();
    this.#pending.delete(id);
  }

  fail(error: VivavoceError): void {
    clearTimeout(this.#timer);
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
