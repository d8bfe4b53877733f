import type { Template } from '@vivavoce/contract/records';
import { runs } from '@vivavoce/dev';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReplyCause } from '../turn/effects.ts';
import {
  type InterviewContext,
  type InterviewEffect,
  type InterviewEvent,
  type InterviewState,
  initialInterviewState,
  planReply,
  progressOf,
  promptStateOf,
  questionIdOf,
  questionIdOfAnswer,
  reduceInterview,
  takesRequest,
} from './machine.ts';
import { MOVES, type Move } from './moves.ts';

const TEMPLATE: Template = {
  id: 'tpl_1',
  slug: 'graduate-practice',
  version: 1,
  title: 'Graduate analyst',
  kind: 'practice',
  locale: 'en-GB',
  resultVisibility: 'candidate',
  interviewer: { name: 'Ava', persona: 'Warm.' },
  questions: [
    {
      id: 'q1',
      title: 'Project',
      text: 'Which project are you proud of?',
      hint: 'Your part.',
      maxFollowUps: 1,
      criterionIds: ['c'],
    },
    {
      id: 'q2',
      title: 'Numbers',
      text: 'How do you check a number?',
      hint: '',
      maxFollowUps: 0,
      criterionIds: ['c'],
    },
  ],
  criteria: [
    {
      id: 'c',
      name: 'Clarity',
      description: 'Clear.',
      levels: [
        { label: 'a', anchor: 'a' },
        { label: 'b', anchor: 'b' },
      ],
    },
  ],
  timeBudgetMs: 600_000,
  retentionDays: 30,
  turn: { mode: 'conversational' },
  createdAt: '2026-01-01T00:00:00Z',
};
const CONTEXT: InterviewContext = { template: TEMPLATE, locale: 'en-GB', candidateName: 'Sam' };
const ANSWER: ReplyCause = { kind: 'answer' };
const ON_REQUEST = ['repeat_question', 'rephrase', 'skip', 'pause'];

/** An interview that is held: each step as the turn would report it. */
class Held {
  state: InterviewState = initialInterviewState();
  effects: InterviewEffect[] = [];
  atMs = 0;

  constructor() {
    this.send({ type: 'clock_started' });
  }

  send(
    event: {
      [K in InterviewEvent['type']]: Omit<Extract<InterviewEvent, { type: K }>, 'atMs'>;
    }[InterviewEvent['type']],
  ): this {
    const step = reduceInterview(this.state, { ...event, atMs: this.atMs } as InterviewEvent, CONTEXT);
    this.state = step.state;
    this.effects.push(...step.effects);
    return this;
  }

  says(move: Move, heardShare = 1, { text = `${move}.`, afterSilence = false } = {}): this {
    return this.send({ type: 'reply_started', move, afterSilence }).send({
      type: 'reply_heard',
      move,
      text,
      whole: text,
      interrupted: heardShare < 1,
      heardShare,
    });
  }

  answers(
    text = 'I rebuilt the billing report for our support team last year, from the ground up, alone.',
  ): this {
    return this.send({ type: 'answered', text, input: 'voice' });
  }

  types(text = 'I rebuilt the billing report.'): this {
    return this.send({ type: 'answered', text, input: 'typed' });
  }

  moves(cause: ReplyCause = ANSWER) {
    const plan = planReply(this.state, cause, { context: CONTEXT, atMs: this.atMs, modelFailed: false });
    return plan.kind === 'generate' ? { allowed: plan.allowed, fallback: plan.fallback } : plan;
  }

  /** What is said by code; says it. */
  does(cause: ReplyCause = ANSWER): string {
    const plan = planReply(this.state, cause, { context: CONTEXT, atMs: this.atMs, modelFailed: false });
    if (plan.kind !== 'say') throw new Error('the model was asked');
    this.says(plan.move, 1, { text: plan.text, afterSilence: cause.kind === 'silence' });
    return plan.text;
  }

  presses(request: 'repeat' | 'pause' | 'skip', id = `button_${this.state.requestIds.length}`): string {
    this.send({ type: 'requested', id, request });
    return this.does({ kind: 'request' });
  }

  get progress() {
    return progressOf(this.state, CONTEXT, this.atMs);
  }

  /** In its own words. */
  own(cause: ReplyCause = ANSWER): string {
    const plan = planReply(this.state, cause, {
      context: CONTEXT,
      atMs: this.atMs,
      modelFailed: true,
    });
    return plan.kind === 'say' ? plan.text : '';
  }
}

describe('an answer that was begun for an earlier question', () => {
  const late = (held: Held, questionId: string | null) =>
    held.send({ type: 'answered', text: 'As I was about to write.', input: 'typed', questionId });

  it('belongs to that one, and the question that was asked meanwhile is asked again', () => {
    const held = new Held().says('next_question').answers().says('next_question');
    late(held, 'q1');
    expect(questionIdOfAnswer(held.state, 'q1', CONTEXT)).toBe('q1');
    expect(held.moves()).toMatchObject({ fallback: 'next_question' });
    expect(held.own()).toBe(TEMPLATE.questions[1]?.text);
    held.says('next_question').answers();
    expect(questionIdOf(held.state, CONTEXT)).toBe('q2');
  });

  it('takes nothing from a question that was answered already', () => {
    const held = new Held().says('next_question').answers().says('next_question').answers();
    late(held, 'q1');
    expect(held.state.asked).toBe(true);
    expect(questionIdOf(held.state, CONTEXT)).toBe('q2');
  });

  it('does not cost the candidate the questions of their own', () => {
    const held = new Held().says('next_question').answers();
    while (held.state.stage === 'questions') held.says('next_question');
    expect(held.state.stage).toBe('candidate_questions');
    late(held, TEMPLATE.questions.at(-1)?.id ?? '');
    expect(held.moves()).toEqual({ allowed: ['next_question'], fallback: 'next_question' });
  });

  it('may have been begun before the first question', () => {
    const held = new Held().says('next_question');
    late(held, null);
    expect(questionIdOfAnswer(held.state, null, CONTEXT)).toBeNull();
    expect(held.own()).toBe(TEMPLATE.questions[0]?.text);
  });

  it.each(['q2', 'nobody’s'])('is nothing that a client may choose: %s is not', (questionId) => {
    const held = new Held().says('next_question');
    late(held, questionId);
    expect(questionIdOfAnswer(held.state, questionId, CONTEXT)).toBe('q1');
    expect(held.state.asked).toBe(true);
  });

  it('keeps its question in the closing', () => {
    const held = new Held().says('next_question').answers().says('next_question').says('wrap_up', 0.1);
    late(held, 'q1');
    expect(questionIdOfAnswer(held.state, 'q1', CONTEXT)).toBe('q1');
  });
});

describe('the interview', () => {
  it('goes from greeting through every question and the candidate’s own to the closing', () => {
    const held = new Held();
    expect(held.moves({ kind: 'greeting' })).toEqual({
      allowed: ['next_question'],
      fallback: 'next_question',
    });
    held.says('next_question');
    expect(questionIdOf(held.state, CONTEXT)).toBe('q1');
    held.answers();
    expect(held.moves()).toEqual({
      allowed: ['follow_up', 'next_question', 'hint', 'wait', 'answer_candidate', ...ON_REQUEST],
      fallback: 'next_question',
    });
    held.says('follow_up').answers();
    expect(held.moves()).toMatchObject({ allowed: expect.not.arrayContaining(['follow_up']) });
    held.says('next_question').answers();
    expect(questionIdOf(held.state, CONTEXT)).toBe('q2');
    expect(
      promptStateOf(
        held.state,
        { kind: 'generate', allowed: ['next_question'], fallback: 'next_question' },
        { context: CONTEXT, cause: ANSWER, atMs: 0 },
      ).nextQuestion,
    ).toEqual({
      title: 'Your questions',
      text: "Those were my questions. Is there anything you'd like to ask me?",
    });
    held.says('next_question');
    expect(held.state.stage).toBe('candidate_questions');
    expect(held.answers('How big is the team?').moves()).toEqual({
      allowed: ['answer_candidate', 'wait', 'wrap_up'],
      fallback: 'answer_candidate',
    });
    expect(held.answers('No, thank you.').moves()).toMatchObject({ fallback: 'wrap_up' });
    held.says('wrap_up');
    expect(held.effects.at(-1)).toEqual({ type: 'over', reason: 'completed' });
    expect(held.state.stage).toBe('over');
  });

  it('follows up by default on a thin answer', () => {
    const held = new Held().says('next_question').answers('Billing.');
    expect(held.moves()).toMatchObject({ fallback: 'follow_up' });
  });

  it('asks a question again that was cut before it was out', () => {
    const held = new Held().says('next_question').answers().says('next_question', 0.2);
    expect(progressOf(held.state, CONTEXT, 0).questionNumber).toBe(2);
    expect(held.moves()).toEqual({
      allowed: ['next_question', 'answer_candidate', 'wait'],
      fallback: 'next_question',
    });
    expect(held.own()).toContain('How do you check a number?');
    held.says('next_question');
    expect(progressOf(held.state, CONTEXT, 0).questionNumber).toBe(2);
    expect(held.state.asked).toBe(true);
  });

  it('takes a question as asked that was answered in writing while it was being spoken', () => {
    const held = new Held().says('next_question', 0.4).types();
    expect(held.state.asked).toBe(true);
    expect(held.moves()).toMatchObject({ fallback: 'follow_up' });
    held.says('next_question', 0.4).types();
    expect(progressOf(held.state, CONTEXT, 0).questionNumber).toBe(2);
    expect(held.says('next_question').state.stage).toBe('candidate_questions');
    expect(new Held().says('next_question', 0.2).types().state.asked).toBe(false);
  });

  it('asks no question for ever, however often it is cut off', () => {
    const held = new Held();
    for (let asking = 1; asking < 3; asking += 1) {
      held.says('next_question', 0.1).answers();
      expect(held.state).toMatchObject({ questionIndex: 0, asked: false });
    }
    expect(held.says('next_question', 0.1).state).toMatchObject({ questionIndex: 0, asked: true });
    expect(held.says('next_question', 0.1).state).toMatchObject({ questionIndex: 1, asked: false });
  });

  it('counts a follow-up that an answer cut off', () => {
    const held = new Held().says('next_question').answers().says('follow_up', 0.1);
    expect(held.moves({ kind: 'resume' })).toMatchObject({ allowed: ['wait'] });
    expect(held.answers('So.').state.followUps).toBe(1);
    expect(held.moves()).toMatchObject({ fallback: 'next_question' });
  });

  it('asks a question again in its own words without announcing another', () => {
    expect(new Held().says('next_question', 0.1).answers().own()).toBe('Which project are you proud of?');
  });

  it('asks a question again that a noise cut off', () => {
    const notHeard: ReplyCause = { kind: 'not_heard', count: 1 };
    expect(new Held().says('next_question', 0.2).moves(notHeard)).toEqual({
      allowed: ['next_question'],
      fallback: 'next_question',
    });
    expect(new Held().says('next_question').moves(notHeard)).toMatchObject({ kind: 'say', move: 'wait' });
  });

  it.each([
    [0.7, true],
    [0.71, true],
    [0.69, false],
    [0.6, false],
    [0.5, false],
    [0.45, false],
  ])('takes a question of which %d was heard as asked: %s', (heardShare, asked) => {
    const held = new Held().says('next_question', heardShare);
    expect(held.state.asked).toBe(asked);
    // Spoken words do not make up for what was not heard.
    expect(held.answers().state.asked).toBe(asked);
  });

  it.each([
    [0.35, true],
    [0.34, false],
  ])('takes a question of which %d was shown as read, by an answer in writing: %s', (heardShare, asked) => {
    expect(new Held().says('next_question', heardShare).types().state.asked).toBe(asked);
  });

  it.each([' ', '\n\t ', '\u00A0\u2003', '\u200B\u2060', '\u0000', '\u2800', '\u3164'])(
    'takes %j for no answer: it closes nothing',
    (blank) => {
      const held = new Held().says('next_question').answers().says('follow_up', 0.1);
      const before = held.state;
      expect(held.answers(blank).state).toEqual(before);
      expect(held.types(blank).state).toEqual(before);
      const reading = new Held().says('next_question', 0.4);
      expect(reading.types(blank).state).toMatchObject({ asked: false, wordsSinceQuestion: 0 });
    },
  );

  it('allows a hint once, and two waits', () => {
    const held = new Held().says('next_question').says('hint').says('wait').says('wait');
    expect(held.moves()).toMatchObject({
      allowed: ['follow_up', 'next_question', 'answer_candidate', ...ON_REQUEST],
    });
  });

  it('counts a wait that was silent', () => {
    const held = new Held().says('next_question');
    held.send({ type: 'reply_dropped', move: 'wait', silent: true });
    held.send({ type: 'reply_dropped', move: 'wait', silent: false });
    expect(held.state.waits).toBe(1);
  });
});

describe('time', () => {
  it('leads to the closing before it is over', () => {
    const held = new Held().says('next_question');
    expect(held.effects).toContainEqual({ type: 'set_timer', atMs: 540_000 });
    held.atMs = 540_000;
    held.send({ type: 'time_checked' });
    expect(held.effects.at(-1)).toEqual({ type: 'wrap_up_due' });
    expect(held.moves()).toEqual({ allowed: ['wrap_up'], fallback: 'wrap_up' });
    held.says('wrap_up');
    expect(held.effects.at(-1)).toEqual({ type: 'over', reason: 'time' });
  });

  it('stands still while nobody is there', () => {
    const held = new Held();
    held.atMs = 100_000;
    held.send({ type: 'clock_stopped' });
    held.atMs = 900_000;
    expect(progressOf(held.state, CONTEXT, held.atMs)).toMatchObject({
      remainingMs: 500_000,
      clockRunning: false,
    });
    held.send({ type: 'clock_started' });
    expect(held.effects).toContainEqual({ type: 'set_timer', atMs: 900_000 + 440_000 });
  });

  it('passes follow-ups over when the rest would not fit', () => {
    const held = new Held().says('next_question');
    held.atMs = 520_000;
    held.answers('Billing.');
    expect(held.moves()).toMatchObject({
      allowed: expect.not.arrayContaining(['follow_up']),
      fallback: 'next_question',
    });
  });
});

describe('silence', () => {
  it('is met with a prompt, then the question, then an offer, then the next one', () => {
    const held = new Held().says('next_question');
    const silence = (count: number) => held.moves({ kind: 'silence', count, mode: 'conversational' });
    expect(silence(1)).toMatchObject({
      kind: 'say',
      move: 'wait',
      text: expect.stringContaining('still there'),
    });
    expect(silence(2)).toMatchObject({
      kind: 'say',
      text: expect.stringContaining('Which project are you proud of?'),
    });
    expect(silence(3)).toMatchObject({
      kind: 'say',
      move: 'skip',
      text: 'Shall we go on, or would you like more time?',
    });
    expect(silence(4)).toEqual({ allowed: ['next_question'], fallback: 'next_question' });
  });

  it('ends the interview when it goes on after the last question', () => {
    const held = new Held().says('next_question').says('next_question').says('next_question');
    expect(held.moves({ kind: 'silence', count: 3, mode: 'conversational' })).toEqual({
      allowed: ['wrap_up'],
      fallback: 'wrap_up',
    });
  });
});

describe('what a candidate asks for', () => {
  const QUESTION = 'Which project are you proud of?';

  it('is no answer and none of the limited clarifications, and ends no question, however often', () => {
    const held = new Held().says('next_question');
    const before = held.state;
    for (let time = 0; time < 6; time += 1) {
      expect(held.answers('Could you repeat the question?').does()).toBe(`Of course. ${QUESTION}`);
      expect(held.answers('Can I have a minute?').does()).toContain('take your time');
      expect(held.answers('Can we skip this one?').does()).toBe(
        'Would you like to leave this question out and go on?',
      );
      expect(held.answers("I don't understand the question.").moves()).toEqual({
        allowed: ['rephrase'],
        fallback: 'rephrase',
      });
      held.says('rephrase');
    }
    const { followUps, hints, waits, answers, wordsSinceQuestion, lastAnswer, questionIndex, asked } = before;
    expect(held.state).toMatchObject({ followUps, hints, waits, answers, wordsSinceQuestion, lastAnswer });
    expect(held.state).toMatchObject({
      questionIndex,
      asked,
      stage: 'questions',
      skipped: [],
      unrequested: 0,
    });
  });

  it('repeats a follow-up that is open, word for word, and a question that was cut as if for the first time', () => {
    const held = new Held().says('next_question').answers();
    held.says('follow_up', 1, { text: 'I see. What was your own part in it?' }).answers('Pardon?');
    expect(held.does()).toBe('Of course. I see. What was your own part in it?');
    const cut = new Held().says('next_question', 0.3).answers('Sorry, could you say that again?');
    expect(cut.does()).toBe(QUESTION);
    expect(cut.state).toMatchObject({ asked: true, questionIndex: 0 });
  });

  it('is understood in the language of the interview, and “please” behind it changes nothing', () => {
    const context = { ...CONTEXT, locale: 'de-DE' };
    const event = { type: 'answered', input: 'voice', atMs: 0 } as const;
    const said = (text: string, state = new Held().says('next_question').state) =>
      reduceInterview(state, { ...event, text }, context).state;
    const asked = said('Können Sie die Frage bitte wiederholen?');
    expect(asked.request).toBe('repeat');
    expect(said('Bitte.', asked)).toEqual(asked);
    expect(said('Ich musste das Deployment wiederholen.').request).toBeNull();
  });

  it('says the question again, with its hint, where the model has no other words for it', () => {
    const held = new Held().says('next_question').answers('What do you mean?');
    expect(held.own()).toBe(`${QUESTION} Here's a thought that may help. Your part.`);
  });

  it('is given time, until it is over or the candidate speaks', () => {
    const held = new Held().says('next_question').answers('Can I have a minute?');
    held.does();
    expect(held.effects.at(-1)).toEqual({ type: 'time_granted' });
    expect(held.state.timeGranted).toBe(true);
    expect(held.does({ kind: 'silence', count: 1, mode: 'conversational' })).toBe(
      'Shall we go on, or would you like more time?',
    );
    expect(held.answers('More time, please.').does()).toContain('take your time');
    expect(held.state.timeGranted).toBe(true);
    expect(held.answers().state).toMatchObject({ timeGranted: false, confirming: null, questionIndex: 0 });
    expect(held.moves()).toMatchObject({ fallback: 'next_question' });
  });

  it('is left out once confirmed, and comes back before the end, once', () => {
    const held = new Held().says('next_question').answers('Can we skip this question?');
    held.does();
    expect(held.answers('Yes, please.').state.skipped).toEqual([0]);
    expect(held.progress.skippedQuestionIds).toEqual(['q1']);
    expect(held.effects.at(-1)).toEqual({ type: 'progress' });
    expect(held.does()).toBe("All right, we'll leave that one out. How do you check a number?");
    expect(held.progress.questionNumber).toBe(2);
    held.answers();
    expect(held.own()).toBe(
      'Before we finish: you left out the question “Project”. Would you like to come back to it?',
    );
    held.says('next_question');
    expect(held.state.stage).toBe('way_back');
    expect(held.answers('Yes, gladly.').does()).toBe(`Of course. ${QUESTION}`);
    expect(held.progress).toMatchObject({ questionNumber: 1, skippedQuestionIds: ['q1'] });
    held.answers();
    expect(held.progress.skippedQuestionIds).toBeUndefined();
    held.says('next_question');
    expect(held.state.stage).toBe('candidate_questions');
  });

  it.each([
    ['No, thank you.', 1],
    ['I would say that depends.', 2],
  ])('is not asked again after %j to the offer', (said, offers) => {
    const held = new Held().says('next_question');
    held.presses('skip');
    held.answers().says('next_question');
    for (let offer = 1; offer < offers; offer += 1)
      expect(held.answers(said).does()).toContain('left out the question');
    expect(held.answers(said).does()).toContain('ask me');
    expect(held.state).toMatchObject({ stage: 'candidate_questions', skipped: [0] });
  });

  it('stays with a question that is not to be left out after all', () => {
    const held = new Held().says('next_question').answers('Pass.');
    held.does();
    expect(held.answers('No, let me try.').does()).toBe('All right, take your time.');
    expect(held.state).toMatchObject({ questionIndex: 0, skipped: [], timeGranted: true });
  });

  it('takes an answer for an answer, though it was asked whether to leave the question out', () => {
    const held = new Held().says('next_question').answers('Pass.');
    held.does();
    held.answers('I rebuilt the billing report for our support team.');
    expect(held.state).toMatchObject({ confirming: null, request: null, skipped: [] });
  });

  it.each(['Yes.', 'No.'])(
    'takes %j for an answer that was begun before it was asked whether to go on',
    (text) => {
      const held = new Held().says('next_question');
      held.does({ kind: 'draft' });
      expect(held.state.confirming).toBe('skip');
      held.send({ type: 'answered', text, input: 'typed', questionId: 'q1', begunBefore: true });
      expect(held.state).toMatchObject({ request: null, skipped: [], wordsSinceQuestion: 1 });
    },
  );

  it('asks again, or waits, where a face alone is said to whether to leave it out', () => {
    const held = new Held().says('next_question').answers('Pass.');
    const asked = held.does();
    expect(held.types('😀').does()).toBe(asked);
    held.says('skip', 1, { afterSilence: true });
    expect(held.types('👍').does()).toContain('take your time');
    expect(held.state).toMatchObject({ questionIndex: 0, skipped: [] });
  });

  it.each(['missed', 'not_heard'] as const)('is done though words were lost behind it (%s)', (kind) => {
    const held = new Held().says('next_question');
    held.send({ type: 'requested', id: 'msg_1', request: 'skip' });
    const cause: ReplyCause = kind === 'missed' ? { kind } : { kind, count: 1 };
    expect(held.does(cause)).toContain('How do you check a number?');
    expect(held.does(cause)).toContain('Could you say');
  });

  it('by a button is done at once, and by one id once', () => {
    const held = new Held().says('next_question');
    expect(held.presses('repeat', 'msg_1')).toBe(`Of course. ${QUESTION}`);
    const before = held.state;
    expect(held.send({ type: 'requested', id: 'msg_1', request: 'skip' }).state).toBe(before);
    expect(held.presses('pause')).toContain('take your time');
    expect(held.presses('skip')).toContain('How do you check a number?');
    expect(held.presses('skip')).toContain('left some questions out');
    expect(held.presses('skip')).toContain('ask me');
    expect(held.presses('skip')).toContain('Goodbye');
    expect(held.state).toMatchObject({ stage: 'over', skipped: [0, 1] });
  });

  it.each([
    ['what was not seen', { id: 'a', request: 'skip', questionNumber: 2 }, false],
    ['what was seen', { id: 'a', request: 'skip', questionNumber: 1 }, true],
    ['what is repeated', { id: 'a', request: 'repeat', questionNumber: 2 }, true],
  ] as const)('by a button, %s, goes by the question that was seen', (_, made, taken) => {
    expect(takesRequest(new Held().says('next_question').state, made)).toBe(taken);
  });

  it('is left out by silence only where nothing was said to it', () => {
    const silence: ReplyCause = { kind: 'silence', count: 4, mode: 'conversational' };
    const silent = new Held().says('next_question').says('next_question', 1, { afterSilence: true });
    expect(silent.state).toMatchObject({ questionIndex: 1, skipped: [0] });
    // Nobody chose that.
    expect(silent.progress.skippedQuestionIds).toBeUndefined();
    expect(silent.presses('skip')).toContain('left some questions out');
    expect(silent.progress.skippedQuestionIds).toEqual(['q2']);
    const answered = new Held().says('next_question').answers('So.');
    expect(answered.moves(silence)).toMatchObject({ fallback: 'next_question' });
    answered.says('next_question', 1, { afterSilence: true });
    expect(answered.state).toMatchObject({ questionIndex: 1, skipped: [] });
  });

  it('is answered truthfully by code where it is whether there is a human, in the middle of an answer too', () => {
    const held = new Held().says('next_question').answers('Are you a human?');
    expect(held.does()).toBe(`No, I'm not a human. I'm Ava, an AI interviewer. ${QUESTION}`);
    held.answers('I led the project for a year. Are you a real person, by the way?');
    expect(
      planReply(held.state, ANSWER, { context: CONTEXT, atMs: 0, modelFailed: false, speculative: true }),
    ).toMatchObject({ kind: 'generate', preface: "No, I'm not a human. I'm Ava, an AI interviewer." });
    held.says('next_question').says('next_question').says('next_question').says('wrap_up', 0.1);
    expect(held.answers('Are you a robot?').does()).toMatch(/^No, I'm not a human\..*Goodbye\.$/);
  });

  it('goes on from a snapshot of before', () => {
    const { skipped, revisits, request, requestIds, ...old } = new Held().says('next_question').state;
    const held = new Held();
    held.state = { ...initialInterviewState(), ...old };
    expect(held.answers('Could you repeat the question?').does()).toContain(QUESTION);
    expect([skipped, revisits, request, requestIds]).toEqual([[], [], null, []]);
  });
});

describe('coding', () => {
  it('is checked in on, not hurried', () => {
    const held = new Held().says('next_question');
    for (const count of [1, 2, 3]) {
      expect(held.moves({ kind: 'silence', count, mode: 'coding' })).toMatchObject({
        kind: 'say',
        move: 'wait',
        text: expect.stringContaining("How's it going?"),
      });
    }
    expect(held.moves({ kind: 'silence', count: 4, mode: 'coding' })).toMatchObject({
      text: 'Shall we go on, or would you like more time?',
    });
    expect(held.moves({ kind: 'silence', count: 5, mode: 'coding' })).toMatchObject({
      fallback: 'next_question',
    });
  });
});

describe('going on after a break', () => {
  it('asks a question again that was not heard, and none that was', () => {
    const resume: ReplyCause = { kind: 'resume' };
    const cut = new Held().says('next_question', 0.1);
    expect(cut.moves(resume)).toEqual({ allowed: ['next_question'], fallback: 'next_question' });
    const heard = new Held().says('next_question', 0.8);
    expect(heard.moves(resume)).toEqual({ allowed: ['wait'], fallback: 'wait' });
    for (const held of [cut, heard]) expect(held.own(resume)).toContain('Which project are you proud of?');
    heard.says('next_question').says('next_question').says('wrap_up', 0.1);
    expect(heard.own(resume)).toContain('Goodbye');
  });
});

describe('without the model', () => {
  it.each([
    ['en-GB', "Hello, Sam, I'm Ava."],
    ['de-DE', 'Guten Tag, Sam, ich bin Ava.'],
    ['fr', 'Bonjour, Sam, je suis Ava.'],
    ['es-MX', 'Hola, Sam, soy Ava.'],
    ['ar', 'مرحبا، Sam، أنا Ava.'],
    ['hi-IN', 'Sam जी, नमस्ते। मैं Ava हूँ।'],
    ['ja', 'Samさん、こんにちは。Avaと申します。'],
    ['pt-BR', 'Olá, Sam, meu nome é Ava.'],
    ['nl', "Hello, Sam, I'm Ava."],
  ])('a whole interview is held in its own words (%s)', (locale, greeting) => {
    const context = { ...CONTEXT, locale };
    let state = initialInterviewState();
    const said: string[] = [];
    let cause: ReplyCause = { kind: 'greeting' };
    for (let turn = 0; turn < 12 && state.stage !== 'over'; turn += 1) {
      const plan = planReply(state, cause, { context, atMs: 0, modelFailed: true });
      if (plan.kind !== 'say') throw new Error('the model was asked');
      said.push(plan.text);
      const heard = {
        type: 'reply_heard',
        move: plan.move,
        text: plan.text,
        interrupted: false,
        heardShare: 1,
        atMs: 0,
      } as const;
      state = reduceInterview(state, { type: 'reply_started', move: plan.move, atMs: 0 }, context).state;
      state = reduceInterview(state, heard, context).state;
      state = reduceInterview(
        state,
        { type: 'answered', text: 'word '.repeat(20), input: 'voice', atMs: 0 },
        context,
      ).state;
      cause = ANSWER;
    }
    expect(state.stage).toBe('over');
    expect(said[0]?.startsWith(greeting)).toBe(true);
    expect(said.join(' ')).toContain('Which project are you proud of?');
    expect(said.join(' ')).toContain('How do you check a number?');
    expect(said.join(' ')).not.toMatch(/\{|\}|undefined|null/);
  });
});

describe('whatever is said and heard', () => {
  it('the end comes, though an answer cuts every reply off at once', () => {
    const held = new Held();
    for (let reply = 0; reply < 30 && held.state.stage !== 'over'; reply += 1) {
      const plan = held.moves();
      held.says('move' in plan ? plan.move : plan.fallback, 0).answers('So.');
    }
    expect(held.state).toMatchObject({ stage: 'over', questionIndex: 1 });
  });

  it('there is always an allowed move, the default is one of them, and the end comes', () => {
    const step = fc.record({
      choice: fc.nat(9),
      heardShare: fc.constantFrom(0, 0.3, 0.9, 1),
      answer: fc.constantFrom('', 'Why?', 'So.', 'a '.repeat(30)),
      silent: fc.nat(4),
      afterMs: fc.nat(20_000),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 200, maxLength: 200 }), (steps) => {
        const held = new Held();
        for (const { choice, heardShare, answer, silent, afterMs } of steps) {
          if (held.state.stage === 'over') break;
          held.atMs += afterMs;
          held.send({ type: 'time_checked' });
          if (answer !== '') held.answers(answer);
          const cause: ReplyCause =
            answer === '' ? { kind: 'silence', count: silent + 1, mode: 'conversational' } : ANSWER;
          const plan = held.moves(cause);
          const move = 'move' in plan ? plan.move : plan.allowed[choice % plan.allowed.length];
          if (!('move' in plan)) {
            expect(plan.allowed).toContain(plan.fallback);
            expect(MOVES.filter((each) => plan.allowed.includes(each)).length).toBe(plan.allowed.length);
          }
          if (move !== undefined) held.says(move, heardShare);
        }
        expect(held.state.stage).toBe('over');
        expect(JSON.parse(JSON.stringify(held.state))).toEqual(held.state);
      }),
      { numRuns: runs(200), seed: 21 },
    );
  });
});

describe('whoever asks for a human when the time is up', () => {
  it.each(['Are you a human?', 'I asked the customer what they had tried. Are you a human?'])(
    'is told the truth before the closing: %s',
    (text) => {
      const asked = {
        ...initialInterviewState(),
        stage: 'questions',
        questionIndex: 0,
        asked: true,
      } as const;
      const { state } = reduceInterview(asked, { type: 'answered', text, input: 'voice', atMs: 0 }, CONTEXT);
      const options = { context: CONTEXT, atMs: 0, modelFailed: false };
      const plan = planReply(state, { kind: 'time_up' }, options);
      expect(plan.kind === 'say' ? plan.text : plan.preface).toMatch(
        /not a human|not human|AI|artificial|machine/,
      );
      expect(plan.kind === 'say' ? [plan.move] : plan.allowed).toEqual(['wrap_up']);
    },
  );
});
