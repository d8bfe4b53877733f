import { Client } from 'pg';

/**
 * Writes `count` lines of the ledger as the owner, over the days of the running month until now (at least one): a tenth of them the
 * given tenant's, the others of nineteen more. Kinds, templates and keys as in a busy product.
 */
export async function seedUsage(databaseUrl: string, tenantId: string, count: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO tenants (id, slug, name) SELECT 'ten_bench' || n, 'bench-' || n, 'Bench' FROM generate_series(1, 19) n`,
    );
    await client.query(
      `INSERT INTO usage_events (tenant_id, mode, id, kind, quantity, subject_type, subject_id, template_id, key_id, stage, model,
                                 cost_nanos, uncached_nanos, at)
       SELECT CASE WHEN n % 10 = 0 THEN $1 ELSE 'ten_bench' || (n % 19 + 1) END, 'live',
              'ses_' || n || '.' || kinds[n % 7 + 1], kinds[n % 7 + 1], 1 + n::bigint * 7919 % 2000, 'session', 'ses_' || n,
              'tpl_' || (n / 10 % 12), 'key_' || (n / 10 % 3), 'reply', 'claude-haiku-5-5', n % 100000, n % 300000,
              month + (now() - month) * (n::float8 / $2)
         FROM generate_series(1, $2::integer) n,
              (SELECT least(date_trunc('month', now(), 'UTC'), now() - interval '1 day') AS month) m,
              (SELECT ARRAY['interview_seconds', 'model_input_tokens', 'model_cache_read_tokens', 'model_cache_write_tokens',
                            'model_output_tokens', 'recognised_ms', 'synthesised_characters'] AS kinds) k`,
      [tenantId, count],
    );
    // The product writes no line into an hour that is closed; the task may have closed these before they were written.
    await client.query(`UPDATE usage_progress SET closed_until = '2000-01-01T00:00:00Z'`);
    await client.query('ANALYZE usage_events');
  } finally {
    await client.end();
  }
}

/** Adds up what was not, as the task does; answers how long that took, in seconds. */
export async function rollUp(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const from = performance.now();
    await client.query('SELECT roll_up_usage()');
    return (performance.now() - from) / 1_000;
  } finally {
    await client.end();
  }
}

/** Whether the sums of the hours are the ledger's own. */
export async function agrees(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const sums = async (table: string, events: string) => {
      const { rows } = await client.query(
        `SELECT ${events}::text AS events, sum(quantity)::text AS quantity, sum(cost_nanos)::text AS cost FROM ${table}`,
      );
      return JSON.stringify(rows);
    };
    const ledger = await sums('usage_events', 'count(*)');
    const { rows } = await client.query(
      `SELECT (SELECT sum(quantity) FROM usage_hours) = sum(quantity) AND (SELECT sum(cost_nanos) FROM usage_hours) = sum(cost_nanos) AS agree
         FROM usage_totals`,
    );
    return ledger === (await sums('usage_hours', 'sum(events)')) && rows[0].agree === true;
  } finally {
    await client.end();
  }
}
