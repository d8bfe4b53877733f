import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxCredential } from '@vivavoce/contract/sandbox';
import { freePort } from '@vivavoce/dev';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { Client } from 'pg';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberCaller } from '../../core/caller.ts';
import { stripeClient } from '../../payments/stripe/client.ts';
import { startTaskWorker } from '../../tasks/worker.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { addMember } from '../../testing/members.ts';
import { openAccount, scopeOf } from './account.ts';
import { choosePlan, openPortal, updateBilling } from './subscribe.ts';
import { syncAccount } from './sync.ts';

const LATE_SECONDS = 600;
const MONTH_SECONDS = 32 * 24 * 3_600;
const CARD = { pays: '4242424242424242', later: '4000000000000341' };
const WEBHOOK_SECRET = 'whsec_of_this_test';
const PAGES = { successUrl: 'https://coach.example/', cancelUrl: 'https://coach.example/' };
/** Each event comes twice, the newest first, once it is let go. */
const KEY = sandboxCredential({ seed: 'late', payments: { held: true, reordered: true, copies: 2 } });

let sandbox: Sandbox;
let api: TestApi;
let owner: Client;
let member: MemberCaller;
/** What was sent. */
let mails: string;
beforeAll(async () => {
  const port = await freePort();
  mails = await mkdtemp(join(tmpdir(), 'late-mails-'));
  api = await startTestApi({
    environment: {
      MAIL_DIR: mails,
      STRIPE_URL: `http://127.0.0.1:${port}/stripe`,
      STRIPE_SECRET_KEY: KEY,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    },
  });
  const stripeForwardTo = { url: `${api.url}/webhooks/stripe`, secret: WEBHOOK_SECRET };
  sandbox = await startSandbox({ port, stripeForwardTo });
  owner = new Client({ connectionString: api.postgres.url });
  await owner.connect();
  member = await addMember(api.context, { tenantId: api.tenant.id, mode: 'live' });
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await api?.stop();
  await sandbox?.close();
  await rm(mails, { recursive: true, force: true });
});

const control = async (body: object) => {
  const answer = await fetch(`${sandbox.url}/stripe/control`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}` },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as { released: number };
};
const pay = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
const ofTenant = <T>(work: Parameters<typeof api.context.database.withTenant<T>>[1]) =>
  api.context.database.withTenant(scopeOf(api.tenant.id), work);

/** What whoever comes back from the payment page makes us do. */
async function look() {
  const provider = api.context.payments?.named('stripe');
  if (!provider) throw new Error('There is a payment provider in this test.');
  await syncAccount({ ...api.context, provider }, await openAccount(api.context, api.tenant.id));
}

/** What is kept of the account, without the numbers of the looks at it. */
async function kept() {
  const { fetchBegun: _, fetchWritten: __, ...rest } = await openAccount(api.context, api.tenant.id);
  return rest;
}

describe('news that come twice, the newest first and ten minutes late', () => {
  it('leave plan, grace and package as a look at the provider finds them, and are told once', async () => {
    const stripe = stripeClient(`${sandbox.url}/stripe`, KEY);
    const checkout = await choosePlan(api.context, member, { plan: 'starter', currency: 'usd' });
    await pay(checkout.url ?? '', { number: CARD.pays });
    await look();
    await choosePlan(api.context, member, { plan: 'growth', currency: 'usd' });
    await updateBilling(api.context, member, { candidatesPay: true });
    const as = api.tenant.keys.live.secret;
    const known = await api.call('POST', '/v1/candidate-tokens', { as, body: { externalId: 'late' } });
    const asked = { candidateId: known.body.candidateId, places: 3, ...PAGES };
    const bought = (await api.call('POST', '/v1/packages/purchases', { as, body: asked })).body;
    await pay(bought.url, { number: CARD.pays });
    const packageRow = () =>
      ofTenant((records) => records.package.findFirstOrThrow({ where: { id: bought.package.id } }));
    const { checkoutId } = await packageRow();
    const { payment_intent } = await stripe.checkout.sessions.retrieve(checkoutId ?? '');
    await stripe.refunds.create({ payment_intent: String(payment_intent), amount: 800 });
    const portal = await openPortal(api.context, member);
    await pay(portal.url, { act: 'card', number: CARD.later });
    await control({ advanceSeconds: MONTH_SECONDS });
    // Nobody has told us yet.
    expect(await kept()).toMatchObject({ plan: 'growth', status: 'active', cardLast4: '4242' });
    expect(await packageRow()).toMatchObject({ status: 'open', refundedPlaces: 0 });

    await control({ advanceSeconds: LATE_SECONDS });
    const stopWorker = await startTaskWorker(api.context);
    expect((await control({ release: true })).released).toBeGreaterThan(10);
    await expect
      .poll(async () => (await owner.query('SELECT name FROM outbox')).rows, { timeout: 20_000 })
      .toEqual([]);
    await stopWorker();
    const told = await kept();
    expect(told).toMatchObject({ plan: 'growth', status: 'past_due', cardLast4: '0341' });
    await look();
    expect(await kept()).toEqual(told);
    expect(await packageRow()).toMatchObject({
      status: 'paid',
      used: 0,
      refundedPlaces: 1,
      refundedAmount: 800n,
    });
    const letters = await Promise.all(
      (await readdir(mails)).map((file) => readFile(join(mails, file), 'utf8')),
    );
    expect(letters.filter((letter) => letter.includes('a payment failed'))).toHaveLength(1);
  }, 40_000);

  it('are believed by the signature of their own attempt: one that was overheard is soon too old', async () => {
    const payload = '{"id":"evt_9","data":{"object":{"object":"customer","id":"cus_9"}}}';
    const post = (ageSeconds: number) => {
      const timestamp = Math.floor(Date.now() / 1_000) - ageSeconds;
      const signed = { payload, secret: WEBHOOK_SECRET, timestamp };
      const signature = Stripe.webhooks.generateTestHeaderString(signed);
      return api.call('POST', '/webhooks/stripe', {
        body: payload,
        headers: { 'stripe-signature': signature },
      });
    };
    expect((await post(0)).status).toBe(204);
    expect((await post(LATE_SECONDS)).status).toBe(403);
  });
});
