import type { Question, Template } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { TEMPLATE } from '../testing/template.ts';
import type { ReplyCause } from '../turn/effects.ts';
import {
  type InterviewContext,
  type InterviewEventBody,
  initialInterviewState,
  planReply,
  progressOf,
  promptStateOf,
  reduceInterview,
} from './machine.ts';
import type { Move } from './moves.ts';

const [FIRST, SECOND] = TEMPLATE.questions;
if (!FIRST || !SECOND) throw new Error('The template has two questions.');
const ANSWER: ReplyCause = { kind: 'answer' };

/** An interview by a template whose author asked for something. */
function held(first: Partial<Question>, second: Partial<Question> = {}) {
  const template: Template = {
    ...TEMPLATE,
    questions: [{ ...FIRST, ...first } as Question, { ...SECOND, ...second } as Question],
  };
  const context: InterviewContext = { template, locale: 'en-GB', candidateName: null };
  let state = initialInterviewState();
  let atMs = 0;
  const effects: unknown[] = [];
  const send = (event: InterviewEventBody) => {
    const step = reduceInterview(state, { ...event, atMs }, context);
    state = step.state;
    effects.push(...step.effects);
  };
  const says = (move: Move) => {
    send({ type: 'reply_started', move });
    send({ type: 'reply_heard', move, text: 'words', interrupted: false, heardShare: 1 });
  };
  send({ type: 'clock_started' });
  return {
    says,
    answers: () =>
      send({ type: 'answered', text: 'I did it alone and it took a week of work.', input: 'voice' }),
    passes: (ms: number) => {
      atMs += ms;
    },
    plan: (cause: ReplyCause = ANSWER) => planReply(state, cause, { context, atMs, modelFailed: false }),
    prompt: () => {
      const plan = planReply(state, ANSWER, { context, atMs, modelFailed: false });
      if (plan.kind !== 'generate') throw new Error('the model is not asked');
      return promptStateOf(state, plan, { context, cause: ANSWER, atMs });
    },
    title: () => progressOf(state, context, atMs).questionTitle,
    effects,
  };
}

describe('a question that is asked word for word', () => {
  it('is said by code where nothing else is to be said, with the introduction of its phase', () => {
    const phase = { title: 'Your experience', introduction: 'Everybody is asked the same.' };
    const plan = held({ asking: 'verbatim', phase }).plan({ kind: 'greeting' });
    expect(plan).toMatchObject({
      kind: 'say',
      text: expect.stringContaining(`Everybody is asked the same. ${FIRST.text}`),
    });
  });

  it('is told to the model as one that it adds no words to', () => {
    const interview = held({}, { asking: 'verbatim' });
    interview.says('next_question');
    interview.answers();
    expect(interview.prompt().nextQuestion).toMatchObject({ id: SECOND.id, verbatim: true });
  });

  it('is the model’s to phrase otherwise', () => {
    const interview = held({});
    expect(interview.plan({ kind: 'greeting' }).kind).toBe('generate');
    interview.says('next_question');
    interview.answers();
    expect(interview.prompt().nextQuestion).not.toHaveProperty('verbatim');
  });
});

describe('a phase', () => {
  it('stands before the titles of its questions', () => {
    const interview = held({ phase: { title: 'Situations' } });
    interview.says('next_question');
    expect(interview.title()).toBe(`Situations · ${FIRST.title}`);
    interview.says('next_question');
    expect(interview.title()).toBe(`Situations · ${SECOND.title}`);
  });
});

describe('time to think', () => {
  it('is granted once the question is out, and not for the one after it', () => {
    const interview = held({ thinkMs: 45_000 });
    interview.says('next_question');
    expect(interview.effects).toContainEqual({ type: 'time_granted', forMs: 45_000 });
    interview.effects.length = 0;
    interview.says('next_question');
    expect(interview.effects).not.toContainEqual(expect.objectContaining({ type: 'time_granted' }));
  });
});

describe('a limit on the answer', () => {
  const allowed = (interview: ReturnType<typeof held>) => {
    const plan = interview.plan();
    return plan.kind === 'generate' ? plan.allowed : [];
  };

  it('ends the follow-ups when the time is over, thinking aside', () => {
    const interview = held({ answerLimitMs: 60_000, thinkMs: 10_000 });
    interview.passes(30_000);
    interview.says('next_question');
    interview.answers();
    interview.passes(69_000);
    expect(allowed(interview)).toContain('follow_up');
    interview.passes(1_000);
    expect(allowed(interview)).toEqual(['answer_candidate', 'next_question']);
    interview.says('next_question');
    expect(allowed(interview)).toContain('hint');
  });
});
