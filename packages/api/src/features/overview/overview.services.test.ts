import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberCaller } from '../../core/caller.ts';
import type { Role } from '../../core/policy.ts';
import { TEMPLATE } from '../../testing/judged-interview.ts';
import { openTestRecords, type TestRecords, type TestTenant } from '../../testing/records.ts';
import { countInterviews } from '../interviews/list.ts';
import { readFunnel } from './funnel.ts';
import { readTrend, TREND_DAYS, trendSchema } from './trend.ts';

const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);

let records: TestRecords;
let tenant: TestTenant;
let keyId: string;
beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
  ({ id: keyId } = await tenant.addKey('secret'));
  await tenant.addTemplate(TEMPLATE);
  const began = { started_at: ago(2), ended_at: ago(2) };
  const linkId = await addLink({ source: 'Job fair', started_attempt: 1 });
  await addLink({ source: 'Job fair' });
  await addLink({ source: 'Job fair', revoked_at: new Date() });
  await addSession({ status: 'created', created_at: ago(1) });
  await addSession({ status: 'live', started_at: ago(0.01) });
  await addSession({ status: 'evaluated', created_at: ago(3), ...began });
  await addSession({ status: 'evaluated', created_at: ago(3), ...began, link_id: linkId });
  await addSession({
    ...{ status: 'evaluated', created_at: ago(3), ...began },
    ...{ decision: 'advance', decided_at: ago(1) },
  });
  await addSession({ status: 'failed', created_at: ago(4) });
  await addSession({
    status: 'created',
    mode: 'live',
    key_id: (await tenant.addKey('secret', { mode: 'live' })).id,
  });
  await addSession({ status: 'evaluated', created_at: ago(200), started_at: ago(200), ended_at: ago(200) });
}, 60_000);
afterAll(() => records?.close());

async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await records.owner.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
  return String(row.id);
}

async function addSession(row: Record<string, unknown>): Promise<string> {
  if (row.mode === 'live')
    await tenant.addTemplate({ ...TEMPLATE, id: newId('template'), slug: 'live' }, 'live');
  const template =
    row.mode === 'live'
      ? (await records.owner.query("SELECT id FROM templates WHERE mode = 'live'")).rows[0].id
      : TEMPLATE.id;
  return insert('sessions', {
    ...{ tenant_id: tenant.id, mode: 'test', id: newId('session'), key_id: keyId },
    ...{ template_id: template, template_version: 1, locale: 'en', ...row },
  });
}

async function addLink(row: Record<string, unknown>): Promise<string> {
  const id = newId('link');
  const candidateId = await insert('candidates', {
    tenant_id: tenant.id,
    mode: 'test',
    id: newId('candidate'),
  });
  return insert('links', {
    ...{ tenant_id: tenant.id, mode: 'test', id, kind: 'single', candidate_id: candidateId },
    ...{ template_id: TEMPLATE.id },
    ...{ template_version: 1, locale: 'en', token_hash: id, expires_at: ago(-7) },
    ...{ base_url: 'http://api.test', ...row },
  });
}

const as = (role: Role, tenantId = tenant.id) =>
  memberCaller({
    ...{ tenantId, mode: 'test' as const, origin: null, role, name: 'Kim' },
    ...{ memberId: newId('member'), accountId: newId('account') },
  });

describe('the funnel', () => {
  it('says by template and source how far interviews came, links that nobody has begun among them', async () => {
    const rows = await readFunnel(records.context, as('reviewer'), { days: 30 });
    const template = { id: TEMPLATE.id, title: TEMPLATE.title };
    expect(rows).toEqual([
      { template, source: 'api', named: null, sent: 5, started: 3, finished: 2, decided: 1 },
      { template, source: 'link', named: 'Job fair', sent: 2, started: 1, finished: 1, decided: 0 },
    ]);
  });

  it('is of the tenant’s own records, and of whoever may list them', async () => {
    const other = await records.addTenant('Contoso');
    expect(await readFunnel(records.context, as('owner', other.id), { days: 365 })).toEqual([]);
    await expect(readFunnel(records.context, as('billing'), { days: 30 })).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });

  it('agrees with the tabs of the list', async () => {
    const counted = await countInterviews(records.context, as('owner'), {});
    const rows = await readFunnel(records.context, as('owner'), { days: 365 });
    const sum = (step: 'sent' | 'decided') => rows.reduce((total, row) => total + row[step], 0);
    expect(sum('decided')).toBe(counted.decided);
    // One link that nobody has begun is no interview yet.
    expect(sum('sent')).toBe(counted.all + 1);
  });
});

describe('the trend', () => {
  it('counts each of the last 30 days, the days without anything too', async () => {
    const days = await readTrend(records.context, as('owner'), trendSchema.parse({}));
    expect(days).toHaveLength(TREND_DAYS);
    expect(days.at(-1)?.day).toBe(new Date().toISOString().slice(0, 10));
    const sum = (step: 'sent' | 'finished' | 'decided') => days.reduce((total, day) => total + day[step], 0);
    expect({ sent: sum('sent'), finished: sum('finished'), decided: sum('decided') }).toEqual({
      ...{ sent: 6, finished: 3, decided: 1 },
    });
  });

  it('begins a day where the reader’s day begins, and at UTC where nobody knows the zone', () => {
    expect(trendSchema.parse({ timeZone: 'Europe/Berlin' }).timeZone).toBe('Europe/Berlin');
    expect(trendSchema.parse({ timeZone: 'Mars/Base' }).timeZone).toBe('UTC');
  });
});
