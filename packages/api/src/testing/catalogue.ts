import { Client } from 'pg';

/** What the database itself says about the tables of the records. */
export interface Catalogue {
  /** Every table; one that others point at stands before them. */
  tables: string[];
  references: Reference[];
  /** Columns of a table's primary and unique keys that can have any value: an enumeration's are given. */
  uniqueColumns(table: string): string[];
}

export interface Reference {
  table: string;
  /** The constraint's name. */
  name: string;
  target: string;
  columns: string[];
}

export async function readCatalogue(url: string): Promise<Catalogue> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
    );
    const references = await client.query<Reference>(
      `SELECT t.relname::text AS table, c.conname::text AS name, r.relname::text AS target,
              array(SELECT a.attname::text FROM unnest(c.conkey) k
                      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k) AS columns
         FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid
        WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace ORDER BY 1, 2`,
    );
    const unique = await client.query<{ table: string; column: string }>(
      `SELECT DISTINCT t.relname::text AS table, a.attname::text AS column
         FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
         JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey)
         JOIN pg_type y ON y.oid = a.atttypid AND y.typtype <> 'e'
        WHERE i.indisunique AND t.relnamespace = 'public'::regnamespace`,
    );
    return {
      tables: inOrder(
        tables.rows.map(({ name }) => name),
        references.rows,
      ),
      references: references.rows,
      uniqueColumns: (table) => unique.rows.filter((row) => row.table === table).map(({ column }) => column),
    };
  } finally {
    await client.end();
  }
}

function inOrder(tables: readonly string[], references: readonly Reference[]): string[] {
  const ordered = new Set<string>();
  const visit = (table: string, path: readonly string[]) => {
    if (ordered.has(table) || path.includes(table)) return;
    for (const { target } of references.filter((reference) => reference.table === table)) {
      visit(target, [...path, table]);
    }
    ordered.add(table);
  };
  for (const table of tables) visit(table, []);
  return [...ordered];
}
