import { sandboxCredential } from '@vivavoce/contract/sandbox';
import { freePort } from '@vivavoce/dev';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberCaller } from '../../core/caller.ts';
import { startTaskWorker } from '../../tasks/worker.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { addMember } from '../../testing/members.ts';
import { listInvoices, readBilling } from './read.ts';
import { choosePlan, openPortal, refreshBilling, setEnding, updateBilling } from './subscribe.ts';

const SECRET = 'of this test';
const CARD = { pays: '4242424242424242', declined: '4000000000009995' };
const DAY = 24 * 3_600;
/** Each event comes twice, the newest first, once it is let go. */
const KEY = sandboxCredential({ seed: 'rupees', payments: { held: true, reordered: true, copies: 2 } });

let sandbox: Sandbox;
let api: TestApi;
let owner: Client;
let member: MemberCaller;
beforeAll(async () => {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  api = await startTestApi({
    environment: {
      STRIPE_URL: `${base}/stripe`,
      STRIPE_SECRET_KEY: sandboxCredential({ seed: 'beside' }),
      STRIPE_WEBHOOK_SECRET: 'whsec_beside',
      RAZORPAY_URL: `${base}/razorpay`,
      RAZORPAY_KEY_ID: 'rzp_test_1',
      RAZORPAY_KEY_SECRET: KEY,
      RAZORPAY_WEBHOOK_SECRET: SECRET,
    },
  });
  sandbox = await startSandbox({
    port,
    razorpayForwardTo: { url: `${api.url}/webhooks/razorpay`, secret: SECRET },
  });
  owner = new Client({ connectionString: api.postgres.url });
  await owner.connect();
  member = await addMember(api.context, { tenantId: api.tenant.id, mode: 'live' });
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await api?.stop();
  await sandbox?.close();
});

const pay = (url: string, number: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ number }), redirect: 'manual' });
const control = (body: object) =>
  fetch(`${sandbox.url}/razorpay/control`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`rzp_test_1:${KEY}`)}` },
    body: JSON.stringify(body),
  });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const begin = () =>
  api.call('POST', '/v1/sessions', {
    as: api.tenant.keys.live.secret,
    body: { template: 'graduate-practice' },
  });

describe('a tenant that pays in rupees', () => {
  it('pays by Razorpay, whose news come twice and the newest first', async () => {
    expect((await readBilling(api.context, member)).terms).toEqual({
      usd: { beyond: true },
      eur: { beyond: true },
      gbp: { beyond: true },
      inr: { beyond: false },
    });
    const { url } = await choosePlan(api.context, member, { plan: 'starter', currency: 'inr' });
    expect(url).toContain('/razorpay/pay/sub_');
    expect((await pay(url ?? '', CARD.declined)).status).toBe(402);
    expect((await readBilling(api.context, member)).plan).toBe('free');
    expect((await pay(url ?? '', CARD.pays)).status).toBe(200);
    const stopWorker = await startTaskWorker(api.context);
    await control({ release: true });
    await expect
      .poll(async () => (await readBilling(api.context, member)).plan, { timeout: 10_000 })
      .toBe('starter');
    await stopWorker();
    expect(await readBilling(api.context, member)).toMatchObject({
      status: 'active',
      currency: 'inr',
      card: { brand: 'visa', last4: '4242' },
      charges: { monthlyAmount: 790_000 },
      portal: false,
      changesPlan: false,
      keepsPlan: false,
      addsTax: false,
      terms: { inr: { beyond: false } },
    });
    expect(await listInvoices(api.context, member)).toMatchObject([
      { total: 790_000, currency: 'inr', status: 'paid' },
    ]);
  });

  it('is told what Razorpay cannot do instead of finding it broken', async () => {
    expect(await codeOf(openPortal(api.context, member))).toBe('not_found');
    expect(await codeOf(choosePlan(api.context, member, { plan: 'growth', currency: 'inr' }))).toBe(
      'invalid_request',
    );
  });

  it('has what the plan includes and no more, since nothing beyond it can be charged', async () => {
    const use = (seconds: number) =>
      owner.query(
        `INSERT INTO usage_events (tenant_id, mode, id, kind, quantity, subject_type, subject_id, at)
         VALUES ($1, 'live', $2, 'interview_seconds', $3, 'session', $2, now())`,
        [api.tenant.id, `ses_${seconds}.interview_seconds`, seconds],
      );
    await use(35_999);
    expect((await begin()).status).toBe(201);
    await use(1);
    expect(await begin()).toMatchObject({ status: 402, body: { code: 'payment_required' } });
    expect(await readBilling(api.context, member)).toMatchObject({
      refused: 'plan_used',
      percent: 100,
      charges: { usageAmount: 0 },
    });
  });

  it('ends its plan with the period, which cannot be taken back', async () => {
    await setEnding(api.context, member, { ending: true });
    await setEnding(api.context, member, { ending: true });
    expect((await readBilling(api.context, member)).ending).toBe(true);
    expect(await codeOf(setEnding(api.context, member, { ending: false }))).toBe('invalid_request');
    await control({ advanceSeconds: 32 * DAY });
    await refreshBilling(api.context, member);
    expect(await readBilling(api.context, member)).toMatchObject({ plan: 'free', status: 'ended' });
    expect(await codeOf(choosePlan(api.context, member, { plan: 'starter', currency: 'usd' }))).toBe(
      'invalid_request',
    );
    const again = await choosePlan(api.context, member, { plan: 'growth', currency: 'inr' });
    await pay(again.url ?? '', CARD.pays);
    await refreshBilling(api.context, member);
    expect(await readBilling(api.context, member)).toMatchObject({ plan: 'growth', ending: false });
  });

  it('lets its candidates buy packages there, too', async () => {
    await updateBilling(api.context, member, { candidatesPay: true });
    const as = api.tenant.keys.live.secret;
    const token = await api.call('POST', '/v1/candidate-tokens', { as, body: { externalId: 'asha' } });
    const pages = { successUrl: 'https://coach.example/done', cancelUrl: 'https://coach.example/back' };
    const bought = await api.call('POST', '/v1/packages/purchases', {
      as: token.body.value,
      body: { places: 3, ...pages },
    });
    expect(bought).toMatchObject({ status: 201, body: { package: { amount: 129_900, currency: 'inr' } } });
    expect((await pay(bought.body.url, CARD.pays)).status).toBe(303);
    expect((await api.call('GET', '/v1/packages', { as: token.body.value })).body).toMatchObject({ left: 3 });
  });

  it('hears nobody who does not sign', async () => {
    const post = (signature: string) =>
      api.call('POST', '/webhooks/razorpay', {
        body: '{"payload":{}}',
        headers: { 'x-razorpay-signature': signature },
      });
    expect((await post('00')).status).toBe(403);
  });
});
