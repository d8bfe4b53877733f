import { sandboxCredential } from '@vivavoce/contract/sandbox';
import { freePort, runs } from '@vivavoce/dev';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { Client } from 'pg';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberCaller } from '../../core/caller.ts';
import type { Meters } from '../../payments/payments.ts';
import { startTaskWorker } from '../../tasks/worker.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { addMember } from '../../testing/members.ts';
import { randomFrom } from '../../testing/random.ts';
import { closeTenant, reopenTenant } from '../settings/close.ts';
import { eraseDueTenants } from '../settings/index.ts';
import { type CreatedTenant, createTenant } from '../tenants/create.ts';
import { readUsage } from '../usage/read.ts';
import { openAccount, periodOf, scopeOf, usedBetween } from './account.ts';
import { chargesOf } from './charges.ts';
import { endPlanOfClosed } from './close.ts';
import { sendReports, writeReports } from './meter.ts';
import { quotePlan } from './quote.ts';
import { listInvoices, readBilling } from './read.ts';
import { reconcile } from './reconcile.ts';
import { choosePlan, openPortal, setEnding, updateBilling } from './subscribe.ts';
import { syncAccount } from './sync.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const CARD = { pays: '4242424242424242', asks: '4000002760003184', later: '4000000000000341' };
const WEBHOOK_SECRET = 'whsec_of_this_test';
const SIGNAL = new AbortController().signal;
/** Each event comes twice, the newest first, once it is let go. */
const KEY = sandboxCredential({ seed: 'billing', payments: { held: true, reordered: true, copies: 2 } });

let sandbox: Sandbox;
let api: TestApi;
let owner: Client;
beforeAll(async () => {
  const port = await freePort();
  api = await startTestApi({
    environment: {
      STRIPE_URL: `http://127.0.0.1:${port}/stripe`,
      STRIPE_SECRET_KEY: KEY,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    },
  });
  const stripeForwardTo = { url: `${api.url}/webhooks/stripe`, secret: WEBHOOK_SECRET };
  sandbox = await startSandbox({ port, stripeForwardTo });
  owner = new Client({ connectionString: api.postgres.url });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await api?.stop();
  await sandbox?.close();
});

const payer = (customerId: string | null) => ({
  customerId: customerId ?? '',
  subscriptionId: null,
  checkoutId: null,
});

function paying(context = api.context) {
  const provider = context.payments?.named('stripe');
  if (!provider?.meters) throw new Error('There is a payment provider in this test.');
  return { ...context, provider, meters: provider.meters };
}

const control = (body: object) =>
  fetch(`${sandbox.url}/stripe/control`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}` },
    body: JSON.stringify(body),
  });
const pay = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

interface Customer {
  tenant: CreatedTenant;
  member: MemberCaller;
}

let tenants = 0;
async function newCustomer(): Promise<Customer> {
  tenants += 1;
  const tenant = await createTenant(api.owner, { name: 'Northwind', slug: `paying-${tenants}`, origins: [] });
  return { tenant, member: await addMember(api.context, { tenantId: tenant.id, mode: 'live' }) };
}

/** A line of the ledger, as though it had been written then. */
async function use({ tenant }: Customer, seconds: number, at = new Date(), kind = 'interview_seconds') {
  const id = `ses_${Math.random()}.${kind}`;
  await owner.query(
    `INSERT INTO usage_events (tenant_id, mode, id, kind, quantity, subject_type, subject_id, at)
     VALUES ($1, 'live', $2, $3, $4, 'session', $2, $5)`,
    [tenant.id, id, kind, seconds, at],
  );
}

const begin = ({ tenant }: Customer) =>
  api.call('POST', '/v1/sessions', {
    as: tenant.keys.live.secret,
    body: { template: 'graduate-practice' },
  });
const mailsOf = ({ tenant }: Customer) =>
  api.context.database.withTenant(scopeOf(tenant.id), (records) =>
    records.mail.findMany({ where: { template: 'billing' }, orderBy: { createdAt: 'asc' } }),
  );
const newsOf = async (customer: Customer) =>
  (await mailsOf(customer)).map(({ data }) => (data as { news: { kind: string; percent?: number } }).news);

async function subscribed(number = CARD.pays, plan: 'starter' | 'growth' = 'starter') {
  const customer = await newCustomer();
  const { url } = await choosePlan(api.context, customer.member, { plan, currency: 'usd' });
  expect((await pay(url ?? '', { number })).status).toBe(303);
  await sync(customer);
  return customer;
}

async function sync({ tenant }: Customer) {
  await syncAccount(paying(), await openAccount(api.context, tenant.id));
  return openAccount(api.context, tenant.id);
}

describe('a tenant without a plan', () => {
  it('is told at 50, 80 and 100 % of what is free, each once, and then begins nothing new', async () => {
    const customer = await newCustomer();
    const { member } = customer;
    for (const seconds of [1_700, 200, 1_000, 600]) {
      expect((await begin(customer)).status).toBe(201);
      await use(customer, seconds);
    }
    expect((await begin(customer)).status).toBe(201);
    expect((await newsOf(customer)).map(({ percent }) => percent)).toEqual([50, 80]);
    await use(customer, 100);
    expect(await begin(customer)).toMatchObject({ status: 402, body: { code: 'payment_required' } });
    expect((await begin(customer)).status).toBe(402);
    expect((await newsOf(customer)).map(({ percent }) => percent)).toEqual([50, 80, 100]);
    expect(await readBilling(api.context, member)).toMatchObject({
      plan: 'free',
      refused: 'allowance_used',
      percent: 100,
      example: false,
    });
  });

  it('is held to nothing in test mode, and sees an example there', async () => {
    const { tenant } = await newCustomer();
    const member = await addMember(api.context, { tenantId: tenant.id, mode: 'test' });
    const shown = await readBilling(api.context, member);
    expect(shown).toMatchObject({ example: true, status: 'active', refused: null });
    const invoices = await listInvoices(api.context, member);
    expect(invoices).toHaveLength(2);
    for (const { createdAt } of invoices) expect(Date.parse(createdAt)).toBeLessThanOrEqual(Date.now());
    expect(await codeOf(choosePlan(api.context, member, { plan: 'starter', currency: 'usd' }))).toBe(
      'invalid_request',
    );
  });
});

describe('the example of test mode', () => {
  it('is one: the bill is for the very usage that the page of usage shows', async () => {
    const { tenant } = await newCustomer();
    const member = await addMember(api.context, { tenantId: tenant.id, mode: 'test' });
    const usageOf = async (from: Date, to: Date) => {
      const day = (time: Date) => time.toISOString().slice(0, 10);
      const { totals } = await readUsage(api.context, member, { from: day(from), to: day(to) });
      const of = (kind: string) => totals.find((total) => total.kind === kind)?.quantity ?? 0;
      return [of('interview_seconds'), of('tailored_resumes')];
    };
    const { period, charges } = await readBilling(api.context, member);
    expect(charges.usage.map(({ used }) => used)).toEqual(await usageOf(new Date(period.start), new Date()));
    for (const { createdAt, lines, total } of await listInvoices(api.context, member)) {
      const last = new Date(Date.parse(createdAt) - 1);
      const first = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), 1));
      const used = lines.filter(({ meter }) => meter !== null).map(({ quantity }) => quantity);
      expect(used).toEqual(await usageOf(first, last));
      expect(used[0]).toBeGreaterThan(0);
      expect(total).toBe(lines.reduce((sum, { amount }) => sum + amount, 0));
    }
  });
});

describe('choosing a plan', () => {
  it('leads to a page to pay on; webhooks that come twice, reordered and late change nothing about what is true', async () => {
    const customer = await newCustomer();
    await use(customer, 3_600);
    expect((await begin(customer)).status).toBe(402);
    const asked = { plan: 'starter', currency: 'eur' } as const;
    const { url } = await choosePlan(api.context, customer.member, asked);
    expect((await choosePlan(api.context, customer.member, asked)).url).toBe(url);
    expect(await (await pay(url ?? '', { number: CARD.asks })).text()).toContain('Confirm');
    expect((await begin(customer)).status).toBe(402);
    const paid = await pay(url ?? '', { number: CARD.asks, bank: 'confirm' });
    expect(paid.headers.get('location')).toMatch(/\/live\/billing\?checkout=paid$/);
    const stopWorker = await startTaskWorker(api.context);
    await control({ release: true });
    await expect
      .poll(async () => (await readBilling(api.context, customer.member)).plan, { timeout: 10_000 })
      .toBe('starter');
    await stopWorker();
    expect(await readBilling(api.context, customer.member)).toMatchObject({
      status: 'active',
      currency: 'eur',
      card: { last4: '3184' },
      refused: null,
    });
    expect((await begin(customer)).status).toBe(201);
    expect(await listInvoices(api.context, customer.member)).toMatchObject([
      { total: 9_500, status: 'paid' },
    ]);
  });

  it('again changes the plan at once; ending it keeps it to the end of the period', async () => {
    const customer = await subscribed();
    const { quotedAt, ...quote } = await quotePlan(api.context, customer.member, { plan: 'growth' });
    expect(quote).toEqual({
      currency: 'usd',
      dueNow: 30_000,
      credit: 0,
      monthlyAmount: 39_900,
      card: { brand: 'visa', last4: '4242' },
    });
    expect(await readBilling(api.context, customer.member)).toMatchObject({ plan: 'starter' });
    const choice = { plan: 'growth', currency: 'usd', quotedAt } as const;
    expect(await choosePlan(api.context, customer.member, choice)).toEqual({ url: null });
    expect((await listInvoices(api.context, customer.member))[0]).toMatchObject({ total: quote.dueNow });
    expect(await readBilling(api.context, customer.member)).toMatchObject({ plan: 'growth' });
    await setEnding(api.context, customer.member, { ending: true });
    expect(await readBilling(api.context, customer.member)).toMatchObject({ plan: 'growth', ending: true });
    expect((await openPortal(api.context, customer.member)).url).toContain('/portal/');
  });

  it('is taxed where the customer is, on every invoice and in the price that is told before a change', async () => {
    const customer = await newCustomer();
    const { url } = await choosePlan(api.context, customer.member, { plan: 'starter', currency: 'eur' });
    expect((await pay(url ?? '', { number: CARD.pays, country: 'DE' })).status).toBe(303);
    await sync(customer);
    expect(await listInvoices(api.context, customer.member)).toMatchObject([{ total: 11_305, tax: 1_805 }]);
    const { quotedAt, dueNow } = await quotePlan(api.context, customer.member, { plan: 'growth' });
    await choosePlan(api.context, customer.member, { plan: 'growth', currency: 'eur', quotedAt });
    const [changed] = await listInvoices(api.context, customer.member);
    expect(changed).toMatchObject({ total: dueNow, tax: Math.round((dueNow / 1.19) * 0.19) });

    // A business with a tax id owes the tax itself.
    const portal = await openPortal(api.context, customer.member);
    await pay(portal.url, { act: 'address', country: 'DE', tax_id: 'DE123456789' });
    const again = await quotePlan(api.context, customer.member, { plan: 'starter' });
    await choosePlan(api.context, customer.member, {
      plan: 'starter',
      currency: 'eur',
      quotedAt: again.quotedAt,
    });
    expect((await listInvoices(api.context, customer.member))[0]).toMatchObject({
      tax: 0,
      total: -again.credit,
    });
  });

  it('is refused without the right, and news without the signature', async () => {
    const { tenant } = await newCustomer();
    const recruiter = await addMember(api.context, { tenantId: tenant.id, mode: 'live', role: 'recruiter' });
    expect(await codeOf(choosePlan(api.context, recruiter, { plan: 'starter', currency: 'usd' }))).toBe(
      'not_allowed',
    );
    expect(await codeOf(readBilling(api.context, recruiter))).toBe('not_allowed');
    const payload = '{"id":"evt_1","data":{"object":{"object":"customer","id":"cus_1"}}}';
    const post = (signature: string) =>
      api.call('POST', '/webhooks/stripe', { body: payload, headers: { 'stripe-signature': signature } });
    const sign = (secret: string) => Stripe.webhooks.generateTestHeaderString({ payload, secret });
    expect((await post(sign('whsec_other'))).status).toBe(403);
    expect((await post(sign(WEBHOOK_SECRET))).status).toBe(204);
  });
});

describe('a tenant that closes', () => {
  const typed = (slug: string) => ({ confirm: slug });
  const stateOf = async (customer: Customer) => {
    const { customerId } = await openAccount(api.context, customer.tenant.id);
    return paying().provider.readSubscription(payer(customerId));
  };

  it('is charged for no further month, whatever mode its owner closes it in', async () => {
    const customer = await subscribed();
    const stopWorker = await startTaskWorker(api.context);
    await closeTenant(api.context, { ...customer.member, mode: 'test' }, typed(customer.tenant.slug));
    await expect.poll(async () => (await stateOf(customer))?.ending, { timeout: 10_000 }).toBe(true);
    await stopWorker();
    expect(await sync(customer)).toMatchObject({ status: 'active', ending: true });
  });

  it('ends as well what is paid for on a page that was open', async () => {
    const customer = await newCustomer();
    const { url } = await choosePlan(api.context, customer.member, { plan: 'starter', currency: 'usd' });
    await closeTenant(api.context, customer.member, typed(customer.tenant.slug));
    await pay(url ?? '', { number: CARD.pays });
    await endPlanOfClosed(paying(), await openAccount(api.context, customer.tenant.id));
    expect(await stateOf(customer)).toMatchObject({ status: 'active', ending: true });
  });

  it('keeps its plan where it was opened again before', async () => {
    const customer = await subscribed();
    await closeTenant(api.context, customer.member, typed(customer.tenant.slug));
    await reopenTenant(api.context, customer.member);
    await endPlanOfClosed(paying(), await openAccount(api.context, customer.tenant.id));
    expect(await stateOf(customer)).toMatchObject({ ending: false });
  });

  it('is erased together with the customer, and not before that is gone', async () => {
    const customer = await subscribed();
    const { id } = customer.tenant;
    const { customerId } = await openAccount(api.context, id);
    await closeTenant(api.context, customer.member, typed(customer.tenant.slug));
    await owner.query(`UPDATE tenants SET erase_after = now() - interval '1 s' WHERE id = $1`, [id]);
    const erase = (payments: typeof api.context.payments) =>
      eraseDueTenants({ ...api.context, payments }, { now: new Date(), signal: SIGNAL });
    // Without its provider nobody could end the plan any more.
    expect(await erase(null)).toBe(0);
    expect(await erase(api.context.payments)).toBe(1);
    expect(await paying().provider.readSubscription(payer(customerId))).toMatchObject({ status: 'ended' });
  });
});

describe('a spend cap', () => {
  it('refuses what is new once usage beyond the plan costs as much, and lets on where it is raised', async () => {
    const customer = await subscribed();
    await updateBilling(api.context, customer.member, { capAmount: 1_000 });
    await use(customer, 600 * 60 + 40 * 60);
    expect((await begin(customer)).status).toBe(201);
    expect(await newsOf(customer)).toEqual([{ kind: 'limit', percent: 50 }]);
    await use(customer, 40 * 60);
    expect((await begin(customer)).body).toMatchObject({
      code: 'payment_required',
      detail: expect.stringContaining('cap'),
    });
    expect(await readBilling(api.context, customer.member)).toMatchObject({
      refused: 'cap_reached',
      charges: { usageAmount: 1_200, total: 11_100 },
    });
    await updateBilling(api.context, customer.member, { capAmount: 10_000 });
    expect((await begin(customer)).status).toBe(201);
  });
});

describe('a failed payment', () => {
  it('gives seven days, told by mail, and refuses what is new after them until it is paid', async () => {
    const customer = await subscribed(CARD.later);
    await control({ advanceSeconds: 32 * DAY });
    const account = await sync(customer);
    await sync(customer);
    expect(account.status).toBe('past_due');
    const days = ((account.graceUntil?.getTime() ?? 0) - Date.now()) / (DAY * 1_000);
    // By the provider's time, at which a month has passed.
    expect(days).toBeGreaterThan(35);
    expect((await newsOf(customer)).map(({ kind }) => kind)).toEqual(['payment_failed']);
    expect((await begin(customer)).status).toBe(201);
    await owner.query(`UPDATE billing_accounts SET grace_until = now() WHERE tenant_id = $1`, [
      customer.tenant.id,
    ]);
    expect((await begin(customer)).status).toBe(402);
    const { url } = await openPortal(api.context, customer.member);
    await pay(url, { act: 'card', number: CARD.pays });
    expect(await sync(customer)).toMatchObject({ status: 'active', graceUntil: null });
    expect((await begin(customer)).status).toBe(201);
    await control({ advanceSeconds: -32 * DAY });
  });
});

describe('metering', () => {
  /** A plan that began ten days ago, and what was used since. */
  async function metered(seed: number) {
    await control({ advanceSeconds: -10 * DAY });
    const customer = await subscribed();
    await control({ advanceSeconds: 10 * DAY });
    const random = randomFrom(seed);
    for (let event = 0; event < 60; event += 1) {
      const at = new Date(Date.now() - (2 + random() * 236) * HOUR * 1_000);
      await use(customer, 1 + Math.floor(random() * 2_000), at);
      if (event % 5 === 0) await use(customer, 1, at, 'tailored_resumes');
    }
    // Hours that were closed before these lines came.
    await owner.query(`UPDATE usage_progress SET closed_until = '2000-01-01'`);
    await api.context.database.rollUpUsage();
    return customer;
  }

  /** Throws before or behind some of the steps, as though the process had died there. */
  function dying(random: () => number) {
    const context = paying();
    const die = () => {
      if (random() < 0.15) throw new Error('killed');
    };
    const report: Meters['report'] = async (asked) => {
      die();
      await context.meters.report(asked);
      die();
    };
    const withTenant: typeof context.database.withTenant = async (scope, work) => {
      die();
      const done = await context.database.withTenant(scope, work);
      die();
      return done;
    };
    return {
      ...context,
      database: { ...context.database, withTenant },
      meters: { ...context.meters, report },
    };
  }

  it.each(Array.from({ length: runs(3) }, (_, index) => index + 1))(
    'killed between any two steps loses nothing and doubles nothing (%i): the invoice is the ledger to the cent',
    async (seed) => {
      const customer = await metered(seed);
      const random = randomFrom(seed + 100);
      const context = dying(random);
      let done = 0;
      for (let run = 0; run < 400 && done < 2; run += 1) {
        try {
          const account = await openAccount(api.context, customer.tenant.id);
          await writeReports(context, account);
          await sendReports(context, account, { signal: SIGNAL });
          done += 1;
        } catch (error) {
          expect((error as Error).message).toBe('killed');
        }
      }
      expect(done).toBe(2);
      const account = await openAccount(api.context, customer.tenant.id);
      const period = periodOf(account, new Date());
      const used = await usedBetween(api.context, customer.tenant.id, { from: period.start, to: period.end });
      expect(used.interview_seconds).toBeGreaterThan(36_000);
      await control({ advanceSeconds: 32 * DAY });
      const [invoice] = await listInvoices(api.context, customer.member);
      await control({ advanceSeconds: -32 * DAY });
      const lines = invoice?.lines.filter(({ meter }) => meter !== null);
      expect(lines?.map(({ meter, quantity, amount }) => ({ meter, used: quantity, amount }))).toEqual(
        chargesOf('starter', 'usd', used).usage.map(({ meter, amount }) => ({
          meter,
          used: used[meter],
          amount,
        })),
      );
    },
    30_000,
  );

  it('writes down the last hours of a plan that ended, and none behind its end', async () => {
    const customer = await metered(5);
    const { id } = customer.tenant;
    const { periodStart } = await openAccount(api.context, id);
    await owner.query(
      `UPDATE billing_accounts SET plan = 'free', status = 'ended', period_end = now() - interval '25 h' WHERE tenant_id = $1`,
      [id],
    );
    const { periodEnd } = await openAccount(api.context, id);
    const written = async () => {
      await writeReports(paying(), await openAccount(api.context, id));
      const rows = await api.context.database.withTenant(scopeOf(id), (records) =>
        records.usageReport.findMany({ where: { meter: 'interview_seconds' } }),
      );
      return rows.reduce((sum, { quantity }) => sum + Number(quantity), 0);
    };
    const to = periodEnd ?? new Date();
    const used = await usedBetween(api.context, id, { from: periodStart ?? to, to });
    expect([await written(), await written()]).toEqual(Array(2).fill(used.interview_seconds));
  });

  it('finds what the provider counted otherwise, repairs it once, and is right afterwards', async () => {
    const customer = await metered(4);
    const context = paying();
    const account = await openAccount(api.context, customer.tenant.id);
    await writeReports(context, account);
    await sendReports(context, account, { signal: SIGNAL });
    const later = new Date(Date.now() + 2 * HOUR * 1_000);
    expect(await reconcile(context, account, { now: later })).toEqual([]);
    const [report] = await api.context.database.withTenant(scopeOf(customer.tenant.id), (records) =>
      records.usageReport.findMany({ where: { meter: 'interview_seconds' }, orderBy: { from: 'asc' } }),
    );
    await context.meters.report({
      customerId: account.customerId ?? '',
      meter: 'interview_seconds',
      identifier: 'of somebody else',
      quantity: 100,
      at: report?.from ?? new Date(),
    });
    const found = await reconcile(context, account, { now: later });
    expect(found).toMatchObject([{ meter: 'interview_seconds' }]);
    expect((found[0]?.provider ?? 0) - (found[0]?.ledger ?? 0)).toBe(100);
    await sendReports(context, account, { signal: SIGNAL });
    expect(await reconcile(context, account, { now: new Date(Date.now() + 4 * HOUR * 1_000) })).toEqual([]);
  });
});
