import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { startCandidate } from '../../testing/candidate.ts';
import { templateInputSchema } from './document.ts';
import { graduatePractice } from './library/documents/education/graduate-practice.ts';
import { SEED_TEMPLATES } from './library/library.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const as = () => api.tenant.keys.test.secret;
const call = (method: string, path: string, body?: unknown) =>
  api.call(method, path, { as: as(), ...(body === undefined ? {} : { body }) });

describe('the templates of a new tenant', () => {
  it.each(SEED_TEMPLATES.map((template) => [template.slug, template] as const))(
    'include %s, whole',
    (_, template) => {
      expect(templateInputSchema.parse(template)).toEqual(template);
      expect(template.questions.length).toBeGreaterThanOrEqual(4);
      for (const question of template.questions) {
        expect(question.hint).not.toBe('');
        expect(question.maxFollowUps).toBeGreaterThan(0);
      }
      for (const criterion of template.criteria) {
        expect(criterion.levels).toHaveLength(5);
        expect(new Set(criterion.levels.map(({ label }) => label)).size).toBe(5);
      }
      const used = new Set(template.questions.flatMap(({ criterionIds }) => criterionIds));
      expect([...used].sort()).toEqual(template.criteria.map(({ id }) => id).sort());
    },
  );

  it('are listed page by page', async () => {
    const first = await call('GET', '/v1/templates?limit=2');
    expect(first.body.data.map((one: { slug: string }) => one.slug)).toEqual([
      'backend-engineer-screen',
      'customer-support-screen',
    ]);
    const second = await call('GET', `/v1/templates?limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ data: [{ slug: 'graduate-practice' }], nextCursor: null });
  });
});

describe('templates', () => {
  const { translations: _translations, ...english } = graduatePractice;
  const own = { ...english, slug: 'own', title: 'Own' };

  it('that two authors give one slug at once go to one of them, and the other is told', async () => {
    await call('POST', '/v1/templates', { ...own, slug: 'left' });
    await call('POST', '/v1/templates', { ...own, slug: 'right' });
    for (let round = 0; round < 5; round += 1) {
      const wanted = `wanted-${round}`;
      const from = round === 0 ? 'left' : `wanted-${round - 1}`;
      const other = await call('POST', '/v1/templates', { ...own, slug: `other-${round}` });
      const answers = await Promise.all([
        call('PUT', `/v1/templates/${from}`, { ...own, slug: wanted }),
        call('PUT', `/v1/templates/${other.body.id}`, { ...own, slug: wanted }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    }
  });

  it('make no new version where nothing is new, as when an answer was lost', async () => {
    const written = { ...own, slug: 'written-twice' };
    await call('POST', '/v1/templates', written);
    const first = await call('PUT', '/v1/templates/written-twice', { ...written, title: 'New' });
    const again = await call('PUT', '/v1/templates/written-twice', { ...written, title: 'New' });
    expect(first.body.version).toBe(2);
    expect(again.body).toEqual(first.body);
  });

  it('are created, read by id and by slug, and written anew as a version', async () => {
    const created = await call('POST', '/v1/templates', own);
    expect(created.status, JSON.stringify(created.body)).toBe(201);
    expect(created.body).toMatchObject({ slug: 'own', version: 1, title: 'Own' });
    const id = created.body.id;
    const changed = await call('PUT', `/v1/templates/${id}`, { ...own, title: 'Changed' });
    expect(changed.body).toMatchObject({ id, version: 2, title: 'Changed' });
    expect((await call('GET', '/v1/templates/own')).body).toMatchObject({ version: 2, title: 'Changed' });
    expect((await call('GET', `/v1/templates/${id}?version=1`)).body).toMatchObject({ title: 'Own' });
    expect((await call('GET', `/v1/templates/${id}?version=3`)).body.code).toBe('template_unknown');
  });

  it('leave a session at the version that it was created with', async () => {
    await call('POST', '/v1/templates', { ...own, slug: 'moving' });
    const candidate = await startCandidate(api, { body: { template: 'moving' } });
    await call('PUT', '/v1/templates/moving', { ...own, slug: 'moving', title: 'Later' });
    expect((await candidate.read()).template).toMatchObject({ version: 1, title: 'Own' });
    const next = await startCandidate(api, { body: { template: 'moving' } });
    expect(next.session.template).toMatchObject({ version: 2, title: 'Later' });
  });

  it('say field by field what does not fit', async () => {
    const taken = await call('POST', '/v1/templates', { ...own, slug: 'graduate-practice' });
    expect(taken.body).toMatchObject({ code: 'invalid_request', errors: [{ pointer: '/slug' }] });
    const [question] = own.questions;
    const wrong = await call('POST', '/v1/templates', {
      ...own,
      slug: 'wrong',
      timeBudgetMs: 5,
      questions: [{ ...question, criterionIds: ['nowhere'] }, question],
    });
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/timeBudgetMs');
    const unknown = await call('POST', '/v1/templates', {
      ...own,
      slug: 'wrong',
      questions: [{ ...question, criterionIds: ['nowhere'] }, question],
    });
    expect(unknown.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/questions/0/criterionIds/0',
      '/questions/1/id',
    ]);
  });

  it('are unknown where they are not there', async () => {
    const created = await api.call('POST', '/v1/sessions', { as: as(), body: { template: 'nowhere' } });
    expect(created.body).toMatchObject({ status: 404, code: 'template_unknown' });
    expect((await call('GET', '/v1/templates/tpl_0000000000000000000000')).body.code).toBe(
      'template_unknown',
    );
    expect((await call('PUT', '/v1/templates/nowhere', own)).body.code).toBe('template_unknown');
  });

  it('written by two at once become two versions', async () => {
    await call('POST', '/v1/templates', { ...own, slug: 'shared' });
    const both = await Promise.all([
      call('PUT', '/v1/templates/shared', { ...own, slug: 'shared', title: 'A' }),
      call('PUT', '/v1/templates/shared', { ...own, slug: 'shared', title: 'B' }),
    ]);
    expect(both.map(({ body }) => body.version).sort()).toEqual([2, 3]);
  });
});
