import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SandboxProfile, sandboxCredential } from '@vivavoce/contract/sandbox';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadSignature, type Payer, type PricedPlan } from '../payments.ts';
import { razorpayClient } from './client.ts';
import { RazorpayPayments } from './razorpay.ts';

const DAY = 24 * 3_600;
const CARD = {
  pays: '4242424242424242',
  declined: '4000000000009995',
  asks: '4000002760003184',
  later: '4000000000000341',
};
const SECRET = 'of this test';
const PAGES = { successUrl: 'https://app.example/done', cancelUrl: 'https://app.example/back' };
const REFERENCE = { tenantId: 'ten_1', mode: 'live', packageId: 'pkg_1' };

const plan = (key: string, monthlyAmount: number): PricedPlan => ({
  key,
  name: `Plan ${key}`,
  currency: 'inr',
  monthlyAmount,
  usage: [],
});

/** Everything that the stand-in tells, in the order in which it comes. */
const told: { body: string; headers: Record<string, string> }[] = [];
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    told.push({ body, headers: request.headers as Record<string, string> });
    response.end();
  });
});
let sandbox: Sandbox;
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  sandbox = await startSandbox({ razorpayForwardTo: { url: `http://127.0.0.1:${port}`, secret: SECRET } });
}, 30_000);
afterAll(async () => {
  await sandbox?.close();
  receiver.close();
});

function open(payments?: SandboxProfile['payments']) {
  const keys = {
    keyId: 'rzp_test_1',
    keySecret: sandboxCredential({ seed: randomUUID(), ...(payments ? { payments } : {}) }),
  };
  const baseUrl = `${sandbox.url}/razorpay`;
  const adapter = new RazorpayPayments({ baseUrl, ...keys, webhookSecret: SECRET });
  const control = (body: object) =>
    fetch(`${baseUrl}/control`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${keys.keyId}:${keys.keySecret}`)}` },
      body: JSON.stringify(body),
    });
  return { adapter, control, keys, razorpay: razorpayClient(baseUrl, keys) };
}

/** What a browser does on the page. */
const pay = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

async function subscribed(number: string = CARD.pays, given = open()) {
  const customerId = await given.adapter.createCustomer({
    tenantId: 'ten_1',
    name: 'Northwind',
    email: 'pay@n.example',
    key: randomUUID(),
  });
  const payer: Payer = { customerId, subscriptionId: null, checkoutId: null };
  const asked = { payer, tenantId: 'ten_1', plan: plan('one', 790_000), key: 'x', ...PAGES };
  const page = await given.adapter.startSubscription(asked);
  payer.checkoutId = page.id;
  if (number !== '') expect((await pay(page.url, { number })).status).toBe(200);
  return { ...given, payer, asked, page };
}

describe('payments by Razorpay', () => {
  it('subscribe in rupees with a card that pays, and are charged at once', async () => {
    const { adapter, payer, page } = await subscribed();
    const state = await adapter.readSubscription(payer);
    expect(state).toMatchObject({
      id: page.id,
      planKey: 'one',
      status: 'active',
      ending: null,
      pastDueSince: null,
      paymentMethod: { brand: 'visa', last4: '4242' },
    });
    expect((state?.periodEnd.getTime() ?? 0) - Date.now()).toBeGreaterThan(27 * DAY * 1_000);
    expect(await adapter.listInvoices(payer, 10)).toMatchObject([
      {
        status: 'paid',
        total: 790_000,
        tax: 0,
        currency: 'inr',
        lines: [{ amount: 790_000, quantity: 1, meter: null }],
      },
    ]);
  });

  it('charge nothing where the card is declined, the bank refuses, or nobody pays', async () => {
    const { adapter, payer, page, control } = await subscribed('');
    const declined = await pay(page.url, { number: CARD.declined });
    expect([declined.status, await declined.text()]).toEqual([402, expect.stringContaining('declined')]);
    expect(await (await pay(page.url, { number: CARD.asks })).text()).toContain('Confirm the payment');
    expect((await pay(page.url, { number: CARD.asks, bank: 'refuse' })).status).toBe(402);
    expect(await adapter.readSubscription(payer)).toBeNull();
    await control({ advanceSeconds: 2 * DAY });
    expect((await fetch(page.url)).status).toBe(410);
    expect(await adapter.readSubscription(payer)).toBeNull();
  });

  it('open one page for one plan, and close it where another plan is chosen', async () => {
    const { adapter, asked, page } = await subscribed('');
    expect(await adapter.startSubscription(asked)).toEqual(page);
    const other = await adapter.startSubscription({ ...asked, plan: plan('two', 3_190_000) });
    expect(other.id).not.toBe(page.id);
    expect((await fetch(page.url)).status).toBe(410);
    await adapter.closeCheckout(other.id);
    expect((await pay(other.url, { number: CARD.pays })).status).toBe(410);
  });

  it('make one plan for the same figures, also in another process', async () => {
    const given = open();
    const first = await subscribed(CARD.pays, given);
    const twin = new RazorpayPayments({
      baseUrl: `${sandbox.url}/razorpay`,
      ...given.keys,
      webhookSecret: SECRET,
    });
    await twin.startSubscription({ ...first.asked, payer: { ...first.payer, checkoutId: null } });
    expect((await given.razorpay.plans.all()).items).toHaveLength(1);
  });

  it('end with the period, and say so only when it is over', async () => {
    const { adapter, payer, page, control } = await subscribed();
    await adapter.setEnding(page.id, true);
    expect(await adapter.readSubscription(payer)).toMatchObject({ status: 'active', ending: null });
    await control({ advanceSeconds: 32 * DAY });
    expect(await adapter.readSubscription(payer)).toMatchObject({ status: 'ended' });
    expect(await adapter.listInvoices(payer, 10)).toHaveLength(1);
  });

  it('are overdue since a month was not paid, until they are paid with another card', async () => {
    const { adapter, payer, control } = await subscribed(CARD.later);
    const before = await adapter.readSubscription(payer);
    await control({ advanceSeconds: 40 * DAY });
    expect(await adapter.readSubscription(payer)).toMatchObject({
      status: 'past_due',
      pastDueSince: before?.periodEnd,
    });
    const [owed] = await adapter.listInvoices(payer, 10);
    expect(owed).toMatchObject({ status: 'open' });
    expect((await pay(owed?.url ?? '', { number: CARD.pays })).status).toBe(200);
    expect(await adapter.readSubscription(payer)).toMatchObject({ status: 'active' });
  });

  it('forget a customer by ending what runs, however often', async () => {
    const { adapter, payer } = await subscribed();
    await adapter.deleteCustomer(payer);
    await adapter.deleteCustomer(payer);
    expect(await adapter.readSubscription(payer)).toMatchObject({ status: 'ended' });
  });

  it('sell something once, to somebody unknown: asked for again it is the same', async () => {
    const { adapter, control } = open();
    const asked = {
      customerId: null,
      name: '3 interviews',
      currency: 'inr',
      amount: 129_900,
      reference: REFERENCE,
      key: 'pkg_1',
      ...PAGES,
    };
    const bought = await adapter.startPurchase(asked);
    expect(await adapter.startPurchase(asked)).toEqual(bought);
    expect(await adapter.readPurchase(bought.id)).toEqual({
      id: bought.id,
      status: 'open',
      reference: REFERENCE,
      refunded: null,
    });
    const paid = await pay(bought.url, { number: CARD.pays });
    expect(paid.headers.get('location')).toMatch(/^https:\/\/app\.example\/done\?/);
    expect((await adapter.readPurchase(bought.id)).status).toBe('paid');
    const given = await adapter.startPurchase({ ...asked, key: 'pkg_2' });
    await control({ advanceSeconds: 2 * DAY });
    expect((await adapter.readPurchase(given.id)).status).toBe('over');
  });

  it('say what Razorpay cannot do by not having it', () => {
    const { adapter } = open();
    expect([adapter.portal, adapter.meters, adapter.planChanges]).toEqual([null, null, null]);
    expect([adapter.addsTax, adapter.undoesEnding]).toEqual([false, false]);
  });

  it('end within their deadline where nobody answers', async () => {
    const adapter = new RazorpayPayments({
      baseUrl: 'http://127.0.0.1:9',
      keyId: 'a',
      keySecret: 'b',
      webhookSecret: SECRET,
    });
    await expect(adapter.readPurchase('plink_1')).rejects.toThrow('Razorpay did not answer.');
  });
});

describe('webhooks of Razorpay', () => {
  it('come signed, each as often and in the order that the profile says, and tell whom they concern', async () => {
    const given = open({ held: true, reordered: true, copies: 2 });
    told.length = 0;
    const { payer } = await subscribed(CARD.pays, given);
    await given.control({ release: true });
    const events = told.map(({ body }) => (JSON.parse(body) as { event: string }).event);
    expect(events[0]).toBe('subscription.activated');
    expect(events[1]).toBe(events[0]);
    expect(events.at(-1)).toBe('payment.captured');
    const news = told.map(({ body, headers }) => given.adapter.readNews(body, (name) => headers[name]));
    expect(news[0]?.customerId).toBe(payer.customerId);
    expect(news[0]?.id).toBe(news[1]?.id);
    expect(new Set(news.map(({ id }) => id)).size).toBe(news.length / 2);
  });

  it.each([
    ['no signature', undefined],
    ['another secret', createHmac('sha256', 'other').update('{}').digest('hex')],
    ['something that is no signature', 'é'],
  ])('are refused with %s', (_, signature) => {
    expect(() => open().adapter.readNews('{}', () => signature)).toThrow(BadSignature);
  });
});
