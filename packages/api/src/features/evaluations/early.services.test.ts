import { newId } from '@vivavoce/contract/ids';
import type { Template } from '@vivavoce/contract/records';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agentCaller } from '../../core/caller.ts';
import { TEMPLATE, TRANSCRIPT } from '../../testing/judged-interview.ts';
import { addMember, callAs } from '../../testing/members.ts';
import { openTestRecords, type TestKey, type TestRecords, type TestTenant } from '../../testing/records.ts';
import { storeRecords } from '../sessions/agent/records.ts';
import { addRepeats } from './again/repeats.ts';
import { judgeEarly } from './early.ts';
import { readEvaluation } from './read.ts';
import { evaluateSession } from './task.ts';

const FAST = { stages: { llmFirstTokenMs: 1, llmTokensPerSecond: 10_000 } };
const ASKING: Template = {
  ...TEMPLATE,
  id: newId('template'),
  slug: 'asks-early',
  evaluation: { whileRunning: true, repeats: 2 },
};
const never = () => new AbortController().signal;
const inQuestions = (count: number) =>
  TRANSCRIPT.filter(({ questionId }) => ['q1', 'q2', 'q3'].indexOf(questionId ?? 'q1') < count);

let sandbox: Sandbox;
let records: TestRecords;
let tenant: TestTenant;
let key: TestKey;

beforeAll(async () => {
  sandbox = await startSandbox();
  records = await openTestRecords({ STANDINS_URL: sandbox.url });
  tenant = await records.addTenant();
  key = await tenant.addKey('secret');
  await tenant.addTemplate(TEMPLATE);
  await tenant.addTemplate(ASKING);
}, 60_000);
afterAll(async () => {
  await records?.close();
  await sandbox?.close();
});

/** An interview that runs, at a question. */
async function running(template: Template, question: number) {
  const sessionId = await tenant.addSession({
    key,
    template,
    status: 'live',
    utterances: inQuestions(question),
    sandbox: FAST,
  });
  await records.owner.query('UPDATE sessions SET epoch = 1, held_epoch = 1, progress = $2 WHERE id = $1', [
    sessionId,
    JSON.stringify(progressAt(question)),
  ]);
  return { tenantId: tenant.id, mode: 'test' as const, sessionId };
}

const progressAt = (questionNumber: number) => ({
  questionNumber,
  questionCount: 3,
  questionTitle: '',
  questionHint: '',
  remainingMs: 600_000,
  clockRunning: true,
});

type Place = Awaited<ReturnType<typeof running>>;

async function tellProgress({ tenantId, mode, sessionId }: Place, question: number, counter: number) {
  await storeRecords(records.context, agentCaller({ tenantId, mode, origin: null, sessionId }), {
    sessionId,
    epoch: 1,
    records: [{ kind: 'progress', counter, progress: progressAt(question) }],
  });
  const { rows } = await records.owner.query('SELECT name FROM outbox WHERE subject_id = $1 ORDER BY name', [
    sessionId,
  ]);
  return rows.map(({ name }: { name: string }) => name);
}

async function scoresOf(place: Place) {
  const lee = await addMember(records.context, { tenantId: tenant.id, role: 'reviewer' });
  const { judgements } = await callAs(records.context, lee).evaluations.judgements(place);
  return judgements.map(({ status, scores }) => [
    status,
    [...new Set(scores.map(({ questionId }) => questionId))],
  ]);
}

describe('scores while an interview runs', () => {
  it('are due when it goes on to the next question, where the template asks for them', async () => {
    const place = await running(ASKING, 1);
    expect(await tellProgress(place, 1, 1)).toEqual([]);
    expect(await tellProgress(place, 2, 2)).toEqual(['early-evaluation']);
    expect(await tellProgress(await running(TEMPLATE, 1), 2, 1)).toEqual([]);
  });

  it('are of the questions left behind, for members, and for nobody else', async () => {
    const place = await running(ASKING, 2);
    await judgeEarly(records.context, place, never());
    await judgeEarly(records.context, place, never());
    expect(await scoresOf({ sessionId: place.sessionId } as Place)).toEqual([['running', ['q1']]]);
    const kim = await addMember(records.context, { tenantId: tenant.id });
    expect(await readEvaluation(records.context, kim, place)).toEqual({ status: 'waiting' });
    const { rows } = await records.owner.query('SELECT type FROM events WHERE subject_id = $1', [
      place.sessionId,
    ]);
    expect(rows).toEqual([]);
  });

  it('stand in the evaluation after the end, unless more was said to their question', async () => {
    const place = await running(ASKING, 3);
    await judgeEarly(records.context, place, never());
    await records.owner.query(
      `UPDATE evaluations SET created_at = now() - interval '1 hour',
              parts = (SELECT jsonb_agg(jsonb_set(part, '{result,doneWell}', '"From the interview."')) FROM jsonb_array_elements(parts) part)
        WHERE session_id = $1`,
      [place.sessionId],
    );
    await records.owner.query(
      `UPDATE utterances SET sequence = sequence + 100 WHERE session_id = $1 AND question_id = 'q2'`,
      [place.sessionId],
    );
    await records.owner.query(`UPDATE sessions SET status = 'ended' WHERE id = $1`, [place.sessionId]);
    await evaluateSession(records.context, place, never());
    const { rows } = await records.owner.query(
      'SELECT status, document FROM evaluations WHERE session_id = $1',
      [place.sessionId],
    );
    const [{ status, document }] = rows as [
      { status: string; document: { questions: { questionId: string; doneWell: string | null }[] } },
    ];
    expect(status).toBe('complete');
    const early = document.questions.map(({ questionId, doneWell }) => [
      questionId,
      doneWell === 'From the interview.',
    ]);
    expect(early).toContainEqual(['q1', true]);
    expect(early).toContainEqual(['q2', false]);
    // And the repeats that the template asks for are due, once.
    await addRepeats(records.context, place);
    await addRepeats(records.context, place);
    expect((await scoresOf({ sessionId: place.sessionId } as Place)).map(([state]) => state)).toEqual([
      'complete',
      'running',
      'running',
    ]);
  });
});
