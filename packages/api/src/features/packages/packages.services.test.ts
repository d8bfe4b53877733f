import { sandboxCredential } from '@vivavoce/contract/sandbox';
import { freePort } from '@vivavoce/dev';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripeClient } from '../../payments/stripe/client.ts';
import { startTaskWorker } from '../../tasks/worker.ts';
import { ORIGIN, startTestApi, type TestApi } from '../../testing/api.ts';
import { endRecord, startLive } from '../../testing/candidate.ts';
import { addMember, callAs } from '../../testing/members.ts';
import { updateBilling } from '../billing/subscribe.ts';
import { settlePackage } from './settle.ts';

const VENDOR = 'http://127.0.0.1:9';
const WEBHOOK_SECRET = 'whsec_of_this_test';
const KEY = sandboxCredential({ seed: 'packages', payments: { held: true, reordered: true, copies: 2 } });
const PAGES = { successUrl: 'https://coach.example/done', cancelUrl: 'https://coach.example/back' };

let sandbox: Sandbox;
let api: TestApi;
let member: ReturnType<typeof callAs>;
beforeAll(async () => {
  const port = await freePort();
  api = await startTestApi({
    environment: {
      STRIPE_URL: `http://127.0.0.1:${port}/stripe`,
      STRIPE_SECRET_KEY: KEY,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      DEEPGRAM_API_KEY: 'never-called',
      DEEPGRAM_URL: VENDOR,
      ANTHROPIC_API_KEY: 'never-called',
      ANTHROPIC_URL: VENDOR,
      ELEVENLABS_API_KEY: 'never-called',
      ELEVENLABS_URL: VENDOR,
    },
  });
  const stripeForwardTo = { url: `${api.url}/webhooks/stripe`, secret: WEBHOOK_SECRET };
  sandbox = await startSandbox({ port, stripeForwardTo });
  const caller = await addMember(api.context, { tenantId: api.tenant.id, mode: 'live' });
  member = callAs(api.context, caller);
  await updateBilling(api.context, caller, { candidatesPay: true });
}, 60_000);
afterAll(async () => {
  await api?.stop();
  await sandbox?.close();
});

const secret = () => api.tenant.keys.live.secret;
const live = () => ({ tenantId: api.tenant.id, mode: 'live' as const });

async function candidateOf(externalId: string) {
  const { body } = await api.call('POST', '/v1/candidate-tokens', { as: secret(), body: { externalId } });
  return { id: body.candidateId as string, token: body.value as string };
}

const balanceOf = async ({ token }: { token: string }) =>
  (await api.call('GET', '/v1/packages', { as: token })).body;
const buy = (token: string, places: number, pages = PAGES) =>
  api.call('POST', '/v1/packages/purchases', { as: token, body: { places, ...pages } });
const pay = (url: string, number = '4242424242424242') =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ number }), redirect: 'manual' });
const begin = (externalId: string) =>
  api.call('POST', '/v1/sessions', { as: secret(), body: { template: 'graduate-practice', externalId } });
const control = (body: object) =>
  fetch(`${sandbox.url}/stripe/control`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}` },
    body: JSON.stringify(body),
  });

async function heldBy(externalId: string, reason: 'completed' | 'failed') {
  const { candidate } = await startLive(api, {
    key: secret(),
    body: { template: 'graduate-practice', externalId },
  });
  const record = reason === 'failed' ? { ...endRecord(0), reason } : endRecord(0, { durationMs: 60_000 });
  await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records: [record] });
  return candidate.id;
}

describe('a package', () => {
  it('is bought by a candidate, and its places are there once it is paid, however the news comes', async () => {
    const kim = await candidateOf('kim');
    expect(await balanceOf(kim)).toMatchObject({
      required: true,
      left: 0,
      offers: [{ places: 1, amount: 900, currency: 'usd' }, { places: 3 }, { places: 10 }],
    });
    expect((await begin('kim')).body).toMatchObject({ code: 'payment_required' });
    const bought = await buy(kim.token, 3);
    expect(bought).toMatchObject({
      status: 201,
      body: { package: { status: 'open', left: 0, amount: 2_400 } },
    });
    expect((await pay(bought.body.url, '4000000000009995')).status).toBe(402);
    expect((await begin('kim')).status).toBe(402);
    expect((await pay(bought.body.url)).status).toBe(303);
    const stopWorker = await startTaskWorker(api.context);
    await control({ release: true });
    const row = () =>
      api.context.database.withTenant(live(), (records) =>
        records.package.findFirst({ where: { id: bought.body.package.id } }),
      );
    await expect.poll(async () => (await row())?.status, { timeout: 10_000 }).toBe('paid');
    await stopWorker();
    expect((await begin('kim')).status).toBe(201);
    expect(await balanceOf(kim)).toMatchObject({ left: 2, packages: [{ source: 'bought', left: 2 }] });
  });

  it('is there also where its payment had been given up', async () => {
    const lee = await candidateOf('lee');
    const bought = (await buy(lee.token, 1)).body;
    const where = { tenantId_id: { tenantId: api.tenant.id, id: bought.package.id as string } };
    const row = await api.context.database.withTenant(live(), (records) =>
      records.package.update({ where, data: { status: 'over' } }),
    );
    await pay(bought.url);
    await settlePackage(api.context, row);
    expect((await balanceOf(lee)).left).toBe(1);
  });

  it('loses a place to an interview that was held, and gets it back from one that failed on our side', async () => {
    const sam = await candidateOf('sam');
    const { url } = (await buy(sam.token, 1)).body;
    await pay(url);
    expect((await balanceOf(sam)).left).toBe(1);
    await heldBy('sam', 'failed');
    expect((await balanceOf(sam)).left).toBe(1);
    const held = await heldBy('sam', 'completed');
    expect((await balanceOf(sam)).left).toBe(0);
    expect((await begin('sam')).status).toBe(402);
    const usage = await api.context.database.withTenant(live(), (records) =>
      records.usageEvent.findMany({ where: { subjectId: held } }),
    );
    expect(usage.map(({ kind, quantity }) => [kind, Number(quantity)])).toEqual([
      ['prepaid_interview_seconds', 60],
    ]);
  });

  it('that is refunded takes its unused interviews back, however late, often and disorderly the news comes', async () => {
    const stripe = stripeClient(`${sandbox.url}/stripe`, KEY);
    const uma = await candidateOf('uma');
    const before = await member.packages.sales();
    const bought = (await buy(uma.token, 3)).body;
    await pay(bought.url);
    expect((await balanceOf(uma)).left).toBe(3);
    expect((await begin('uma')).status).toBe(201);
    const row = () =>
      api.context.database.withTenant(live(), (records) =>
        records.package.findFirstOrThrow({ where: { id: bought.package.id } }),
      );
    const { payment_intent } = await stripe.checkout.sessions.retrieve((await row()).checkoutId ?? '');
    const refund = (amount?: number) =>
      stripe.refunds.create({ payment_intent: String(payment_intent), ...(amount ? { amount } : {}) });
    await refund(900);
    await control({ release: true, advanceSeconds: 600 });
    const stopWorker = await startTaskWorker(api.context);
    await expect.poll(async () => (await row()).refundedPlaces, { timeout: 10_000 }).toBe(1);
    expect(await balanceOf(uma)).toMatchObject({ left: 1, packages: [{ left: 1, refundedAmount: 900 }] });
    await refund();
    await control({ release: true, advanceSeconds: 600 });
    await expect.poll(async () => (await row()).refundedPlaces, { timeout: 10_000 }).toBe(3);
    await stopWorker();
    await control({ advanceSeconds: -1_200 });
    // What was begun stays begun; nothing new begins.
    expect(await balanceOf(uma)).toMatchObject({ left: 0, packages: [{ places: 3, refundedAmount: 2_400 }] });
    expect((await begin('uma')).status).toBe(402);
    const after = await member.packages.sales();
    expect(after.sold.left).toBe(before.sold.left);
    expect(after.sold.revenue).toEqual(before.sold.revenue);
  });

  it('is given by the tenant, who pays for what is held', async () => {
    const ada = await candidateOf('ada');
    const body = { candidateId: ada.id, places: 2 };
    expect(await api.call('POST', '/v1/packages', { as: secret(), body })).toMatchObject({
      status: 201,
      body: { source: 'given', left: 2, amount: null },
    });
    const held = await heldBy('ada', 'completed');
    expect((await balanceOf(ada)).left).toBe(1);
    const usage = await api.context.database.withTenant(live(), (records) =>
      records.usageEvent.findMany({ where: { subjectId: held } }),
    );
    expect(usage.map(({ kind }) => kind)).toEqual(['interview_seconds']);
  });

  it('gives its last place to one of two interviews at once', async () => {
    const eva = await candidateOf('eva');
    await pay((await buy(eva.token, 1)).body.url);
    await balanceOf(eva);
    const both = await Promise.all([begin('eva'), begin('eva')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 402]);
  });

  it('is kept by whoever it was merged into', async () => {
    const [before, now] = [await candidateOf('bought before'), await candidateOf('known now')];
    await api.call('POST', '/v1/packages', { as: secret(), body: { candidateId: before.id, places: 1 } });
    await member.candidates.merge({ candidateId: now.id, otherId: before.id });
    expect(await balanceOf(now)).toMatchObject({ left: 1, packages: [{ candidateId: before.id }] });
    expect((await begin('known now')).status).toBe(201);
    expect((await balanceOf(now)).left).toBe(0);
  });

  it('is not sold to an anonymous workspace, which is erased with its day', async () => {
    const as = api.tenant.keys.live.publishable;
    const opened = await api.call('POST', '/v1/candidate-tokens', {
      as,
      body: {},
      headers: { Origin: ORIGIN },
    });
    expect(opened.status).toBe(201);
    const { candidateId } = opened.body;
    const asked = await api.call('POST', '/v1/packages/purchases', {
      as: secret(),
      body: { candidateId, places: 1, ...PAGES },
    });
    expect(asked).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });

  it('is counted for the tenant: what was sold, what it brought in, and what is left', async () => {
    const before = await member.packages.sales();
    expect(before.offers[1]).toEqual({ places: 3, amount: 2_400 });
    const ida = await candidateOf('ida');
    await pay((await buy(ida.token, 3)).body.url);
    await balanceOf(ida);
    await buy(ida.token, 10);
    await begin('ida');
    const after = await member.packages.sales();
    const [earned, earnedBefore] = [after, before].map(({ sold }) => sold.revenue[0]?.amount ?? 0);
    expect(Number(earned) - Number(earnedBefore)).toBe(2_400);
    expect(after.sold).toMatchObject({
      packages: before.sold.packages + 1,
      places: before.sold.places + 3,
      left: before.sold.left + 2,
    });
    const first = await member.packages.list({ limit: 2 });
    expect(first.data).toMatchObject([
      { candidateId: ida.id, status: 'open', places: 10, left: 0 },
      { candidateId: ida.id, status: 'paid', places: 3, left: 2 },
    ]);
    const next = await member.packages.list({ limit: 2, cursor: first.nextCursor ?? '' });
    expect(next.data.some(({ candidateId }) => candidateId === ida.id)).toBe(false);
  });

  it('is nobody else’s to see, to give or to buy', async () => {
    const [one, two] = [await candidateOf('one'), await candidateOf('two')];
    await api.call('POST', '/v1/packages', { as: secret(), body: { candidateId: one.id, places: 5 } });
    expect((await balanceOf(two)).packages).toEqual([]);
    expect((await api.call('GET', `/v1/packages?candidateId=${one.id}`, { as: two.token })).status).toBe(403);
    expect(
      (await api.call('POST', '/v1/packages', { as: one.token, body: { candidateId: one.id, places: 5 } }))
        .status,
    ).toBe(403);
    expect((await buy(one.token, 2)).status).toBe(400);
    const test = await api.call('POST', '/v1/packages', {
      as: api.tenant.keys.test.secret,
      body: { candidateId: one.id, places: 1 },
    });
    expect(test).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });
});
