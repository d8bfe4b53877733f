import { MAX_ANSWER_CHARACTERS, randomText } from '@vivavoce/contract/plain';
import { VivavoceError } from '../core/error.ts';
import type { PendingAnswer } from '../types.ts';

export interface AnswersOptions {
  /** What a reload left behind. */
  kept: PendingAnswer[];
  /** Sends one; `false` where there is no connection. */
  send(answer: PendingAnswer): boolean;
  /** The agent answers nothing on a connection that looks alive. */
  onStuck(): void;
  /** The list changed: remember and show it. */
  onChange(pending: PendingAnswer[]): void;
}

/** An answer without an acknowledgement is sent again after this time. */
const RESEND_MS = 6_000;
/** After so many in vain the connection is held to be dead. */
const MAX_RESENDS = 2;

/** Typed answers that are not stored yet. Each goes out under one id until the agent has accepted it, so none is lost and none counts twice. */
export class Answers {
  readonly #options: AnswersOptions;
  #pending: PendingAnswer[];
  #waiting = new Map<string, { resolve: () => void; reject: (error: VivavoceError) => void }>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resends = 0;

  constructor(options: AnswersOptions) {
    this.#options = options;
    this.#pending = options.kept;
  }

  /**
   * Resolves when the answer is stored.
   * @param questionId The question that it was begun for.
   * @throws VivavoceError `invalid_request` where it is empty or too long
   */
  say(text: string, questionId?: string | null): Promise<void> {
    const trimmed = text.trim();
    if (trimmed === '' || trimmed.length > MAX_ANSWER_CHARACTERS) {
      const message = `1 to ${MAX_ANSWER_CHARACTERS} characters.`;
      return Promise.reject(new VivavoceError('invalid_request', { message }));
    }
    const answer = {
      id: `msg_${randomText(22)}`,
      text: trimmed,
      ...(questionId !== undefined && { questionId }),
    };
    const stored = new Promise<void>((resolve, reject) => {
      this.#waiting.set(answer.id, { resolve, reject });
    });
    this.#set([...this.#pending, answer]);
    if (this.#options.send(answer)) this.#arm();
    return stored;
  }

  /** A connection is there: what the agent has is forgotten, the rest goes out, in order. */
  connected(acceptedIds: string[]): void {
    for (const id of acceptedIds) this.accepted(id);
    this.#resends = 0;
    this.#sendAll();
  }

  disconnected(): void {
    clearTimeout(this.#timer);
  }

  accepted(id: string): void {
    this.#waiting.get(id)?.resolve();
    this.#waiting.delete(id);
    this.#resends = 0;
    if (this.#pending.some((answer) => answer.id === id)) {
      this.#set(this.#pending.filter((answer) => answer.id !== id));
    }
    if (this.#pending.length === 0) clearTimeout(this.#timer);
  }

  /** Nobody waits any longer; the answers stay and go out with the next connection, unless the session is over. */
  fail(error: VivavoceError, forget: boolean): void {
    clearTimeout(this.#timer);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    if (forget && this.#pending.length > 0) this.#set([]);
  }

  #sendAll(): void {
    if (this.#pending.length === 0) return;
    for (const answer of this.#pending) this.#options.send(answer);
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#resends += 1;
      if (this.#resends > MAX_RESENDS) this.#options.onStuck();
      else this.#sendAll();
    }, RESEND_MS);
  }

  #set(pending: PendingAnswer[]): void {
    this.#pending = pending;
    this.#options.onChange(pending);
  }
}
