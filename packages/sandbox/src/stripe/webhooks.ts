import { createHmac, randomBytes } from 'node:crypto';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import { Outgoing } from '../paying/outgoing.ts';
import type { StripeEvent, WebhookEndpoint } from './objects.ts';

const API_VERSION = '2026-10-28.endive';
const MAX_EVENTS = 10_000;

/** What an account gives each of its objects. */
type Stamp = <K extends string>(
  kind: K,
  prefix: string,
) => { id: string; object: K; created: number; livemode: boolean };

/** Events of an account, and who listens to them. */
export class Deliveries {
  readonly endpoints = new Map<string, WebhookEndpoint>();
  readonly events: StripeEvent[] = [];
  readonly #stamp: Stamp;
  readonly #outgoing: Outgoing;

  constructor(stamp: Stamp, behaviour: NonNullable<SandboxProfile['payments']>) {
    this.#stamp = stamp;
    this.#outgoing = new Outgoing(behaviour);
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
    const body = JSON.stringify(event);
    this.#outgoing.add(() =>
      this.#listening(event).map(({ url, secret }) => ({
        url,
        body,
        headers: () => ({ 'stripe-signature': signatureOf(body, secret) }),
      })),
    );
  }

  release(): Promise<number> {
    return this.#outgoing.release();
  }

  close(): void {
    this.#outgoing.close();
  }

  #listening({ type }: StripeEvent): WebhookEndpoint[] {
    return [...this.endpoints.values()].filter(
      ({ enabled_events }) => enabled_events.includes('*') || enabled_events.includes(type),
    );
  }
}

/** Stripe signs each attempt with the time of the attempt. */
function signatureOf(body: string, secret: string): string {
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return `t=${at},v1=${signature}`;
}
