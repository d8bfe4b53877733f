import { ApiError } from '../core/error.ts';
import type { SubjectRef } from './subject.ts';

/** A page, its frame, a console or two and a backend listen to one subject; hundreds are somebody's loop. */
export const MAX_LISTENERS = 20;

/** The open event streams of this process: each looks at the records at every change of its subject, so they are counted. */
export class Listeners {
  readonly #open = new Map<string, number>();

  /** Takes a place at a subject; the answer gives it back. @throws ApiError `rate_limited` */
  enter({ type, id }: Pick<SubjectRef, 'type' | 'id'>): () => void {
    const subject = `${type} ${id}`;
    const open = this.#open.get(subject) ?? 0;
    if (open >= MAX_LISTENERS) {
      throw new ApiError('rate_limited', {
        detail: `This ${type} already has ${MAX_LISTENERS} listeners.`,
        fix: 'Close one of them, then try again.',
        headers: { 'Retry-After': '60' },
      });
    }
    this.#open.set(subject, open + 1);
    return () => {
      const left = (this.#open.get(subject) ?? 1) - 1;
      if (left > 0) this.#open.set(subject, left);
      else this.#open.delete(subject);
    };
  }
}
