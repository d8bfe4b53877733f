import { Client } from 'pg';

/** What was written, to search for. */
export interface Seeded {
  /** Ids of sessions. */
  ids: string[];
}

const FIRST_NAMES =
  'Amara,Jonas,Mei,Sofía,Anna,Bao,Carlos,Dmitri,Elif,Fatima,George,Hana,Ivan,Julia,Kofi,Lena,Mateo,Nadia,Omar,Priya,Quinn,Rosa,Sven,Tomás,Uma,Viktor,Wen,Ximena,Yusuf,Zoë';
const LAST_NAMES =
  'Diallo,Weber,Tanaka,Marín,Smith,Nguyen,Kowalski,Okafor,Haddad,Rossi,Silva,Kim,Novák,Ali,Jensen,Brown,Moreau,Sato,Ivanova,Patel';

/**
 * Writes a tenant's candidates and their interviews down, in every state, as the owner and past the triggers: nothing else would
 * be done before the coffee is cold. What the triggers would have written is written beside.
 */
export async function seedInterviews(databaseUrl: string, tenantId: string, count: number): Promise<Seeded> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(
      `CREATE TEMP TABLE people ON COMMIT DROP AS
       SELECT row_number() OVER () - 1 AS n, first, last
         FROM unnest(string_to_array($1, ',')) first, unnest(string_to_array($2, ',')) last`,
      [FIRST_NAMES, LAST_NAMES],
    );
    await client.query(
      `INSERT INTO candidates (tenant_id, mode, id, external_id, email, name, created_at)
       SELECT $1, 'test', 'cnd_bench' || i, 'ATS-' || i, translate(lower(first || '.' || last), 'áéíóúë', 'aeioue') || i || '@example.com',
              first || ' ' || last, now() - i * interval '1 minute'
         FROM generate_series(1, $2::integer) i JOIN people ON people.n = i * 7919 % 600`,
      [tenantId, count],
    );
    await client.query(
      `INSERT INTO sessions (tenant_id, mode, id, key_id, candidate_id, candidate_name, candidate_email, template_id, template_version,
                             status, locale, display_name, external_id, created_at, started_at, ended_at, duration_ms, score, score_of,
                             decision, decided_at)
       SELECT c.tenant_id, c.mode, 'ses_' || left(md5(c.id), 22), k.id, c.id, c.name, c.email, t.id, t.version, s.status::session_status,
              'en', c.name, c.external_id, c.created_at,
              CASE WHEN s.status <> 'created' THEN c.created_at + interval '1 hour' END,
              CASE WHEN s.status IN ('evaluated', 'failed') THEN c.created_at + interval '80 minutes' END,
              CASE WHEN s.status = 'evaluated' THEN 600000 + s.dice * 9000 END,
              CASE WHEN s.status = 'evaluated' THEN (s.dice * 37 % 101) / 101.0 END, CASE WHEN s.status = 'evaluated' THEN 4 END,
              CASE WHEN s.decided THEN 'advance'::decision_kind END, CASE WHEN s.decided THEN now() END
         FROM candidates c
         CROSS JOIN LATERAL (SELECT ('x' || left(md5(c.id || 'dice'), 6))::bit(24)::integer % 100 AS dice) d
         CROSS JOIN LATERAL (SELECT d.dice, d.dice > 35 AS decided,
              CASE WHEN d.dice < 12 THEN 'created' WHEN d.dice < 14 THEN 'live' WHEN d.dice = 14 THEN 'failed' ELSE 'evaluated' END AS status) s
         JOIN LATERAL (SELECT id FROM keys WHERE tenant_id = $1 AND mode = 'test' AND kind = 'secret' LIMIT 1) k ON true
         JOIN LATERAL (SELECT id, version FROM templates WHERE tenant_id = $1 AND mode = 'test' ORDER BY md5(id || c.id) LIMIT 1) t ON true
        WHERE c.tenant_id = $1 AND c.id LIKE 'cnd\\_bench%'`,
      [tenantId],
    );
    await client.query(
      `INSERT INTO subjects (tenant_id, mode, type, id)
       SELECT tenant_id, mode, 'session', id FROM sessions WHERE tenant_id = $1
       UNION ALL SELECT tenant_id, mode, 'candidate', id FROM candidates WHERE tenant_id = $1
       ON CONFLICT DO NOTHING`,
      [tenantId],
    );
    await client.query('COMMIT');
    await client.query('VACUUM (ANALYZE) sessions, candidates, subjects');
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM sessions WHERE tenant_id = $1 ORDER BY md5(id) LIMIT 50',
      [tenantId],
    );
    return { ids: rows.map(({ id }) => id) };
  } finally {
    await client.end();
  }
}

/** What somebody looks for, as a name, an address, a reference or an id; also by what very many have in common. */
export function searchesOf({ ids }: Seeded, count: number): string[] {
  const first = FIRST_NAMES.split(',');
  const last = LAST_NAMES.split(',');
  const kinds = [
    (n: number) => `${first[n % first.length]} ${last[n % last.length]}`,
    (n: number) => last[(n * 7) % last.length] ?? '',
    (n: number) => `${first[n % first.length]}.`,
    (n: number) => `ATS-${n * 991}`,
    (n: number) => `${last[n % last.length]?.slice(0, 3)} ${first[n % first.length]?.slice(0, 2)}`,
    (n: number) => ids[n % ids.length] ?? '',
    (n: number) => 'abdjmnst'[n % 8] ?? '',
    () => 'example.com',
  ];
  return Array.from({ length: count }, (_, n) => kinds[n % kinds.length]?.(n) ?? '');
}
