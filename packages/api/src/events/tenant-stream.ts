import type { Mode } from '@vivavoce/contract/ids';
import { withDeadline } from '../core/deadline.ts';
import { createSignal } from '../core/signal.ts';
import { type TenantChange, tenantTopic } from './changes.ts';
import { KEEP_ALIVE_MS, STREAM_TTL_MS, type StreamContext } from './stream.ts';

const SUBSCRIBE_TIMEOUT_MS = 3_000;
/** Changes that wait to be written; more of them are told as one gap. */
const MAX_WAITING = 500;

/** `gap`: something went by unheard, so whoever listens looks at everything again. */
export type TenantMessage = TenantChange | 'alive' | 'gap';

export interface TenantSink {
  write(message: TenantMessage): Promise<void>;
  /** Aborts when the listener is gone. */
  signal: AbortSignal;
}

export interface TenantStreamOptions {
  sink: TenantSink;
  /** Asked at every sign of life; the stream ends where not. */
  mayListen: () => Promise<boolean>;
  /** @defaultValue 15000 */
  keepAliveMs?: number;
}

/**
 * Tells that records of a tenant changed, as it happens: kinds and ids, nothing of what they say. It begins now and has no
 * past; who was away asks for what is on screen again. Ends as `streamEvents` does.
 */
export async function streamTenantChanges(
  context: StreamContext,
  scope: { tenantId: string; mode: Mode },
  { sink, mayListen, keepAliveMs = KEEP_ALIVE_MS }: TenantStreamOptions,
): Promise<void> {
  const signal = createSignal();
  // Of several changes of one thing the last is told.
  const waiting = new Map<string, TenantChange>();
  let gap = false;
  const lose = () => {
    gap = true;
    waiting.clear();
    signal.raise();
  };
  const hear = (message: unknown) => {
    const change = message as TenantChange;
    waiting.set(`${change.subject} ${change.id}`, change);
    if (waiting.size > MAX_WAITING) lose();
    else signal.raise();
  };
  const subscribing = context.queue.subscribe(tenantTopic(scope), hear, lose);
  const unsubscribe = await withDeadline(subscribing, SUBSCRIBE_TIMEOUT_MS).catch((error: unknown) => {
    subscribing.then((stop) => stop()).catch(() => {});
    throw error;
  });
  const end = AbortSignal.any([sink.signal, context.stopping, AbortSignal.timeout(STREAM_TTL_MS)]);
  end.addEventListener('abort', signal.stop, { once: true });
  const ended = new Promise<void>((resolve) => {
    end.addEventListener('abort', () => resolve(), { once: true });
  });
  // Somebody who reads no more, and does not say so, holds a write up for good.
  const write = (message: TenantMessage) => Promise.race([sink.write(message), ended]);
  let look = false;
  const timer = setInterval(() => {
    look = true;
    signal.raise();
  }, keepAliveMs);
  try {
    while (!end.aborted) {
      if (look) {
        look = false;
        if (!(await mayListen())) return;
        await write('alive');
      }
      if (gap) {
        gap = false;
        await write('gap');
      }
      const changes = [...waiting.values()];
      waiting.clear();
      for (const change of changes) {
        await write(change);
        if (end.aborted) return;
      }
      await signal.raised();
    }
  } finally {
    clearInterval(timer);
    void unsubscribe().catch((error: unknown) => context.log.warn({ err: error }, 'could not unsubscribe'));
  }
}
