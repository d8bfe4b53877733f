import { newId } from '@vivavoce/contract/ids';
import { Client, type DatabaseError } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../testing/catalogue.ts';
import { openPostgres } from '../testing/postgres.ts';
import { ROW_MAKERS, type Row } from '../testing/rows.ts';
import { apiLoginUrl } from './logins.ts';

const secrets = { tokenSecret: 't'.repeat(32), agentToken: 'a'.repeat(32) };

/** Tables that name a candidate and that no candidate's token opens: no verb behind one reads them. */
const NOT_THEIRS = ['links', 'erasures'];
/** A candidate's token lists their interviews; what belongs to one is read with the token of its result, which opens no other. */
const LISTED_ONLY = ['sessions'];
const PERMISSION_DENIED = '42501';

const postgres = await openPostgres();
const catalogue = await readCatalogue(postgres.url);
const owner = new Client({ connectionString: postgres.url });
await owner.connect();
const named = await owner.query<{ name: string; guarded: boolean }>(
  `SELECT c.relname::text AS name,
          EXISTS (SELECT FROM pg_policies p WHERE p.tablename = c.relname AND p.policyname = 'candidate'
                    AND p.permissive = 'RESTRICTIVE' AND p.cmd = 'ALL' AND p.qual IS NOT NULL AND p.with_check IS NOT NULL) AS guarded
     FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND (c.relname = 'candidates'
           OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'candidate_id'))`,
);
const GUARDED = named.rows.flatMap(({ name, guarded }) => (guarded ? [name] : []));

const TENANT = newId('tenant');
/** The candidate of the rows, and another of the same tenant. */
const ONE = `cnd_${TENANT}`;
const TWO = `cnd_other_${TENANT}`;
let api: Client;

beforeAll(async () => {
  api = new Client({ connectionString: apiLoginUrl(postgres.url, secrets.tokenSecret) });
  await api.connect();
  for (const table of catalogue.tables) {
    const row = ROW_MAKERS[table]?.(TENANT);
    if (row) await insert(owner, table, row);
  }
  await insert(owner, 'candidates', { tenant_id: TENANT, mode: 'test', id: TWO, external_id: 'other' });
}, 60_000);

afterAll(async () => {
  await api?.end();
  await owner.end();
  await postgres.stop();
});

function insert(client: Client, table: string, row: Row) {
  const names = Object.keys(row);
  return client.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
}

/** Tries something as the application's login for one candidate, and takes it back. Answers how many rows, or the refusal. */
async function as(candidates: string, text: string): Promise<number | string | null | undefined> {
  await api.query('BEGIN');
  try {
    await api.query(
      `SELECT set_config('app.tenant_id', $1, true), set_config('app.mode', 'test', true), set_config('app.candidate_id', $2, true)`,
      [TENANT, candidates],
    );
    return (await api.query(text)).rowCount;
  } catch (error) {
    return (error as DatabaseError).code;
  } finally {
    await api.query('ROLLBACK');
  }
}

const ownerColumn = (table: string) => (table === 'candidates' ? 'id' : 'candidate_id');

describe('the records of one candidate in the database', () => {
  it('guards every table that names a candidate', () => {
    const bare = named.rows.flatMap(({ name, guarded }) => (guarded ? [] : [name]));
    expect(bare.sort()).toEqual([...NOT_THEIRS].sort());
  });

  it('guards whatever belongs to such a table', () => {
    const theirs = GUARDED.filter((table) => !['candidates', ...LISTED_ONLY].includes(table));
    const belonging = catalogue.references.filter(({ target }) => theirs.includes(target));
    for (const { table, name } of belonging) expect([...GUARDED, ...NOT_THEIRS], name).toContain(table);
  });

  it.each(GUARDED)('shows each only their own rows of %s', async (table) => {
    const own = `SELECT * FROM ${table} WHERE ${ownerColumn(table)} = '${ONE}'`;
    expect(await as(ONE, own)).toBeGreaterThan(0);
    expect(await as(`${TWO},${ONE}`, own)).toBeGreaterThan(0);
    expect(await as(TWO, own)).toBe(0);
    const strange = `SELECT * FROM ${table} WHERE ${ownerColumn(table)} IS DISTINCT FROM '${TWO}'`;
    expect(await as(TWO, strange)).toBe(0);
    // Whoever is no candidate sees all of the tenant.
    expect(await as('', own)).toBeGreaterThan(0);
  });

  it.each(GUARDED)('lets none change, delete or take over rows of another in %s', async (table) => {
    const column = ownerColumn(table);
    const strange = `${column} IS DISTINCT FROM '${TWO}'`;
    for (const attempt of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`]) {
      expect([0, PERMISSION_DENIED], attempt).toContain(await as(TWO, `${attempt} WHERE ${strange}`));
    }
    expect(await as(ONE, `UPDATE ${table} SET ${column} = 'cnd_third'`)).toBe(PERMISSION_DENIED);
  });

  it.each(GUARDED)('lets none write a row of %s for another', async (table) => {
    const names = Object.keys(ROW_MAKERS[table]?.(TENANT) ?? {}).join(', ');
    const copy = `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table}, $$${JSON.stringify(ROW_MAKERS[table]?.(TENANT))}$$)`;
    expect(await as(TWO, copy)).toBe(PERMISSION_DENIED);
  });
});
