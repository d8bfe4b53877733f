import type { AgentRecord } from '@vivavoce/contract/internal';
import type { ServerMessage } from '@vivavoce/contract/realtime';
import type { Utterance } from '@vivavoce/contract/records';
import { runs } from '@vivavoce/dev';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { initialInterviewState } from '../interview/machine.ts';
import { noUsage } from '../llm/reply.ts';
import { type Answer, type Held, hold } from '../testing/conversation.ts';
import { TEMPLATE } from '../testing/template.ts';
import type { Synthesiser } from '../tts/voice.ts';
import { wordSpans } from '../tts/words.ts';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
  });
});
afterEach(() => void vi.useRealTimers());

const WORD_SAMPLES = 6_000;
const AWAY_MS = 31_000;

/** A voice that says a word in a quarter of a second, and is ready with each clause after so long. */
const voiceAfter = (delayMs: number): Synthesiser => ({
  open: (handlers) => {
    let over = false;
    let samples = 0;
    let textEnd = 0;
    let pending = 0;
    let flushed = false;
    const later = (act: () => void) =>
      setTimeout(() => {
        if (!over) act();
      }, delayMs);
    return {
      push: (text) => {
        pending += 1;
        later(() => {
          const words = wordSpans(text).map((span) => {
            const startSample = samples;
            samples += WORD_SAMPLES;
            const word = text.slice(span.start, span.end);
            return { text: word, textEnd: textEnd + span.end, startSample, endSample: samples };
          });
          textEnd += text.length;
          pending -= 1;
          handlers.audio(new Int16Array(words.length * WORD_SAMPLES), words);
          if (flushed && pending === 0) handlers.finished();
        });
      },
      flush: () => {
        flushed = true;
        if (pending === 0) later(() => handlers.finished());
      },
      cancel: () => {
        over = true;
      },
    };
  },
});

/** A model that asks what the interview says is next, clause by clause. */
const modelAfter = (gapMs: number): Answer =>
  async function* (signal, { state }) {
    const text = state.nextQuestion?.text ?? 'Goodbye.';
    yield { type: 'move', move: state.defaultMove, chosen: 'model' };
    for (const part of ['Thank you for telling me that. ', text]) {
      yield { type: 'text', text: part };
      await new Promise((resolve) => setTimeout(resolve, gapMs));
      if (signal.aborted) return;
    }
    yield { type: 'done', reason: 'complete', usage: noUsage('none') };
  };

interface Client {
  sound: boolean;
  reports: boolean;
  voiceMs: number;
  modelMs: number;
}

type Act =
  | { kind: 'wait'; ms: number }
  | { kind: 'types' }
  | { kind: 'speaks'; ms: number; words: string }
  | { kind: 'sound'; allowed: boolean }
  | { kind: 'reconnects' }
  | { kind: 'leaves' };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 4_000 }) }),
  },
  { weight: 4, arbitrary: fc.constant({ kind: 'types' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('speaks' as const),
      ms: fc.integer({ min: 100, max: 2_000 }),
      words: fc.constantFrom('', 'Right.', 'I asked what they had tried.'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sound' as const), allowed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reconnects' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'leaves' as const }) },
);
const client: fc.Arbitrary<Client> = fc.record({
  sound: fc.boolean(),
  reports: fc.boolean(),
  voiceMs: fc.integer({ min: 10, max: 900 }),
  modelMs: fc.integer({ min: 10, max: 900 }),
});

function begin({ sound, reports, voiceMs, modelMs }: Client): Held {
  let generation = 0;
  let played = 0;
  const held: Held = hold(initialInterviewState(), modelAfter(modelMs), {
    synthesiser: voiceAfter(voiceMs),
    sound,
    opening: 'greet',
    wire: {
      sendAudio: (frame) => {
        setTimeout(() => {
          if (frame.generation < generation) return;
          generation = frame.generation;
          played = frame.firstSample + frame.samples.length;
          if (reports) held.connection.soundOut.report({ type: 'played', generation, playedSamples: played });
        }, 60);
        return true;
      },
    },
  });
  return held;
}

async function does(held: Held, what: Act, nth: number): Promise<void> {
  const { conversation, now, output, connection } = held;
  switch (what.kind) {
    case 'wait':
      await vi.advanceTimersByTimeAsync(what.ms);
      return;
    case 'types':
      conversation.dispatch({ type: 'typed_answer', id: `msg_${nth}`, text: `Answer ${nth}.` });
      await vi.advanceTimersByTimeAsync(20);
      return;
    case 'speaks': {
      const startedMs = now();
      conversation.dispatch({ type: 'vad_speech_started', startedMs });
      await vi.advanceTimersByTimeAsync(what.ms);
      const endedMs = now();
      conversation.dispatch({ type: 'vad_speech_ended', endedMs });
      await vi.advanceTimersByTimeAsync(110);
      const words = what.words
        .split(' ')
        .filter(Boolean)
        .map((text) => ({ text, startMs: startedMs, endMs: endedMs }));
      conversation.dispatch({ type: 'stt_final', words, throughMs: endedMs, fromFinalize: true });
      await vi.advanceTimersByTimeAsync(800);
      return;
    }
    case 'sound':
      conversation.dispatch({ type: 'sound_changed', allowed: what.allowed });
      return;
    case 'reconnects':
      output.connect(connection);
      output.showHeard();
      conversation.dispatch({ type: 'client_connected', soundAllowed: true, microphone: true });
      return;
    case 'leaves':
      output.connect(undefined);
      conversation.dispatch({ type: 'client_disconnected' });
      await vi.advanceTimersByTimeAsync(AWAY_MS);
  }
}

const shownOf = ({ text, displayedText = text }: Utterance) => displayedText;

/** Every line of the interviewer that is on a screen when an answer is stored stands in the record before it, whole. */
function expectNothingMissing(log: readonly (ServerMessage | AgentRecord)[]): void {
  const onScreen = new Map<string, string>();
  const stored: Utterance[] = [];
  for (const entry of log) {
    if ('type' in entry && entry.type === 'caption' && entry.role === 'interviewer') {
      const known = onScreen.get(entry.turnId) ?? '';
      if (entry.text === '') onScreen.delete(entry.turnId);
      else if (entry.text.length > known.length) onScreen.set(entry.turnId, entry.text);
    }
    if (!('kind' in entry) || entry.kind !== 'utterance') continue;
    const { utterance } = entry;
    if (utterance.role === 'candidate') expectShownBefore(utterance, stored, onScreen);
    stored.push(utterance);
  }
}

function expectShownBefore(
  answer: Utterance,
  stored: readonly Utterance[],
  onScreen: ReadonlyMap<string, string>,
): void {
  const lines = stored.filter(({ role }) => role === 'interviewer');
  for (const [turnId, text] of onScreen) {
    const line = lines.find((each) => each.turnId === turnId);
    expect(line && shownOf(line), `what was on screen when “${answer.text}” was stored`).toBe(text);
  }
  if (answer.questionId === null) return;
  const question = TEMPLATE.questions.find(({ id }) => id === answer.questionId)?.text ?? '';
  const written = lines.some((line) => shownOf(line).includes(question));
  // A question that was cut while it was still being written was nowhere to be read, and is asked again.
  const cut = lines.some((line) => line.questionId === answer.questionId && line.interrupted);
  expect(written || cut, `the question of “${answer.text}”`).toBe(true);
}

describe('whatever is said, typed, cut, muted or lost', () => {
  it('no answer is stored before all that was on screen of what it answers', async () => {
    await fc.assert(
      fc.asyncProperty(client, fc.array(act, { maxLength: 14 }), async (by, acts) => {
        vi.setSystemTime(0);
        const held = begin(by);
        try {
          for (const [nth, what] of acts.entries()) await does(held, what, nth);
          expect(held.endings).not.toContain('broken');
          expectNothingMissing(held.log);
        } finally {
          held.conversation.close();
          held.output.connect(undefined);
          vi.clearAllTimers();
        }
      }),
      { numRuns: runs(150), seed: 21 },
    );
  });
});

it('an answer typed over the greeting leaves the opening question in the record, whole', async () => {
  const held = begin({ sound: true, reports: true, voiceMs: 20, modelMs: 20 });
  await vi.advanceTimersByTimeAsync(700);
  await does(held, { kind: 'types' }, 1);
  await vi.advanceTimersByTimeAsync(400);
  const said = held.records.flatMap((record) => (record.kind === 'utterance' ? [record.utterance] : []));
  expect(said.slice(0, 2)).toMatchObject([
    {
      displayedText: `Thank you for telling me that. ${TEMPLATE.questions[0]?.text}`,
      interrupted: true,
      questionId: 'qst_1',
    },
    { text: 'Answer 1.', input: 'typed' },
  ]);
  held.conversation.close();
});
