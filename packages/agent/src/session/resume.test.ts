import type { Utterance } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { type InterviewState, initialInterviewState } from '../interview/machine.ts';
import { claimed, recordInMemory } from '../testing/record.ts';
import { UNKNOWN_PACE } from '../turn/pace.ts';
import { type ResumedSession, resumeSession } from './resume.ts';
import { recall, type SessionMemory, type Speaking, toSnapshot } from './snapshot.ts';

const STARTED: InterviewState = {
  ...initialInterviewState(),
  stage: 'questions',
  questionIndex: 0,
  askings: 1,
};
const SPEAKING: Speaking = {
  turnId: 'trn_1_r1',
  utteranceId: 'utt_1',
  move: 'next_question',
  text: 'Tell me about a customer who was hard to help.',
  textComplete: true,
  heardTextEnd: 'Tell me about a customer who was'.length,
  displayedText: 'Tell me about a customer who was hard to help.',
  startMs: 1_000,
};

const utterance = (change: Partial<Utterance>): Utterance => ({
  id: `utt_${change.sequence ?? 1}`,
  sequence: 1,
  role: 'interviewer',
  text: SPEAKING.text,
  input: 'voice',
  startMs: 1_000,
  endMs: 4_000,
  turnId: SPEAKING.turnId,
  questionId: 'qst_1',
  mode: 'conversational',
  interrupted: false,
  ...change,
});
const OVERLAP = { words: [{ text: 'Patience.', startMs: 2_000, endMs: 2_400 }], resumedMs: 2_600 };
const ANSWER = utterance({ sequence: 2, role: 'candidate', text: 'There was one.', endMs: 6_000 });

/** What the next worker makes of a snapshot that held no utterance yet, and of what was stored since. */
function successor(
  memory: Partial<SessionMemory>,
  transcript: Utterance[] = [],
): ResumedSession & { said: readonly Utterance[] } {
  const snapshot = toSnapshot(
    {
      startedAt: new Date('2026-01-01T10:00:00.000Z'),
      turnMode: { mode: 'conversational' },
      turn: 1,
      interview: STARTED,
      speaking: SPEAKING,
      candidateSpeaking: false,
      pendingOverlap: null,
      pace: UNKNOWN_PACE,
      atMs: 3_000,
      ...memory,
    },
    0,
  );
  const claim = claimed({ snapshot: JSON.parse(JSON.stringify(snapshot)), transcript });
  const { record } = recordInMemory(transcript);
  return { ...resumeSession(recall(claim), { claim, record }), said: record.utterances };
}

describe('the next worker', () => {
  it('does what was asked for by a button, of which there are no words', () => {
    const interview: InterviewState = { ...STARTED, asked: true, request: 'repeat', requestIds: ['msg_1'] };
    const { opening } = successor({ speaking: null, interview }, [utterance({})]);
    expect(opening).toBe('reply');
  });

  it('leaves a question out to which a typed “yes” was the last that was stored', () => {
    const interview: InterviewState = { ...STARTED, asked: true, confirming: 'skip' };
    const yes = { role: 'candidate', text: 'Yes, please.', input: 'typed', questionId: null } as const;
    const { memory, opening } = successor({ speaking: null, interview }, [
      utterance({}),
      utterance({ sequence: 2, ...yes }),
    ]);
    expect(memory.interview).toMatchObject({ skipped: [0], request: 'leave', confirming: null });
    expect(opening).toBe('reply');
  });

  it('commits what was heard of a reply, and says the rest', () => {
    const { opening, unsaid, said, memory } = successor({});
    expect({ opening, unsaid }).toEqual({ opening: 'resume', unsaid: 'hard to help.' });
    expect(said).toMatchObject([
      { id: 'utt_1', text: 'Tell me about a customer who was', interrupted: true },
    ]);
    expect(memory.interview.lastReply).toMatchObject({ cut: true, open: true });
  });

  it.each([
    ['all there was', 'Thank you for that.'.length, 'Thank you for that.'],
    ['a part', 'Thank you'.length, 'Thank you'],
  ])(
    'asks a question that was still being written, where %s of its first words was heard',
    (_, end, heard) => {
      const speaking = { ...SPEAKING, text: 'Thank you for that.', textComplete: false, heardTextEnd: end };
      const { opening, unsaid, said, memory } = successor({ speaking });
      expect({ opening, unsaid }).toEqual({ opening: 'resume', unsaid: undefined });
      expect(said).toMatchObject([{ text: heard, interrupted: true }]);
      expect(memory.interview).toMatchObject({ asked: false, lastReply: { cut: true, heardShare: 0 } });
      const stored = utterance({ text: heard, interrupted: true });
      expect(successor({ speaking }, [stored]).memory.interview.asked).toBe(false);
    },
  );

  it('asks nothing again that was stored as heard, though no snapshot says so', () => {
    const { opening, said, memory } = successor({}, [utterance({})]);
    expect(memory.interview).toMatchObject({ questionIndex: 0, asked: true });
    expect(opening).toBe('listen');
    expect(said).toHaveLength(1);
  });

  it('knows the answer that was stored after it, too', () => {
    const { opening, memory } = successor({}, [utterance({}), ANSWER]);
    expect(memory.interview).toMatchObject({ asked: true, lastAnswer: ANSWER.text, wordsSinceQuestion: 3 });
    expect(opening).toBe('reply');
  });

  it.each([
    ['waits', 'while the reply was being spoken', {}, []],
    ['waits', 'and the reply was heard to its end since', {}, [utterance({})]],
    ['is written down', 'and an answer was stored since', {}, [utterance({}), ANSWER]],
    ['is asked for with the rest', 'before more of the candidate', { candidateSpeaking: true }, []],
  ])('knows that a word over the interviewer %s, %s', (how, _, change, stored) => {
    const { memory } = successor({ pendingOverlap: OVERLAP, ...change }, stored);
    expect(memory.pendingOverlap).toEqual(how === 'waits' ? OVERLAP : null);
  });

  it('does not say goodbye again', () => {
    const interview: InterviewState = { ...STARTED, stage: 'closing', closings: 1 };
    const { memory } = successor({ interview, speaking: { ...SPEAKING, move: 'wrap_up' } }, [utterance({})]);
    expect(memory.interview).toMatchObject({ stage: 'over', endReason: 'completed' });
  });

  it('counts no time, and hears no word, of which nobody was there to say so', () => {
    const interview = { ...STARTED, clockSinceMs: 500 };
    const { memory, said } = successor({ interview, atMs: 3_000 });
    expect(memory.interview).toMatchObject({ spentMs: 2_500, clockSinceMs: null });
    expect(said.at(-1)?.endMs).toBe(3_000);
    const { memory: later } = successor({ interview, atMs: 3_000 }, [utterance({ endMs: 4_500 })]);
    expect(later.interview.spentMs).toBe(4_000);
  });

  it('knows what could be read of a reply and was not heard: an answer may come before it is said again', () => {
    const shown = { move: 'next_question', turnId: 'trn_1_r1', startMs: 1_000 };
    expect(successor({}).onScreen).toEqual({ ...shown, displayedText: 'hard to help.' });
    const unheard = successor({ speaking: { ...SPEAKING, heardTextEnd: 0 } });
    expect(unheard.onScreen).toEqual({ ...shown, displayedText: SPEAKING.text });
    expect(successor({ speaking: { ...SPEAKING, displayedText: '' } })).not.toHaveProperty('onScreen');
  });

  it('greets again where the greeting was on screen only', () => {
    const transcript = [utterance({ text: '', displayedText: SPEAKING.text, interrupted: true })];
    expect(successor({ speaking: null }, transcript).opening).toBe('greet');
  });
});
