import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';
import { openPostgres, type TestPostgres } from '../testing/postgres.ts';

/** The schema files read as far as tables go. Its engine, which could compare it with a database, is not always to be had. */
interface Schema {
  tables: Record<string, Table>;
  enums: Record<string, string[]>;
}

interface Table {
  columns: Record<string, string>;
  /** Primary key, unique keys and indexes, each as its columns. */
  keys: string[];
  references: string[];
}

const TYPES: Record<string, string> = {
  String: 'text',
  Int: 'integer',
  Boolean: 'boolean',
  Float: 'double precision',
  Json: 'jsonb',
  BigInt: 'bigint',
  'Unsupported("tsvector")': 'tsvector',
};

/** Before a reference to another feature's table. */
const REFERENCE = '// references ';

function parseSchema(text: string): Schema {
  const blocks = [...text.matchAll(/^(model|enum) (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, kind, name, body]) => ({
      kind,
      name: name ?? '',
      lines: (body ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line && (!line.startsWith('//') || line.startsWith(REFERENCE))),
    }),
  );
  const mapped = new Map(
    blocks.map(({ name, lines }) => [
      name,
      lines.map((line) => /^@@map\("(\w+)"\)/.exec(line)?.[1]).find(Boolean) ?? name,
    ]),
  );
  const enums: Schema['enums'] = {};
  const tables: Schema['tables'] = {};
  const models = new Map(blocks.filter(({ kind }) => kind === 'model').map((block) => [block.name, block]));
  const columnsOf = (model: string) =>
    new Map(
      (models.get(model)?.lines ?? [])
        .filter((line) => !line.startsWith('@@') && !line.startsWith(REFERENCE))
        .map((line) => {
          const [name = ''] = line.split(/\s+/);
          return [name, /@map\("(\w+)"\)/.exec(line)?.[1] ?? name] as const;
        }),
    );
  for (const { kind, name, lines } of blocks) {
    if (kind === 'enum') enums[mapped.get(name) ?? name] = lines.filter((line) => !line.startsWith('@@'));
    else tables[mapped.get(name) ?? name] = parseModel(name, lines);
  }
  return { tables, enums };

  function parseModel(model: string, lines: string[]): Table {
    const columns: Table['columns'] = {};
    const keys: string[] = [];
    const references: string[] = [];
    const own = columnsOf(model);
    const named = (list: string, names: Map<string, string>) =>
      list
        .split(',')
        .map((field) => names.get(field.trim()) ?? field.trim())
        .join(', ');
    for (const line of lines) {
      if (line.startsWith(REFERENCE)) {
        references.push(line.slice(REFERENCE.length));
        continue;
      }
      const key = /^@@(id|unique|index)\(\[([^\]]+)\]/.exec(line);
      if (key) {
        keys.push(`${key[1]} (${named(key[2] ?? '', own)})`);
        continue;
      }
      if (line.startsWith('@@')) continue;
      const [field = '', declared = ''] = line.split(/\s+/);
      const type = declared.replace(/[?[\]]/g, '');
      const relation = /@relation\(fields: \[([^\]]+)\], references: \[([^\]]+)\], onDelete: (\w+)/.exec(
        line,
      );
      if (models.has(type)) {
        if (!relation) continue;
        const theirs = columnsOf(type);
        references.push(
          `(${named(relation[1] ?? '', own)}) -> ${mapped.get(type)} (${named(relation[2] ?? '', theirs)}) ${relation[3]}`,
        );
        continue;
      }
      const column = own.get(field) ?? field;
      const native = /@db\.(\w+)(?:\((\d+)\))?/.exec(line);
      const base =
        native?.[1] === 'Timestamptz'
          ? `timestamp(${native[2]}) with time zone`
          : native?.[1] === 'VarChar'
            ? `character varying(${native[2]})`
            : (TYPES[type] ?? mapped.get(type) ?? type);
      const list = declared.endsWith('[]') ? '[]' : '';
      columns[column] = `${base}${list}${declared.endsWith('?') ? '' : ' not null'}`;
      if (/@id\b/.test(line)) keys.push(`id (${column})`);
      if (/@unique\b/.test(line)) keys.push(`unique (${column})`);
    }
    return { columns, keys: keys.sort(), references: references.sort() };
  }
}

async function readDatabase(client: Client): Promise<Schema> {
  const tables: Schema['tables'] = {};
  const columns = await client.query(
    `SELECT c.relname AS table, a.attname AS name,
            format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END AS type
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        AND c.relname <> '_prisma_migrations'`,
  );
  for (const { table, name, type } of columns.rows) {
    tables[table] ??= { columns: {}, keys: [], references: [] };
    const entry = tables[table];
    if (entry) entry.columns[name] = type;
  }
  const keys = await client.query(
    `SELECT t.relname AS table,
            CASE WHEN i.indisprimary THEN 'id' WHEN i.indisunique THEN 'unique' ELSE 'index' END AS kind,
            array_to_string(array(SELECT a.attname FROM unnest(i.indkey) WITH ORDINALITY k(n, at)
              JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.n ORDER BY k.at), ', ') AS columns
       FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
      WHERE t.relnamespace = 'public'::regnamespace`,
  );
  for (const { table, kind, columns: names } of keys.rows) tables[table]?.keys.push(`${kind} (${names})`);
  const references = await client.query(
    `SELECT t.relname AS table, r.relname AS target, c.confdeltype AS action,
            array_to_string(array(SELECT a.attname FROM unnest(c.conkey) WITH ORDINALITY k(n, at)
              JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY k.at), ', ') AS own,
            array_to_string(array(SELECT a.attname FROM unnest(c.confkey) WITH ORDINALITY k(n, at)
              JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.n ORDER BY k.at), ', ') AS theirs
       FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`,
  );
  for (const { table, target, action, own, theirs } of references.rows) {
    const onDelete = action === 'c' ? 'Cascade' : 'NoAction';
    tables[table]?.references.push(`(${own}) -> ${target} (${theirs}) ${onDelete}`);
  }
  for (const table of Object.values(tables)) {
    table.keys.sort();
    table.references.sort();
  }
  const labels = await client.query(
    `SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS labels
       FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
      WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`,
  );
  return { tables, enums: Object.fromEntries(labels.rows.map(({ name, labels: all }) => [name, all])) };
}

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await openPostgres();
}, 60_000);
afterAll(async () => {
  await postgres?.stop();
});

describe('the schema files and the migrations', () => {
  it('describe the same tables, columns, keys and references', async () => {
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    const migrated = await readDatabase(client);
    await client.end();
    const folder = join(PACKAGE_ROOT, 'prisma', 'schema');
    const files = await Promise.all(
      (await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')),
    );
    const declared = parseSchema(files.join('\n'));
    expect(Object.keys(declared.tables).length).toBeGreaterThan(10);
    expect(migrated).toEqual(declared);
  });
});
