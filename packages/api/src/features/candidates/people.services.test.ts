import { newId } from '@vivavoce/contract/ids';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATE } from '../../testing/judged-interview.ts';
import { addMember, callAs } from '../../testing/members.ts';
import { openTestRecords, type TestRecords, type TestTenant } from '../../testing/records.ts';
import { runErasure } from '../erasures/run.ts';
import { deleteSession } from '../sessions/index.ts';
import { forgetIdleCandidates } from './forget.ts';

let records: TestRecords;
let tenant: TestTenant;
let client: ReturnType<typeof callAs>;
let template: { id: string; version: number };
beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
  client = callAs(records.context, await addMember(records.context, { tenantId: tenant.id }));
  await tenant.addTemplate(TEMPLATE);
  const { rows } = await records.owner.query('SELECT id, version FROM templates');
  template = rows[0];
}, 60_000);
afterAll(() => records?.close());

interface NewPerson {
  daysOld?: number;
  mergedInto?: string;
  name?: string;
  email?: string;
  tenantId?: string;
}

async function addPerson({
  daysOld = 0,
  mergedInto,
  name,
  email,
  tenantId,
}: NewPerson = {}): Promise<string> {
  const id = newId('candidate');
  await records.owner.query(
    `INSERT INTO candidates (tenant_id, mode, id, external_id, name, email, merged_into, created_at)
     VALUES ($1, 'test', $2, $2, $3, $4, $5, now() - make_interval(days => $6))`,
    [tenantId ?? tenant.id, id, name ?? null, email ?? null, mergedInto ?? null, daysOld],
  );
  return id;
}

const addLink = (owner: Client, candidateId: string, expires = '1 day') =>
  owner.query(
    `INSERT INTO links (tenant_id, mode, id, kind, candidate_id, template_id, template_version, locale, token_hash, base_url, expires_at)
     VALUES ($1, 'test', $2, 'single', $3, $4, $5, 'en', $2, 'http://api.test', now() + $6::interval)`,
    [tenant.id, newId('link'), candidateId, template.id, template.version, expires],
  );

async function addInterview(candidateId: string, daysOld: number): Promise<string> {
  const id = newId('session');
  await records.owner.query(
    `INSERT INTO sessions (tenant_id, mode, id, template_id, template_version, locale, candidate_id, created_at)
     VALUES ($1, 'test', $2, $3, $4, 'en', $5, now() - make_interval(days => $6))`,
    [tenant.id, id, template.id, template.version, candidateId, daysOld],
  );
  return id;
}

async function left(ids: string[]): Promise<string[]> {
  const { rows } = await records.owner.query('SELECT id FROM candidates WHERE id = ANY ($1)', [ids]);
  return ids.filter((id) => rows.some((row: { id: string }) => row.id === id));
}

const [found, gone]: [string[], string[]] = [[], []];
const forget = () =>
  forgetIdleCandidates(records.context, {
    now: new Date(),
    signal: new AbortController().signal,
    // Whose files are found while their rows are there, and deleted when they are not.
    leftBy: async (_, __, ids) => {
      found.push(...ids);
      return async () => {
        gone.push(...(ids.length > 0 && (await left([...ids])).length === 0 ? ids : []));
      };
    },
  });

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { cause?: { code?: string } }) => error.cause?.code,
  );

async function secondConnection(): Promise<Client> {
  const { host, port, user, password, database } = records.owner;
  const other = new Client({ host, port, user, password, database });
  await other.connect();
  return other;
}

/** Lets everything that waits for a lock get there. */
const untilWaiting = () =>
  expect
    .poll(
      async () =>
        (
          await records.owner.query(
            `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
          )
        ).rows[0].n,
      { interval: 20, timeout: 5_000 },
    )
    .toBeGreaterThan(0);

describe('a person whom nobody interviews any more', () => {
  beforeAll(() =>
    records.owner.query('UPDATE tenants SET candidates_kept_days = 30 WHERE id = $1', [tenant.id]),
  );
  afterAll(() => records.owner.query('UPDATE tenants SET candidates_kept_days = NULL'));

  it('is forgotten whole, and only where every row of theirs is idle', async () => {
    const idle = await addPerson({ daysOld: 40 });
    const idleOther = await addPerson({ daysOld: 35, mergedInto: idle });
    const young = await addPerson({ daysOld: 40 });
    const youngOther = await addPerson({ daysOld: 1, mergedInto: young });
    // Idle by itself, but part of somebody who has an interview.
    const busy = await addPerson({ daysOld: 40 });
    const busyOther = await addPerson({ daysOld: 40, mergedInto: busy });
    await addInterview(busy, 40);
    const all = [idle, idleOther, young, youngOther, busy, busyOther];
    expect(await forget()).toBe(1);
    expect(await left(all)).toEqual([young, youngOther, busy, busyOther]);
    expect([found, gone].map((ids) => ids.filter((id) => all.includes(id)).sort())).toEqual([
      [idle, idleOther].sort(),
      [idle, idleOther].sort(),
    ]);
  });

  it('is kept from their last interview on, not from when they became known', async () => {
    const person = await addPerson({ daysOld: 400 });
    const sessionId = await addInterview(person, 10);
    const scope = { tenantId: tenant.id, mode: 'test' } as const;
    await records.context.database.withTenant(scope, (tx) => deleteSession(tx, { ...scope, sessionId }));
    await forget();
    expect(await left([person])).toEqual([person]);
    const longAgo = await addInterview(person, 300);
    await records.owner.query('UPDATE candidates SET last_interview_at = NULL WHERE id = $1', [person]);
    await records.context.database.withTenant(scope, (tx) =>
      deleteSession(tx, { ...scope, sessionId: longAgo }),
    );
    await forget();
    expect(await left([person])).toEqual([]);
  });

  it('is kept as long as they work on their resume', async () => {
    const person = await addPerson({ daysOld: 40 });
    const change = (days: number) =>
      records.owner.query(
        `INSERT INTO resumes (tenant_id, mode, id, candidate_id, state, updated_at)
         VALUES ($1, 'test', $2, $2, 'parsed', now() - make_interval(days => $3))
         ON CONFLICT (tenant_id, id) DO UPDATE SET updated_at = excluded.updated_at`,
        [tenant.id, person, days],
      );
    await change(10);
    await forget();
    expect(await left([person])).toEqual([person]);
    await change(31);
    await forget();
    expect(await left([person])).toEqual([]);
  });

  it('is kept as long as a place that they paid for is left', async () => {
    const person = await addPerson({ daysOld: 40 });
    await records.owner.query(
      `INSERT INTO packages (tenant_id, mode, id, candidate_id, source, status, places)
       VALUES ($1, 'test', $2, $2, 'bought', 'paid', 1)`,
      [tenant.id, person],
    );
    await forget();
    expect(await left([person])).toEqual([person]);
    await records.owner.query('UPDATE packages SET used = places WHERE id = $1', [person]);
    await forget();
    expect(await left([person])).toEqual([]);
  });

  it('keeps the link that is made at that very moment', async () => {
    const person = await addPerson({ daysOld: 40 });
    const other = await secondConnection();
    await other.query('BEGIN');
    await addLink(other, person);
    // Its row is held by the link in flight: not idle, whatever the statement saw.
    await forget();
    await other.query('COMMIT');
    await other.end();
    expect(await left([person])).toEqual([person]);
    const { rows } = await records.owner.query('SELECT 1 FROM links WHERE candidate_id = $1', [person]);
    expect(rows).toHaveLength(1);
  });

  it('does not keep the other tenants’ people where one tenant fails', async () => {
    const contoso = await records.addTenant('Contoso');
    await records.owner.query('UPDATE tenants SET candidates_kept_days = 30 WHERE id = $1', [contoso.id]);
    const people = [await addPerson({ daysOld: 40 }), await addPerson({ daysOld: 40, tenantId: contoso.id })];
    await records.owner.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`,
    );
    await records.owner.query(
      `CREATE TRIGGER refuse BEFORE DELETE ON candidates FOR EACH ROW WHEN (OLD.tenant_id = '${tenant.id}') EXECUTE FUNCTION refuse()`,
    );
    await forget();
    expect(await left(people)).toEqual(people.slice(0, 1));
    await records.owner.query('DROP TRIGGER refuse ON candidates');
    await forget();
    expect(await left(people)).toEqual([]);
  });
});

describe('a list of people', () => {
  it('that somebody takes away is in the log', async () => {
    const { rows } = await client.candidates.csv({});
    const [entry] = (await client.audit.list({})).data;
    expect(entry).toMatchObject({ action: 'candidates.exported', data: { rows } });
  });
});

describe('two people', () => {
  it('who are merged into each other at once stay one person whom every list has', async () => {
    const name = 'Opposite Merge';
    const [one, two] = [await addPerson({ name }), await addPerson({ name })];
    const answers = await Promise.all([
      refusal(client.candidates.merge({ candidateId: one, otherId: two })),
      refusal(client.candidates.merge({ candidateId: two, otherId: one })),
    ]);
    expect(answers.sort()).toEqual(['done', 'invalid_request']);
    expect((await client.candidates.list({ search: name })).data).toHaveLength(1);
    expect((await client.candidates.read({ candidateId: one })).merged).toHaveLength(1);
  });

  it('are merged no further than a look for who they are now goes', async () => {
    const [person, last] = [await addPerson(), await addPerson()];
    for (let n = 0; n < 19; n += 1) {
      await client.candidates.merge({ candidateId: person, otherId: await addPerson() });
    }
    expect(await refusal(client.candidates.merge({ candidateId: last, otherId: person }))).toBe(
      'invalid_request',
    );
    expect((await client.candidates.merge({ candidateId: person, otherId: last })).merged).toHaveLength(20);
  });

  it('are told as one by address and by name, with no comparison of all with all', async () => {
    const many = await records.addTenant('Many');
    await records.owner.query(
      `INSERT INTO candidates (tenant_id, mode, id, name, email)
       SELECT $1, 'test', 'cnd_many' || n, 'Person ' || n, 'person+' || n || '@example.com' || n / 2
         FROM generate_series(1, 4000) n`,
      [many.id],
    );
    await records.owner.query('ANALYZE candidates');
    const theirs = callAs(records.context, await addMember(records.context, { tenantId: many.id }));
    const started = performance.now();
    // Two by two, but for the first and the last.
    expect(await theirs.candidates.counts({})).toEqual({ all: 4000, duplicates: 3998 });
    // All with all took 11.8 s for half as many.
    expect(performance.now() - started).toBeLessThan(5_000);
    await addPerson({ tenantId: many.id, name: '  PERSON   7 ' });
    const { duplicates } = await theirs.candidates.read({ candidateId: 'cnd_many7' });
    expect(duplicates.map(({ reason }) => reason)).toEqual(['email', 'name']);
  });
});

describe('erasing a person', () => {
  it('is asked for once their merge in flight is through, and lets nobody be merged or taken out until it is done', async () => {
    const [person, other, third] = [await addPerson(), await addPerson(), await addPerson()];
    const merging = await secondConnection();
    await merging.query('BEGIN');
    await merging.query('SELECT 1 FROM candidates WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [
      [person, other],
    ]);
    await merging.query('UPDATE candidates SET merged_into = $1 WHERE id = $2', [person, other]);
    const asked = client.erasures.create({ candidateId: person, confirm: person });
    await untilWaiting();
    await merging.query('COMMIT');
    await merging.end();
    const receipt = await asked;
    expect(receipt).toMatchObject({ counts: { candidates: 2 } });
    expect(await left([person, other])).toEqual([]);

    const scope = { tenantId: tenant.id, mode: 'test' } as const;
    const fourth = await addPerson({ mergedInto: third });
    const erasureId = newId('erasure');
    await records.context.database.withTenant(scope, (tx) =>
      tx.erasure.create({
        data: { ...scope, id: erasureId, candidateId: third, askedBy: 'mem_1', sessionCount: 0 },
      }),
    );
    const fifth = await addPerson();
    expect(await refusal(client.candidates.merge({ candidateId: third, otherId: fifth }))).toBe(
      'invalid_request',
    );
    expect(await refusal(client.candidates.separate({ candidateId: fourth }))).toBe('invalid_request');
    await runErasure(records.context, { ...scope, erasureId }, new AbortController().signal);
    expect(await left([third, fourth, fifth])).toEqual([fifth]);
  });
});
