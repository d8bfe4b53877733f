import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** A statement as the API sent it, with its parameters. */
export interface Statement {
  text: string;
  values: (string | null)[];
}

/** How long PostgreSQL may take to read its settings again. */
const RELOAD_MS = 500;

/**
 * The statements over interviews that the API sends while `act` runs, from PostgreSQL's own log: what is measured is what the product
 * asks, not a copy of it.
 */
export async function statementsOf(
  databaseUrl: string,
  { logs, act }: { logs: () => Promise<string>; act: () => Promise<unknown> },
): Promise<Statement[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`ALTER SYSTEM SET log_statement = 'all'`);
    await client.query('SELECT pg_reload_conf()');
    await sleep(RELOAD_MS);
    const { length } = await logs();
    await act();
    await client.query('ALTER SYSTEM RESET log_statement');
    await client.query('SELECT pg_reload_conf()');
    await sleep(RELOAD_MS);
    return readStatements((await logs()).slice(length)).filter(({ text }) =>
      /\bFROM sessions s\b/.test(text),
    );
  } finally {
    await client.end();
  }
}

/** Reads what PostgreSQL logs of prepared statements: their text, which may have lines, and then their parameters. */
export function readStatements(log: string): Statement[] {
  const found = log.matchAll(
    /LOG:\s+execute [^:]+: ((?:.|\n\t)+)\n[^\n]*DETAIL:\s+[Pp]arameters: ((?:.|\n\t)*)/g,
  );
  return [...found].map(([, text = '', parameters = '']) => ({
    text: text.replaceAll('\n\t', '\n'),
    values: readParameters(parameters.replaceAll('\n\t', '\n')),
  }));
}

/** `$1 = 'it''s', $2 = NULL` */
function readParameters(text: string): (string | null)[] {
  return [...text.matchAll(/\$\d+ = (?:'((?:[^']|'')*)'|NULL)/g)].map(([, value]) =>
    value === undefined ? null : value.replaceAll("''", "'"),
  );
}

/**
 * Runs statements again and again inside one transaction, in turns as the API's own login, under the policies, and as a role with the
 * same rights that no policy holds. Answers how long each turn took.
 */
export async function compareRoles(
  databaseUrl: string,
  tenantId: string,
  { statements, turns }: { statements: readonly Statement[]; turns: number },
): Promise<{ underPolicies: number[]; pastPolicies: number[] }> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('CREATE ROLE bench_past_policies NOLOGIN BYPASSRLS IN ROLE vivavoce_api');
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.tenant_id', $1, true), set_config('app.mode', 'test', true)`, [
      tenantId,
    ]);
    const timed = async (role: string) => {
      await client.query(`SET LOCAL ROLE ${role}`);
      const from = performance.now();
      for (const { text, values } of statements) await client.query(text, values);
      const tookMs = performance.now() - from;
      await client.query('RESET ROLE');
      return tookMs;
    };
    const underPolicies: number[] = [];
    const pastPolicies: number[] = [];
    for (let turn = -WARM_UP; turn < turns; turn += 1) {
      // Whoever comes second finds warmer caches: they take turns at that, too.
      const first = turn % 2 === 0;
      const one = await timed(first ? 'vivavoce_api' : 'bench_past_policies');
      const other = await timed(first ? 'bench_past_policies' : 'vivavoce_api');
      if (turn < 0) continue;
      underPolicies.push(first ? one : other);
      pastPolicies.push(first ? other : one);
    }
    await client.query('ROLLBACK');
    await client.query('DROP ROLE bench_past_policies');
    return { underPolicies, pastPolicies };
  } finally {
    await client.end();
  }
}

const WARM_UP = 20;
