import type { TenantTransaction } from '../../database/database.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/** One row of any table, as the database has it. */
export type AnyRow = Record<string, unknown>;

/** Rows of one kind. */
export interface Kind {
  table: string;
  rows: AnyRow[];
}

/** A table whose rows belong to rows of another. */
export interface Belonging {
  table: string;
  /** The columns that refer, without tenant and mode, and what they refer to. */
  columns: string[];
  target: string;
  targetColumns: string[];
}

/**
 * What belongs to a person is what refers to them in the database, at any distance. So a table that somebody adds tomorrow is in
 * the export and on the receipt without a line here.
 */
const ROOT = 'candidates';

/** What the machinery needs to go on, or what would open something. It is erased like the rest, and nobody's to read. */
export const NOT_EXPORTED: readonly string[] = [
  'tickets',
  'snapshots',
  'outbox',
  'idempotency_keys',
  'subjects',
];
const SECRET_COLUMN = /hash|secret|token/;
/** Whose record it is says the export as a whole; the others are made of name and address, which are in it. */
const OWN_COLUMNS: readonly string[] = ['tenant_id', 'same_name', 'same_address'];

/** Every foreign key between the tables of the records. */
export async function readBelongings(records: TenantTransaction): Promise<Belonging[]> {
  const rows = await records.$queryRaw<Belonging[]>`
    SELECT t.relname::text AS "table", r.relname::text AS target,
           array(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k(n, at)
                   JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY k.at) AS columns,
           array(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k(n, at)
                   JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.n ORDER BY k.at) AS "targetColumns"
      FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
     ORDER BY 1, 2, 3`;
  return rows.map(({ columns, targetColumns, ...tables }) => ({
    ...tables,
    columns: columns.filter((_, at) => isOwn(targetColumns[at])),
    targetColumns: targetColumns.filter(isOwn),
  }));
}

function isOwn(column: string | undefined): boolean {
  return column !== 'tenant_id' && column !== 'mode' && !(column === undefined);
}

/** The tables whose rows can belong to a person, those that others refer to first. */
export function tablesOf(belongings: readonly Belonging[], root = ROOT): string[] {
  const found = [root];
  for (const table of found) {
    for (const belonging of belongings) {
      const isNew = !found.includes(belonging.table) && belonging.table !== 'tenants';
      if (belonging.target === table && isNew && refersByItself(belonging)) found.push(belonging.table);
    }
  }
  return found;
}

/** A reference of tenant and mode alone says nothing about a person. */
function refersByItself({ columns }: Belonging): boolean {
  return columns.length > 0;
}

/**
 * Every row that belongs to these rows of `root`, and they themselves, by table. Whoever calls is in the scope of a tenant and a
 * mode; the policies do the rest.
 */
export async function collect(
  records: TenantTransaction,
  { ids, root = ROOT }: { ids: readonly string[]; root?: string },
): Promise<Kind[]> {
  const belongings = await readBelongings(records);
  const tables = tablesOf(belongings, root);
  const found = new Map<string, AnyRow[]>();
  for (const table of tables) {
    const ways = belongings.filter(
      (way) => way.table === table && way.target !== table && found.has(way.target) && refersByItself(way),
    );
    const conditions = [
      ...(table === root ? [Prisma.sql`t.id = ANY (${[...ids]})`] : []),
      ...ways.flatMap((way) => conditionOf(way, found.get(way.target) ?? [])),
    ];
    found.set(
      table,
      conditions.length === 0 ? [] : await select(records, table, Prisma.join(conditions, ' OR ')),
    );
  }
  const subjects = [...found.values()].flat().flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  found.set('events', await select(records, 'events', Prisma.sql`t.subject_id = ANY (${subjects})`));
  return [...found].filter(([, rows]) => rows.length > 0).map(([table, rows]) => ({ table, rows }));
}

function conditionOf({ columns, targetColumns }: Belonging, targets: readonly AnyRow[]): Prisma.Sql[] {
  const pairs = columns.map((column, at) => {
    const values = targets.map((row) => String(row[targetColumns[at] ?? '']));
    return Prisma.sql`t.${name(column)}::text = ANY (${values})`;
  });
  return targets.length === 0 ? [] : [Prisma.sql`(${Prisma.join(pairs, ' AND ')})`];
}

async function select(records: TenantTransaction, table: string, where: Prisma.Sql): Promise<AnyRow[]> {
  const rows = await records.$queryRaw<{ row: AnyRow }[]>`
    SELECT to_jsonb(t) AS row FROM ${name(table)} t WHERE ${where}`;
  return rows.map(({ row }) => row);
}

/** A name that the database's own catalogue gave. */
function name(identifier: string): Prisma.Sql {
  if (!/^[a-z_]+$/.test(identifier))
    throw new Error(`Not a name of the records: ${JSON.stringify(identifier)}`);
  return Prisma.raw(`"${identifier}"`);
}

/** What a person may have of it: nothing that opens anything, nothing of the machinery. */
export function exportable(kinds: readonly Kind[]): Kind[] {
  return kinds
    .filter(({ table }) => !NOT_EXPORTED.includes(table))
    .map(({ table, rows }) => ({
      table,
      rows: rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).filter(
            ([column]) => !SECRET_COLUMN.test(column) && !OWN_COLUMNS.includes(column),
          ),
        ),
      ),
    }));
}

/** How many rows of each kind. */
export function countsOf(kinds: readonly Kind[]): Record<string, number> {
  return Object.fromEntries(kinds.map(({ table, rows }) => [table, rows.length]));
}
