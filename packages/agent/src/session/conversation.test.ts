import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type InterviewState, initialInterviewState } from '../interview/machine.ts';
import { noUsage } from '../llm/reply.ts';
import { type Answer, type Held, hold } from '../testing/conversation.ts';

const ASKED: InterviewState = {
  ...initialInterviewState(),
  stage: 'questions',
  questionIndex: 0,
  asked: true,
};

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
  });
});

afterEach(() => void vi.useRealTimers());

/** A model whose first clause is all that comes. */
const unfinished: Answer = async function* (signal) {
  yield { type: 'move', move: 'next_question', chosen: 'model' };
  yield { type: 'text', text: 'Thank you for that. Now' };
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  yield { type: 'failed', reason: 'aborted' };
};

const types = ({ conversation }: Held, text: string, id = 'msg_1') =>
  conversation.dispatch({ type: 'typed_answer', id, text });
/** A second of speech with these words, until the turn is over. */
async function speaks({ conversation, now }: Held, text: string): Promise<void> {
  const startedMs = now();
  conversation.dispatch({ type: 'vad_speech_started', startedMs });
  await vi.advanceTimersByTimeAsync(1_200);
  const endedMs = startedMs + 1_000;
  conversation.dispatch({ type: 'vad_speech_ended', endedMs });
  const words = text.split(' ').map((word) => ({ text: word, startMs: startedMs, endMs: endedMs }));
  conversation.dispatch({ type: 'stt_final', words, throughMs: now(), fromFinalize: true });
  await vi.advanceTimersByTimeAsync(3_000);
}
const said = ({ records }: Held) =>
  records.flatMap((record) => (record.kind === 'utterance' ? [record.utterance] : []));
const snapshots = ({ records }: Held) =>
  records.flatMap((record) => (record.kind === 'snapshot' ? [record.snapshot] : []));

describe('a step', () => {
  it('that fails ends the conversation, and nothing of it is done after that', async () => {
    const lastReply = {
      move: 'next_question' as const,
      text: 'Hello.',
      cut: true,
      heardShare: 0,
      open: true,
    };
    Object.defineProperty(lastReply, 'open', {
      get: () => {
        throw new Error('cannot be read');
      },
    });
    const held = hold({ ...ASKED, lastReply });
    types(held, 'I asked what they had tried.');
    await vi.advanceTimersByTimeAsync(0);
    expect(held.endings).toEqual(['broken']);
    expect(held.requests).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets a client forget its button only once a snapshot with it is safe', async () => {
    const held = hold(ASKED);
    held.conversation.request({ id: 'msg_1', request: 'skip', questionNumber: 1 });
    await vi.advanceTimersByTimeAsync(0);
    const order = held.log.flatMap((entry) => {
      if ('type' in entry) return entry.type === 'accepted' ? [entry.id] : [];
      if (entry.kind !== 'snapshot') return [];
      return JSON.stringify(entry.snapshot.state).includes('"requestIds":["msg_1"]') ? ['kept'] : [];
    });
    expect(order).toEqual(['kept', 'msg_1']);
  });

  it('leaves one snapshot, with all that it changed', async () => {
    const held = hold(ASKED);
    await speaks(held, 'I asked what they had tried.');
    const [answer] = said(held);
    expect(answer?.text).toBe('I asked what they had tried.');
    expect(snapshots(held).filter(({ sequence }) => sequence === 1)).toMatchObject([
      { state: { turn: 2, candidateSpeaking: false, interview: { wordsSinceQuestion: 6 } } },
    ]);
  });
});

describe('a reply that is still being written', () => {
  it('is kept as such, and counts as cut where an answer comes between', async () => {
    const held = hold(ASKED, unfinished);
    types(held, 'I asked what they had tried.');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(snapshots(held).at(-1)?.state.speaking).toMatchObject({
      text: 'Thank you for that.',
      textComplete: false,
      heardTextEnd: 'Thank you for that.'.length,
    });
    types(held, 'And then we tried something else.', 'msg_2');
    await vi.advanceTimersByTimeAsync(0);
    expect(said(held).map(({ text, questionId }) => [text, questionId])).toEqual([
      ['I asked what they had tried.', 'qst_1'],
      ['Thank you for that.', 'qst_2'],
      ['And then we tried something else.', 'qst_1'],
    ]);
    expect(snapshots(held).at(-1)?.state.interview).toMatchObject({ questionIndex: 1, asked: false });
  });
});

describe('a model that has not heard the end of an answer', () => {
  const listens: Answer = async function* (_, { state }) {
    const mayListen = state.allowedMoves.includes('listen');
    if (mayListen) yield { type: 'unfinished' };
    yield { type: 'move', move: mayListen ? 'listen' : 'next_question', chosen: 'model' };
    if (!mayListen) yield { type: 'text', text: 'Thank you. What did you do then?' };
    yield { type: 'done', reason: 'complete', usage: noUsage('model') };
  };

  it('leaves the floor for 2 s, and then has an answer', async () => {
    const held = hold(ASKED, listens);
    await speaks(held, 'I asked what they had tried');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(held.requests.map(({ state }) => state.allowedMoves.includes('listen'))).toEqual([true, false]);
    expect(said(held).map(({ role, text }) => [role, text])).toEqual([
      ['candidate', 'I asked what they had tried'],
      ['interviewer', 'Thank you. What did you do then?'],
    ]);
  });

  it('is not asked whether a typed answer is over', async () => {
    const held = hold(ASKED, listens);
    types(held, 'I asked what they had tried');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(held.requests.map(({ state }) => state.allowedMoves.includes('listen'))).toEqual([false]);
  });
});

describe('a long answer', () => {
  it('gives none of its time back to the interview where its worker is killed, but the last 5 s', async () => {
    const held = hold(ASKED);
    const startedMs = held.now();
    held.conversation.dispatch({ type: 'vad_speech_started', startedMs });
    const before = snapshots(held).length;
    for (let second = 1; second <= 240; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      const words = [{ text: `word${second}`, startMs: held.now() - 500, endMs: held.now() - 200 }];
      held.conversation.dispatch({ type: 'stt_final', words, throughMs: held.now(), fromFinalize: false });
    }
    const { atMs } = snapshots(held).at(-1)?.state ?? {};
    expect(held.now() - Number(atMs)).toBeLessThanOrEqual(5_000);
    expect(snapshots(held).length - before).toBeLessThanOrEqual(240 / 5);
  });
});

describe('a candidate who is heard over the interviewer', () => {
  it('has words in no utterance only once there are words: a cough has none', async () => {
    const held = hold(ASKED, unfinished);
    types(held, 'I asked what they had tried.');
    await vi.advanceTimersByTimeAsync(4_500);
    const kept = () => snapshots(held).at(-1)?.state;
    expect(kept()?.speaking).not.toBeNull();
    const startedMs = held.now();
    held.conversation.dispatch({ type: 'vad_speech_started', startedMs });
    await vi.advanceTimersByTimeAsync(300);
    held.conversation.snapshot();
    expect(kept()?.candidateSpeaking).toBe(false);
    const words = [{ text: 'Wait,', startMs: startedMs, endMs: startedMs + 300 }];
    held.conversation.dispatch({ type: 'stt_interim', words, throughMs: held.now() });
    expect(kept()?.candidateSpeaking).toBe(true);
  });

  it('leaves a word that is no interruption to whoever goes on with the reply', async () => {
    const held = hold(ASKED, unfinished);
    types(held, 'I asked what they had tried.');
    await vi.advanceTimersByTimeAsync(4_500);
    const startedMs = held.now();
    const words = [{ text: 'Patience.', startMs: startedMs, endMs: startedMs + 300 }];
    held.conversation.dispatch({ type: 'vad_speech_started', startedMs });
    await vi.advanceTimersByTimeAsync(400);
    held.conversation.dispatch({ type: 'vad_speech_ended', endedMs: startedMs + 300 });
    held.conversation.dispatch({ type: 'stt_final', words, throughMs: held.now(), fromFinalize: true });
    expect(snapshots(held).at(-1)?.state).toMatchObject({
      candidateSpeaking: false,
      pendingOverlap: { words, resumedMs: startedMs + 400 },
    });
  });
});

describe('a candidate who leaves', () => {
  const CLOSING: InterviewState = { ...ASKED, stage: 'candidate_questions', questionIndex: 1 };

  /** The goodbye, which waits 3 s for sound and then is there to be read, is read until then; then the page is closed. */
  async function leavesAt(ms: number): Promise<Held> {
    const held = hold(CLOSING);
    types(held, 'No, thank you.');
    await vi.advanceTimersByTimeAsync(ms);
    held.output.connect(undefined);
    held.conversation.dispatch({ type: 'client_disconnected' });
    await vi.advanceTimersByTimeAsync(31_000);
    return held;
  }

  it('while most of the goodbye was out has completed the interview', async () => {
    const held = await leavesAt(6_500);
    expect(said(held).at(-1)).toMatchObject({ role: 'interviewer', interrupted: true });
    expect(held.endings).toEqual(['completed']);
  });

  it('before the goodbye may come back for it', async () => {
    expect((await leavesAt(4_000)).endings).toEqual(['suspended']);
  });
});
