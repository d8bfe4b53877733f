import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SandboxProfile, sandboxCredential } from '@vivavoce/contract/sandbox';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadSignature, PaymentDeclined, type PricedPlan } from '../payments.ts';
import { stripeClient } from './client.ts';
import { StripePayments } from './stripe.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const CARD = {
  pays: '4242424242424242',
  declined: '4000000000009995',
  asks: '4000002760003184',
  later: '4000000000000341',
};
const PAGES = {
  successUrl: 'https://app.example/done?id={CHECKOUT_SESSION_ID}',
  cancelUrl: 'https://app.example/back',
};

const plan = (key: string, monthlyAmount: number): PricedPlan => ({
  key,
  name: `Plan ${key}`,
  currency: 'usd',
  monthlyAmount,
  usage: [{ meter: 'interview_seconds', name: 'Interview time', included: 3_600, unitMicros: 250_000 }],
});

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
}, 30_000);
afterAll(() => sandbox?.close());

function open(payments?: SandboxProfile['payments']) {
  const secretKey = sandboxCredential({ seed: randomUUID(), ...(payments ? { payments } : {}) });
  const baseUrl = `${sandbox.url}/stripe`;
  const adapter = new StripePayments({ baseUrl, secretKey, webhookSecret: 'whsec_test' });
  const control = (body: object) =>
    fetch(`${baseUrl}/control`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}` },
      body: JSON.stringify(body),
    }).then((answer) => answer.json());
  return { adapter, control, stripe: stripeClient(baseUrl, secretKey) };
}

const payer = (customerId: string) => ({ customerId, subscriptionId: null, checkoutId: null });

/** What a browser does on the page. */
const pay = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

async function subscribed(number: string = CARD.pays, given = open()) {
  const { adapter } = given;
  const tenantId = `ten_${randomUUID()}`;
  const customerId = await adapter.createCustomer({
    tenantId,
    name: 'Northwind',
    email: 'pay@n.example',
    key: tenantId,
  });
  const page = await adapter.startSubscription({
    payer: payer(customerId),
    tenantId,
    plan: plan('one', 9_900),
    key: tenantId,
    ...PAGES,
  });
  expect((await pay(page.url, { number })).status).toBe(303);
  return { ...given, customerId, tenantId, page };
}

describe('payments by Stripe', () => {
  it('subscribe with a card that pays, and are charged at once', async () => {
    const { adapter, customerId, tenantId } = await subscribed();
    expect(await adapter.readSubscription(payer(customerId))).toMatchObject({
      planKey: 'one',
      status: 'active',
      ending: false,
      paymentMethod: { brand: 'visa', last4: '4242' },
    });
    expect(await adapter.listInvoices(payer(customerId), 10)).toMatchObject([
      { status: 'paid', total: 9_900, currency: 'usd', lines: [{ amount: 9_900, meter: null }] },
    ]);
    expect(
      await adapter.createCustomer({ tenantId, name: 'Northwind', email: 'pay@n.example', key: tenantId }),
    ).toBe(customerId);
  });

  it('charge nothing where the card is declined, the bank refuses, or nobody pays', async () => {
    const { adapter } = open();
    const customerId = await adapter.createCustomer({
      tenantId: 'ten_1',
      name: 'N',
      email: 'n@n.example',
      key: 'x',
    });
    const { url } = await adapter.startSubscription({
      payer: payer(customerId),
      tenantId: 'ten_1',
      plan: plan('one', 9_900),
      key: 'x',
      ...PAGES,
    });
    const declined = await pay(url, { number: CARD.declined });
    expect([declined.status, await declined.text()]).toEqual([402, expect.stringContaining('declined')]);
    const asked = await pay(url, { number: CARD.asks });
    expect(await asked.text()).toContain('Confirm the payment');
    expect((await pay(url, { number: CARD.asks, bank: 'refuse' })).status).toBe(402);
    expect(await (await fetch(url)).text()).toContain('Back without paying');
    expect(await adapter.readSubscription(payer(customerId))).toBeNull();
    const confirmed = await pay(url, { number: CARD.asks, bank: 'confirm' });
    expect(confirmed.headers.get('location')).toMatch(/^https:\/\/app\.example\/done\?id=cs_test_/);
    expect(await adapter.readSubscription(payer(customerId))).toMatchObject({ status: 'active' });
    expect((await fetch(url)).status).toBe(410);
  });

  it('put what was used on the next invoice, each report once, and tell it by the hour', async () => {
    const { adapter, control, customerId } = await subscribed();
    const from = new Date(Math.floor(Date.now() / 1000) * 1000);
    const report = (identifier: string, quantity: number) =>
      adapter.meters.report({ customerId, meter: 'interview_seconds', identifier, quantity, at: from });
    await report('hour-1', 3_600);
    await report('hour-1', 3_600);
    await report('hour-2', 1_001);
    const hours = await adapter.meters.byHour({
      customerId,
      meter: 'interview_seconds',
      from,
      to: new Date(from.getTime() + 1_000),
    });
    expect(hours.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(4_601);
    await control({ advanceSeconds: 32 * DAY });
    const [invoice] = await adapter.listInvoices(payer(customerId), 10);
    expect(invoice).toMatchObject({ status: 'paid', total: 9_900 + 250 });
    expect(invoice?.lines.find(({ meter }) => meter)).toMatchObject({ quantity: 4_601, amount: 250 });
  });

  it('change the plan at once and prorate the month', async () => {
    const { adapter, control, customerId } = await subscribed();
    const before = await adapter.readSubscription(payer(customerId));
    await control({ advanceSeconds: 15 * DAY });
    await adapter.planChanges.change(before?.id ?? '', plan('two', 39_900));
    expect(await adapter.readSubscription(payer(customerId))).toMatchObject({
      planKey: 'two',
      status: 'active',
    });
    const [invoice] = await adapter.listInvoices(payer(customerId), 1);
    expect(invoice?.lines.map(({ amount }) => Math.sign(amount))).toEqual([-1, 1]);
    expect(invoice?.total).toBeGreaterThan(14_000);
    expect(invoice?.total).toBeLessThan(16_000);
  });

  it('say what a change will cost before it is made, and charge that very amount however long it was thought over', async () => {
    const { adapter, customerId } = await subscribed();
    const before = await adapter.readSubscription(payer(customerId));
    const quote = await adapter.planChanges.quote(before?.id ?? '', plan('two', 39_900));
    expect(quote).toMatchObject({ dueNow: 30_000, credit: 0 });
    expect(await adapter.readSubscription(payer(customerId))).toEqual(before);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await adapter.planChanges.change(before?.id ?? '', plan('two', 39_900), quote.quotedAt);
    const [invoice] = await adapter.listInvoices(payer(customerId), 1);
    expect(invoice?.total).toBe(quote.dueNow);
    expect(invoice?.lines[0]?.periodStart).toEqual(quote.quotedAt);
    const back = await adapter.planChanges.quote(before?.id ?? '', plan('one', 9_900));
    expect(back).toMatchObject({ dueNow: 0, credit: 30_000 });
  });

  it('keep the plan where the card is declined on a change', async () => {
    const { adapter, customerId } = await subscribed(CARD.later);
    const before = await adapter.readSubscription(payer(customerId));
    await expect(adapter.planChanges.change(before?.id ?? '', plan('two', 39_900))).rejects.toBeInstanceOf(
      PaymentDeclined,
    );
    expect(await adapter.readSubscription(payer(customerId))).toMatchObject({ planKey: 'one' });
  });

  it('are past due after a failed payment, and mended by another card in the portal', async () => {
    const { adapter, control, customerId } = await subscribed(CARD.later);
    await control({ advanceSeconds: 32 * DAY });
    expect(await adapter.readSubscription(payer(customerId))).toMatchObject({ status: 'past_due' });
    const portal = await adapter.portal.open(customerId, 'https://app.example/billing');
    expect(await (await fetch(portal)).text()).toContain('It is past due');
    await pay(portal, { act: 'card', number: CARD.pays });
    expect(await adapter.readSubscription(payer(customerId))).toMatchObject({ status: 'active' });
  });

  it('end with the period when asked', async () => {
    const { adapter, control, customerId } = await subscribed();
    const { id = '' } = (await adapter.readSubscription(payer(customerId))) ?? {};
    await adapter.setEnding(id, true);
    expect(await adapter.readSubscription(payer(customerId))).toMatchObject({
      status: 'active',
      ending: true,
    });
    await control({ advanceSeconds: 32 * DAY });
    expect(await adapter.readSubscription(payer(customerId))).toMatchObject({ status: 'ended' });
  });

  it('end at once with the customer, who may be deleted twice', async () => {
    const { adapter, stripe, customerId } = await subscribed();
    await adapter.deleteCustomer(payer(customerId));
    await adapter.deleteCustomer(payer(customerId));
    const { data } = await stripe.subscriptions.list({ customer: customerId, status: 'all' });
    expect(data.map(({ status }) => status)).toEqual(['canceled']);
  });

  it('sell something once, to somebody unknown', async () => {
    const { adapter } = open();
    const reference = { tenantId: 'ten_1', mode: 'live', packageId: 'pkg_1' };
    const { id, url } = await adapter.startPurchase({
      customerId: null,
      name: '3 interviews',
      currency: 'eur',
      amount: 2_900,
      reference,
      key: 'pkg_1',
      ...PAGES,
    });
    expect(await adapter.readPurchase(id)).toEqual({ id, status: 'open', reference, refunded: null });
    await pay(url, { number: CARD.pays });
    expect(await adapter.readPurchase(id)).toEqual({ id, status: 'paid', reference, refunded: null });
  });
});

describe('webhooks of Stripe', () => {
  it('come signed, each as often and in the order that the profile says, and tell whom they concern', async () => {
    const got: { body: string; signature: string }[] = [];
    const receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        got.push({ body, signature: String(request.headers['stripe-signature']) });
        response.end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const given = open({ held: true, reordered: true, copies: 2 });
    const { secret = '' } = await given.stripe.webhookEndpoints.create({
      url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`,
      enabled_events: ['*'],
    });
    const { customerId } = await subscribed(CARD.pays, given);
    await given.control({ release: true });
    receiver.close();
    const types = got.map(({ body }) => (JSON.parse(body) as Stripe.Event).type);
    expect(types[0]).toBe('checkout.session.completed');
    expect(types[1]).toBe(types[0]);
    expect(types.at(-1)).toBe('customer.created');
    const reader = new StripePayments({
      baseUrl: `${sandbox.url}/stripe`,
      secretKey: 'x',
      webhookSecret: secret,
    });
    for (const { body, signature } of got) {
      const news = reader.readNews(body, (name) => (name === 'stripe-signature' ? signature : undefined));
      expect(news.customerId).toBe(customerId);
    }
  });

  it.each([
    ['no signature', undefined],
    ['another secret', Stripe.webhooks.generateTestHeaderString({ payload: '{}', secret: 'whsec_other' })],
    [
      'an old one',
      Stripe.webhooks.generateTestHeaderString({
        payload: '{}',
        secret: 'whsec_test',
        timestamp: Math.floor(Date.now() / 1000) - 600,
      }),
    ],
  ])('are refused with %s', (_, signature) => {
    expect(() => open().adapter.readNews('{}', () => signature)).toThrow(BadSignature);
  });
});
