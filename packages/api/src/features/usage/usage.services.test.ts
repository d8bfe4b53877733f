import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { endRecord, startLive } from '../../testing/candidate.ts';
import { randomFrom } from '../../testing/random.ts';
import { utterance } from '../../testing/worker.ts';
import { eraseRecordsOf } from '../sessions/index.ts';
import { closedHours, recordUsage, usageBetween } from './index.ts';
import type { NewUsage } from './record.ts';
import { recordStorage } from './storage.ts';

const VENDOR = 'http://127.0.0.1:9';
let api: TestApi;
let owner: Client;
beforeAll(async () => {
  api = await startTestApi({
    environment: {
      DEEPGRAM_API_KEY: 'never-called',
      DEEPGRAM_URL: VENDOR,
      ANTHROPIC_API_KEY: 'never-called',
      ANTHROPIC_URL: VENDOR,
      ELEVENLABS_API_KEY: 'never-called',
      ELEVENLABS_URL: VENDOR,
    },
  });
  owner = new Client({ connectionString: api.postgres.url });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await api?.stop();
});

const live = () => ({ tenantId: api.tenant.id, mode: 'live' as const });
const liveKey = () => ({ key: api.tenant.keys.live.publishable });

async function ledgerOf(subjectId: string) {
  const rows = await api.context.database.withTenant(live(), (records) =>
    records.usageEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } }),
  );
  return rows.map(({ id, kind, quantity }) => ({
    part: id.slice(subjectId.length + 1),
    kind,
    quantity: Number(quantity),
  }));
}

function record(...used: NewUsage[]) {
  return api.context.database.withTenant(live(), (records) => recordUsage({ records }, live(), ...used));
}

const spent = (part: string, amounts: object) => ({
  kind: 'spent',
  spent: { part, stage: 'reply', model: 'claude-haiku-5-5', amounts },
});

describe('the ledger of an interview', () => {
  it('holds the seconds in which the candidate was there, once, however often its end is told', async () => {
    const { candidate } = await startLive(api, liveKey());
    const records = [
      { kind: 'utterance', utterance: utterance(1, 'Hello.') },
      spent('r1', { model_input_tokens: 900, model_output_tokens: 40 }),
      endRecord(1, { durationMs: 61_200 }),
    ];
    for (let time = 0; time < 3; time += 1) {
      await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records });
    }
    expect(await ledgerOf(candidate.id)).toEqual([
      { part: 'interview_seconds', kind: 'interview_seconds', quantity: 62 },
      { part: 'model_input_tokens.r1', kind: 'model_input_tokens', quantity: 900 },
      { part: 'model_output_tokens.r1', kind: 'model_output_tokens', quantity: 40 },
    ]);
    const { rows } = await owner.query(
      `SELECT sum(cost_nanos)::int AS cost FROM usage_events WHERE subject_id = $1`,
      [candidate.id],
    );
    expect(rows).toEqual([{ cost: 900 * 100 + 40 * 500 }]);
  });

  it('takes what was spent after the end too, and from a worker that lost its client', async () => {
    const { candidate } = await startLive(api, liveKey());
    await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records: [endRecord(0)] });
    const late = { epoch: 1, records: [spent('r9', { model_output_tokens: 7 })] };
    expect((await api.agent(`/sessions/${candidate.id}/records`, late)).status).toBe(200);
    expect(await ledgerOf(candidate.id)).toContainEqual({
      part: 'model_output_tokens.r9',
      kind: 'model_output_tokens',
      quantity: 7,
    });
  });

  it('asks nobody to pay for one that failed on our side', async () => {
    const { candidate } = await startLive(api, liveKey());
    const end = endRecord(0, { reason: 'failed', code: 'vendor_failed' });
    await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records: [end] });
    expect(await ledgerOf(candidate.id)).toEqual([]);
  });

  it('holds the time of one that was erased while it ran', async () => {
    const { candidate } = await startLive(api, liveKey());
    const records = [{ kind: 'utterance', utterance: utterance(1, 'Hello.', { endMs: 4_100 }) }];
    await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records });
    await eraseRecordsOf(api.context, { ...live(), sessionId: candidate.id });
    expect(await ledgerOf(candidate.id)).toEqual([
      { part: 'interview_seconds', kind: 'interview_seconds', quantity: 5 },
    ]);
  });

  it('tells only a worker whose session is metered that it is', async () => {
    const tried = await startLive(api);
    const paid = await startLive(api, liveKey());
    expect([tried.claim.metered, paid.claim.metered]).toEqual([undefined, true]);
    const records = [spent('r1', { model_output_tokens: 7 }), endRecord(0)];
    await api.agent(`/sessions/${tried.candidate.id}/records`, { epoch: 1, records });
    const { rows } = await owner.query('SELECT id FROM usage_events WHERE subject_id = $1', [
      tried.candidate.id,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('the ledger itself', () => {
  it.each([
    ['changes', 'UPDATE usage_events SET quantity = quantity + 1'],
    ['loses', 'DELETE FROM usage_events'],
  ])('%s no line, whoever asks', async (_what, statement) => {
    await record({ kind: 'tailored_resumes', quantity: 1, subject: { type: 'tailoring', id: 'tlr_kept' } });
    await expect(owner.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('takes no time from anybody but the database, and nothing of test mode', async () => {
    const insert = (mode: 'test' | 'live', at: Date | undefined) =>
      api.context.database.withTenant({ ...live(), mode }, (records) =>
        records.usageEvent.create({
          data: {
            ...live(),
            mode,
            id: `x_${mode}`,
            kind: 'tailored_resumes',
            quantity: 1,
            subjectType: 'tailoring',
            subjectId: 'x',
            ...(at ? { at } : {}),
          },
        }),
      );
    await expect(insert('live', new Date(0))).rejects.toThrow(/permission|42501/i);
    await expect(insert('test', undefined)).rejects.toThrow(/policy|42501/i);
  });

  it('goes with its tenant', async () => {
    await owner.query(`INSERT INTO tenants (id, slug, name) VALUES ('ten_gone', 'gone', 'Gone')`);
    await owner.query(
      `INSERT INTO usage_events (tenant_id, mode, id, kind, quantity, subject_type, subject_id)
       VALUES ('ten_gone', 'live', 'x', 'tailored_resumes', 1, 'tailoring', 'x')`,
    );
    await owner.query(`DELETE FROM tenants WHERE id = 'ten_gone'`);
    const { rows } = await owner.query(`SELECT id FROM usage_events WHERE tenant_id = 'ten_gone'`);
    expect(rows).toEqual([]);
  });
});

describe('the hours of the ledger', () => {
  const TENANT = 'ten_hours';
  const scope = { tenantId: TENANT, mode: 'live' as const };

  /** As the ledger is after weeks: only whoever owns it can name another time. */
  async function used(id: string, at: string, quantity: number, more: { kind?: string; key?: string } = {}) {
    await owner.query(
      `INSERT INTO usage_events (tenant_id, mode, id, kind, quantity, subject_type, subject_id, key_id, cost_nanos, at)
       VALUES ($1, 'live', $2, $3, $4, 'session', $2, $5, 3, $6) ON CONFLICT DO NOTHING`,
      [TENANT, id, more.kind ?? 'interview_seconds', quantity, more.key ?? null, at],
    );
  }

  beforeAll(async () => {
    await owner.query(`INSERT INTO tenants (id, slug, name) VALUES ($1, 'hours', 'Hours')`, [TENANT]);
  });

  it('add up to the ledger, whatever was killed, repeated or late', async () => {
    const random = randomFrom(20_261_130);
    const start = Date.now() - 6 * 3_600_000;
    let total = 0;
    for (let step = 0; step < 60; step += 1) {
      const quantity = 1 + Math.floor(random() * 900);
      const id = `ses_${step}`;
      const at = new Date(start + Math.floor(random() * 6 * 3_600_000)).toISOString();
      // What is written in a transaction that is killed was never there.
      await owner.query('BEGIN');
      await used(id, at, quantity);
      await owner.query('ROLLBACK');
      await owner.query(`UPDATE usage_progress SET closed_until = '2000-01-01'`);
      await used(id, at, quantity);
      await used(id, at, quantity);
      total += quantity;
      if (random() < 0.4) {
        // Killed in the middle of it, then done again.
        await owner.query('BEGIN');
        await owner.query('SELECT roll_up_usage()');
        await owner.query('ROLLBACK');
        await api.context.database.rollUpUsage();
        await api.context.database.rollUpUsage();
      }
    }
    await api.context.database.rollUpUsage();
    const whole = { from: new Date(start - 3_600_000), to: new Date(Date.now() + 60_000) };
    expect(await usageBetween(api.context, scope, whole)).toEqual([
      { kind: 'interview_seconds', quantity: total, costNanos: 180, uncachedNanos: 0 },
    ]);
    const { rows } = await owner.query(
      `SELECT sum(quantity)::int AS quantity, sum(events)::int AS events FROM usage_hours WHERE tenant_id = $1`,
      [TENANT],
    );
    expect(rows).toEqual([{ quantity: total, events: 60 }]);
  });

  it('give the ledger’s own sum between any two moments', async () => {
    const random = randomFrom(7);
    const begin = Date.now() - 6 * 3_600_000;
    for (let attempt = 0; attempt < 25; attempt += 1) {
      const [from = 0, to = 0] = [random(), random()]
        .sort()
        .map((share) => begin + Math.floor(share * 6 * 3_600_000));
      const span = { from: new Date(from), to: new Date(to) };
      const [sum] = await usageBetween(api.context, scope, span);
      const { rows } = await owner.query(
        `SELECT coalesce(sum(quantity), 0)::int AS quantity FROM usage_events WHERE tenant_id = $1 AND at >= $2 AND at < $3`,
        [TENANT, span.from, span.to],
      );
      expect(sum?.quantity ?? 0).toBe(rows[0].quantity);
    }
  });

  it('are told closed only once nothing can be added to them', async () => {
    const { hours, until } = await closedHours(api.context, scope, { from: new Date(0) });
    expect(until.getTime()).toBeLessThanOrEqual(Date.now() - 10 * 60_000);
    expect(hours.length).toBeGreaterThan(3);
    expect(hours.every(({ hour }) => hour.getTime() + 3_600_000 <= until.getTime())).toBe(true);
    const again = await closedHours(api.context, scope, { from: until });
    expect(again.hours).toEqual([]);
    // What comes now counts for now: the ledger takes no time, so no closed hour changes.
    await record({ kind: 'tailored_resumes', quantity: 1, subject: { type: 'tailoring', id: 'tlr_late' } });
    await api.context.database.rollUpUsage();
    expect((await closedHours(api.context, scope, { from: new Date(0), to: until })).hours).toEqual(hours);
  });
});

describe('files at rest', () => {
  it('are told once a day, of live mode and as far as they are kept', async () => {
    const { id: tenantId } = api.tenant;
    const candidate = { tenantId, mode: 'live' as const, id: 'cnd_storage' };
    const resume = { ...candidate, candidateId: candidate.id, state: 'parsed', fileBytes: 4_000 };
    await api.owner.withTenant({ tenantId, mode: 'any' }, async (records) => {
      await records.candidate.create({ data: candidate });
      await records.resume.createMany({
        data: [
          { ...resume, id: 'res_kept', fileKept: true },
          { ...resume, id: 'res_too', fileKept: true, fileBytes: 2_500 },
          { ...resume, id: 'res_gone', fileKept: false },
        ],
      });
    });
    const { signal } = new AbortController();
    const days = ['2026-11-01T23:00:00Z', '2026-11-01T23:30:00Z', '2026-11-02T04:52:00Z'];
    for (const day of days) await recordStorage(api.context, { now: new Date(day), signal });
    expect(await ledgerOf(tenantId)).toEqual([
      { part: 'stored_bytes.2026-11-01', kind: 'stored_bytes', quantity: 6_500 },
      { part: 'stored_bytes.2026-11-02', kind: 'stored_bytes', quantity: 6_500 },
    ]);
  });
});
