import { newId } from '@vivavoce/contract/ids';
import { Client, type DatabaseError } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../testing/catalogue.ts';
import { openPostgres, type TestPostgres } from '../testing/postgres.ts';
import { ROW_MAKERS, type Row } from '../testing/rows.ts';
import { agentLoginUrl, apiLoginUrl } from './logins.ts';

const secrets = { tokenSecret: 't'.repeat(32), agentToken: 'a'.repeat(32) };

/** Tables that hold no tenant's records. */
const SHARED = ['_prisma_migrations', 'rate_limits', 'usage_progress'];

const postgres: TestPostgres = await openPostgres();
const catalogue = await readCatalogue(postgres.url);
/** Every tenant table, those that others point at first. */
const TABLES = catalogue.tables.filter((table) => !SHARED.includes(table));
const ONE = newId('tenant');
const TWO = newId('tenant');

let owner: Client;
let api: Client;

beforeAll(async () => {
  owner = new Client({ connectionString: postgres.url });
  api = new Client({ connectionString: apiLoginUrl(postgres.url, secrets.tokenSecret) });
  await owner.connect();
  await api.connect();
  for (const tenant of [ONE, TWO]) {
    for (const table of TABLES) await insert(owner, table, rowOf(table, tenant));
  }
}, 60_000);

afterAll(async () => {
  await api?.end();
  await owner?.end();
  await postgres?.stop();
});

function rowOf(table: string, tenant: string): Row {
  return (
    ROW_MAKERS[table]?.(tenant) ?? expect.fail(`${table} has no row maker: give it one in testing/rows.ts`)
  );
}

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

/** Columns that every tenant table has say whose a row is; the others say what it is. */
const isOwn = (column: string) => column !== 'tenant_id' && column !== 'mode';

async function refusalOf(
  work: Promise<unknown>,
): Promise<Pick<DatabaseError, 'code' | 'constraint'> | undefined> {
  return work.then(
    () => undefined,
    ({ code, constraint }: DatabaseError) => ({ code, constraint }),
  );
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return (await refusalOf(work))?.code;
}

describe('tenancy in the database', () => {
  it.each(TABLES)('knows what a row of %s is', (table) => {
    expect(Object.keys(ROW_MAKERS)).toContain(table);
  });

  it('knows no table that is no more', () => {
    for (const table of [...Object.keys(ROW_MAKERS), ...SHARED]) expect(catalogue.tables).toContain(table);
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

  it('includes the tenant in every foreign key between tenant tables', () => {
    expect(catalogue.references.length).toBeGreaterThan(10);
    for (const { name, columns } of catalogue.references) expect(columns, name).toContain('tenant_id');
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
    expect([...new Set(rows.map((row) => row[idColumn(table)]))]).toEqual([ONE]);
  });

  it.each(TABLES.filter((table) => table !== 'tenants'))('hides test rows of %s from live', async (table) => {
    expect((await as(ONE, () => api.query(`SELECT * FROM ${table}`), 'live')).rows).toEqual([]);
    expect((await as(ONE, () => api.query(`SELECT * FROM ${table}`), 'test')).rows).not.toEqual([]);
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
    // All that the row points at is there: only the policy can refuse it.
    for (const name of TABLES.slice(0, TABLES.indexOf(table))) await insert(owner, name, rowOf(name, third));
    const row = rowOf(table, third);
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
    catalogue.references
      .filter(({ columns }) => columns.some(isOwn))
      .map(({ table, name, columns }) => [table, name, columns.filter(isOwn)] as const),
  )('lets no row of %s refer by %s to a record of another tenant', async (table, name, columns) => {
    const mine = rowOf(table, ONE);
    const theirs = rowOf(table, TWO);
    const elsewhere = catalogue.references
      .filter((reference) => reference.table === table && reference.name !== name)
      .flatMap((reference) => reference.columns);
    const unique = catalogue.uniqueColumns(table).filter((column) => column in mine && isOwn(column));
    await owner.query('BEGIN');
    if (unique.some((column) => elsewhere.includes(column))) {
      // Its names are other records' names, too: it takes the place of the row that is there.
      await owner.query(`DELETE FROM ${table} WHERE ${idColumn(table)} = $1`, [ONE]);
    } else {
      for (const column of unique) {
        const value = mine[column];
        mine[column] = typeof value === 'number' ? value + 1 : `${value}x`;
      }
    }
    for (const column of columns) mine[column] = theirs[column] ?? expect.fail(`the row has no ${column}`);
    // Also the owner, whom no policy stops here: the key itself refuses.
    const refusal = await refusalOf(insert(owner, table, mine));
    await owner.query('ROLLBACK');
    expect(refusal).toEqual({ code: '23503', constraint: name });
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
    for (const table of [
      'utterances',
      'events',
      'consents',
      'template_versions',
      'audit_entries',
      'decisions',
      'usage_events',
      'usage_hours',
      'usage_totals',
    ]) {
      expect(await as(ONE, () => codeOf(api.query(`DELETE FROM ${table}`))), table).toBe(PERMISSION_DENIED);
    }
    expect(await as(ONE, () => codeOf(api.query(`UPDATE utterances SET text = 'never said'`)))).toBe(
      PERMISSION_DENIED,
    );
    expect(await as(ONE, () => codeOf(api.query(`UPDATE keys SET scopes = '{}'`)))).toBe(PERMISSION_DENIED);
  });
});
