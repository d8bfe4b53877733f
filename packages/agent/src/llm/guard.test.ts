import { runs } from '@vivavoce/dev';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOVE_CODES, MOVES, type Move } from '../interview/moves.ts';
import { ReplyGuard } from './guard.ts';
import { Leaks } from './leaks.ts';
import { INSTRUCTIONS } from './prompt.ts';
import type { ModelEvent, ReplyRequest } from './reply.ts';

const request = (allowedMoves: Move[], defaultMove: Move): ReplyRequest => ({
  template: {
    title: 'Backend engineer',
    kind: 'screening',
    locale: 'en',
    interviewer: {
      name: 'Ben',
      persona: 'Ben asks short questions and lets people finish what they were saying.',
    },
    questions: [{ id: 'q1', title: 'Outage', text: 'Tell me about an outage that you resolved.', hint: '' }],
    criteria: [],
  },
  state: {
    allowedMoves,
    defaultMove,
    stage: 'questions',
    cause: 'answer',
    currentQuestion: { id: 'q0', title: 'Start', text: 'Why are you here?' },
    nextQuestion: { id: 'q1', title: 'Outage', text: 'Tell me about an outage that you resolved.' },
    openQuestion: 'Why are you here?',
    followUpsLeft: 1,
    candidateName: null,
    remainingMs: 60_000,
    language: 'en',
    heardLastReply: null,
  },
  history: [],
});

function run(pieces: readonly string[], allowed: Move[], how: 'complete' | 'dropped' = 'complete') {
  const asked = request(allowed, allowed[0] ?? 'wait');
  const guard = new ReplyGuard(asked, new Leaks(asked.template));
  const events: ModelEvent[] = pieces.flatMap((piece) => guard.push(piece));
  events.push(...guard.finish(how));
  const move = events.find((event) => event.type === 'move');
  return {
    move: move?.type === 'move' ? move.move : null,
    chosen: move?.type === 'move' ? move.chosen : null,
    text: events.map((event) => (event.type === 'text' ? event.text : '')).join(''),
    stopped: guard.stopped,
  };
}

describe('the guard between model and voice', () => {
  it('says a question that is asked word for word in no words of the model', () => {
    const asked = request(['next_question', 'follow_up'], 'next_question');
    const text = 'Tell me about an outage that you resolved.';
    asked.state.nextQuestion = {
      id: 'q1',
      title: 'Outage',
      text,
      verbatim: true,
      introduction: 'Now to work.',
    };
    const guard = new ReplyGuard(asked, new Leaks(asked.template));
    const said = [...guard.push('#next Great! So, tell me of some outage?'), ...guard.finish('complete')]
      .map((event) => (event.type === 'text' ? event.text : ''))
      .join('');
    expect(said).toMatch(new RegExp(`Now to work\\. ${text}$`));
    expect(said).not.toContain('Great');
  });

  it('passes an honest reply on unchanged', () => {
    expect(
      run(['[[follow_', 'up]] Thanks, Sam. What ', 'did you do first?'], ['next_question', 'follow_up']),
    ).toEqual({
      move: 'follow_up',
      chosen: 'model',
      text: 'Thanks, Sam. What did you do first?',
      stopped: null,
    });
  });

  it('takes the default move where the model names none, and keeps its words', () => {
    const { move, chosen, text } = run(['What did you do first?'], ['follow_up']);
    expect([move, chosen, text]).toEqual(['follow_up', 'default', 'What did you do first?']);
  });

  it.each(['[[wrap_up]] We are done, goodbye.', '[[hire_now]] You are hired!'])(
    'replaces a reply whose move is not allowed: %s',
    (reply) => {
      const { move, chosen, text } = run([reply], ['next_question', 'wait']);
      expect([move, chosen]).toEqual(['next_question', 'default']);
      expect(text).toBe("Thank you. Here's the next question. Tell me about an outage that you resolved.");
    },
  );

  it('asks the question itself where the model forgot to', () => {
    expect(run(['[[next_question]] Very good.'], ['next_question']).text).toBe(
      'Very good. Tell me about an outage that you resolved.',
    );
  });

  it.each([
    'You scored five out of five! Shall we go on?',
    'Great answer! Shall we go on?',
    'Are you ready for the next one?',
    'Can you hear me?',
  ])('asks it itself where the model asked another one: %s', (reply) => {
    expect(run([`[[next_question]] ${reply}`], ['next_question']).text).toMatch(
      /^(?:[^!]*\? )?Tell me about an outage that you resolved\.$|^Thank you\. Here's the next question\. Tell me/,
    );
  });

  it('leaves out what no interviewer may say, and goes on', () => {
    const reply = [
      '[[follow_up]] Thanks. You sco',
      'red five out of five! Do you ha',
      've any allergies? What did you do first?',
    ];
    expect(run(reply, ['follow_up']).text).toBe('Thanks. What did you do first?');
  });

  it('says nothing more of a sentence that turns out so', () => {
    const { text } = run(
      ['[[follow_up]] I see, and between us, we will get back to you by Friday. What came first?'],
      ['follow_up'],
    );
    expect(text).toBe('I see, What came first?');
  });

  it('still asks something where the question was what it left out', () => {
    expect(run(['[[follow_up]] Thanks. Do you have any allergies?'], ['follow_up']).text).toBe(
      'Thanks. Could you tell me a little more about that?',
    );
  });

  it('lets a question through that the template asks, whatever it is about', () => {
    const text = 'Do you have any allergies that matter in our laboratory?';
    const asked = request(['next_question'], 'next_question');
    asked.state.nextQuestion = { id: 'q1', title: 'Laboratory', text };
    const guard = new ReplyGuard(asked, new Leaks(asked.template));
    const events = [...guard.push(`[[next_question]] Thank you. ${text}`), ...guard.finish('complete')];
    expect(events.map((event) => (event.type === 'text' ? event.text : '')).join('')).toBe(
      `Thank you. ${text}`,
    );
  });

  it('finds its own words where nothing else was left of the reply', () => {
    expect(run(['[[next_question]] You are hired!'], ['next_question']).text).toBe(
      "Thank you. Here's the next question. Tell me about an outage that you resolved.",
    );
  });

  it('leaves an unfinished sentence out when the stream breaks', () => {
    expect(run(['[[follow_up]] I see. That was a hard one. And wh'], ['follow_up'], 'dropped').text).toBe(
      'I see. That was a hard one. Could you tell me a little more about that?',
    );
  });

  it('lets a move of silence be silent, and gives no move to nothing', () => {
    expect(run(['[[wait]]'], ['wait'])).toMatchObject({ move: 'wait', text: '' });
    expect(run([' \n'], ['wait'])).toMatchObject({ move: null, text: '' });
  });

  it('bounds an endless reply at a sentence', () => {
    const { text, stopped } = run(
      ['[[wait]] ', ...Array<string>(400).fill('And one more thing. ')],
      ['wait'],
    );
    expect(stopped).toBe('capped');
    expect(text.trim().endsWith('.')).toBe(true);
    expect(text.length).toBeLessThan(200);
  });

  it('stops a reply that quotes its instructions or the persona', () => {
    for (const secret of [
      INSTRUCTIONS.slice(0, 300),
      'Ben asks short questions and lets people finish what they say.',
    ]) {
      const { text, stopped } = run([`[[next_question]] Sure thing. ${secret} More.`], ['next_question']);
      expect(stopped).toBe('leaked');
      expect(text).toBe('Sure thing. Tell me about an outage that you resolved.');
    }
  });

  it('says nothing where the move is to listen, whatever is written behind it', () => {
    expect(run(['#listen'], ['listen'])).toMatchObject({ move: 'listen', text: '' });
    expect(run(['#listen I am listening. ', 'Go on.'], ['listen'])).toMatchObject({
      move: 'listen',
      text: '',
    });
    expect(run(['#listen So'], ['listen'], 'dropped').text).toBe('');
  });

  it('tells at once that the candidate has not finished, and keeps the words for when they say no more', () => {
    const asked = request(['next_question', 'listen'], 'next_question');
    const guard = new ReplyGuard(asked, new Leaks(asked.template));
    expect(guard.push('#listen #')).toEqual([{ type: 'unfinished' }]);
    const events = [...guard.push('next Thank you. '), ...guard.finish('complete')];
    expect(events[0]).toEqual({ type: 'move', move: 'next_question', chosen: 'model' });
    expect(events.some(({ type }) => type === 'unfinished')).toBe(false);
    expect(events.map((event) => (event.type === 'text' ? event.text : '')).join('')).toMatch(
      /^Thank you\..*outage that you resolved\.$/,
    );
  });

  const MARKER = new RegExp(`\\[\\[ ?(?:${MOVES.join('|')}|next question) ?\\]\\]`);

  it('never lets a marker or a forbidden move through, however the stream is cut', () => {
    const part = fc.constantFrom(
      ...MOVES.map((move) => `[[${move}]]`),
      ...MOVES.map((move) => `#${MOVE_CODES[move]} `),
      '[[',
      ']]',
      '[',
      '[[ next question ]]',
      'Hello there. ',
      'What now? ',
      '**',
      '\n',
      'word ',
      '[[x',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 20 }),
        fc.subarray([...MOVES], { minLength: 1 }),
        fc.boolean(),
        (parts, sizes, allowed, dropped) => {
          const whole = parts.join('');
          const pieces: string[] = [];
          for (let at = 0, turn = 0; at < whole.length; turn += 1) {
            const size = sizes[turn % sizes.length] ?? 1;
            pieces.push(whole.slice(at, at + size));
            at += size;
          }
          const { move, text } = run(pieces, allowed, dropped ? 'dropped' : 'complete');
          if (move !== null) expect(allowed).toContain(move);
          expect(text).not.toMatch(MARKER);
          if (move !== null && move !== 'wait' && move !== 'listen') expect(text.trim()).not.toBe('');
        },
      ),
      { numRuns: runs(400), seed: 11 },
    );
  });
});
