import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { addMember, callAs } from '../../testing/members.ts';
import { createTenant } from '../tenants/create.ts';
import { runErasure } from './run.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

type Client = ReturnType<typeof callAs>;

async function clientOf(role: 'owner' | 'recruiter' | 'reviewer' = 'owner', tenantId = api.tenant.id) {
  return callAs(api.context, await addMember(api.context, { tenantId, role }));
}

async function interview(externalId: string, displayName: string): Promise<string> {
  const { status, body } = await api.call('POST', '/v1/sessions', {
    as: api.tenant.keys.test.secret,
    body: { template: 'graduate-practice', externalId, displayName },
  });
  expect(status).toBe(201);
  return body.session.id;
}

async function addResume(externalId: string): Promise<string> {
  const response = await fetch(`${api.url}/v1/resumes?externalId=${externalId}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${api.tenant.keys.test.secret}`,
      'Content-Type': 'application/octet-stream',
    },
    body: 'Ana Prado\nana@prado.example\n\nSkills\nSQL, Go\n',
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

async function idOf(client: Client, search: string): Promise<string> {
  const { data } = await client.candidates.list({ search });
  return data[0]?.id ?? expect.fail(`nobody is called ${search}`);
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { cause?: { code?: string } }) => error.cause?.code,
  );

describe('a candidate', () => {
  it('is one person across interviews, found by a part of what is known', async () => {
    const client = await clientOf('reviewer');
    await interview('one-1', 'Amara Diallo');
    await interview('one-1', 'Amara Diallo');
    const found = await client.candidates.list({ search: 'mara d' });
    expect(found.data).toMatchObject([{ name: 'Amara Diallo', externalId: 'one-1', interviewCount: 2 }]);
    const detail = await client.candidates.read({ candidateId: await idOf(client, 'one-1') });
    expect(detail.interviews).toHaveLength(2);
    expect((await client.candidates.list({ search: 'mara_d' })).data).toEqual([]);
    const { csv, rows } = await client.candidates.csv({ search: 'mara d' });
    expect(rows).toBe(1);
    expect(csv).toContain('Amara Diallo,,one-1');
  });

  it('is listed page by page', async () => {
    const client = await clientOf();
    for (const n of [1, 2, 3]) await interview(`page-${n}`, `Paged ${n}`);
    const first = await client.candidates.list({ search: 'paged', limit: 2 });
    const second = await client.candidates.list({
      search: 'paged',
      limit: 2,
      cursor: first.nextCursor ?? '',
    });
    expect([...first.data, ...second.data].map(({ name }) => name)).toEqual([
      'Paged 3',
      'Paged 2',
      'Paged 1',
    ]);
  });

  it('may be two, is merged, and separated again with all that was theirs', async () => {
    const client = await clientOf('recruiter');
    await interview('twin-1', 'Jonas  Weber');
    await interview('twin-2', 'jonas weber');
    const [one, two] = [await idOf(client, 'twin-1'), await idOf(client, 'twin-2')];
    expect((await client.candidates.list({ tab: 'duplicates' })).data.map(({ id }) => id)).toEqual(
      expect.arrayContaining([one, two]),
    );
    expect((await client.candidates.read({ candidateId: one })).duplicates).toMatchObject([
      { id: two, reason: 'name' },
    ]);
    const merged = await client.candidates.merge({ candidateId: one, otherId: two });
    expect([merged.interviews.length, merged.merged[0]?.id]).toEqual([2, two]);
    expect(await codeOf(client.candidates.merge({ candidateId: two, otherId: one }))).toBe('invalid_request');
    expect((await client.candidates.read({ candidateId: two })).id).toBe(one);
    // Whoever comes back under either reference is the one person.
    await interview('twin-2', 'Jonas Weber');
    expect((await client.candidates.list({ search: 'jonas' })).data).toMatchObject([
      { id: one, interviewCount: 3 },
    ]);
    const apart = await client.candidates.separate({ candidateId: two });
    expect(apart.interviews).toHaveLength(2);
    expect((await client.candidates.read({ candidateId: two })).interviews).toHaveLength(1);
  });

  it('keeps their own address', async () => {
    const client = await clientOf();
    await interview('mail-1', 'Mei One');
    await interview('mail-2', 'Mei Two');
    const [one, two] = [await idOf(client, 'mail-1'), await idOf(client, 'mail-2')];
    const email = 'Mei@Example.com';
    expect(await client.candidates.update({ candidateId: one, email })).toMatchObject({
      email: 'mei@example.com',
    });
    expect(await codeOf(client.candidates.update({ candidateId: two, email }))).toBe('invalid_request');
    const alias = await client.candidates.update({ candidateId: two, email: 'mei+jobs@example.com' });
    expect(alias.duplicates).toMatchObject([{ id: one, reason: 'email' }]);
  });

  it('gets everything that is kept about them, and nothing that opens', async () => {
    const client = await clientOf();
    const sessionId = await interview('export-1', 'Sofia Marín');
    const everything = await client.candidates.export({ candidateId: await idOf(client, 'export-1') });
    expect(everything.records).toMatchObject({
      candidates: [{ name: 'Sofia Marín' }],
      sessions: [{ id: sessionId }],
      events: [{ type: 'session.created' }, ...(everything.records.events ?? []).slice(1)],
    });
    expect(JSON.stringify(everything)).not.toMatch(/hash|token_version|tenant_id/);
  });

  it('is another tenant’s or mode’s to nobody', async () => {
    const mine = await clientOf();
    await interview('own-1', 'Own One');
    const candidateId = await idOf(mine, 'own-1');
    const other = await createTenant(api.owner, { name: 'Other', slug: 'other-people', origins: [] });
    const theirs = await clientOf('owner', other.id);
    const live = callAs(
      api.context,
      await addMember(api.context, { tenantId: api.tenant.id, role: 'owner', mode: 'live' }),
    );
    for (const client of [theirs, live]) {
      expect((await client.candidates.list({})).data).toEqual([]);
      for (const attempt of [
        () => client.candidates.read({ candidateId }),
        () => client.candidates.update({ candidateId, name: 'x' }),
        () => client.candidates.merge({ candidateId, otherId: candidateId }),
        () => client.candidates.export({ candidateId }),
        () => client.erasures.create({ candidateId, confirm: 'Own One' }),
      ]) {
        expect(await codeOf(attempt())).toBe('not_found');
      }
    }
  });
});

describe('erasing a candidate', () => {
  it('takes everything, and leaves a receipt that names nobody', async () => {
    const client = await clientOf();
    const gone = [await interview('gone-1', 'Jane Doe'), await interview('gone-1', 'Jane Doe')];
    await interview('gone-2', 'Jane Doe');
    const [candidateId, otherId] = [await idOf(client, 'gone-1'), await idOf(client, 'gone-2')];
    await client.candidates.merge({ candidateId, otherId });
    const wrong = client.erasures.create({ candidateId, confirm: 'jane' });
    expect(await codeOf(wrong)).toBe('invalid_request');
    const { id: erasureId } = await client.erasures.create({ candidateId, confirm: 'Jane Doe' });
    // On a slow machine the rest is a task's.
    const ref = { tenantId: api.tenant.id, mode: 'test', erasureId } as const;
    await runErasure(api.context, ref, new AbortController().signal);
    const receipt = await client.erasures.read({ erasureId });
    expect(receipt).toMatchObject({
      state: 'done',
      candidateId,
      progress: { done: 3, of: 3 },
      counts: { candidates: 2, sessions: 3, events: 3 },
    });
    expect(JSON.stringify(await client.erasures.list({}))).not.toContain('Jane');
    expect((await client.candidates.list({ search: 'jane' })).data).toEqual([]);
    expect(await codeOf(client.candidates.read({ candidateId: otherId }))).toBe('not_found');
    for (const id of gone) {
      expect((await api.call('GET', `/v1/sessions/${id}`, { as: api.tenant.keys.test.secret })).status).toBe(
        404,
      );
    }
    // Anybody of that name later is somebody new.
    await interview('gone-1', 'Jane Doe');
    expect(await idOf(client, 'gone-1')).not.toBe(candidateId);
  });

  it('goes on where it was stopped, and counts nothing twice', async () => {
    const client = await clientOf();
    await interview('long-1', 'Long History');
    await interview('long-1', 'Long History');
    const candidateId = await idOf(client, 'long-1');
    const scope = { tenantId: api.tenant.id, mode: 'test' } as const;
    const erasureId = 'era_long';
    await api.context.database.withTenant(scope, (records) =>
      records.erasure.create({
        data: { ...scope, id: erasureId, candidateId, askedBy: 'mem_1', sessionCount: 2 },
      }),
    );
    const ref = { ...scope, erasureId };
    await runErasure(api.context, ref, AbortSignal.abort());
    expect(await client.erasures.read({ erasureId })).toMatchObject({
      state: 'running',
      progress: { done: 0 },
    });
    const { signal } = new AbortController();
    await Promise.all([runErasure(api.context, ref, signal), runErasure(api.context, ref, signal)]);
    await runErasure(api.context, ref, signal);
    expect(await client.erasures.read({ erasureId })).toMatchObject({
      state: 'done',
      counts: { candidates: 1, sessions: 2, events: 2 },
    });
  });

  it('says done when the files of their resumes are gone, and not before', async () => {
    const client = await clientOf();
    const resumeId = await addResume('filed-1');
    const candidateId = await idOf(client, 'filed-1');
    const scope = { tenantId: api.tenant.id, mode: 'test' } as const;
    const ref = { ...scope, erasureId: 'era_files' };
    await api.context.database.withTenant(scope, (records) =>
      records.erasure.create({
        data: { ...scope, id: ref.erasureId, candidateId, askedBy: 'mem_1', sessionCount: 0 },
      }),
    );
    const { blobs } = api.context;
    const { signal } = new AbortController();
    const broken = { ...blobs, delete: () => Promise.reject(new Error('The store is away.')) };
    await expect(runErasure({ ...api.context, blobs: broken }, ref, signal)).rejects.toThrow('away');
    expect(await client.erasures.read({ erasureId: ref.erasureId })).toMatchObject({ state: 'running' });
    await runErasure(api.context, ref, signal);
    expect(await client.erasures.read({ erasureId: ref.erasureId })).toMatchObject({
      state: 'done',
      counts: { candidates: 1, resumes: 1 },
    });
    expect(await blobs.get(`resumes/${api.tenant.id}/test/${resumeId}`)).toBeUndefined();
  });

  it('takes nobody with them into whom they are merged meanwhile, and nobody is merged then', async () => {
    const client = await clientOf();
    await interview('under-way', 'Under Way');
    const staying = await interview('staying', 'Somebody Else');
    const [candidateId, otherId] = [await idOf(client, 'under-way'), await idOf(client, 'staying')];
    const scope = { tenantId: api.tenant.id, mode: 'test' } as const;
    const ref = { ...scope, erasureId: 'era_merge' };
    await api.context.database.withTenant(scope, (records) =>
      records.erasure.create({
        data: { ...scope, id: ref.erasureId, candidateId, askedBy: 'mem_1', sessionCount: 1 },
      }),
    );
    for (const [one, two] of [
      [candidateId, otherId],
      [otherId, candidateId],
    ] as const) {
      expect(await codeOf(client.candidates.merge({ candidateId: one, otherId: two }))).toBe(
        'invalid_request',
      );
    }
    await api.context.database.withTenant(scope, (records) =>
      records.candidate.updateMany({ where: { ...scope, id: candidateId }, data: { mergedInto: otherId } }),
    );
    await runErasure(api.context, ref, new AbortController().signal);
    expect(await client.erasures.read({ erasureId: ref.erasureId })).toMatchObject({
      counts: { sessions: 1 },
    });
    expect((await client.candidates.read({ candidateId: otherId })).interviews).toMatchObject([
      { id: staying },
    ]);
  });

  it('is for who may', async () => {
    const recruiter = await clientOf('recruiter');
    await interview('may-1', 'May Be');
    const candidateId = await idOf(recruiter, 'may-1');
    expect(await codeOf(recruiter.erasures.create({ candidateId, confirm: 'May Be' }))).toBe('not_allowed');
    const reviewer = await clientOf('reviewer');
    expect(await codeOf(reviewer.candidates.update({ candidateId, name: 'x' }))).toBe('not_allowed');
  });
});
