import { VivavoceError } from '../core/error.ts';

export interface Page<T> {
  data: T[];
  /** Of the next page; null after the last. */
  nextCursor: string | null;
}

/**
 * A list: awaited it is its first page, iterated it is every item, read page by page as you go.
 * @example
 * for await (const session of vivavoce.listSessions({ status: 'ended' })) console.log(session.id);
 */
export class Pages<T> implements PromiseLike<Page<T>>, AsyncIterable<T> {
  readonly #read: (cursor: string | undefined) => Promise<Page<T>>;

  constructor(read: (cursor: string | undefined) => Promise<Page<T>>) {
    this.#read = read;
  }

  // biome-ignore lint/suspicious/noThenProperty: awaited, a list is its first page
  then<A = Page<T>, B = never>(
    done?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#read(undefined).then(done, failed);
  }

  /** Page by page, for whoever keeps the cursor. */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    let cursor: string | undefined;
    for (;;) {
      const page = await this.#read(cursor);
      yield page;
      if (page.nextCursor === null) return;
      // A list that stands still would be read for ever.
      if (page.nextCursor === cursor) throw new VivavoceError('protocol_error', { retryable: false });
      cursor = page.nextCursor;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const { data } of this.pages()) yield* data;
  }
}
