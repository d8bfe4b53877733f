import type { ServerMessage } from '@vivavoce/contract/realtime';
import type { Utterance } from '@vivavoce/contract/records';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type InterviewState, initialInterviewState } from '../interview/machine.ts';
import type { Move } from '../interview/moves.ts';
import { ReplySpeech } from '../playout/speech.ts';
import { claimed, recordInMemory } from '../testing/record.ts';
import { TEMPLATE } from '../testing/template.ts';
import type { ReplyCause } from '../turn/effects.ts';
import type { TurnEventBody } from '../turn/events.ts';
import { type HeardReply, InterviewRunner, type OnScreen } from './interview-runner.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const ANSWER: ReplyCause = { kind: 'answer' };
const FIRST = TEMPLATE.questions[0]?.id;
const SECOND = TEMPLATE.questions[1]?.id;

/** An interview that stands somewhere, with what was said so far in short. */
class Taken {
  readonly sent: ServerMessage[] = [];
  readonly events: TurnEventBody[] = [];
  readonly runner: InterviewRunner;
  readonly #memory = recordInMemory();
  #turn = 0;

  constructor(interview: Partial<InterviewState> = {}, onScreen?: OnScreen) {
    this.runner = new InterviewRunner({
      claim: claimed(),
      record: this.#memory.record,
      interview: { ...initialInterviewState(), ...interview },
      onScreen,
      now: () => Date.now(),
      send: (message) => this.sent.push(message),
      dispatch: (event) => this.events.push(event),
      onTime: () => this.runner.apply({ type: 'time_checked' }),
    });
  }

  get said(): readonly Utterance[] {
    return this.#memory.record.utterances;
  }

  /** The interviewer says ten words, of which so many are heard; incomplete, the model had more to say. */
  says(move: Move, words = 10, complete = true, cause = ANSWER): this {
    const text = `${move} two three four five six seven eight nine ten`;
    const heard = text.split(' ').slice(0, words).join(' ');
    const speech = new ReplySpeech();
    speech.addText(text);
    if (complete) speech.completeText();
    const reply = this.#reply(move, speech, cause);
    this.runner.began(reply);
    this.runner.interviewerSaid(
      {
        type: 'commit_assistant_turn',
        replyId: 1,
        text: heard,
        interrupted: words < 10 || !complete,
        startMs: 0,
        endMs: 1,
      },
      reply,
      'conversational',
    );
    return this;
  }

  /** A reply of which nothing was heard; `begun`, its first sample was. */
  drops(reason: 'unheard' | 'typed_over', { begun, shown }: { begun: boolean; shown: boolean }): this {
    const speech = new ReplySpeech();
    speech.addText('What did you change first?');
    const reply = { ...this.#reply('next_question', speech), startedMs: begun ? 5 : undefined };
    if (begun) this.runner.began(reply);
    this.runner.dropped(
      { type: 'drop_reply', replyId: 1, reason },
      { ...reply, displayedText: shown ? speech.text : '' },
      'conversational',
    );
    return this;
  }

  #reply(move: Move, speech: ReplySpeech, cause: ReplyCause = ANSWER): HeardReply {
    return {
      utteranceId: `utt_${this.said.length}`,
      move,
      turnId: 'trn_2_r1',
      speech,
      startedMs: 0,
      displayedText: speech.text,
      cause,
    };
  }

  answers(input: 'voice' | 'typed' = 'voice'): this {
    this.#turn += 1;
    this.runner.candidateSaid(
      {
        type: 'commit_user_turn',
        turn: this.#turn,
        text: 'I listened first.',
        input,
        ...(input === 'typed' ? { typedId: `msg_${this.#turn}` } : {}),
        startMs: 0,
        endMs: 1,
      },
      'coding',
    );
    return this;
  }
}

describe('the interview runner', () => {
  it('number what was said, and say where the interview stands', () => {
    const taken = new Taken().says('next_question').answers().answers('typed');
    expect(taken.said).toMatchObject([
      { sequence: 1, role: 'interviewer', questionId: FIRST, mode: 'conversational', turnId: 'trn_2_r1' },
      { sequence: 2, role: 'candidate', questionId: FIRST, mode: 'coding', turnId: 'trn_2_c1' },
      { sequence: 3, role: 'candidate', id: 'utt_2', input: 'typed', turnId: 'trn_2_c2' },
    ]);
    expect(taken.runner.state).toMatchObject({ asked: true, wordsSinceQuestion: 6 });
    expect(taken.sent).toMatchObject([
      { type: 'progress', progress: { questionNumber: 1 }, questionId: FIRST },
    ]);
  });

  it('say which question an answer belongs to that is begun now, once enough of it was heard', () => {
    const taken = new Taken().says('next_question').answers();
    const speech = new ReplySpeech();
    speech.addText('Here is the next question for you: what was hard?');
    speech.completeText();
    const shown = { speech, startedMs: 0, displayedText: speech.text, cause: ANSWER };
    const reply = { utteranceId: 'utt_9', move: 'next_question', turnId: 'trn_2_r2', ...shown } as const;
    taken.runner.began(reply);
    taken.runner.heardSoFar(reply, 'Here is');
    expect(taken.runner.openQuestionId).toBe(FIRST);
    taken.runner.heardSoFar(reply, 'Here is the next question');
    expect(taken.sent.at(-1)).toMatchObject({ type: 'progress', questionId: SECOND });
    taken.runner.dropped({ type: 'drop_reply', replyId: 2, reason: 'unheard' }, reply, 'conversational');
    expect(taken.runner.openQuestionId).toBe(FIRST);
  });

  it('tell the turn when only the closing is left, and when that was heard', () => {
    const taken = new Taken();
    taken.runner.apply({ type: 'clock_started' });
    vi.advanceTimersByTime(TEMPLATE.timeBudgetMs);
    expect(taken.events).toEqual([{ type: 'wrap_up_due' }]);
    taken.says('wrap_up');
    expect(taken.events.at(-1)).toEqual({ type: 'end', reason: 'time' });
  });

  it('count the time in which the candidate was there', () => {
    const taken = new Taken();
    taken.runner.apply({ type: 'clock_started' });
    vi.setSystemTime(60_000);
    taken.runner.apply({ type: 'clock_stopped' });
    vi.setSystemTime(900_000);
    taken.runner.apply({ type: 'clock_started' });
    vi.setSystemTime(930_000);
    expect(taken.runner.durationMs).toBe(90_000);
  });

  it('do not take a question as asked whose text was still coming', () => {
    const taken = new Taken().says('next_question', 10, false);
    expect(taken.runner.state).toMatchObject({ asked: false, lastReply: { cut: true, heardShare: 0 } });
  });

  it('are closed with the conversation', () => {
    const taken = new Taken();
    taken.runner.apply({ type: 'clock_started' });
    taken.runner.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('words of the candidate', () => {
  /** Who said it, and to which question it belongs. */
  const belongs = ({ said }: Taken) => said.map(({ role, questionId }) => [role, questionId]);

  it('belong to the question before, where they cut the next one off', () => {
    const taken = new Taken().says('next_question').answers().says('next_question', 2).answers();
    expect(belongs(taken).slice(1)).toEqual([
      ['candidate', FIRST],
      ['interviewer', SECOND],
      ['candidate', FIRST],
    ]);
    expect(belongs(taken.says('next_question').answers()).slice(-2)).toEqual([
      ['interviewer', SECOND],
      ['candidate', SECOND],
    ]);
  });

  it('belong to the first question, where they cut that off', () => {
    expect(belongs(new Taken().says('next_question', 2).answers()).at(-1)).toEqual(['candidate', FIRST]);
  });

  it('belong to the last question until the invitation to ask is out', () => {
    const taken = new Taken({ stage: 'questions', questionIndex: 1, asked: true });
    expect(belongs(taken.says('next_question', 2).answers())).toEqual([
      ['interviewer', null],
      ['candidate', SECOND],
    ]);
    expect(belongs(taken.says('next_question').answers()).at(-1)).toEqual(['candidate', null]);
  });

  it.each([
    ['a question', { stage: 'questions', questionIndex: 1, asked: true }, SECOND],
    ['a question that was not out', { stage: 'questions', questionIndex: 1, asked: false }, FIRST],
    ['their own questions', { stage: 'candidate_questions', questionIndex: 1, asked: true }, null],
  ] as const)('belong to %s, where they cut the closing off that follows', (_, stands, questionId) => {
    expect(belongs(new Taken(stands).says('wrap_up', 2).answers())).toEqual([
      ['interviewer', null],
      ['candidate', questionId],
    ]);
  });

  it('belong to the question, also where so much of the closing was out that the interview is over', () => {
    const stands = { stage: 'questions', questionIndex: 1, asked: true } as const;
    expect(belongs(new Taken(stands).says('wrap_up', 8).answers()).at(-1)).toEqual(['candidate', SECOND]);
  });

  it('belong to the question that they answer in writing, once enough of it was to be read', () => {
    const taken = new Taken().says('next_question').says('next_question', 5).answers('typed');
    expect(belongs(taken).at(-1)).toEqual(['candidate', SECOND]);
    const early = new Taken().says('next_question').says('next_question', 2).answers('typed');
    expect(belongs(early).at(-1)).toEqual(['candidate', FIRST]);
  });
});

describe('what was shown', () => {
  const WHOLE = 'next_question two three four five six seven eight nine ten';

  it('stands in the record beside what was heard, whole, and marked as cut', () => {
    expect(new Taken().says('next_question', 2).answers().said).toMatchObject([
      { text: 'next_question two', displayedText: WHOLE, interrupted: true, questionId: FIRST },
      { role: 'candidate', questionId: FIRST },
    ]);
    expect(new Taken().says('next_question').said[0]).not.toHaveProperty('displayedText');
  });

  it('stands there though no word of it was heard, where it had begun to sound', () => {
    const { said } = new Taken().drops('unheard', { begun: true, shown: true }).answers();
    expect(said).toMatchObject([
      { text: '', displayedText: 'What did you change first?', interrupted: true, questionId: FIRST },
      { role: 'candidate', questionId: FIRST },
    ]);
  });

  it('stands there where an answer was typed over it before it had begun to sound', () => {
    const taken = new Taken().drops('typed_over', { begun: false, shown: true }).answers('typed');
    expect(taken.said).toMatchObject([{ displayedText: 'What did you change first?' }, { input: 'typed' }]);
  });

  it('is taken off the screen where nobody can have answered it', () => {
    const taken = new Taken().drops('unheard', { begun: false, shown: true });
    expect(taken.said).toEqual([]);
    expect(taken.sent).toEqual([
      { type: 'caption', final: false, turnId: 'trn_2_r1', role: 'interviewer', text: '' },
    ]);
    expect(new Taken().drops('typed_over', { begun: false, shown: false }).said).toEqual([]);
  });

  it('by a predecessor stands there once it is answered before it is said again', () => {
    const onScreen = {
      displayedText: 'first?',
      move: 'next_question',
      turnId: 'trn_1_r1',
      startMs: 3,
    } as const;
    expect(new Taken({}, onScreen).answers().said).toMatchObject([
      { text: '', displayedText: 'first?', turnId: 'trn_1_r1', interrupted: true },
      { role: 'candidate' },
    ]);
    expect(new Taken({}, onScreen).says('next_question').answers().said).toMatchObject([
      { text: WHOLE },
      { role: 'candidate' },
    ]);
  });
});
