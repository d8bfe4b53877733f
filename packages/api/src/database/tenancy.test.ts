import { newId } from '@vivavoce/contract';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres, type TestPostgres } from '../testing/postgres.ts';
import { agentLoginUrl, apiLoginUrl } from './logins.ts';

const secrets = { tokenSecret: 't'.repeat(32), agentToken: 'a'.repeat(32) };
type Row = Record<string, unknown>;

/**
 * One row of every tenant table. A table that is not here fails the test below: whoever adds one says what a row of it is,
 * and every attempt is made on it, too.
 */
function rowsOf(tenant: string): Record<string, Row> {
  const mine = { tenant_id: tenant, mode: 'test' };
  const session = { ...mine, session_id: `ses_${tenant}` };
  return {
    tenants: { id: tenant, slug: tenant, name: tenant },
    keys: {
      ...mine,
      id: `key_${tenant}`,
      kind: 'secret',
      name: 'k',
      hash: `hash ${tenant}`,
      start: 'vv_',
      scopes: [],
      origins: [],
    },
    templates: { ...mine, id: `tpl_${tenant}`, slug: 's', version: 1 },
    template_versions: {
      ...mine,
      id: `tpv_${tenant}`,
      template_id: `tpl_${tenant}`,
      version: 1,
      document: '{}',
    },
    sessions: {
      ...mine,
      id: `ses_${tenant}`,
      key_id: `key_${tenant}`,
      template_id: `tpl_${tenant}`,
      template_version: 1,
      locale: 'en',
    },
    consents: { ...session, id: 'con_1', notice_version: '1', locale: 'en', voice: true },
    tickets: { ...session, hash: `ticket ${tenant}`, epoch: 1, expires_at: '2030-01-01' },
    turns: { ...session, id: 'trn_1', timings: '{}' },
    utterances: {
      ...session,
      sequence: 1,
      id: 'utt_1',
      epoch: 1,
      role: 'candidate',
      text: `words of ${tenant}`,
      input: 'voice',
      start_ms: 0,
      end_ms: 1,
      turn_id: 'trn_1',
      turn_mode: 'conversational',
      interrupted: false,
    },
    snapshots: { ...session, epoch: 1, counter: 1, document: '{}' },
    session_events: { ...session, sequence: 1, id: 'evt_1', type: 'session.created', data: '{}' },
    evaluations: { ...session, id: 'evl_1', model: 'm', question_count: 1 },
    outbox: { ...session, id: `evaluation-${tenant}`, queue: 'tasks', name: 'evaluation' },
    idempotency_keys: { ...mine, actor: 'key', key: 'k', request_hash: 'h', expires_at: '2030-01-01' },
  };
}

/** Tables that hold no tenant's records. */
const SHARED = ['_prisma_migrations', 'rate_limits'];
const TABLES = Object.keys(rowsOf('x'));
const ONE = newId('tenant');
const TWO = newId('tenant');

let postgres: TestPostgres;
let owner: Client;
let api: Client;

beforeAll(async () => {
  postgres = await openPostgres();
  owner = new Client({ connectionString: postgres.url });
  api = new Client({ connectionString: apiLoginUrl(postgres.url, secrets.tokenSecret) });
  await owner.connect();
  await api.connect();
  for (const tenant of [ONE, TWO]) {
    for (const [table, row] of Object.entries(rowsOf(tenant))) await insert(owner, table, row);
  }
}, 60_000);

afterAll(async () => {
  await api?.end();
  await owner?.end();
  await postgres?.stop();
});

function insert(client: Client, table: string, row: Row) {
  const names = Object.keys(row);
  return client.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
}

/** Tries something as the application's login in the scope of a tenant, and takes it back. */
async function as<T>(tenant: string | null, work: () => Promise<T>, mode = 'any'): Promise<T> {
  await api.query('BEGIN');
  try {
    if (tenant !== null) {
      await api.query(`SELECT set_config('app.tenant_id', $1, true), set_config('app.mode', $2, true)`, [
        tenant,
        mode,
      ]);
    }
    return await work();
  } finally {
    await api.query('ROLLBACK');
  }
}

const idColumn = (table: string) => (table === 'tenants' ? 'id' : 'tenant_id');
const PERMISSION_DENIED = '42501';

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );
}

describe('tenancy in the database', () => {
  it('knows every table', async () => {
    const { rows } = await owner.query<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(rows.map(({ tablename }) => tablename).sort()).toEqual([...TABLES, ...SHARED].sort());
  });

  it('forces row-level security on every tenant table, reading and writing', async () => {
    const { rows } = await owner.query<{ relname: string; forced: boolean; both: boolean }>(
      `SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity AS forced,
              EXISTS (SELECT FROM pg_policies p WHERE p.tablename = c.relname AND p.policyname = 'tenant'
                        AND p.qual IS NOT NULL AND p.with_check IS NOT NULL AND p.cmd = 'ALL') AS both
         FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT c.relname = ANY ($1)`,
      [SHARED],
    );
    expect(rows).toHaveLength(TABLES.length);
    for (const row of rows) expect(row, row.relname).toMatchObject({ forced: true, both: true });
  });

  it('includes the tenant in every foreign key between tenant tables', async () => {
    const { rows } = await owner.query<{ conname: string; columns: string[] }>(
      `SELECT c.conname, array(SELECT a.attname::text FROM unnest(c.conkey) k
                               JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k) AS columns
         FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { conname, columns } of rows) expect(columns, conname).toContain('tenant_id');
  });

  it('cannot put a table of its own before those that the lookups read', async () => {
    const found = await as(null, async () => {
      await api.query('CREATE TEMPORARY TABLE keys (LIKE public.keys)');
      await api.query('GRANT SELECT ON pg_temp.keys TO PUBLIC');
      await api.query(
        `INSERT INTO pg_temp.keys (tenant_id, mode, id, kind, name, hash, start, scopes, origins, created_at)
         VALUES ('ten_forged', 'live', 'key_forged', 'secret', 'n', 'forged', 's', '{}', '{}', now())`,
      );
      return api.query(`SELECT * FROM find_key('forged')`);
    });
    expect(found.rows).toEqual([]);
  });

  it('gives a login that owns nothing, is nobody special and passes by no policy', async () => {
    const { rows } = await owner.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname IN ('vivavoce_api', 'vivavoce_agent')`,
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(Object.values(row)).toEqual([false, false, false, false]);
    const owned = await owner.query(
      `SELECT relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname LIKE 'vivavoce_%'`,
    );
    expect(owned.rows).toEqual([]);
  });

  it.each(TABLES)('shows nothing of %s without a tenant', async (table) => {
    expect((await as(null, () => api.query(`SELECT * FROM ${table}`))).rows).toEqual([]);
    expect((await as('', () => api.query(`SELECT * FROM ${table}`))).rows).toEqual([]);
  });

  it.each(TABLES)('shows a tenant its own rows of %s only', async (table) => {
    const { rows } = await as(ONE, () => api.query(`SELECT * FROM ${table}`));
    expect(rows.map((row) => row[idColumn(table)])).toEqual([ONE]);
  });

  it.each(TABLES.filter((table) => table !== 'tenants'))('hides test rows of %s from live', async (table) => {
    expect((await as(ONE, () => api.query(`SELECT * FROM ${table}`), 'live')).rows).toEqual([]);
    expect((await as(ONE, () => api.query(`SELECT * FROM ${table}`), 'test')).rows).toHaveLength(1);
  });

  it.each(TABLES)('lets no tenant update rows of another in %s', async (table) => {
    const change = (set: string) =>
      as(ONE, async () => {
        try {
          return (await api.query(`UPDATE ${table} SET ${set} WHERE ${idColumn(table)} = $1`, [TWO]))
            .rowCount;
        } catch (error) {
          return (error as { code?: string }).code;
        }
      });
    expect([0, PERMISSION_DENIED]).toContain(await change(`${idColumn(table)} = ${idColumn(table)}`));
  });

  it.each(TABLES)('lets no tenant delete rows of another in %s', async (table) => {
    const result = await as(ONE, async () => {
      try {
        return (await api.query(`DELETE FROM ${table} WHERE ${idColumn(table)} = $1`, [TWO])).rowCount;
      } catch (error) {
        return (error as { code?: string }).code;
      }
    });
    expect([0, PERMISSION_DENIED]).toContain(result);
  });

  it.each(TABLES)('lets no tenant insert rows of another into %s', async (table) => {
    const third = newId('tenant');
    const rows = rowsOf(third);
    // All that the row points at is there: only the policy can refuse it.
    for (const [name, row] of Object.entries(rows)) {
      if (name === table) break;
      await insert(owner, name, row);
    }
    const row = rows[table] ?? {};
    expect(await as(ONE, () => codeOf(insert(api, table, row)))).toBe(PERMISSION_DENIED);
    await owner.query('DELETE FROM tenants WHERE id = $1', [third]);
  });

  it.each(TABLES)('lets no tenant move a row of %s to another', async (table) => {
    const code = await as(ONE, () =>
      codeOf(
        api.query(`UPDATE ${table} SET ${idColumn(table)} = $1 WHERE ${idColumn(table)} = $2`, [TWO, ONE]),
      ),
    );
    expect(code).toBe(PERMISSION_DENIED);
  });

  it.each(
    TABLES.flatMap((table) =>
      Object.keys(rowsOf('x')[table] ?? {})
        .filter((column) => ['session_id', 'template_id', 'key_id'].includes(column))
        .map((column) => [table, column] as const),
    ),
  )('lets no row of %s refer by %s to a record of another tenant', async (table, column) => {
    const mine = { ...(rowsOf(ONE)[table] ?? {}), [column]: rowsOf(TWO)[table]?.[column] };
    if ('id' in mine) mine.id = `${String(mine.id)}x`;
    if ('hash' in mine) mine.hash = 'other';
    if ('sequence' in mine) mine.sequence = 2;
    if ('version' in mine) mine.version = 2;
    // Also the owner, whom no policy stops here: the key itself refuses.
    expect(await codeOf(insert(owner, table, mine))).toBe('23503');
  });

  it('answers the questions without a tenant by narrow functions, and not more', async () => {
    const key = await api.query('SELECT * FROM find_key($1)', [`hash ${ONE}`]);
    expect(key.rows).toMatchObject([{ tenant_id: ONE, mode: 'test', id: `key_${ONE}`, kind: 'secret' }]);
    expect(Object.keys(key.rows[0])).not.toContain('hash');
    expect((await api.query('SELECT * FROM find_key($1)', ['%'])).rows).toEqual([]);
    const scope = await api.query('SELECT * FROM find_session_scope($1)', [`ses_${TWO}`]);
    expect(scope.rows).toEqual([{ tenant_id: TWO, mode: 'test' }]);
    expect(await codeOf(api.query('SET ROLE vivavoce_lookup'))).toBe(PERMISSION_DENIED);
  });

  it.each(['revoked_at', 'expires_at', 'grace_ends_at'])('finds no key after its %s', async (column) => {
    await owner.query(`UPDATE keys SET ${column} = now() - interval '1 second' WHERE tenant_id = $1`, [ONE]);
    expect((await api.query('SELECT * FROM find_key($1)', [`hash ${ONE}`])).rows).toEqual([]);
    await owner.query(`UPDATE keys SET ${column} = NULL WHERE tenant_id = $1`, [ONE]);
    expect((await api.query('SELECT * FROM find_key($1)', [`hash ${ONE}`])).rows).toHaveLength(1);
  });

  it('lets the agent see the queue and nothing of the records', async () => {
    const agent = new Client({ connectionString: agentLoginUrl(postgres.url, secrets.agentToken) });
    await agent.connect();
    for (const table of [...TABLES, ...SHARED]) {
      expect(await codeOf(agent.query(`SELECT * FROM public.${table}`)), table).toBe(PERMISSION_DENIED);
    }
    expect(await codeOf(agent.query(`SELECT * FROM public.find_key('x')`))).toBe(PERMISSION_DENIED);
    expect(await codeOf(agent.query(`SELECT * FROM public.find_session_scope('x')`))).toBe(PERMISSION_DENIED);
    expect(await codeOf(agent.query('SELECT * FROM queue.migration'))).toBeUndefined();
    await agent.end();
  });

  it('lets nobody write what is written once', async () => {
    for (const table of ['utterances', 'session_events', 'consents', 'template_versions']) {
      expect(await as(ONE, () => codeOf(api.query(`DELETE FROM ${table}`))), table).toBe(PERMISSION_DENIED);
    }
    expect(await as(ONE, () => codeOf(api.query(`UPDATE utterances SET text = 'never said'`)))).toBe(
      PERMISSION_DENIED,
    );
    expect(await as(ONE, () => codeOf(api.query(`UPDATE keys SET scopes = '{}'`)))).toBe(PERMISSION_DENIED);
  });
});
