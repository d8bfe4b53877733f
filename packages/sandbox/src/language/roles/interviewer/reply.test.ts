import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../question.ts';
import { interviewerReply } from './reply.ts';
import { readScene } from './scene.ts';

const QUESTION = {
  id: 'qst_1',
  title: 'A project',
  text: 'Tell me about a project that you are proud of.',
  hint: 'Goal, part, result.',
};
const NEXT = { id: 'qst_2', title: 'A conflict', text: 'When did you last disagree with a colleague?' };
const ANSWER = 'I built a reporting dashboard for twelve regions, because nobody trusted the spreadsheets.';

const TEMPLATE = {
  title: 'Graduate analyst',
  interviewer: { name: 'Ava', persona: 'Warm.' },
  questions: [QUESTION, NEXT],
};

function state(change: Record<string, unknown> = {}): string {
  return JSON.stringify({
    allowedMoves: ['follow_up', 'next_question', 'hint', 'wait', 'answer_candidate'],
    defaultMove: 'next_question',
    cause: 'answer',
    currentQuestion: QUESTION,
    nextQuestion: NEXT,
    candidateName: 'Alex',
    language: 'en-GB',
    ...change,
  });
}

function prompt(stateText: string, said = ANSWER): Prompt {
  return {
    system: `You hold an interview.\n<template>${JSON.stringify(TEMPLATE)}</template>\nBegin with #move.`,
    messages: [
      { role: 'assistant', text: 'Hello Alex.' },
      { role: 'user', text: `<state>\n${stateText}\n</state>\n<candidate>${said}</candidate>` },
    ],
  };
}

function reply(of: Prompt, seed = 'ses_1', misjudges = 0): string {
  const scene = readScene(of);
  if (!scene) throw new Error('No scene was read.');
  return interviewerReply(scene, { seed, misjudges });
}

describe('the stand-in interviewer', () => {
  it('asks the next question, in its very words, where only that is allowed, and takes up the answer', () => {
    const text = reply(prompt(state({ allowedMoves: ['next_question'] })));
    expect(text).toMatch(/^#next /);
    expect(text.endsWith(NEXT.text)).toBe(true);
    const quoted = /“([^”]+)”/.exec(text)?.[1] ?? '?';
    expect(ANSWER).toContain(quoted);
  });

  it('invites to ask back without a word of a next question', () => {
    const invitation = {
      title: 'Your questions',
      text: 'Those were my questions. Is there anything to ask me?',
    };
    const only = state({ allowedMoves: ['next_question'], nextQuestion: invitation });
    for (let seed = 0; seed < 20; seed += 1) {
      const [before = ''] = reply(prompt(only), `ses_${seed}`).split(invitation.text);
      expect(before).toMatch(/^#next [^.?!]+[.!] $/);
      expect(before).not.toMatch(/next one|next question|move on|ask you this|something else/i);
    }
  });

  it('follows up on a short answer with a phrase of it', () => {
    const text = reply(prompt(state()));
    expect(text).toMatch(/^#follow /);
    expect(ANSWER).toContain(/“([^”]+)”/.exec(text)?.[1] ?? '?');
    expect(text).toMatch(/\?$/);
  });

  it.each([
    ['answers a question', 'What does the team look like?', 'answer'],
    ['gives a hint when asked', 'I am not sure, can you help me.', 'hint'],
    ['waits when asked', 'One moment please.', 'wait'],
  ])('%s', (_, said, move) => {
    expect(reply(prompt(state(), said))).toMatch(new RegExp(`^#${move} `));
  });

  it('listens on where the words have not finished, if that is allowed', () => {
    const mayListen = state({ allowedMoves: ['follow', 'next', 'listen'] });
    const open = 'The most important thing was that.';
    expect(reply(prompt(mayListen, open))).toMatch(/^#listen #(follow|next) \S/);
    expect(reply(prompt(mayListen, ANSWER))).not.toMatch(/^#listen/);
    expect(reply(prompt(state({ allowedMoves: ['follow', 'next'] }), open))).not.toMatch(/^#listen/);
  });

  it('is wrong about that as often as it is told to be, about finished words and others', () => {
    const mayListen = state({ allowedMoves: ['follow', 'next', 'listen'] });
    const sessions = Array.from({ length: 400 }, (_, index) => `ses_${index}`);
    for (const said of ['The most important thing was that.', ANSWER]) {
      const listening = sessions.filter((seed) =>
        reply(prompt(mayListen, said), seed, 0.15).startsWith('#listen'),
      );
      const wrong = said === ANSWER ? listening.length : sessions.length - listening.length;
      expect(wrong / sessions.length).toBeCloseTo(0.15, 1);
    }
  });

  it.each([
    ['Could you repeat the question?', 'repeat'],
    ['Sorry, what do you mean?', 'reword'],
    ['Can we skip this question?', 'skip'],
    ["I'd rather not answer that.", 'skip'],
    ['Can I have a minute?', 'pause'],
    ['Könnten Sie die Frage bitte wiederholen?', 'repeat'],
    ['¿Podemos saltar esta pregunta?', 'skip'],
    ['Une minute, s’il vous plaît.', 'pause'],
    ['もう一度お願いします。', 'repeat'],
    ['لم أفهم السؤال.', 'reword'],
  ])('hears a request for what it is, and quotes nothing of it: %s', (said, move) => {
    const allowed = ['follow_up', 'next_question', 'repeat_question', 'rephrase', 'skip', 'pause', 'wait'];
    const text = reply(prompt(state({ allowedMoves: allowed }), said));
    expect(text).toMatch(new RegExp(`^#${move} `));
    expect(text).not.toMatch(/[“„«「]/);
  });

  it('goes on without thanks where a request cannot be granted', () => {
    const text = reply(prompt(state({ allowedMoves: ['next_question'] }), 'Can we skip this question?'));
    expect(text.endsWith(NEXT.text)).toBe(true);
    expect(text).not.toMatch(/[“]|[Tt]hank/);
  });

  it('quotes at most every third time', () => {
    const after = (...replies: string[]) => {
      const { system, messages } = prompt(state({ allowedMoves: ['next_question'] }));
      const earlier = replies.flatMap((text) => [
        { role: 'assistant' as const, text },
        { role: 'user' as const, text: '<candidate>I did it.</candidate>' },
      ]);
      return reply({ system, messages: [...earlier.slice(0, -1), ...messages.slice(1)] });
    };
    expect(after('Hello.', 'Thank you. Why?')).toMatch(/“/);
    expect(after('Thanks, “by hand” helps. Why?')).not.toMatch(/“/);
    expect(after('Thanks, “by hand” helps. Why?', 'Okay. What then?')).not.toMatch(/“/);
    expect(after('Thanks, “by hand” helps.', 'Okay. What then?', 'I see. And then?')).toMatch(/“/);
  });

  it('asks on by the kind of the question', () => {
    const asked = (text: string, language = 'en-GB') => {
      const quoted = { role: 'assistant' as const, text: 'Thanks, “by hand” helps.' };
      const { system, messages } = prompt(
        state({ allowedMoves: ['follow_up'], currentQuestion: { ...QUESTION, text }, language }),
      );
      const said = Array.from({ length: 30 }, (_, seed) =>
        reply({ system, messages: [quoted, ...messages.slice(1)] }, `ses_${seed}`).replace(/^#\w+ /, ''),
      );
      return new Set(said.map((each) => each.split(/(?<=[.。।]) ?/u).at(-1)));
    };
    const kinds = [
      'Tell me about a project that you are proud of.',
      'What is the difference between a process and a thread?',
      'How would you find out why a page is slow?',
      'Why do you want this job?',
    ];
    const sets = kinds.map((text) => asked(text));
    for (const [index, set] of sets.entries()) {
      expect(set.size).toBeGreaterThan(1);
      for (const other of sets.slice(index + 1)) {
        expect([...set].filter((each) => other.has(each))).toEqual([]);
      }
    }
    expect([...asked('Was ist der Unterschied?', 'de')].join(' ')).toMatch(/Beispiel|Grenzen|stattdessen/);
  });

  it('uses the hint of the question', () => {
    expect(reply(prompt(state({ allowedMoves: ['hint'] })))).toContain(QUESTION.hint);
  });

  it('closes where only that is left', () => {
    expect(reply(prompt(state({ allowedMoves: ['wrap_up'], nextQuestion: null })))).toMatch(/^#close .*Alex/);
  });

  it('greets by name, says its own, and asks the first question', () => {
    const opening = state({
      allowedMoves: ['next_question'],
      cause: 'greeting',
      currentQuestion: null,
      nextQuestion: QUESTION,
    });
    const text = reply({
      system: `<template>${JSON.stringify(TEMPLATE)}</template>`,
      messages: [{ role: 'user', text: `Greet the candidate now.\n<state>${opening}</state>` }],
    });
    expect(text).toContain('Alex');
    expect(text).toContain('Ava');
    expect(text.endsWith(QUESTION.text)).toBe(true);
    expect(text).not.toContain('Greet');
  });

  it('goes on after a break without taking anything up', () => {
    const text = reply(prompt(state({ allowedMoves: ['next_question'], cause: 'resume' })));
    expect(text.endsWith(NEXT.text)).toBe(true);
    expect(text).not.toContain('“');
  });

  it('begins with a short clause, so that speech can begin early', () => {
    for (let seed = 0; seed < 40; seed++) {
      const said = reply(prompt(state()), `ses_${seed}`).replace(/^#\w+ /, '');
      expect(said.split(/[.,;:!?]/)[0]?.split(' ').length, said).toBeLessThanOrEqual(3);
    }
  });

  it('says the same for the same seed, and two seeds do not read alike', () => {
    const texts = Array.from({ length: 20 }, (_, seed) =>
      reply(prompt(state({ allowedMoves: ['next_question'] })), `ses_${seed}`),
    );
    expect(new Set(texts).size).toBeGreaterThan(8);
    expect(reply(prompt(state()), 'a')).toBe(reply(prompt(state()), 'a'));
  });

  it('speaks the language of the interview', () => {
    const text = reply(
      prompt(state({ language: 'de-DE', allowedMoves: ['wrap_up'] }), 'Ich habe ein Werkzeug gebaut.'),
    );
    expect(text).toMatch(/Dank/);
  });

  it.each<[string, Prompt]>([
    [
      'other words and other fences',
      {
        system: `Du führst ein Gespräch. DATA>>> ${JSON.stringify(TEMPLATE)} <<<`,
        messages: [
          { role: 'assistant', text: 'Hello.' },
          { role: 'user', text: ANSWER },
          { role: 'user', text: `### now\n${state({ allowedMoves: ['next_question'] })}` },
        ],
      },
    ],
    [
      'the state in the system prompt',
      {
        system: `${JSON.stringify(TEMPLATE)}\n\`\`\`json\n${state({ allowedMoves: ['next_question'] })}\n\`\`\``,
        messages: [
          { role: 'assistant', text: 'Hello.' },
          { role: 'user', text: ANSWER },
        ],
      },
    ],
    [
      'a transcript as data',
      {
        system: JSON.stringify(TEMPLATE),
        messages: [
          { role: 'assistant', text: 'Hello.' },
          {
            role: 'user',
            text: `Reply to this. ${JSON.stringify([
              { role: 'interviewer', text: 'Hi' },
              { role: 'candidate', text: ANSWER },
            ])} ${state({ allowedMoves: ['next_question'] })}`,
          },
        ],
      },
    ],
    [
      'names in snake case and moves as objects',
      {
        system: '',
        messages: [
          { role: 'assistant', text: 'Hello.' },
          {
            role: 'user',
            text: `${JSON.stringify({ allowed_moves: [{ name: 'next_question' }], next_question: NEXT.text, current_question: QUESTION.text })}\n${ANSWER}`,
          },
        ],
      },
    ],
  ])('understands a prompt with %s', (_, shaped) => {
    const text = reply(shaped);
    expect(text).toMatch(/^#next /);
    expect(text.endsWith(NEXT.text)).toBe(true);
    expect(ANSWER).toContain(/“([^”]+)”/.exec(text)?.[1] ?? '?');
  });

  it('sees no interview in a prompt without moves', () => {
    expect(
      readScene({ system: 'Summarise.', messages: [{ role: 'user', text: '{"a":1}' }] }),
    ).toBeUndefined();
  });
});
