import { type SandboxProfile, sandboxCredential } from '@vivavoce/contract/sandbox';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReplyModel, type ReplyModelOptions } from './model.ts';
import type { ModelEvent, ReplyRequest, ReplyUsage } from './reply.ts';

const QUESTION = 'Tell me about a time when you had to explain a number to somebody who did not like it.';

function request(parts: Partial<ReplyRequest['state']> = {}): ReplyRequest {
  return {
    template: {
      title: 'Graduate analyst',
      kind: 'practice',
      locale: 'en-GB',
      interviewer: { name: 'Ava', persona: 'Warm and to the point, never in a hurry, always exact.' },
      questions: [
        {
          id: 'q1',
          title: 'Project',
          text: 'Which project are you proud of?',
          hint: 'What you did yourself.',
        },
        { id: 'q2', title: 'Numbers', text: QUESTION, hint: '' },
      ],
      criteria: [{ id: 'c1', name: 'Clarity', description: 'Says what was done, by whom and to what end.' }],
    },
    state: {
      allowedMoves: ['next_question'],
      defaultMove: 'next_question',
      stage: 'questions',
      cause: 'answer',
      currentQuestion: { id: 'q1', title: 'Project', text: 'Which project are you proud of?' },
      nextQuestion: { id: 'q2', title: 'Numbers', text: QUESTION },
      openQuestion: 'Why are you here?',
      followUpsLeft: 0,
      candidateName: 'Sam',
      remainingMs: 600_000,
      language: 'en-GB',
      heardLastReply: { text: 'Which project are you proud of?', cut: false },
      ...parts,
    },
    history: [
      { role: 'interviewer', text: 'Which project are you proud of?', interrupted: false },
      {
        role: 'candidate',
        text: 'I rebuilt the billing report for our support team last year.',
        interrupted: false,
      },
    ],
  };
}

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

let sessions = 0;

/** Deadlines are long, but for tests that wait for one. */
function model(
  profile: Partial<SandboxProfile>,
  deadlines: Partial<ReplyModelOptions> = {},
  compatible?: 'compatible',
) {
  sessions += 1;
  const apiKey = sandboxCredential({
    seed: `reply-${sessions}`,
    ...profile,
    stages: { llmFirstTokenMs: 5, llmTokensPerSecond: 2_000, ...profile.stages },
  });
  const other = { baseUrl: `${sandbox.url}/openai/v1`, apiKey, model: 'gpt-other', deepModel: 'gpt-deep' };
  return createReplyModel({
    access: {
      baseUrl: `${sandbox.url}/anthropic`,
      apiKey,
      ...(compatible ? { compatible: other } : {}),
    },
    model: 'claude-haiku-4-5',
    fallbackModel: 'claude-sonnet-4-6',
    firstTokenDeadlineMs: 8_000,
    fallbackFirstTokenDeadlineMs: 8_000,
    stallDeadlineMs: 8_000,
    ...deadlines,
  });
}

async function eventsOf(
  reply: AsyncIterable<ModelEvent>,
  each: (event: ModelEvent) => void = () => undefined,
): Promise<ModelEvent[]> {
  const events: ModelEvent[] = [];
  for await (const event of reply) {
    events.push(event);
    each(event);
  }
  return events;
}

const textOf = (events: readonly ModelEvent[]) =>
  events.map((event) => (event.type === 'text' ? event.text : '')).join('');
const signal = () => new AbortController().signal;

describe('the reply model, over the wire', () => {
  it('streams first token, move and text, in that order, and says how much it used', async () => {
    const events = await eventsOf(model({}).streamReply(request(), signal()));
    expect(events[0]).toEqual({ type: 'first_token', model: 'claude-haiku-4-5' });
    expect(events[1]).toEqual({ type: 'move', move: 'next_question', chosen: 'model' });
    expect(textOf(events)).toContain(QUESTION);
    expect(textOf(events)).not.toContain('[[');
    const last = events.at(-1);
    expect(last).toMatchObject({ type: 'done', reason: 'complete' });
    expect(last?.type === 'done' && last.usage.inputTokens > 100 && last.usage.outputTokens > 5).toBe(true);
  });

  it('lets the first clause through long before the reply is over', async () => {
    const abort = new AbortController();
    const slow = model({ seed: 'first-clause', stages: { llmTokensPerSecond: 10 } });
    const events = await eventsOf(slow.streamReply(request(), abort.signal), (event) => {
      if (event.type === 'text') abort.abort();
    });
    expect(textOf(events)).not.toBe('');
    const log = async () => {
      const response = await fetch(`${sandbox.url}/logs/first-clause`);
      return ((await response.json()) as { event: string }[]).map(({ event }) => event);
    };
    // The vendor was left in the middle of it.
    await expect.poll(log).toContain('aborted');
    expect(await log()).not.toContain('completed');
  });

  it('fails over to the other model when the first token is late', async () => {
    const events = await eventsOf(
      model(
        { faults: [{ vendor: 'llm', kind: 'stalled', from: 0, times: 1 }] },
        { firstTokenDeadlineMs: 600 },
      ).streamReply(request(), signal()),
    );
    expect(events[0]).toEqual({ type: 'first_token', model: 'claude-sonnet-4-6' });
    expect(events.at(-1)).toMatchObject({
      type: 'done',
      reason: 'complete',
      usage: { model: 'claude-sonnet-4-6' },
    });
  });

  it('gives the other model more time, as there is no third', async () => {
    const events = await eventsOf(
      model(
        { faults: [{ vendor: 'llm', kind: 'slow', delayMs: 1_000 }] },
        { firstTokenDeadlineMs: 600 },
      ).streamReply(request(), signal()),
    );
    expect(events[0]).toEqual({ type: 'first_token', model: 'claude-sonnet-4-6' });
    expect(events.at(-1)).toMatchObject({ type: 'done', reason: 'complete' });
  });

  it('fails over at once when it is to wait long after 429, and waits where it is short', async () => {
    const limited = (retryAfterSeconds: number) =>
      ({ vendor: 'llm', kind: 'rate_limited', from: 0, times: 1, retryAfterSeconds }) as const;
    const long = await eventsOf(model({ faults: [limited(30)] }).streamReply(request(), signal()));
    expect(long[0]).toEqual({ type: 'first_token', model: 'claude-sonnet-4-6' });
    const short = await eventsOf(model({ faults: [limited(0)] }).streamReply(request(), signal()));
    expect(short[0]).toEqual({ type: 'first_token', model: 'claude-haiku-4-5' });
  });

  it('ends a reply that breaks off at a whole sentence, and still asks the question', async () => {
    const events = await eventsOf(
      model({ faults: [{ vendor: 'llm', kind: 'dropped' }] }).streamReply(request(), signal()),
    );
    const last = events.at(-1);
    if (last?.type === 'done') {
      expect(last.reason).toBe('dropped');
      expect(textOf(events)).toMatch(/[.!?,] ?$/);
      expect(textOf(events)).toContain(QUESTION);
    } else {
      expect(last).toEqual({ type: 'failed', reason: 'dropped' });
    }
  });

  it.each([
    ['stalled', 'timeout', { firstTokenDeadlineMs: 300, fallbackFirstTokenDeadlineMs: 300 }],
    ['rate_limited', 'rate_limited', {}],
  ] as const)('gives up when every model is %s', async (kind, reason, deadlines) => {
    const events = await eventsOf(
      model({ faults: [{ vendor: 'llm', kind }] }, deadlines).streamReply(request(), signal()),
    );
    expect(events).toEqual([{ type: 'failed', reason }]);
  });

  it('is bounded in all', async () => {
    const slow = model({ stages: { llmTokensPerSecond: 5 } }, { totalDeadlineMs: 400 });
    const last = (await eventsOf(slow.streamReply(request(), signal()))).at(-1);
    expect(last && 'reason' in last && last.reason).toMatch(/^(dropped|timeout)$/);
  });

  it('stops at once when nobody wants it any more, and says what it took all the same', async () => {
    const abort = new AbortController();
    const spent: ReplyUsage[] = [];
    const slow = model({ stages: { llmTokensPerSecond: 20 } });
    const reply = slow.streamReply(request(), abort.signal, (usage) => spent.push(usage));
    const events = await eventsOf(reply, (event) => {
      if (event.type === 'text') abort.abort();
    });
    expect(events.at(-1)).toEqual({ type: 'failed', reason: 'aborted' });
    expect(spent).toMatchObject([{ model: 'claude-haiku-4-5', outputTokens: expect.any(Number) }]);
    expect(spent[0]?.outputTokens).toBeGreaterThan(0);
  });

  it('contains a dishonest model: allowed moves, the question asked, nothing endless, no rule quoted', async () => {
    for (let seed = 0; seed < 24; seed += 1) {
      const events = await eventsOf(
        model({ dishonest: true, seed: `d${seed}` }).streamReply(request(), signal()),
      );
      const last = events.at(-1);
      if (last?.type === 'failed') {
        expect(last.reason).toBe('empty');
        continue;
      }
      expect(events.find((event) => event.type === 'move')).toMatchObject({ move: 'next_question' });
      const text = textOf(events);
      expect(text.length).toBeLessThan(1_200);
      expect(text).not.toMatch(/\[\[|hired|highest score|spoken aloud to the candidate|We are done here/);
      expect(text).toMatch(/\?|did not like it/);
    }
  });
});

describe('the reply model with an endpoint beside its vendor', () => {
  it.each(['stalled', 'slow', 'failing', 'rate_limited', 'malformed'] as const)(
    'goes on there where the vendor is %s, and nobody hears a difference',
    async (kind) => {
      const spent: ReplyUsage[] = [];
      // Broken in its first words, before any of them was let through.
      const stages = kind === 'malformed' ? { llmTokensPerSecond: 10_000 } : {};
      const reply = model(
        { faults: [{ vendor: 'llm', kind, retryAfterSeconds: 30 }], stages },
        kind === 'stalled' || kind === 'slow' ? { firstTokenDeadlineMs: 600 } : {},
        'compatible',
      );
      const events = await eventsOf(reply.streamReply(request(), signal(), (usage) => spent.push(usage)));
      const last = events.at(-1);
      expect(events.find((event) => event.type === 'move')).toMatchObject({ move: 'next_question' });
      expect(textOf(events)).toContain(QUESTION);
      if (kind === 'malformed') {
        expect(last).toMatchObject({ type: 'done' });
        return;
      }
      expect(events[0]).toEqual({ type: 'first_token', model: 'gpt-other' });
      expect(last).toMatchObject({ type: 'done', reason: 'complete', usage: { model: 'gpt-other' } });
      expect(spent).toHaveLength(1);
      expect(spent[0]?.inputTokens).toBeGreaterThan(100);
      expect(spent[0]?.outputTokens).toBeGreaterThan(5);
    },
  );

  it.each(['failing', 'rate_limited', 'stalled', 'malformed', 'dropped'] as const)(
    'comes back to the vendor’s other model where the endpoint is %s, too',
    async (kind) => {
      const reply = model(
        {
          faults: [
            { vendor: 'llm', kind: 'failing', from: 0, times: 1 },
            { vendor: 'backup_llm', kind, retryAfterSeconds: 30 },
          ],
        },
        kind === 'stalled' ? { fallbackFirstTokenDeadlineMs: 2_500 } : {},
        'compatible',
      );
      const events = await eventsOf(reply.streamReply(request(), signal()));
      expect(events.at(-1)).toMatchObject({ type: 'done' });
      expect(textOf(events)).toContain(QUESTION);
    },
  );

  it('reads what was read before from the endpoint’s cache, and says so', async () => {
    const usages: ReplyUsage[] = [];
    const reply = model({ faults: [{ vendor: 'llm', kind: 'failing' }] }, {}, 'compatible');
    for (let turn = 0; turn < 2; turn += 1) {
      await eventsOf(reply.streamReply(request(), signal(), (usage) => usages.push(usage)));
    }
    const [first, second] = usages;
    expect(first).toMatchObject({ model: 'gpt-other', cacheReadTokens: 0 });
    expect(second?.cacheReadTokens).toBeGreaterThanOrEqual(1_024);
  });

  it('says about what it took where it was broken off', async () => {
    const abort = new AbortController();
    const spent: ReplyUsage[] = [];
    const slow = model(
      { faults: [{ vendor: 'llm', kind: 'failing' }], stages: { llmTokensPerSecond: 20 } },
      {},
      'compatible',
    );
    const reply = slow.streamReply(request(), abort.signal, (usage) => spent.push(usage));
    const events = await eventsOf(reply, (event) => {
      if (event.type === 'text') abort.abort();
    });
    expect(events.at(-1)).toEqual({ type: 'failed', reason: 'aborted' });
    expect(spent).toMatchObject([{ model: 'gpt-other' }]);
    expect(spent[0]?.inputTokens).toBeGreaterThan(100);
    expect(spent[0]?.outputTokens).toBeGreaterThan(0);
  });
});
