import { newId } from '@vivavoce/contract/ids';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { MemberCaller } from './core/caller.ts';
import { SEED_TEMPLATES } from './features/templates/index.ts';
import { consoleRouter } from './procedures.ts';
import { startTestApi, type TestApi } from './testing/api.ts';
import { addMember, callAs } from './testing/members.ts';
import { ROW_MAKERS, type Row } from './testing/rows.ts';

/** What is read from its end, as it happened, and is no list that somebody searches. */
const NO_LISTS = ['applications.timeline'];

const procedures = consoleRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: string; inputs: z.ZodObject[] } }
>;

/** The fields of what a procedure takes. */
const fieldsOf = (path: string) => procedures[path]?._def.inputs[0]?.shape ?? {};
const LISTS = Object.keys(procedures).filter(
  (path) => procedures[path]?._def.type === 'query' && 'cursor' in fieldsOf(path) && !NO_LISTS.includes(path),
);

/** Names of the orders of a list. */
function ordersOf(path: string): string[] {
  const { sort } = fieldsOf(path) as { sort?: z.ZodOptional<z.ZodEnum> | z.ZodDefault<z.ZodEnum> };
  return sort ? sort.unwrap().options.map(String) : [];
}

/** Four rows: whatever a list is sorted by, this is how they stand to each other. Two are equal. */
const RANKS = [2, 0, 1, 1] as const;
const LOWEST_FIRST = [1, 2, 3, 0];

const day = (rank: number) => `2026-03-0${rank + 1}T12:00:00Z`;
const own = (prefix: string, index: number) => `${prefix}_list_${index}`;
const [DOCUMENT] = SEED_TEMPLATES;

/** What of a row says where it stands, by table; a table that others point at stands before them. */
const ROWS: Record<string, (rank: number, index: number) => Row> = {
  keys: (_, index) => ({ id: own('key', index), hash: own('hash', index) }),
  candidates: (rank, index) => ({
    ...{ id: own('cnd', index), external_id: own('external', index), merged_into: null },
    ...{ name: `Name ${rank}`, created_at: day(rank), advisers_agreed_at: day(0) },
  }),
  templates: (rank, index) => ({
    ...{ id: own('tpl', index), slug: own('slug', index), made_for: null, updated_at: day(rank) },
  }),
  template_versions: (rank, index) => ({
    ...{ id: own('tpv', index), template_id: own('tpl', index) },
    document: JSON.stringify({
      ...DOCUMENT,
      slug: undefined,
      ...{ title: `Title ${rank}`, timeBudgetMs: (rank + 10) * 60_000 },
      questions: DOCUMENT?.questions.slice(0, rank + 1),
    }),
  }),
  links: (rank, index) => ({
    ...{ id: own('lnk', index), key_id: own('key', index), token_hash: own('token', index) },
    ...{ candidate_id: own('cnd', index), template_id: own('tpl', index) },
    ...{ created_at: day(rank), expires_at: day(rank) },
  }),
  // The template that ranks highest was used twice, and last; the lowest never.
  sessions: (rank, index) => ({
    ...{ id: own('ses', index), key_id: own('key', index), candidate_id: own('cnd', index), link_id: null },
    ...{ template_id: own('tpl', rank === 0 ? RANKS.indexOf(2) : index), display_name: `Name ${rank}` },
    ...{ created_at: day(rank), ended_at: day(rank), status: 'evaluated', score: rank / 4, score_of: 5 },
    duration_ms: rank,
  }),
  jobs: (rank, index) => ({ id: own('job', index), candidate_id: null, created_at: day(rank) }),
  applications: (rank, index) => ({
    ...{ id: own('app', index), candidate_id: own('cnd', index), title: `Title ${rank}` },
    ...{ created_at: day(rank), updated_at: day(rank) },
  }),
  erasures: (rank, index) => ({
    ...{ id: own('era', index), candidate_id: own('gone', index) },
    ...{ created_at: day(rank), sessions_done: rank },
  }),
  audit_entries: (rank, index) => ({ id: own('aud', index), created_at: day(rank) }),
  requests: (rank, index) => ({
    ...{ id: own('rqt', index), key_id: own('key', index) },
    ...{ created_at: day(rank), duration_ms: rank, status: 200 + rank },
  }),
  webhook_endpoints: (rank, index) => ({
    ...{ id: own('whe', index), url: `https://ats.example/${rank}`, created_at: day(rank) },
  }),
  deliveries: (rank, index) => ({
    ...{ id: own('dlv', index), endpoint_id: own('whe', 0), event_id: own('evt', index) },
    ...{ created_at: day(rank), attempts: rank },
  }),
  packages: (rank, index) => ({
    ...{ id: own('pkg', index), candidate_id: own('cnd', index) },
    ...{ created_at: day(rank), places: rank + 1 },
  }),
  subjects: (_, index) => ({ id: own('thing', index) }),
  outbox: (rank, index) => ({
    ...{ id: own('task', index), subject_id: own('thing', index), name: `name ${rank}` },
    ...{ failed_at: day(rank), failures: rank },
  }),
};

/** What a list has to be told besides. */
const INPUTS: Record<string, object> = { 'webhooks.deliveries': { endpointId: own('whe', 0) } };

interface Page {
  data: { id: string }[];
  nextCursor: string | null;
}

describe('the lists of the console', () => {
  let api: TestApi;
  let owner: Client;
  let member: MemberCaller;

  beforeAll(async () => {
    api = await startTestApi();
    owner = new Client({ connectionString: api.postgres.url });
    await owner.connect();
    const tenantId = newId('tenant');
    await insert('tenants', ROW_MAKERS.tenants?.(tenantId) ?? {});
    for (const [table, rowOf] of Object.entries(ROWS)) {
      for (const [index, rank] of RANKS.entries()) {
        await insert(table, { ...ROW_MAKERS[table]?.(tenantId), ...rowOf(rank, index) });
      }
    }
    member = await addMember(api.context, { tenantId });
  }, 60_000);
  afterAll(async () => {
    await owner?.end();
    await api?.stop();
  });

  const insert = (table: string, row: Row) => {
    const places = Object.keys(row).map((_, index) => `$${index + 1}`);
    return owner.query(
      `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
  };

  /** Which of the four rows come, page by page. */
  async function read(path: string, input: object): Promise<number[]> {
    const [router = '', name = ''] = path.split('.');
    const caller = callAs(api.context, member) as unknown as Record<
      string,
      Record<string, (input: object) => Promise<Page>>
    >;
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page | undefined = await caller[router]?.[name]?.({
        ...INPUTS[path],
        ...input,
        ...(cursor === null ? {} : { cursor }),
      });
      found.push(...(page?.data ?? []).map(({ id }) => id));
      cursor = page?.nextCursor ?? null;
    } while (cursor !== null);
    return found.filter((id) => id.includes('_list_')).map((id) => Number(id.at(-1)));
  }

  it('can all be sorted, either way', () => {
    expect(LISTS.length).toBeGreaterThan(10);
    expect(LISTS.filter((path) => ordersOf(path).length === 0 || !('order' in fieldsOf(path)))).toEqual([]);
  });

  it.each(LISTS.flatMap((path) => ordersOf(path).map((sort) => [path, sort] as const)))(
    '%s goes by %s from one page to the next, and equals by their ids',
    async (path, sort) => {
      expect(await read(path, { sort, order: 'asc', limit: 1 })).toEqual(LOWEST_FIRST);
      expect(await read(path, { sort, order: 'desc', limit: 3 })).toEqual(LOWEST_FIRST.toReversed());
    },
  );
});
