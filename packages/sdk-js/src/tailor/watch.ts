import type { VivavoceError } from '../core/error.ts';
import { EventStream } from '../core/event-stream.ts';
import type { CandidateAccess } from './access.ts';

export interface WatchOptions<T> {
  access: CandidateAccess;
  /** Of the record; its events are below it. */
  path: string;
  /** Whether nothing more comes by itself. */
  isOver(record: T): boolean;
  /** Told of each of its events. */
  onEvent?(event: { type: string; data: object }): void;
  signal: AbortSignal;
}

/** Events may stay away: the record is looked at anyway. */
const LOOK_MS = 5_000;

/** A record each time it may have changed, until it is over: told by its events, and looked for where they stay away. */
export async function* watchRecord<T>({
  access,
  path,
  isOver,
  onEvent,
  signal,
}: WatchOptions<T>): AsyncGenerator<T> {
  let wake = () => {};
  let stirred = true;
  let refusal: VivavoceError | undefined;
  const stir = () => {
    stirred = true;
    wake();
  };
  const stream = new EventStream({
    access: {
      events: (lastEventId, ended) => access.events(`${path}/events`, lastEventId, ended),
      refresh: async () => void (await access.refresh()),
    },
    lastEventId: '',
    onEvent: (event) => {
      onEvent?.(event);
      stir();
    },
    onOpen: stir,
    onGivenUp: (error) => {
      refusal = error;
      stir();
    },
  });
  signal.addEventListener('abort', stir);
  try {
    let last = '';
    let started = false;
    while (!signal.aborted) {
      stirred = false;
      const record = await access.call<T>({ path, signal });
      const text = JSON.stringify(record);
      if (text !== last) yield record;
      last = text;
      if (isOver(record)) return;
      if (refusal?.code === 'not_allowed' || refusal?.code === 'not_found') throw refusal;
      if (!started) void stream.start();
      started = true;
      if (!stirred)
        await asleep(LOOK_MS, (woken) => {
          wake = woken;
        });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stir);
    stream.stop();
  }
}

function asleep(timeMs: number, onWake: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeMs);
    onWake(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
