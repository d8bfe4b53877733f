import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { closedHours, recordUsage } from './index.ts';

let api: TestApi;
let owner: Client;
beforeAll(async () => {
  api = await startTestApi();
  owner = new Client({ connectionString: api.postgres.url });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await api?.stop();
});

const live = () => ({ tenantId: api.tenant.id, mode: 'live' as const });
const read = (mode: 'test' | 'live', path: string) =>
  api.call('GET', `/v1${path}`, { as: api.tenant.keys[mode].secret });

describe('what was used, to whoever pays', () => {
  it('stands by day, kind, template and key, closed hours and the last minute alike', async () => {
    const { rows } = await owner.query<{ id: string }>(
      `SELECT id FROM templates WHERE tenant_id = $1 AND mode = 'live' ORDER BY id LIMIT 1`,
      [api.tenant.id],
    );
    const templateId = rows[0]?.id ?? '';
    await owner.query(
      `INSERT INTO usage_events (tenant_id, mode, id, kind, quantity, subject_type, subject_id, template_id, at)
       SELECT $1, 'live', 'ses_' || n || '.interview_seconds', 'interview_seconds', 100, 'session', 'ses_' || n, $2,
              now() - n * interval '1 day' FROM generate_series(1, 3) n`,
      [api.tenant.id, templateId],
    );
    await api.context.database.rollUpUsage();
    await api.context.database.withTenant(live(), (records) =>
      recordUsage({ records }, live(), {
        kind: 'interview_seconds',
        quantity: 7,
        subject: { type: 'session', id: 'ses_now' },
        templateId,
      }),
    );
    const [from, to] = [4, 0].map((days) =>
      new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10),
    );
    const { status, body } = await read('live', `/usage?from=${from}&to=${to}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      from,
      to,
      example: false,
      totals: [{ kind: 'interview_seconds', quantity: 307, events: 4 }],
      templates: [{ templateId, title: expect.any(String), quantity: 307 }],
      keys: [],
      forecast: null,
    });
    expect(body.days.map(({ quantity }: { quantity: number }) => quantity)).toEqual([100, 100, 100, 7]);
    expect((await closedHours(api.context, live(), { from: new Date(0) })).hours).toHaveLength(3);
  });

  it('tells a forecast of the running month', async () => {
    const { body } = await read('live', '/usage');
    expect(body.forecast[0].quantity).toBeGreaterThanOrEqual(body.totals[0].quantity);
  });

  it('stands stage by stage for one interview, beside what it would have cost without a cache', async () => {
    const session = { type: 'session' as const, id: 'ses_priced' };
    const reply = { subject: session, stage: 'reply' as const, model: 'claude-haiku-5-5' };
    await api.context.database.withTenant(live(), (records) =>
      recordUsage(
        { records },
        live(),
        { kind: 'interview_seconds', quantity: 90, subject: session },
        { kind: 'model_cache_read_tokens', quantity: 10_000, part: 'r1', ...reply },
        { kind: 'model_cache_read_tokens', quantity: 10_000, part: 'r2', ...reply },
        { kind: 'model_output_tokens', quantity: 100, part: 'r2', ...reply },
        {
          kind: 'recognised_ms',
          quantity: 60_000,
          subject: session,
          part: 'r1',
          stage: 'recognition',
          model: 'nova-3',
        },
      ),
    );
    const { body } = await read('live', '/sessions/ses_priced/usage');
    expect(body).toMatchObject({
      seconds: 90,
      example: false,
      costMicroUsd: 4_800 + 200 + 50,
      uncachedMicroUsd: 4_800 + 2_000 + 50,
      stages: [
        { stage: 'recognition', model: 'nova-3', costMicroUsd: 4_800 },
        { stage: 'reply', model: 'claude-haiku-5-5', costMicroUsd: 250, uncachedMicroUsd: 2_050 },
      ],
    });
  });

  it('stands with its length where the candidate paid for the interview', async () => {
    const subject = { type: 'session' as const, id: 'ses_prepaid' };
    await api.context.database.withTenant(live(), (records) =>
      recordUsage({ records }, live(), { kind: 'prepaid_interview_seconds', quantity: 75, subject }),
    );
    const { body } = await read('live', '/sessions/ses_prepaid/usage');
    expect(body).toMatchObject({ seconds: 75, costMicroUsd: 0 });
  });

  it('is an example in test mode, the same every time', async () => {
    const [one, two] = [
      await read('test', '/usage?from=2026-09-01&to=2026-09-30'),
      await read('test', '/usage?from=2026-09-01&to=2026-09-30'),
    ];
    expect(one.body.example).toBe(true);
    expect(one.body).toEqual(two.body);
    expect(one.body.days.length).toBeGreaterThan(20);
    expect(one.body.templates.length).toBeGreaterThan(0);
    const sum = (rows: { quantity: number }[]) => rows.reduce((total, { quantity }) => total + quantity, 0);
    expect(sum(one.body.days)).toBe(sum(one.body.totals));
    const { rows } = await owner.query(`SELECT FROM usage_events WHERE mode = 'test'`);
    expect(rows).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const publishable = await api.call('GET', '/v1/usage', {
      as: api.tenant.keys.live.publishable,
      headers: { Origin: 'https://portal.example' },
    });
    expect(publishable.body.code).toBe('not_allowed');
    expect((await read('live', '/sessions/ses_unknown/usage')).body.code).toBe('not_found');
    expect((await read('live', '/usage?from=yesterday')).body.code).toBe('invalid_request');
  });
});
