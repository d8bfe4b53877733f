import { createHmac, randomBytes } from 'node:crypto';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import type { StripeEvent, WebhookEndpoint } from './objects.ts';

const API_VERSION = '2026-10-28.endive';
/** Stripe goes on for three days; a stand-in for as long as anybody watches. */
const RETRY_AFTER_MS = [500, 2_000, 5_000, 15_000, 60_000, 60_000, 60_000, 60_000];
const ANSWER_WITHIN_MS = 10_000;
const MAX_EVENTS = 10_000;

interface Due {
  endpoint: WebhookEndpoint;
  event: StripeEvent;
  attempt: number;
}

/** What an account gives each of its objects. */
type Stamp = <K extends string>(
  kind: K,
  prefix: string,
) => { id: string; object: K; created: number; livemode: boolean };

/** Events on their way: signed at each attempt, tried again, and as disorderly as the profile asks. */
export class Deliveries {
  readonly endpoints = new Map<string, WebhookEndpoint>();
  readonly events: StripeEvent[] = [];
  readonly #stamp: Stamp;
  readonly #behaviour: NonNullable<SandboxProfile['payments']>;
  readonly #held: StripeEvent[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  #closed = false;

  constructor(stamp: Stamp, behaviour: NonNullable<SandboxProfile['payments']>) {
    this.#stamp = stamp;
    this.#behaviour = behaviour;
  }

  addEndpoint({ url, secret, events = ['*'] }: { url: string; secret?: string; events?: string[] }) {
    const endpoint: WebhookEndpoint = {
      ...this.#stamp('webhook_endpoint', 'we'),
      url,
      enabled_events: events,
      status: 'enabled',
      secret: secret ?? `whsec_${randomBytes(24).toString('hex')}`,
    };
    this.endpoints.set(endpoint.id, endpoint);
    return endpoint;
  }

  add(type: string, object: unknown): void {
    const event: StripeEvent = {
      ...this.#stamp('event', 'evt'),
      api_version: API_VERSION,
      type,
      // As it is now: what happens to it later is another event.
      data: { object: structuredClone(object) },
      pending_webhooks: this.endpoints.size,
      request: null,
    };
    this.events.push(event);
    if (this.events.length > MAX_EVENTS) this.events.shift();
    if (this.#behaviour.held) this.#held.push(event);
    else this.#send([event], this.#behaviour.delayMs ?? 0);
  }

  /** Lets go of what was held: the newest first where the profile reorders, each as often as it says. Answers how many. */
  async release(): Promise<number> {
    const events = this.#held.splice(0);
    if (this.#behaviour.reordered) events.reverse();
    for (const event of events) {
      for (const endpoint of this.#listening(event)) {
        for (let copy = 0; copy < this.#copies; copy++) await this.#attempt({ endpoint, event, attempt: 0 });
      }
    }
    return events.length;
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  get #copies(): number {
    return this.#behaviour.copies ?? 1;
  }

  #send(events: readonly StripeEvent[], delayMs: number): void {
    for (const event of events) {
      for (const endpoint of this.#listening(event)) {
        for (let copy = 0; copy < this.#copies; copy++) {
          this.#later(delayMs, { endpoint, event, attempt: 0 });
        }
      }
    }
  }

  #listening({ type }: StripeEvent): WebhookEndpoint[] {
    return [...this.endpoints.values()].filter(
      ({ enabled_events }) => enabled_events.includes('*') || enabled_events.includes(type),
    );
  }

  #later(delayMs: number, due: Due): void {
    if (this.#closed) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#attempt(due);
    }, delayMs);
    timer.unref();
    this.#timers.add(timer);
  }

  async #attempt(due: Due): Promise<void> {
    const { endpoint, event, attempt } = due;
    const body = JSON.stringify(event);
    const taken = await fetch(endpoint.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': signatureOf(body, endpoint.secret) },
      body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    }).then(
      async (answer) => {
        await answer.body?.cancel();
        return answer.ok;
      },
      () => false,
    );
    if (taken || this.#closed) return;
    const pauseMs = RETRY_AFTER_MS[attempt];
    if (pauseMs !== undefined) this.#later(pauseMs, { endpoint, event, attempt: attempt + 1 });
  }
}

/** Stripe signs each attempt with the time of the attempt. */
function signatureOf(body: string, secret: string): string {
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return `t=${at},v1=${signature}`;
}
