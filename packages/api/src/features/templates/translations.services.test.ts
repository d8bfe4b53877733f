import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { startCandidate, startLive } from '../../testing/candidate.ts';
import { graduatePractice } from './library/documents/education/graduate-practice.ts';

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

const { translations: _none, ...english } = graduatePractice;
const german = {
  title: 'Analyse',
  questions: Object.fromEntries(
    english.questions.map(({ id }) => [id, { title: `Titel ${id}`, text: `Frage ${id}?`, hint: '' }]),
  ),
  criteria: Object.fromEntries(
    english.criteria.map(({ id, levels }) => [
      id,
      {
        name: `Kriterium ${id}`,
        description: 'Eine Beschreibung.',
        levels: levels.map((_, index) => ({ label: `Stufe ${index}`, anchor: 'Ein Anker.' })),
      },
    ]),
  ),
};
const translated = { ...english, slug: 'translated', translations: { de: german } };

describe('a template with a translation', () => {
  it('is answered with it, and with the languages that it is in', async () => {
    const created = await call('POST', '/v1/templates', translated);
    expect(created.status, JSON.stringify(created.body)).toBe(201);
    expect(created.body).toMatchObject({
      translations: { de: german },
      languages: [
        { locale: 'en', missing: [] },
        { locale: 'de', missing: [] },
      ],
    });
    // What was read may be written back, but for what the platform gives.
    const { id: _id, version: _version, createdAt: _createdAt, ...read } = created.body;
    const again = await call('PUT', '/v1/templates/translated', read);
    expect(again.body).toMatchObject({ version: 1, languages: created.body.languages });
  });

  it('is held in the language of the session, in every part that a worker or a candidate gets', async () => {
    const { candidate, claim } = await startLive(api, {
      body: { template: 'translated', locale: 'de-AT' },
    });
    expect(candidate.session).toMatchObject({
      locale: 'de-AT',
      notice: { locale: 'de-AT' },
      template: { title: 'Analyse' },
    });
    expect(claim).toMatchObject({ locale: 'de-AT', template: { title: 'Analyse', locale: 'de-AT' } });
    expect(claim.template.questions.map(({ text }) => text)).toEqual(
      english.questions.map(({ id }) => `Frage ${id}?`),
    );
    expect(claim.template).not.toHaveProperty('translations');
  });

  it('opens in no other language: the answer says what is missing', async () => {
    const french = await call('POST', '/v1/sessions', { template: 'translated', locale: 'fr' });
    expect(french.body).toMatchObject({
      status: 400,
      code: 'invalid_request',
      errors: [{ pointer: '/locale', code: 'language_incomplete', missing: ['template'] }],
    });
    const dutch = await call('POST', '/v1/sessions', { template: 'translated', locale: 'nl' });
    expect(dutch.body.errors[0].missing).toEqual([
      'template',
      'notice',
      'lines',
      'backchannels',
      'stop_words',
      'completeness',
      'evaluation',
    ]);
  });

  it('is refused in a language that is not whole, and where anything of it is missing', async () => {
    const dutch = await call('POST', '/v1/templates', { ...english, slug: 'dutch', locale: 'nl' });
    expect(dutch.body).toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer: '/locale', code: 'language_incomplete' }],
    });
    const half = await call('POST', '/v1/templates', {
      ...translated,
      slug: 'half',
      translations: { de: { ...german, questions: {} } },
    });
    expect(half.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      english.questions.map(({ id }) => `/translations/de/questions/${id}`),
    );
  });

  it('goes on where it was written before this was asked, and shows what its language lacks', async () => {
    const { body } = await call('POST', '/v1/templates', { ...english, slug: 'of-before' });
    const scope = { tenantId: api.tenant.id, mode: 'test' } as const;
    await api.context.database.withTenant(scope, async (records) => {
      const where = { ...scope, templateId: body.id };
      const { document } = await records.templateVersion.findFirstOrThrow({ where });
      await records.templateVersion.create({
        data: {
          ...where,
          id: newId('templateVersion'),
          version: 2,
          document: { ...Object(document), locale: 'nl' },
        },
      });
      await records.template.updateMany({ where: { ...scope, id: body.id }, data: { version: 2 } });
    });
    const read = await call('GET', '/v1/templates/of-before');
    expect(read.body.languages).toEqual([{ locale: 'nl', missing: expect.arrayContaining(['lines']) }]);
    const changed = await call('PUT', '/v1/templates/of-before', {
      ...english,
      slug: 'of-before',
      locale: 'nl',
      title: 'Later',
    });
    expect(changed.body).toMatchObject({ version: 3, locale: 'nl' });
    const session = await call('POST', '/v1/sessions', { template: 'of-before' });
    expect(session.body.session).toMatchObject({ locale: 'nl', notice: { locale: 'en' } });
  });
});

describe('a consent', () => {
  it('is recorded in the language that was shown, whatever was asked for', async () => {
    const candidate = await startCandidate(api, { body: { template: 'translated', locale: 'de' } });
    const answer = await candidate.call('POST', '/consent', {
      noticeVersion: candidate.session.notice.version,
      locale: 'en',
      voice: false,
    });
    expect(answer.body).toMatchObject({ locale: 'de', consent: { locale: 'en' } });
  });
});
