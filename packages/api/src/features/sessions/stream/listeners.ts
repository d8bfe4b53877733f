import { ApiError } from '../../../core/error.ts';

/** A page, its frame, a console or two and a backend listen to one session; hundreds are somebody's loop. */
export const MAX_LISTENERS = 20;

/** The open event streams of this process: each looks at the records at every change of its session, so they are counted. */
export class Listeners {
  readonly #open = new Map<string, number>();

  /** Takes a place at a session; the answer gives it back. @throws ApiError `rate_limited` */
  enter(sessionId: string): () => void {
    const open = this.#open.get(sessionId) ?? 0;
    if (open >= MAX_LISTENERS) {
      throw new ApiError('rate_limited', {
        detail: `This session has ${MAX_LISTENERS} listeners already. Close one, then listen again.`,
        headers: { 'Retry-After': '60' },
      });
    }
    this.#open.set(sessionId, open + 1);
    return () => {
      const left = (this.#open.get(sessionId) ?? 1) - 1;
      if (left > 0) this.#open.set(sessionId, left);
      else this.#open.delete(sessionId);
    };
  }
}
