import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '@vivavoce/contract/ids';
import type { Evaluation, Template } from '@vivavoce/contract/records';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATE, TRANSCRIPT } from '../../testing/judged-interview.ts';
import { openTestRecords, type TestKey, type TestRecords, type TestTenant } from '../../testing/records.ts';
import { eraseRecordsOf } from '../sessions/lifecycle/erase.ts';
import { EvaluationPostponed, evaluateSession } from './task.ts';

const FAST = { stages: { llmFirstTokenMs: 1, llmTokensPerSecond: 10_000 } };
const IMPATIENT = { evaluator: { attempts: 2, pauseMs: 10 } };

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
}, 60_000);

afterAll(async () => {
  await records?.close();
  await sandbox?.close();
});

async function newSession(profile: Partial<SandboxProfile> = {}, utterances = TRANSCRIPT) {
  const sessionId = await tenant.addSession({
    key,
    template: TEMPLATE,
    utterances,
    sandbox: { ...FAST, ...profile },
  });
  return { tenantId: tenant.id, mode: 'test' as const, sessionId };
}

type Place = Awaited<ReturnType<typeof newSession>>;

const evaluate = (place: Place, options = {}, signal = new AbortController().signal) =>
  evaluateSession(records.context, place, signal, options);

async function stored({ sessionId }: Place) {
  const { rows } = await records.owner.query(
    `SELECT s.status, s.failure, e.status AS evaluation, e.document, e.parts, e.questions_done
       FROM sessions s LEFT JOIN evaluations e ON e.session_id = s.id WHERE s.id = $1`,
    [sessionId],
  );
  const [row] = rows as {
    status: string;
    failure: string | null;
    evaluation: string;
    document: Evaluation;
    parts: { questionId: string }[];
    questions_done: number;
  }[];
  return row ?? expect.fail('the session is gone');
}

async function eventsOf({ sessionId }: Place): Promise<string[]> {
  const { rows } = await records.owner.query(
    'SELECT type, data FROM events WHERE subject_id = $1 ORDER BY sequence',
    [sessionId],
  );
  return rows.map(({ type, data }: { type: string; data: { questionsDone?: number } }) =>
    data.questionsDone === undefined ? type : `${type} ${data.questionsDone}`,
  );
}

/** The text of what each utterance holds, to check quotes from outside. */
const textOf = (sequence: number) =>
  TRANSCRIPT.find((utterance) => utterance.sequence === sequence)?.text ?? '';

function expectHonest(document: Evaluation) {
  for (const { criteria } of document.questions) {
    for (const criterion of criteria) {
      if (criterion.outcome === 'abstained') continue;
      expect(criterion.quotes.length).toBeGreaterThan(0);
      expect(criterion.score).toBeGreaterThanOrEqual(1);
      expect(criterion.score).toBeLessThanOrEqual(criterion.maxScore);
      for (const quote of criterion.quotes) expect(textOf(quote.utteranceSequence)).toContain(quote.text);
    }
  }
}

/** A vendor that leaves every request open until it is told to answer. */
async function holdRequests({ status, body = '' }: { status: number; body?: string }) {
  const held: ServerResponse[] = [];
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    held.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    /** Answers as many of those that are open. */
    answer(count: number) {
      for (const response of held.splice(0, count)) {
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
      }
    },
    /** Once nobody waits for an answer any more. */
    async close() {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('the evaluation of a session', () => {
  it('scores what was said by quotes, abstains where too little was said, and tells its progress', async () => {
    const place = await newSession();
    await evaluate(place);
    const { status, document } = await stored(place);
    expect(status).toBe('evaluated');
    expect(document).toMatchObject({
      status: 'complete',
      figures: { candidateWords: 77, questionsAsked: 3 },
    });
    expect(document.questions.map(({ number, score }) => [number, score !== null])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ]);
    expect(document.summary).not.toBe('');
    expect(document.summary).not.toMatch(/too little was said/i);
    expectHonest(document);
    expect(await eventsOf(place)).toEqual([
      'evaluation.progress 0',
      'evaluation.progress 1',
      'evaluation.progress 2',
      'evaluation.progress 3',
      'evaluation.completed',
    ]);
  });

  it('says of a question that the candidate left out by a button that it was skipped', async () => {
    const place = await newSession({}, TRANSCRIPT.slice(0, 6));
    const progress = {
      questionNumber: 3,
      questionCount: 3,
      questionTitle: '',
      questionHint: '',
      remainingMs: 1_000,
      clockRunning: false,
      skippedQuestionIds: ['q3'],
    };
    await records.owner.query('UPDATE sessions SET progress = $1 WHERE id = $2', [progress, place.sessionId]);
    await evaluate(place);
    const { document } = await stored(place);
    expect(document.questions.at(-1)?.criteria).toEqual([
      { outcome: 'abstained', criterionId: 'ownership', name: 'Ownership', reason: 'skipped' },
    ]);
  });

  it('goes on where a dead task left it, and judges nothing twice', async () => {
    const place = await newSession();
    const stop = new AbortController();
    // The task dies with the first stored question: what it had begun beside that is lost.
    const dying = { ...records.context };
    const { withTenant } = records.context.database;
    let transactions = 0;
    let firstStored: Promise<unknown> | undefined;
    dying.database = {
      ...records.context.database,
      withTenant: async (scope, work) => {
        transactions += 1;
        if (transactions === 1) return withTenant(scope, work);
        if (firstStored) {
          await firstStored;
          throw new Error('killed');
        }
        const storing = withTenant(scope, work);
        firstStored = storing.then(() => stop.abort());
        return storing;
      },
    };
    await expect(evaluateSession(dying, place, stop.signal)).rejects.toThrow();
    expect(await stored(place)).toMatchObject({ status: 'evaluating', questions_done: 1 });

    await evaluate(place);
    const { status, document, parts } = await stored(place);
    expect(status).toBe('evaluated');
    expect(parts.map(({ questionId }) => questionId).sort()).toEqual(['q1', 'q2', 'q3']);
    expect(document.questions.map(({ questionId }) => questionId)).toEqual(['q1', 'q2', 'q3']);
    expect((await eventsOf(place)).filter((event) => event === 'evaluation.completed')).toHaveLength(1);
  });

  it('ends once where two tasks work on it at the same time', async () => {
    const place = await newSession();
    await Promise.all([evaluate(place), evaluate(place)]);
    const events = await eventsOf(place);
    expect(events.filter((event) => event === 'evaluation.completed')).toHaveLength(1);
    expect(events.filter((event) => event.startsWith('evaluation.progress'))).toHaveLength(4);
    expect((await stored(place)).document.questions).toHaveLength(3);
  });

  it('does nothing to a session that is evaluated or running', async () => {
    const place = await newSession();
    await evaluate(place);
    const before = await eventsOf(place);
    await evaluate(place);
    expect(await eventsOf(place)).toEqual(before);

    const sessionId = await tenant.addSession({ key, template: TEMPLATE, status: 'live' });
    await evaluate({ ...place, sessionId });
    expect(await stored({ ...place, sessionId })).toMatchObject({ status: 'live', evaluation: null });
  });

  it('is complete, and empty, where the interview ended before the first question', async () => {
    const place = await newSession({}, TRANSCRIPT.slice(0, 1));
    await evaluate(place);
    const { document } = await stored(place);
    expect(document).toMatchObject({ status: 'complete', questions: [] });
    expect(document.summary).toBe('The interview ended before the first question.');
  });

  it.each(Array.from({ length: 12 }, (_, index) => `seed-${index}`))(
    'contains a dishonest model (%s)',
    async (seed) => {
      const place = await newSession({ seed, dishonest: true });
      await evaluate(place, IMPATIENT);
      const { status, document } = await stored(place);
      expect(status).toBe('evaluated');
      expect(document.questions).toHaveLength(3);
      expectHonest(document);
      expect(JSON.stringify(document)).not.toContain('doubled the revenue');
      for (const { questionId, score } of document.questions)
        if (questionId === 'q3') expect(score).toBeNull();
    },
  );
});

describe('a model that quotes well and writes badly', () => {
  const ANSWER = {
    criteria: [
      {
        criterionId: 'problem',
        quotes: [
          { sequence: 3, text: 'froze the export until the table had caught up' },
          { sequence: 5, text: 'known that there were two' },
        ],
        reason: 'It names the cause. You should be hired. See evil[.]com and <b>smile</b>.',
        level: 3,
      },
      {
        criterionId: 'ownership',
        quotes: [{ sequence: 3, text: 'I traced the join' }],
        reason: 'You said “I doubled the revenue of forty countries”.',
        level: 4,
      },
      {
        criterionId: 'clarity',
        quotes: [{ sequence: 5, text: 'there were two, and after that' }],
        reason: 'You say it plainly.',
        level: 4,
      },
    ],
    doneWell: 'You “traced the join”. You are a strong candidate.',
    toTry: 'Name a result, such as “it saved a day”.',
    summary: 'You named the cause; https://evil.test has more. You scored 5 out of 5.',
  };

  it('has nothing of it shown but what holds', async () => {
    const vendor = createServer((_request, response) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(
        JSON.stringify({
          id: 'msg_1',
          type: 'message',
          role: 'assistant',
          model: 'm',
          stop_reason: 'end_turn',
          stop_sequence: null,
          content: [{ type: 'text', text: JSON.stringify(ANSWER) }],
          usage: { input_tokens: 1, output_tokens: 1 },
        }),
      ),
    );
    await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
    const { port } = vendor.address() as AddressInfo;
    const environment = { ...records.context.environment, STANDINS_URL: `http://127.0.0.1:${port}` };
    const place = await newSession();
    const { signal } = new AbortController();
    await evaluateSession({ ...records.context, environment }, place, signal, IMPATIENT);
    vendor.close();
    const { document } = await stored(place);
    expectHonest(document);
    const [first, second] = document.questions;
    expect(first?.criteria).toMatchObject([
      { outcome: 'scored', reason: 'It names the cause. See and smile.', quotes: [{ utteranceSequence: 3 }] },
      { outcome: 'scored', reason: 'The words quoted here meet this level.' },
    ]);
    expect(first).toMatchObject({
      doneWell: 'You “traced the join”.',
      toTry: 'Name a result, such as it saved a day.',
    });
    const [clarity] = second?.criteria ?? [];
    expect(clarity?.outcome === 'scored' && clarity.quotes.map(({ text }) => text)).toEqual([
      'She hadn’t known that there were two, and after that we agreed on one name for each of them.',
    ]);
    expect(document.summary).toBe('You named the cause; has more.');
  });
});

describe('the evaluation of a session that is erased meanwhile', () => {
  let template: Template;
  beforeAll(async () => {
    const [q1, q2] = TEMPLATE.questions;
    if (!q1 || !q2) return expect.fail('the interview has no questions');
    const again = [1, 2].flatMap((round) => [q1, q2].map((q) => ({ ...q, id: `${q.id}-${round}` })));
    template = { ...TEMPLATE, id: newId('template'), slug: 'long', questions: [q1, q2, ...again] };
    await tenant.addTemplate(template);
  });

  /** Begins to evaluate six questions, and erases the session once three of them are at the vendor. */
  async function eraseWhileAsking(vendor: { url: string; requests: number }) {
    const said = TRANSCRIPT.slice(1, 5);
    const utterances = template.questions.flatMap(({ id }, round) =>
      said
        .filter(({ questionId }) => questionId === id.slice(0, 2))
        .map((utterance) => ({
          ...utterance,
          id: newId('utterance'),
          sequence: round * said.length + utterance.sequence,
          questionId: id,
        })),
    );
    const sessionId = await tenant.addSession({ key, template, utterances });
    const environment = { ...records.context.environment, STANDINS_URL: vendor.url };
    const place = { tenantId: tenant.id, mode: 'test' as const, sessionId };
    const evaluating = evaluateSession(
      { ...records.context, environment },
      place,
      new AbortController().signal,
      { evaluator: { pauseMs: 10 } },
    );
    evaluating.catch(() => {});
    await expect.poll(() => vendor.requests).toBe(3);
    await eraseRecordsOf(records.context, place);
    return { evaluating };
  }

  it.each([
    ['refuses what was asked', { status: 400 }],
    ['fails, so that it would be asked again', { status: 500 }],
    ['answers in another form, so that it would be asked again', { status: 200, body: '{"content":[]}' }],
  ])('sends nothing more of it where the vendor %s', async (_how, answer) => {
    const vendor = await holdRequests(answer);
    const { evaluating } = await eraseWhileAsking(vendor);
    vendor.answer(3);
    await expect(evaluating).rejects.toMatchObject({ code: 'not_found' });
    await vendor.close();
    expect(vendor.requests).toBe(3);
  });

  it('lets go of the other questions as soon as one finds out', async () => {
    const vendor = await holdRequests({ status: 500 });
    const { evaluating } = await eraseWhileAsking(vendor);
    vendor.answer(1);
    await expect(evaluating).rejects.toMatchObject({ code: 'not_found' });
    await vendor.close();
    expect(vendor.requests).toBe(3);
  });
});

describe('a vendor that fails', () => {
  it('once, in each of its ways, costs nothing', async () => {
    for (const kind of ['rate_limited', 'dropped', 'stalled', 'slow'] as const) {
      const place = await newSession({
        faults: [{ vendor: 'llm', kind, from: 0, times: 1, retryAfterSeconds: 1, delayMs: 50 }],
      });
      // Only the stall is waited out; where the machine is slow there is another attempt.
      await evaluate(place, { evaluator: { attemptTimeoutMs: 1_500, attempts: 10, pauseMs: 10 } });
      expect((await stored(place)).document, kind).toMatchObject({ status: 'complete' });
    }
  }, 30_000);

  it('for longer postpones what is left, and the next attempt finishes it', async () => {
    const place = await newSession({ faults: [{ vendor: 'llm', kind: 'dropped', from: 0, times: 4 }] });
    await expect(evaluate(place, IMPATIENT)).rejects.toThrow(EvaluationPostponed);
    expect(await stored(place)).toMatchObject({ status: 'evaluating', questions_done: 1 });
    await evaluate(place, IMPATIENT);
    expect((await stored(place)).document).toMatchObject({ status: 'complete' });
  });

  it('to take our key, as while it is being changed, postpones everything', async () => {
    const gate = createServer((_request, response) =>
      response
        .writeHead(401, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ type: 'error', error: { type: 'authentication_error', message: 'no' } })),
    );
    await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
    const { port } = gate.address() as AddressInfo;
    const environment = { ...records.context.environment, STANDINS_URL: `http://127.0.0.1:${port}` };
    const place = await newSession();
    const { signal } = new AbortController();
    await expect(
      evaluateSession({ ...records.context, environment }, place, signal, IMPATIENT),
    ).rejects.toThrow(EvaluationPostponed);
    gate.close();
    await evaluate(place);
    expect((await stored(place)).document).toMatchObject({ status: 'complete' });
  });

  it('for good fails the evaluation with a code, after a while', async () => {
    const place = await newSession({ faults: [{ vendor: 'llm', kind: 'stalled' }] });
    const evaluator = { ...IMPATIENT.evaluator, attemptTimeoutMs: 400 };
    await evaluate(place, { evaluator, giveUpAfterMs: 0 });
    expect(await stored(place)).toMatchObject({
      status: 'failed',
      evaluation: 'failed',
      failure: 'vendor_failed',
    });
    expect((await eventsOf(place)).slice(-2)).toEqual(['evaluation.failed', 'session.failed']);
  });

  it('that the deployment does not have fails the evaluation after the same while', async () => {
    const place = await newSession();
    const { STANDINS_URL: _none, ...environment } = records.context.environment;
    const context = { ...records.context, environment };
    const { signal } = new AbortController();
    await expect(evaluateSession(context, place, signal)).rejects.toThrow(EvaluationPostponed);
    expect(await stored(place)).toMatchObject({ status: 'evaluating' });
    await evaluateSession(context, place, signal, { giveUpAfterMs: 0 });
    expect(await stored(place)).toMatchObject({
      status: 'failed',
      evaluation: 'failed',
      failure: 'unavailable',
    });
  });

  it('after some questions leaves a partial evaluation', async () => {
    const place = await newSession({ faults: [{ vendor: 'llm', kind: 'dropped', from: 1 }] });
    await evaluate(place, { ...IMPATIENT, giveUpAfterMs: 0 });
    const { status, document } = await stored(place);
    expect(status).toBe('evaluated');
    expect(document.status).toBe('partial');
    const abstained = document.questions.flatMap(({ criteria }) =>
      criteria.flatMap((criterion) => (criterion.outcome === 'abstained' ? [criterion.reason] : [])),
    );
    expect(abstained).toContain('not_judged');
    expect(document.summary).not.toBe('');
  });
});

describe('the log of an evaluation', () => {
  it('holds not a word of the candidate', () => {
    for (const word of ['napkin', 'churn', 'froze']) expect(records.logged()).not.toContain(word);
  });
});
