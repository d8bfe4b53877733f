import { newId } from '@vivavoce/contract/ids';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberCaller } from '../../../core/caller.ts';
import { TEMPLATE, TRANSCRIPT } from '../../../testing/judged-interview.ts';
import { addMember, callAs } from '../../../testing/members.ts';
import {
  openTestRecords,
  type TestKey,
  type TestRecords,
  type TestTenant,
} from '../../../testing/records.ts';
import { evaluateSession } from '../task.ts';
import { judgeAgain } from './task.ts';

const FAST = { stages: { llmFirstTokenMs: 1, llmTokensPerSecond: 10_000 } };
const never = () => new AbortController().signal;

let sandbox: Sandbox;
let records: TestRecords;
let tenant: TestTenant;
let key: TestKey;
let kim: MemberCaller;
let lee: MemberCaller;

beforeAll(async () => {
  sandbox = await startSandbox();
  records = await openTestRecords({ STANDINS_URL: sandbox.url });
  tenant = await records.addTenant();
  key = await tenant.addKey('secret');
  await tenant.addTemplate(TEMPLATE);
  await addVersion(2, 'Only a cause with a figure is strong.');
  kim = await addMember(records.context, { tenantId: tenant.id, role: 'recruiter' });
  lee = await addMember(records.context, { tenantId: tenant.id, role: 'reviewer' });
}, 60_000);
afterAll(async () => {
  await records?.close();
  await sandbox?.close();
});

/** Another version of the rubric: one criterion of the first is gone. */
async function addVersion(version: number, description: string): Promise<void> {
  const { id, slug: _slug, version: _version, createdAt: _createdAt, ...document } = TEMPLATE;
  const criteria = document.criteria.filter((each) => each.id !== 'ownership');
  const questions = document.questions.map((question) => ({
    ...question,
    criterionIds: question.criterionIds.map((each) => (each === 'ownership' ? 'clarity' : each)),
  }));
  await records.owner.query(
    `INSERT INTO template_versions (tenant_id, mode, id, template_id, version, document) VALUES ($1, 'test', $2, $3, $4, $5)`,
    [
      tenant.id,
      newId('templateVersion'),
      id,
      version,
      JSON.stringify({
        ...document,
        questions,
        criteria: criteria.map((each) => ({ ...each, description })),
      }),
    ],
  );
}

async function evaluated() {
  const sessionId = await tenant.addSession({
    key,
    template: TEMPLATE,
    utterances: TRANSCRIPT,
    sandbox: FAST,
  });
  const place = { tenantId: tenant.id, mode: 'test' as const, sessionId };
  await evaluateSession(records.context, place, never());
  return place;
}

async function judged(place: Awaited<ReturnType<typeof evaluated>>, ids: readonly string[]) {
  for (const reevaluationId of ids) await judgeAgain(records.context, { ...place, reevaluationId }, never());
}

describe('a session that is judged again', () => {
  it('keeps its evaluation, and shows how far repeats of it lie apart', async () => {
    const place = await evaluated();
    const as = callAs(records.context, kim);
    const document = async () =>
      (await records.owner.query('SELECT document FROM evaluations WHERE session_id = $1', [place.sessionId]))
        .rows;
    const before = await document();
    const { ids } = await as.evaluations.again({ sessionId: place.sessionId, times: 2 });
    await judged(place, ids);
    await judged(place, ids);
    expect(await document()).toEqual(before);
    const { judgements, spread } = await callAs(records.context, lee).evaluations.judgements({
      sessionId: place.sessionId,
    });
    expect(judgements.map(({ id, templateVersion, status }) => [id, templateVersion, status])).toEqual([
      [null, 1, 'complete'],
      [ids[0], 1, 'complete'],
      [ids[1], 1, 'complete'],
    ]);
    // The stand-in judges the same words the same way.
    expect(spread.length).toBeGreaterThan(0);
    for (const { deviation, lowest, highest } of spread)
      expect([deviation, highest - lowest]).toEqual([0, 0]);
  });

  it('is judged by a newer rubric beside the older one', async () => {
    const place = await evaluated();
    const as = callAs(records.context, kim);
    await judged(place, (await as.evaluations.again({ sessionId: place.sessionId, templateVersion: 2 })).ids);
    const { judgements, spread } = await as.evaluations.judgements({ sessionId: place.sessionId });
    const criteria = judgements.map(({ scores }) => new Set(scores.map(({ criterionId }) => criterionId)));
    expect(criteria[0]).toContain('ownership');
    expect(criteria[1]).not.toContain('ownership');
    // Another rubric says nothing about how far this one repeats.
    expect(spread).toEqual([]);
  });

  it('goes on with the questions that are left, where its task was killed', async () => {
    const place = await evaluated();
    const { ids } = await callAs(records.context, kim).evaluations.again({
      sessionId: place.sessionId,
      times: 1,
    });
    const [reevaluationId = ''] = ids;
    await judged(place, ids);
    await records.owner.query(
      `UPDATE reevaluations SET status = 'running', questions_done = 1, parts = jsonb_path_query_array(parts, '$[0]') WHERE id = $1`,
      [reevaluationId],
    );
    await judged(place, ids);
    const { rows } = await records.owner.query(
      'SELECT status, questions_done, jsonb_array_length(parts) AS parts FROM reevaluations WHERE id = $1',
      [reevaluationId],
    );
    expect(rows).toEqual([{ status: 'complete', questions_done: 3, parts: 3 }]);
  });

  it.each([
    ['by a reviewer', 'not_allowed', async () => ({ by: lee, sessionId: (await evaluated()).sessionId })],
    [
      'by a version that does not exist',
      'template_unknown',
      async () => ({ by: kim, sessionId: (await evaluated()).sessionId, templateVersion: 9 }),
    ],
    [
      'before its evaluation is done',
      'invalid_request',
      async () => ({
        by: kim,
        sessionId: await tenant.addSession({ key, template: TEMPLATE, utterances: TRANSCRIPT }),
      }),
    ],
    [
      'by another tenant',
      'not_found',
      async () => ({
        by: await addMember(records.context, { tenantId: (await records.addTenant('Contoso')).id }),
        sessionId: (await evaluated()).sessionId,
      }),
    ],
  ])('is refused %s: %s', async (_what, code, make) => {
    const { by, ...input } = await make();
    await expect(callAs(records.context, by).evaluations.again(input)).rejects.toMatchObject({
      cause: { code },
    });
  });
});

describe('the report on how far judgements can be reproduced', () => {
  it('tells how far model and people agree, people among themselves, and the model with itself', async () => {
    const other = { ...TEMPLATE, id: newId('template'), slug: 'reported' };
    await tenant.addTemplate(other);
    const sessionId = await tenant.addSession({
      key,
      template: other,
      utterances: TRANSCRIPT,
      sandbox: FAST,
    });
    const place = { tenantId: tenant.id, mode: 'test' as const, sessionId };
    await evaluateSession(records.context, place, never());
    const as = callAs(records.context, kim);
    await judged(place, (await as.evaluations.again({ sessionId, times: 1 })).ids);
    const { judgements } = await as.evaluations.judgements({ sessionId });
    const scores = judgements[0]?.scores ?? [];
    for (const { questionId, criterionId, score } of scores) {
      await as.interview.giveScore({ sessionId, questionId, criterionId, score });
      await callAs(records.context, lee).interview.giveScore({
        sessionId,
        questionId,
        criterionId,
        score: score === 1 ? 2 : score - 1,
      });
    }
    const report = await as.reproducibility.read({ templateId: other.id });
    expect(report).toMatchObject({ interviews: 1, scoredByPeople: 1, judgedAgain: 1 });
    expect(report.all.withPeople).toMatchObject({ pairs: scores.length * 2, exact: 0.5, adjacent: 1 });
    expect(report.all.amongPeople).toMatchObject({ pairs: scores.length, exact: 0 });
    expect(report.all.retest).toMatchObject({ pairs: scores.length, exact: 1 });
    expect(report.all.deviation).toBe(0);
    expect(report.criteria.map(({ name }) => name)).toEqual(['Problem solving', 'Ownership', 'Clarity']);
    expect(await as.reproducibility.templates()).toContainEqual({
      id: other.id,
      title: other.title,
      version: 1,
      interviews: 1,
    });
    // It was judged again already.
    expect(await as.reproducibility.retest({ templateId: other.id })).toEqual({ interviews: 0 });
    await expect(
      callAs(records.context, lee).reproducibility.read({ templateId: other.id }),
    ).rejects.toMatchObject({ cause: { code: 'not_allowed' } });
  });
});
