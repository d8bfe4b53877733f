import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATE, TRANSCRIPT } from '../../testing/judged-interview.ts';
import { openTestRecords, type TestRecords, type TestTenant } from '../../testing/records.ts';
import { enforceRetention } from './task.ts';

const NOW = new Date('2026-11-20T03:17:00Z');
const OVER = new Date('2026-11-20T03:16:59Z');
const NOT_YET = new Date('2026-11-20T03:17:01Z');

let records: TestRecords;
let tenants: TestTenant[];

beforeAll(async () => {
  records = await openTestRecords();
  tenants = [await records.addTenant('Northwind'), await records.addTenant('Contoso')];
}, 60_000);

afterAll(() => records?.close());

const run = (options = {}, signal = new AbortController().signal) =>
  enforceRetention(records.context, signal, { now: NOW, ...options });

async function sessionsLeft(): Promise<string[]> {
  const { rows } = await records.owner.query('SELECT id FROM sessions ORDER BY id');
  return rows.map(({ id }: { id: string }) => id);
}

describe('retention', () => {
  it('erases what is due, of every tenant and both modes, with everything that belongs to it', async () => {
    const kept: string[] = [];
    for (const tenant of tenants) {
      for (const mode of ['test', 'live'] as const) {
        const template = { ...TEMPLATE, id: `${TEMPLATE.id.slice(0, -4)}${mode}` };
        const key = await tenant.addKey('secret', { mode });
        await tenant.addTemplate(template, mode);
        const session = { key, template, mode, utterances: TRANSCRIPT };
        for (let count = 0; count < 3; count += 1) await tenant.addSession({ ...session, expiresAt: OVER });
        kept.push(await tenant.addSession({ ...session, expiresAt: NOT_YET }));
        kept.push(await tenant.addSession(session));
      }
    }
    await run({ batchSize: 2 });
    expect(await sessionsLeft()).toEqual(kept.sort());
    const { rows } = await records.owner.query('SELECT DISTINCT session_id FROM utterances');
    expect(rows.map(({ session_id }: { session_id: string }) => session_id).sort()).toEqual(kept);
  });

  it('stops when the worker stops, and the next run goes on', async () => {
    const [tenant] = tenants;
    const key = (await tenant?.addKey('secret')) ?? expect.fail('no tenant');
    const template = { ...TEMPLATE, id: `${TEMPLATE.id.slice(0, -4)}test` };
    for (let count = 0; count < 4; count += 1) await tenant?.addSession({ key, template, expiresAt: OVER });
    const before = (await sessionsLeft()).length;
    const stop = new AbortController();
    stop.abort();
    await run({}, stop.signal);
    expect(await sessionsLeft()).toHaveLength(before);
    await run({ maxSessions: 1, batchSize: 1 });
    expect(await sessionsLeft()).toHaveLength(before - 1);
    await run();
    expect(await sessionsLeft()).toHaveLength(before - 4);
  });

  it('goes on with the others where one cannot be erased', async () => {
    const [tenant] = tenants;
    const key = (await tenant?.addKey('secret')) ?? expect.fail('no tenant');
    const template = { ...TEMPLATE, id: `${TEMPLATE.id.slice(0, -4)}test` };
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      ids.push((await tenant?.addSession({ key, template, expiresAt: OVER })) ?? '');
    }
    const [stuck = ''] = ids;
    await records.owner.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`,
    );
    await records.owner.query(
      `CREATE TRIGGER refuse BEFORE DELETE ON sessions FOR EACH ROW WHEN (OLD.id = '${stuck}') EXECUTE FUNCTION refuse()`,
    );
    await run({ batchSize: 1 });
    const left = await sessionsLeft();
    expect(ids.filter((id) => left.includes(id))).toEqual([stuck]);
    await records.owner.query('DROP TRIGGER refuse ON sessions');
    await run();
    expect(await sessionsLeft()).not.toContain(stuck);
  });

  it('forgets idempotency keys that are over', async () => {
    const [tenant] = tenants;
    for (const [key, expiresAt] of [
      ['old', OVER],
      ['new', NOT_YET],
    ] as const) {
      await records.owner.query(
        `INSERT INTO idempotency_keys (tenant_id, mode, actor, key, request_hash, expires_at) VALUES ($1, 'test', 'a', $2, 'h', $3)`,
        [tenant?.id, key, expiresAt],
      );
    }
    await run();
    const { rows } = await records.owner.query('SELECT key FROM idempotency_keys');
    expect(rows).toEqual([{ key: 'new' }]);
  });

  it('goes on with the next step where one fails', async () => {
    const [tenant] = tenants;
    await records.owner.query(
      `INSERT INTO idempotency_keys (tenant_id, mode, actor, key, request_hash, expires_at) VALUES ($1, 'test', 'a', 'stuck', 'h', $2)`,
      [tenant?.id, OVER],
    );
    await records.owner.query(
      'CREATE TRIGGER refuse BEFORE DELETE ON idempotency_keys FOR EACH ROW EXECUTE FUNCTION refuse()',
    );
    await records.owner.query('UPDATE tenants SET candidates_kept_days = 1 WHERE id = $1', [tenant?.id]);
    await records.owner.query(
      `INSERT INTO candidates (tenant_id, mode, id, external_id, created_at) VALUES ($1, 'test', 'cnd_idle', 'idle', '2026-01-01')`,
      [tenant?.id],
    );
    await run();
    const { rows } = await records.owner.query(`SELECT id FROM candidates WHERE id = 'cnd_idle'`);
    expect(rows).toEqual([]);
    await records.owner.query('DROP TRIGGER refuse ON idempotency_keys');
  });
});
