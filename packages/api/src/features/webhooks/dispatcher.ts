import type { CoreContext } from '../../context.ts';
import { withDeadline } from '../../core/deadline.ts';
import { createSignal } from '../../core/signal.ts';
import type { FeatureWorker, Measure } from '../../tasks/registry.ts';
import { makeAttempt } from './attempt.ts';
import { AttemptLog } from './attempt-log.ts';
import { type ClaimedDelivery, claimDue } from './claim.ts';
import { DUE_TOPIC } from './due.ts';
import type { TenantScope } from './record.ts';
import { type Leave, MOST, Turnstile } from './turnstile.ts';

/** Looked for without being told: attempts that fell due again, and what a crash left behind. */
const LOOK_EVERY_MS = 1_000;
/** Endpoints that are looked at together. */
const ENDPOINTS = 200;
/** Whoever answers within this long gets more of them. */
const QUICK_MS = 1_000;
/** Attempts in hand may take this long when a worker stops; then another makes them again. */
const STOP_GRACE_MS = 3_000;

/**
 * Delivers what is due, until the returned function is called: takes it from the table, sends, and writes down what became of it.
 * Killed at any line, what was taken falls due again: at least once, under the same `webhook-id`.
 */
export const startDelivering: FeatureWorker<CoreContext> = async (context, { measure }) => {
  const dispatcher = new Dispatcher(context, measure);
  const { signal } = dispatcher;
  const unsubscribe = await context.queue.subscribe(DUE_TOPIC, signal.raise, signal.raise);
  const timer = setInterval(signal.raise, LOOK_EVERY_MS);
  const running = dispatcher.run();
  return async () => {
    clearInterval(timer);
    signal.stop();
    await unsubscribe();
    await running;
    await dispatcher.end();
  };
};

class Dispatcher {
  readonly signal = createSignal();
  readonly #context: CoreContext;
  readonly #measure: Measure | undefined;
  readonly #turnstile = new Turnstile();
  readonly #stopping = new AbortController();
  readonly #sending = new Set<Promise<void>>();
  readonly #log: AttemptLog;
  /** Whether something due was left for want of places. */
  #isCrowded = false;

  constructor(context: CoreContext, measure: Measure | undefined) {
    this.#context = context;
    this.#measure = measure;
    this.#log = new AttemptLog(context);
  }

  async run(): Promise<void> {
    while (!this.signal.stopped()) {
      await this.#look().catch((error: unknown) => {
        this.#context.log.warn({ err: error }, 'could not look for due webhooks');
      });
      await this.signal.raised();
    }
  }

  async end(): Promise<void> {
    const sent = Promise.all(this.#sending);
    await withDeadline(sent, STOP_GRACE_MS).catch(() => this.#stopping.abort());
    await sent;
  }

  async #look(): Promise<void> {
    const found = await this.#context.database.listDueEndpoints(ENDPOINTS, MOST);
    this.#isCrowded = false;
    const wanted = new Map<string, { scope: TenantScope; places: Map<string, Leave[]> }>();
    for (const { tenantId, mode, id: endpointId, due } of found) {
      const free: Leave[] = [];
      for (let place = 0; place < due; place += 1) {
        const leave = this.#turnstile.enter({ endpointId, tenantId });
        if (leave) free.push(leave);
      }
      if (free.length < due) this.#isCrowded = true;
      if (free.length === 0) continue;
      const key = `${tenantId} ${mode}`;
      const known = wanted.get(key) ?? { scope: { tenantId, mode }, places: new Map() };
      known.places.set(endpointId, free);
      wanted.set(key, known);
    }
    await Promise.all([...wanted.values()].map(({ scope, places }) => this.#take(scope, places)));
  }

  /** Claims as much as there are places, and sends it; places that were not needed are free again. */
  async #take(scope: TenantScope, places: Map<string, Leave[]>): Promise<void> {
    const wanted = [...places].map(([endpointId, { length: most }]) => ({ endpointId, most }));
    try {
      const claimed = await this.#context.database.withTenant(scope, (records) =>
        claimDue(records, scope.tenantId, wanted),
      );
      for (const delivery of claimed) {
        const leave = places.get(delivery.endpointId)?.pop();
        if (!leave) continue;
        const sent = this.#send(scope, delivery, leave).finally(() => this.#sending.delete(sent));
        this.#sending.add(sent);
      }
    } finally {
      for (const unused of places.values()) for (const leave of unused) leave();
    }
  }

  async #send(scope: TenantScope, delivery: ClaimedDelivery, leave: Leave): Promise<void> {
    const begun = performance.now();
    let quick: boolean | undefined;
    try {
      const ended = await makeAttempt(this.#context, delivery, this.#stopping.signal);
      const { ok, status, durationMs } = ended.outcome;
      // The worker stops: another makes the same attempt.
      if (!ok && this.#stopping.signal.aborted) return;
      quick = status !== null && durationMs < QUICK_MS;
      await this.#log.write(scope, ended);
      this.#measure?.('webhook-delivery', ok ? 'done' : 'failed', (performance.now() - begun) / 1_000);
    } catch (error) {
      this.#context.log.error({ err: error, deliveryId: delivery.id }, 'a webhook is sent again');
    } finally {
      leave(quick);
      if (this.#isCrowded) this.signal.raise();
    }
  }
}
