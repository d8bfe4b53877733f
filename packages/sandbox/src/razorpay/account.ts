import { createHmac, randomBytes } from 'node:crypto';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import type { Card } from '../paying/cards.ts';
import { Outgoing } from '../paying/outgoing.ts';
import type { Forwarding } from '../server/context.ts';
import { missing } from './errors.ts';
import type { Invoice, Payment, PaymentLink, Plan, Refund, Subscription } from './objects.ts';

const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const ID_LENGTH = 14;

/** One Razorpay account, all of it: whoever has the same secret sees the same. */
export class RazorpayAccount {
  readonly plans = new Map<string, Plan>();
  readonly subscriptions = new Map<string, Subscription>();
  /** With what each subscription is charged, and which end at the end of their month. */
  readonly cards = new Map<string, Card>();
  readonly ending = new Set<string>();
  readonly invoices = new Map<string, Invoice>();
  readonly links = new Map<string, PaymentLink>();
  readonly payments = new Map<string, Payment>();
  readonly refunds = new Map<string, Refund>();
  /** Where browsers reach the pages. */
  pagesUrl = '';

  readonly #forwardTo: Forwarding | undefined;
  readonly #outgoing: Outgoing;
  #aheadSeconds = 0;

  constructor(behaviour: SandboxProfile['payments'], forwardTo: Forwarding | undefined) {
    this.#outgoing = new Outgoing(behaviour ?? {});
    this.#forwardTo = forwardTo;
  }

  /** Seconds since 1970, by the account's own clock. */
  now(): number {
    return Math.floor(Date.now() / 1000) + this.#aheadSeconds;
  }

  /** A time that a caller named by a clock that nobody moved. */
  timeOf(named: unknown): number | null {
    return typeof named === 'number' ? named + this.#aheadSeconds : null;
  }

  moveClock(seconds: number): void {
    this.#aheadSeconds += seconds;
  }

  newId(prefix: string): string {
    const characters = [...randomBytes(ID_LENGTH)].map((byte) => ID_CHARACTERS[byte % ID_CHARACTERS.length]);
    return `${prefix}_${characters.join('')}`;
  }

  /** Tells of something, as it is now, to whoever listens: signed without a time, under one id for all its deliveries. */
  emit(event: string, about: Record<string, unknown>): void {
    const to = this.#forwardTo;
    if (!to) return;
    const payload = Object.fromEntries(Object.entries(about).map(([kind, entity]) => [kind, { entity }]));
    const body = JSON.stringify({
      entity: 'event',
      account_id: 'acc_standin',
      event,
      contains: Object.keys(about),
      payload,
      created_at: this.now(),
    });
    const headers = {
      'x-razorpay-event-id': this.newId('evt'),
      'x-razorpay-signature': createHmac('sha256', to.secret).update(body).digest('hex'),
    };
    this.#outgoing.add(() => [{ url: to.url, body, headers: () => headers }]);
  }

  release(): Promise<number> {
    return this.#outgoing.release();
  }

  close(): void {
    this.#outgoing.close();
  }
}

/** @throws RazorpayRefusal */
export function find<T>(records: ReadonlyMap<string, T>, id: string): T {
  const record = records.get(id);
  if (!record) throw missing();
  return record;
}
