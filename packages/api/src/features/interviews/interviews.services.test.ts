import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyCaller, keyCaller } from '../../core/caller.ts';
import { SCOPES_OF_KIND } from '../../core/policy.ts';
import { TEMPLATE } from '../../testing/judged-interview.ts';
import { openTestRecords, type TestRecords, type TestTenant } from '../../testing/records.ts';
import { exportInterviews, exportInterviewsSchema } from './export.ts';
import type { InterviewFilter } from './filter.ts';
import { countInterviews, type ListInterviewsInput, listInterviews, listInterviewsSchema } from './list.ts';
import { SORTS } from './order.ts';

let records: TestRecords;
let tenant: TestTenant;
let caller: KeyCaller;
let keyId: string;
beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
  ({ id: keyId } = await tenant.addKey('secret'));
  await tenant.addTemplate(TEMPLATE);
  caller = callerOf(tenant.id);
}, 60_000);
afterAll(async () => {
  await records?.close();
});

function callerOf(tenantId: string, mode: 'test' | 'live' = 'test'): KeyCaller {
  const scopes = SCOPES_OF_KIND.secret;
  return keyCaller({ tenantId, mode, origin: null, kind: 'secret', keyId: 'key_1', scopes });
}

/** Writes interviews down as the owner, past everything that would make them. */
async function add(rows: readonly Record<string, unknown>[], given = { tenant, keyId }): Promise<string[]> {
  const ids: string[] = [];
  for (const row of rows) {
    const full: Record<string, unknown> = {
      tenant_id: given.tenant.id,
      mode: 'test',
      id: newId('session'),
      key_id: given.keyId,
      template_id: TEMPLATE.id,
      template_version: 1,
      locale: 'en',
      ...row,
    };
    const names = Object.keys(full);
    await records.owner.query(
      `INSERT INTO sessions (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(full),
    );
    ids.push(String(full.id));
  }
  return ids;
}

async function addCandidate(candidate: {
  name: string;
  email: string;
  externalId?: string;
}): Promise<string> {
  const id = newId('candidate');
  await records.owner.query(
    `INSERT INTO candidates (tenant_id, mode, id, name, email, external_id) VALUES ($1, 'test', $2, $3, $4, $5)`,
    [tenant.id, id, candidate.name, candidate.email, candidate.externalId ?? null],
  );
  return id;
}

const list = (input: Partial<ListInterviewsInput> = {}, as = caller) =>
  listInterviews(records.context, as, listInterviewsSchema.parse(input));
const idsOf = async (input: Partial<ListInterviewsInput>, as = caller) =>
  (await list({ limit: 100, ...input }, as)).data.map(({ id }) => id);
const counts = (filter: InterviewFilter = {}, as = caller) => countInterviews(records.context, as, filter);

describe('where an interview stands', () => {
  it.each([
    [{ status: 'created' }, 'invited'],
    [{ status: 'consented' }, 'invited'],
    [{ status: 'queued' }, 'in_progress'],
    [{ status: 'live' }, 'in_progress'],
    [{ status: 'suspended' }, 'in_progress'],
    [{ status: 'ended', started_at: new Date() }, 'in_progress'],
    [{ status: 'ended' }, 'failed'],
    [{ status: 'evaluating' }, 'in_progress'],
    [{ status: 'evaluated' }, 'to_review'],
    [{ status: 'evaluated', decision: 'advance', decided_at: new Date() }, 'decided'],
    [{ status: 'failed' }, 'failed'],
    [{ status: 'failed', decision: 'decline', decided_at: new Date() }, 'decided'],
    [{ status: 'abandoned' }, 'failed'],
    [{ status: 'abandoned', started_at: new Date() }, 'in_progress'],
    [{ status: 'abandoned', started_at: new Date(), record_complete: true }, 'failed'],
  ] as const)('%j: %s', async (row, stage) => {
    const [id] = await add([{ ...row, external_id: 'stages' }]);
    expect((await list({ tab: stage })).data.find((item) => item.id === id)?.stage).toBe(stage);
    expect(await idsOf({ tab: stage === 'failed' ? 'invited' : 'failed' })).not.toContain(id);
  });

  it('is counted as it is listed, under the same filter', async () => {
    const counted = await counts({ search: 'stages' });
    for (const tab of ['all', 'invited', 'in_progress', 'to_review', 'decided', 'failed'] as const)
      expect(await idsOf({ tab, search: 'stages' }), tab).toHaveLength(counted[tab]);
    expect(counted.all).toBe(15);
  });
});

describe('the order of a list', () => {
  beforeAll(async () => {
    const rows = Array.from({ length: 23 }, (_, index) => ({
      external_id: 'order',
      display_name: index % 5 === 0 ? null : ['Zoë', 'anna', 'Bao'][index % 3],
      created_at: new Date(Date.UTC(2026, 0, 1 + (index % 7))),
      ended_at: index % 4 === 0 ? null : new Date(Date.UTC(2026, 1, 1 + (index % 6))),
      score: index % 3 === 0 ? null : (index % 5) / 5,
      score_of: 4,
      duration_ms: index % 6 === 0 ? null : 1000 * (index % 4),
    }));
    await add(rows);
  });

  it.each(SORTS.flatMap((sort) => (['asc', 'desc'] as const).map((direction) => [sort, direction] as const)))(
    'by %s %s is the same page by page, on and back, with what has none last',
    async (sort, direction) => {
      const query = { search: 'order', sort, order: direction };
      const whole = await list({ ...query, limit: 100 });
      expect(whole.data).toHaveLength(23);
      expect(whole.nextCursor).toBeNull();
      const values = whole.data.map(
        (item) =>
          ({
            created: item.createdAt,
            finished: item.endedAt,
            name: item.candidate.name?.toLowerCase().replace('ë', 'e') ?? null,
            score: item.score,
            length: item.durationMs,
          })[sort],
      );
      const sorted = values.filter((value) => value !== null).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      if (direction === 'desc') sorted.reverse();
      expect(values).toEqual([...sorted, ...values.filter((value) => value === null)]);

      const pages = [await list({ ...query, limit: 4 })];
      for (let next = pages[0]?.nextCursor; next; next = pages.at(-1)?.nextCursor)
        pages.push(await list({ ...query, limit: 4, cursor: next }));
      expect(pages.flatMap(({ data }) => data)).toEqual(whole.data);
      const back = [pages.at(-1)];
      for (let before = back[0]?.previousCursor; before; before = back[0]?.previousCursor)
        back.unshift(await list({ ...query, limit: 4, cursor: before }));
      expect(back.flatMap((page) => page?.data ?? [])).toEqual(whole.data);
    },
  );

  it('is part of the cursor', async () => {
    const { nextCursor } = await list({ search: 'order', limit: 2 });
    const other = list({ search: 'order', sort: 'name', cursor: nextCursor ?? '' });
    await expect(other).rejects.toMatchObject({ code: 'invalid_cursor' });
    await expect(list({ cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'invalid_cursor' });
  });
});

describe('a search', () => {
  let id: string;
  let candidateId: string;
  beforeAll(async () => {
    candidateId = await addCandidate({
      name: 'Sofía Marín-Álvarez',
      email: 'sofia.m@uni.example',
      externalId: 'ATS-77',
    });
    [id = ''] = await add([{ candidate_id: candidateId, display_name: 'Sofi', external_id: 'ATS-77' }]);
    await add([{ display_name: 'Somebody Else' }]);
  });

  it.each([
    'Sofía',
    'sofia marin',
    'MARÍN',
    'alvarez sof',
    'sofia.m@uni',
    'uni.example',
    'ATS-77',
    'ats 77',
    'Sofi',
  ])('finds by the beginnings of words: %s', async (search) => {
    expect(await idsOf({ search })).toEqual([id]);
  });

  it('finds by the id of the session, also by its beginning', async () => {
    expect(await idsOf({ search: id })).toEqual([id]);
    expect(await idsOf({ search: id.slice(0, 14) })).toEqual([id]);
  });

  it.each(['marin xyz', 'ofia', 'ATS-78', "'", '& | !', ':*', "x' | 'y"])(
    'finds nothing by %s',
    async (search) => {
      expect(await idsOf({ search })).toEqual([]);
    },
  );

  it('follows the candidate’s own row', async () => {
    await records.owner.query('UPDATE candidates SET name = $1 WHERE id = $2', ['Sofía Wójcik', candidateId]);
    expect(await idsOf({ search: 'wójcik' })).toEqual([id]);
    expect(await idsOf({ search: 'marin' })).toEqual([]);
  });

  it('finds what very many have in common, in the order of the list', async () => {
    await records.owner.query(
      `INSERT INTO sessions (tenant_id, mode, id, key_id, template_id, template_version, locale, display_name, created_at)
       SELECT $1, 'test', 'ses_many' || n, $2, $3, 1, 'en', 'Crowd Member ' || n, '2025-01-01'::timestamptz + n * interval '1 s'
         FROM generate_series(1, 1200) n`,
      [tenant.id, keyId, TEMPLATE.id],
    );
    const found = await list({ search: 'crowd', limit: 3 });
    expect(found.data.map((item) => item.id)).toEqual(['ses_many1200', 'ses_many1199', 'ses_many1198']);
    expect(await counts({ search: 'crowd' })).toMatchObject({ all: 1200, invited: 1200, decided: 0 });
  });
});

describe('a filter', () => {
  it('takes a template, a time, a source and a band of scores', async () => {
    const [inside] = await add([
      { external_id: 'filter', created_at: '2024-03-05T10:00:00Z', score: 0.8, score_of: 4 },
      { external_id: 'filter', created_at: '2024-03-06T00:00:00Z', score: 0.2, score_of: 4 },
      { external_id: 'filter', created_at: '2024-03-06T00:00:00Z' },
    ]);
    const search = 'filter';
    const within = { createdFrom: '2024-03-05T00:00:00Z', createdBefore: '2024-03-06T00:00:00Z' };
    expect(await idsOf({ search, ...within })).toEqual([inside]);
    expect(await idsOf({ search, score: 'high' })).toEqual([inside]);
    expect(await idsOf({ search, score: 'low' })).toHaveLength(1);
    expect(await idsOf({ search, score: 'none' })).toHaveLength(1);
    expect(await idsOf({ search, source: 'api' })).toHaveLength(3);
    expect(await idsOf({ search, source: 'page' })).toEqual([]);
    expect(await idsOf({ search, template: TEMPLATE.id })).toHaveLength(3);
    expect(await idsOf({ search, template: 'tpl_other' })).toEqual([]);
  });
});

describe('another tenant, and the other mode', () => {
  it('see none of it, by no search and no filter', async () => {
    const other = callerOf((await records.addTenant('Contoso')).id);
    for (const as of [other, callerOf(tenant.id, 'live')]) {
      for (const search of ['', 'order', 'crowd', 'sofia']) {
        const filter = search ? { search } : {};
        expect(await idsOf(filter, as)).toEqual([]);
        expect((await counts(filter, as)).all).toBe(0);
      }
    }
  });
});

describe('an export', () => {
  const exported = async (input: Record<string, unknown>) => {
    let text = '';
    for await (const part of exportInterviews(records.context, caller, exportInterviewsSchema.parse(input)))
      text += part;
    return text;
  };

  it('holds every interview that the list shows, in its order, however many', async () => {
    const lines = (await exported({ search: 'crowd' })).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1201);
    expect(lines[0]).toMatch(/^\uFEFFid,candidate,email,/);
    expect(lines[1]).toMatch(/^ses_many1200,Crowd Member 1200,/);
    expect(lines[1200]).toMatch(/^ses_many1,/);
  });

  it('holds chosen ones alone, and nothing that a spreadsheet would run', async () => {
    const [id] = await add([{ display_name: '=HYPERLINK("http://evil")', external_id: 'formula' }]);
    const text = await exported({ ids: [id] });
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
  });
});
