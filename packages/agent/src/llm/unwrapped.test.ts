import { runs } from '@vivavoce/dev';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialInterviewState, promptStateOf } from '../interview/machine.ts';
import type { Move } from '../interview/moves.ts';
import { TEMPLATE } from '../testing/template.ts';
import { createSentenceSplitter } from '../tts/sentences.ts';
import { ReplyGuard } from './guard.ts';
import { Leaks } from './leaks.ts';

const ALLOWED: Move[] = ['follow_up', 'hint', 'wait'];
const LEAKS = new Leaks(TEMPLATE);

/** What of a model's reply reaches the voice, and the move that it makes. */
function heard(reply: string, pieces: readonly string[] = [reply]) {
  const plan = { kind: 'generate' as const, allowed: ALLOWED, fallback: 'follow_up' as const };
  const context = { template: TEMPLATE, locale: 'en-GB', candidateName: 'Sam Lee' };
  const state = promptStateOf(initialInterviewState(), plan, {
    context,
    cause: { kind: 'answer' },
    atMs: 0,
  });
  const template = { ...TEMPLATE, interviewer: { ...TEMPLATE.interviewer, name: 'Ava Stone' } };
  const request = {
    template,
    state: { ...state, allowedMoves: ALLOWED, candidateName: 'Sam Lee' },
    history: [],
  };
  const guard = new ReplyGuard(request, LEAKS);
  const splitter = createSentenceSplitter('en-GB');
  const events = [...pieces.flatMap((piece) => guard.push(piece)), ...guard.finish('complete')];
  const move = events.find((event) => event.type === 'move');
  const chunks = events.flatMap((event) =>
    event.type === 'text' ? splitter.push(event.text, event.mayPause) : [],
  );
  return {
    move: move?.type === 'move' ? move.move : null,
    text: [...chunks, ...splitter.flush()].join('').trim(),
  };
}

const WRAPPED: Record<string, string[]> = {
  thoughts: [
    '<thinking>A weak answer. Score: 2.</thinking>\n\n[[follow_up]] And then, why so?',
    '<think>Let me ask.</think>[[follow_up]] And then, why so?',
    '[[follow_up]] <thinking>Hm.</thinking> And then, why so?',
    '[[follow_up]] And then, <think>what was it</think>why so?',
    '<reasoning>One.\nTwo.</reasoning> [[follow_up]] And then, why so?',
    '<scratchpad>x</scratchpad>And then, why so?',
    '<analysis>x < y</analysis>\n[[follow_up]] And then, why so?',
    '<Reflection>x</Reflection>[[follow_up]] And then, why so?',
    '[[follow_up]] And then, why so?<thinking>Was that good',
    '[[follow_up]] And then, why so? <think>Next: caches.</think>',
    '<plan>Ask.</plan><reply>[[follow_up]] And then, why so?</reply>',
    '<response>And then, why so?</response>',
    '<scratch>x</scratch>[[follow_up]] And then, why so?',
    '◁think▷Hm, x < y.◁/think▷[[follow_up]] And then, why so?',
    '[[follow_up]] And then, <thought>what was it? Yes.</thought>why so?',
  ],
  'thoughts whose opening tag is missing': [
    'We need to follow up.\n</think>\n\n#follow And then, why so?',
    'Okay.</think>And then, why so?',
    'Hm. </thinking>#follow And then, why so?',
    'A weak answer, so I ask again.◁/think▷#follow And then, why so?',
    `${'The candidate told us about a cache, so there is a lot to ask. '.repeat(12)}</think>\n#follow And then, why so?`,
    `${'Okay, let me think about this answer for a while. '.repeat(20)}</think>[[follow_up]] And then, why so?`,
    '**Plan:** ask why.</reasoning>\n#follow And then, why so?',
    '{"move": "follow_up"}</think> And then, why so?',
    '#follow </think>And then, why so?',
    'We should ask.</scratchpad>#follow Ava: And then, why so?',
  ],
  "the marks of a chat's turns": [
    '#follow And then, why so?<|im_end|>',
    '#follow And then, why so?</s>',
    '#follow And then, why so? <|eot_id|>',
    '#follow And then, why so?<｜end▁of▁sentence｜>',
    '<|im_start|>assistant\n#follow And then, why so?<|im_end|>',
    '<|start_header_id|>assistant<|end_header_id|>\n\n#follow And then, why so?',
    '#follow And then, why so?<|im_end|>\n<|im_start|>user\nBecause.',
    '<|channel|>analysis<|message|>We need to ask.<|end|><|start|>assistant<|channel|>final<|message|>#follow And then, why so?<|return|>',
    '<|channel|>analysis<|message|>We ask.<|channel|>final<|message|>#follow And then, why so?',
    '<start_of_turn>model\n#follow And then, why so?<end_of_turn>',
    '#follow And then, why so?<end_of_turn>\n<start_of_turn>user\nBecause.',
    '#follow And then,<|endoftext|> why so?',
  ],
  'labels of the interviewer': [
    'Ava: [[follow_up]] And then, why so?',
    '[[follow_up]] Ava: And then, why so?',
    '[[follow_up]] Ava Stone: And then, why so?',
    '[[follow_up]] **Ava:** And then, why so?',
    '[[follow_up]] **Ava Stone**: And then, why so?',
    'Interviewer: And then, why so?',
    'INTERVIEWER: [[follow_up]] And then, why so?',
    '[[follow_up]] Assistant: And then, why so?',
    'AI: And then, why so?',
    '[[follow_up]] Interviewer (Ava): And then, why so?',
    'Interviewerin: And then, why so?',
    '面接官：And then, why so?',
    'Me: And then, why so?',
    '[[follow_up]] Bot: And then, why so?',
    '#follow Question: And then, why so?',
    '#follow Q: And then, why so?',
    '#follow A: And then, why so?',
    'Response: And then, why so?',
    'System: And then, why so?',
    '#follow Speaker 1: And then, why so?',
    '#follow Ava - And then, why so?',
    '#follow Ava — And then, why so?',
    'AVA STONE — And then, why so?',
    '#follow AVA STONE: And then, why so?',
    '#follow Ava says: And then, why so?',
    '#follow Ava Stone asks: And then, why so?',
    '#follow [Interviewer]: And then, why so?',
    '#follow Frage: And then, why so?',
    '質問：And then, why so?',
  ],
  'lines of the candidate, and all behind them': [
    '[[follow_up]] And then, why so? Candidate: Because it was slow. Ava: I see.',
    '[[follow_up]] And then, why so?\nCandidate: Because.',
    '[[follow_up]] And then, why so?\n\n**Candidate:** Because.\n\n**Ava:** Right.',
    '[[follow_up]] And then, why so? Sam: Because.',
    '[[follow_up]] And then, why so?\nSam Lee: Because. Great answer!',
    'And then, why so?\nUser: Because.',
    'And then, why so?\nHuman: Because.',
    '[[follow_up]] And then, why so? Applicant: I think so.',
    '[[follow_up]] And then, why so?\nKandidatin: Ja.',
    '[[follow_up]] And then, why so?\n<candidate>Because.</candidate> I see.',
    '[[follow_up]] And then, why so?\ncandidate : Because.',
    '#follow And then, why so?\n[Candidate]: Because.',
    '#follow And then, why so? C: Because.',
    '#follow And then, why so? You: Because.',
    '#follow And then, why so?\nAnswer: Because.',
    '#follow Q: And then, why so?\nA: Because.',
    '#follow And then, why so? Sam says: Because.',
    '#follow And then, why so?\nSam Lee answers: Because.',
    '#follow And then, why so?\nResponse: Because.',
    '#follow And then, why so?\nSpeaker 2: Because.',
    '#follow And then, why so?\nAntwort: Because.',
    '#follow And then, why so?\nRéponse : Because.',
    '#follow And then, why so?\n回答：Because.',
  ],
  JSON: [
    '{"move": "follow_up", "text": "And then, why so?"}',
    '{"reply":"And then, why so?"}',
    '```json\n{"move": "follow_up", "reply": "And then, why so?"}\n```',
    '```\n{"text": "And then, why so?", "move": "follow_up"}\n```',
    '[[follow_up]] {"text": "And then, why so?"}',
    '{"move":"follow_up"} And then, why so?',
    '{"thoughts": "a weak answer, I will ask again", "say": "And then, why so?"}',
    '{"response": {"text": "And then, why so?"}}',
    '[{"move": "follow_up", "text": "And then, why so?"}]',
    '{"text": "And then, why so?',
    '{ "message" : "And then, \\u0077hy so?" }',
  ],
  'the name of a move': [
    'follow_up And then, why so?',
    'follow_up: And then, why so?',
    'follow_up\nAnd then, why so?',
    '**follow_up** And then, why so?',
    '(follow_up) And then, why so?',
    '`follow_up` And then, why so?',
    'Move: follow_up\nAnd then, why so?',
    'FOLLOW_UP And then, why so?',
    '<follow_up> And then, why so?',
    '"follow_up": And then, why so?',
    'follow-up\nAnd then, why so?',
  ],
  'dots before the words': [
    '[[follow_up]] ... And then, why so?',
    '… And then, why so?',
    '[[follow_up]] …\nAnd then, why so?',
  ],
};

describe('what a model puts around its words is never spoken', () => {
  it.each(Object.entries(WRAPPED).flatMap(([kind, all]) => all.map((reply) => [kind, reply])))(
    '%s: %j',
    (_, reply) => {
      expect(heard(reply)).toEqual({ move: 'follow_up', text: 'And then, why so?' });
      expect(heard(reply, [...reply])).toEqual({ move: 'follow_up', text: 'And then, why so?' });
    },
  );
});

describe('a reply without a word of its own', () => {
  const LINE = 'Could you tell me a little more about that?';
  it.each([
    ['follow_up', LINE],
    ['Follow-up.', LINE],
    ['"follow_up"', LINE],
    ['[[follow_up]] follow_up', LINE],
    ['[[follow_up]] ...', LINE],
    ['[[follow_up]] …', LINE],
    ['[[follow_up]] . . .', LINE],
    ['[[follow_up]] —', LINE],
    ['[[follow_up]] <thinking>I must ask.', LINE],
    ['[[follow_up]] Candidate: I did it.', LINE],
    ['{"move": "follow_up"}', LINE],
    ['follow', LINE],
    ['#follow follow', LINE],
    ['#follow', LINE],
    ['{"move": "follow", "text": ""}', LINE],
    ['[[follow_up]] {"text": ""}', LINE],
  ])('%j is told in our words', (reply, line) => {
    expect(heard(reply)).toEqual({ move: 'follow_up', text: line });
    expect(heard(reply, [...reply])).toEqual({ move: 'follow_up', text: line });
  });

  it.each([
    'wait',
    'Wait.',
    '[[wait]]',
    '[[wait]] ...',
    '[[wait]] …',
    '{"move":"wait"}',
    '[[wait]] wait',
    'WAIT',
    'wait\n',
    '(wait)',
  ])('%j is silence', (reply) => {
    expect(heard(reply)).toEqual({ move: 'wait', text: '' });
  });

  it.each([
    '...',
    '…',
    '',
    '<thinking>Hm.</thinking>',
    'Candidate: I did it.',
    '—',
    '{}',
    '***',
    '. . . .',
    '<think>',
  ])('%j is none', (reply) => {
    expect(heard(reply)).toEqual({ move: null, text: '' });
  });
});

describe('what only looks like it', () => {
  it.each([
    'Wait, let me ask that again: why so?',
    'Hint taken, so what came next?',
    'Next question, then: what is a cache?',
    'Follow-up on that: what came next?',
    'I have one question: what is a user: a person or a process?',
    'A candidate: who is that to you?',
    'What does a <select> do, and what a <table>?',
    'What is {} == [] in JavaScript?',
    'Sam, what came next?',
    'Available replicas: how many were there?',
    'Candidates for the cache: which did you compare?',
    'Follow-ups aside, what came next?',
    'Answer me this: what came next?',
    'Close to the end, what came next?',
    'User stories: how did you write them?',
    'Q: is a queue ordered?',
    'One question: what is a queue?',
    'Here is the question: what is a queue?',
    'A: is that a drive or a label?',
    'What is a drive? C:\\Users is on which?',
    'Sam — what came next?',
    'Sam, you said: it was slow. Why?',
    'You mentioned a queue: was it ordered?',
    'Me and my team wonder: what came next?',
    'Ava is my name — what is yours?',
    'System design, then: what came first?',
    'Answers vary: what was yours?',
    'A colleague says: it is slow. Why?',
    'What does <reflection> mean in Java? And why?',
  ])('is spoken: %s', (text) => {
    expect(heard(`[[follow_up]] ${text}`).text).toBe(text);
    expect(heard(text, [...text]).text).toBe(text);
  });
});

it('hears the same however the reply is cut on its way', () => {
  const replies = Object.values(WRAPPED).flat();
  fc.assert(
    fc.property(
      fc.constantFrom(...replies),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }),
      (reply, sizes) => {
        const pieces: string[] = [];
        for (let at = 0, turn = 0; at < reply.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          pieces.push(reply.slice(at, at + size));
          at += size;
        }
        expect(heard(reply, pieces)).toEqual(heard(reply));
      },
    ),
    { numRuns: runs(300), seed: 3 },
  );
});
