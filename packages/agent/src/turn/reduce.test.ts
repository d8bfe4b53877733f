import { describe, expect, it } from 'vitest';
import { Replay, type ReplayStages } from '../testing/replay.ts';
import type { Opening, TurnModeSettings } from './events.ts';

/** Virtual times agree to this. */
const WITHIN_MS = 50;

function near(actualMs: number | undefined, expectedMs: number): void {
  expect(
    Math.abs((actualMs ?? Number.NaN) - expectedMs),
    `${actualMs} is not near ${expectedMs}`,
  ).toBeLessThanOrEqual(WITHIN_MS);
}

describe('the end of a turn', () => {
  it('comes 450 ms after a finished sentence, and the reply is ready to be heard by 650 ms', () => {
    const replay = new Replay({ stages: { interimLagMs: 400 } }).listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.run(endMs + 2_000);
    near(replay.all('finalize_stt')[0]?.atMs, endMs + 96);
    near(replay.all('start_reply')[0]?.atMs, endMs + 96 + 115);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + 450);
    near(replay.started[0], endMs + 96 + 115 + 325 + 100);
    expect(replay.all('commit_user_turn')[0]).toMatchObject({
      text: 'I built the billing service with two colleagues.',
      input: 'voice',
      startMs: 1_000,
      endMs,
    });
  });

  it('begins to answer before the final where interim words already cover all that was said', () => {
    const replay = new Replay().listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.run(endMs + 2_000);
    near(replay.all('start_reply')[0]?.atMs, endMs + 170);
    expect(replay.all('start_reply')).toHaveLength(1);
    near(replay.started[0], endMs + 170 + 325 + 100);
  });

  it('does not wait for an answer to Finalize from a recogniser that ended the utterance by itself', () => {
    const replay = new Replay({ stages: { sttFinalMs: null, interimLagMs: null } }).listening();
    const endMs = replay.says(1_000, 'I built it.');
    const words = [{ text: 'I built it.', startMs: 1_000, endMs: endMs - 10 }];
    replay.at(endMs + 100, { type: 'stt_final', words, throughMs: endMs + 50, fromFinalize: false });
    replay.run(endMs + 2_000);
    near(replay.all('start_reply')[0]?.atMs, endMs + 100);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + 450);
  });

  it.each([
    ['breaks off', 'I built the billing service with'],
    ['ends in a conjunction', 'I built the billing service. And.'],
    ['ends in a comma', 'I built the billing service,'],
    ['ends in a filler', 'I built the billing service, um'],
    ['announced more', 'There were three reasons. First, the cost was high.'],
  ])('waits 2,000 ms where the text %s', (_, text) => {
    const replay = new Replay().listening();
    const endMs = replay.says(1_000, text);
    replay.run(endMs + 3_000);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + 2_000);
    near(replay.started[0], endMs + 2_000);
  });

  it.each([300, 800, 1_200, 1_500])('is not taken for a pause of %d ms in mid-sentence', (pauseMs) => {
    const replay = new Replay().listening();
    const endMs = replay.says(1_000, 'I was responsible for the', pauseMs, 'billing service of our team.');
    replay.run(endMs + 4_000);
    expect(replay.all('commit_user_turn').map(({ text }) => text)).toEqual([
      'I was responsible for the billing service of our team.',
    ]);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + 450);
    expect(replay.started).toHaveLength(1);
  });

  it('throws a speculative reply away when speech resumes, and never speaks it', () => {
    const replay = new Replay().listening();
    const endMs = replay.says(1_000, 'I was there', 1_000, 'for two years.');
    replay.run(endMs + 3_000);
    const started = replay.all('start_reply');
    expect(started.map(({ speculative }) => speculative)).toEqual([true, true]);
    expect(replay.all('cancel_reply').map(({ replyId }) => replyId)).toEqual([started[0]?.replyId]);
    expect(replay.all('drop_reply')).toMatchObject([{ replyId: started[0]?.replyId, reason: 'unheard' }]);
    expect(replay.all('commit_reply').map(({ replyId }) => replyId)).toEqual([started[1]?.replyId]);
    expect(started[1]?.text).toBe('I was there for two years.');
  });

  it('learns that this speaker pauses between sentences', () => {
    const replay = new Replay().listening();
    const endMs = replay.says(
      1_000,
      'We measured it first.',
      350,
      'Then we fixed the query.',
      350,
      'It was fast after that.',
    );
    replay.run(endMs + 3_000);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + 550);
    expect(replay.all('commit_user_turn')).toHaveLength(1);
  });

  it('takes back the floor quietly when the candidate goes on before the reply is heard', () => {
    const replay = new Replay({ stages: { firstClauseMs: 900 } }).listening();
    const firstMs = replay.says(1_000, 'We measured it first.');
    const endMs = replay.says(firstMs + 800, 'Then we fixed the slow query together.');
    replay.run(endMs + 4_000);
    expect(replay.all('commit_user_turn').map(({ text }) => text)).toEqual([
      'We measured it first.',
      'Then we fixed the slow query together.',
    ]);
    expect(replay.started).toHaveLength(1);
    expect(replay.all('commit_assistant_turn')).toHaveLength(1);
  });

  it('uses the thresholds of the mode, and new ones in the middle of a turn', () => {
    const coding = new Replay({ settings: { mode: 'coding' } }).listening();
    const codingEndMs = coding.says(1_000, 'This loop is the slow part of it.');
    coding.run(codingEndMs + 3_000);
    near(coding.all('commit_user_turn')[0]?.atMs, codingEndMs + 1_500);

    const changed = new Replay().listening();
    const endMs = changed.says(1_000, 'This loop is the slow part of it.');
    changed.at(endMs + 300, {
      type: 'mode_changed',
      settings: { mode: 'conversational', minPauseMs: 1_000 },
    });
    changed.run(endMs + 3_000);
    near(changed.all('commit_user_turn')[0]?.atMs, endMs + 1_000);
  });
});

describe('the move of a speculative reply', () => {
  /** A model that answers at once, and one that hears that the turn goes on: in silence, or with words behind it. */
  const over = () => 'over' as const;
  const listens = () => 'listens' as const;
  const goesOn = () => 'goes_on' as const;

  it.each([
    ['English', 'en', 'I built the billing service with two colleagues'],
    ['German', 'de', 'Ich habe den Rechnungsdienst gebaut'],
    ['Spanish', 'es', 'Construí el servicio de facturación'],
    ['French', 'fr', 'J’ai construit le service de facturation'],
    ['Arabic', 'ar', 'بنيت خدمة الفواتير مع زميلين'],
    ['Hindi', 'hi', 'मैंने बिलिंग सेवा बनाई है'],
    ['Portuguese', 'pt', 'Eu construí o serviço de cobrança'],
  ])('ends a turn in %s that has no full stop after 550 ms', (_, locale, text) => {
    const replay = new Replay({ judge: over, initial: { locale } }).listening();
    const endMs = replay.says(1_000, text);
    replay.run(endMs + 3_000);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + 550);
    near(replay.started[0], endMs + 211 + 325 + 100);
  });

  it('ends a turn with one after 450 ms', () => {
    const replay = new Replay({ judge: over }).listening();
    const endMs = replay.says(1_000, 'I built the billing service.');
    replay.run(endMs + 3_000);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + 450);
  });

  it.each(['Good question.', 'Three years.', 'Yes, I would like to.', 'If I had to do it again I would.'])(
    'ends "%s" as soon',
    (text) => {
      const replay = new Replay({ judge: over }).listening();
      const endMs = replay.says(1_000, text);
      replay.run(endMs + 3_000);
      near(replay.all('commit_user_turn')[0]?.atMs, endMs + 471);
    },
  );

  it.each([
    ['silence', listens],
    ['words for later', goesOn],
  ])('holds a false full stop in mid-sentence, with %s', (_, judge) => {
    const replay = new Replay({
      judge: (text) => (text.endsWith('year.') ? 'over' : judge()),
    }).listening();
    const endMs = replay.says(
      1_000,
      'If I had to do it again I would.',
      1_500,
      'ship the small version in the first year.',
    );
    replay.run(endMs + 3_000);
    expect(replay.all('commit_user_turn')).toHaveLength(1);
    expect(replay.started).toHaveLength(1);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + 450);
  });

  it.each([
    ['that says only that the turn goes on is followed by one that can be heard', listens, 2],
    ['that has words behind it is heard itself', goesOn, 1],
  ])('%s, at the longest pause', (_, judge, replies) => {
    const replay = new Replay({ judge }).listening();
    const endMs = replay.says(1_000, 'I built the billing service');
    replay.run(endMs + 6_000);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + 2_000);
    near(replay.started[0], endMs + 2_000);
    expect(replay.all('start_reply').map(({ mayListen }) => mayListen)).toEqual(
      [true, false].slice(0, replies),
    );
  });

  it('is not asked for while the words themselves say that the turn goes on', () => {
    const replay = new Replay({ judge: over }).listening();
    const endMs = replay.says(1_000, 'I built the billing service, and');
    replay.run(endMs + 6_000);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + 2_000);
    near(replay.started[0], endMs + 2_000);
    expect(replay.all('start_reply')).toMatchObject([{ mayListen: false, speculative: true }]);
    near(replay.all('start_reply')[0]?.atMs, endMs + 1_000);
  });

  it('is waited for, as nothing of the reply can be heard before it, but not for ever', () => {
    const late = new Replay({ judge: over, stages: { moveMs: 600, firstClauseMs: 700 } }).listening();
    const endMs = late.says(1_000, 'I built the billing service.');
    late.run(endMs + 3_000);
    near(late.all('commit_user_turn')[0]?.atMs, endMs + 171 + 600);
    const never = new Replay({ judge: over, stages: { moveMs: 9_000, firstClauseMs: null } }).listening();
    const neverMs = never.says(1_000, 'I built the billing service.');
    never.run(neverMs + 3_000);
    near(never.all('commit_user_turn')[0]?.atMs, neverMs + 1_200);
  });

  it('is asked for so often a turn, and no more', () => {
    const replay = new Replay({ judge: listens }).listening();
    const parts = Array.from({ length: 12 }, () => ['we went on with it', 900] as const).flat();
    const endMs = replay.says(1_000, ...parts, 'to the very end.');
    replay.run(endMs + 8_000);
    expect(replay.all('start_reply').filter(({ speculative }) => speculative)).toHaveLength(6);
    expect(replay.all('commit_user_turn')).toHaveLength(1);
    expect(replay.started).toHaveLength(1);
  });

  it('never makes a turn of silence out of one that only listens', () => {
    const replay = new Replay({ judge: listens, stages: { replyMs: 900 } }).listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.run(endMs + 6_000);
    expect(replay.all('commit_user_turn')).toHaveLength(1);
    expect(replay.all('commit_assistant_turn')).toHaveLength(1);
  });
});

describe('a short sentence that is finished', () => {
  it.each([
    ['en', 'Yes, I would like to.'],
    ['es', 'Sí, tengo una.'],
    ['en', 'That is the result I am proud of.'],
    ['en', 'It took three months.'],
    ['en', 'First, I looked at the logs.'],
    ['de', 'Ja, ich habe eine.'],
    ['fr', 'Oui, j’en ai une.'],
    ['pt', 'Sim, tenho uma.'],
    ['ar', 'نعم، كنت هناك.'],
    ['hi', 'हाँ, मैं भी।'],
    ['ja', 'はい、 できます。'],
  ])('is answered at once, whatever the model makes of it: %s %s', (locale, text) => {
    for (const verdict of ['none', 'over'] as const) {
      const replay = new Replay({ judge: () => verdict, initial: { locale } }).listening();
      const endMs = replay.says(1_000, text);
      replay.run(endMs + 3_000);
      near(replay.all('commit_user_turn')[0]?.atMs, endMs + 450);
    }
  });
});

describe('what is dictated, or said while thinking', () => {
  it.each([
    [
      'a telephone number',
      ['oh seven seven.', 1_100, 'nine double oh one.', 1_100, 'two three four five.'],
      2_000,
    ],
    ['an e-mail address', ['jane dot smith at.', 1_200, 'example dot com.'], 900],
    ['a spelled name', ['S, M,', 900, 'I, T, H.'], 2_000],
    ['an announcement', ['The biggest problem was.', 1_400, 'that nobody knew the numbers.'], 450],
    ['a thought', ['Let me think.', 1_600, 'It was the second year.'], 450],
  ] as const)('is one turn: %s', (_, parts, waitMs) => {
    const replay = new Replay().listening();
    const endMs = replay.says(1_000, ...parts);
    replay.run(endMs + 5_000);
    expect(replay.all('commit_user_turn')).toHaveLength(1);
    expect(replay.started).toHaveLength(1);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + waitMs);
  });
});

describe('words that went with the worker that heard them', () => {
  const taken = (settings?: TurnModeSettings) =>
    new Replay(settings ? { settings } : {})
      .at(0, { type: 'opened', opening: 'missed' })
      .at(1_000, { type: 'client_connected', soundAllowed: true, microphone: true });

  it.each(['conversational', 'coding'] as const)('are asked for after 4 s of silence when %s', (mode) => {
    const replay = taken({ mode }).run(8_000);
    expect(replay.all('start_reply').map(({ cause }) => cause)).toEqual([{ kind: 'missed' }]);
    near(replay.all('start_reply')[0]?.atMs, 5_000);
  });

  it('are asked for once; then silence takes its course', () => {
    const replay = taken().run(30_000);
    expect(replay.all('start_reply').map(({ cause }) => cause.kind)).toEqual(['missed', 'silence']);
  });

  it('are not asked for where the candidate goes on speaking', () => {
    const replay = taken();
    const endMs = replay.says(2_500, 'And then we shipped it together with the other team.');
    replay.run(endMs + 6_000);
    expect(replay.all('start_reply').map(({ cause }) => cause.kind)).toEqual(['answer']);
  });
});

describe('a word over the interviewer that waited when its worker died', () => {
  const REPLY = 'One two three four five six seven eight nine ten.';
  const pendingOverlap = { words: [{ text: 'Python.', startMs: 4_000, endMs: 4_240 }], resumedMs: 4_600 };
  const taken = (opening: Opening) =>
    new Replay({ replyText: () => REPLY, initial: { nowMs: 10_000, pendingOverlap } })
      .at(10_000, { type: 'opened', opening })
      .at(12_000, { type: 'client_connected', soundAllowed: true, microphone: true });

  it.each(['resume', 'reply'] as const)('waits on for the end of the reply: %s', (opening) => {
    const replay = taken(opening).run(20_000);
    const [reply] = replay.all('commit_assistant_turn');
    expect(reply?.text).toBe(REPLY);
    expect(replay.all('commit_user_turn')).toMatchObject([{ text: 'Python.', startMs: 4_000, endMs: 4_240 }]);
    near(replay.all('commit_user_turn')[0]?.atMs, (reply?.atMs ?? 0) + 700);
  });

  it('is answered where the reply is over', () => {
    const replay = taken('listen').run(14_000);
    expect(replay.all('commit_user_turn')).toMatchObject([{ text: 'Python.', atMs: 12_700 }]);
    expect(replay.all('start_reply')).toMatchObject([{ cause: { kind: 'answer' } }]);
  });

  it('comes before an answer in writing to what the next worker was about to say', () => {
    const replay = taken('resume');
    replay.at(12_100, { type: 'typed_answer', id: 'msg_1', text: 'By hand.' }).run(14_000);
    expect(replay.all('commit_user_turn').map(({ text }) => text)).toEqual(['Python.', 'By hand.']);
  });

  it('waits for the interview’s own words, too, where the model fails', () => {
    const replay = new Replay({ replyText: () => null, initial: { nowMs: 10_000, pendingOverlap } })
      .at(10_000, { type: 'opened', opening: 'resume' })
      .at(10_000, { type: 'client_connected', soundAllowed: true, microphone: true })
      .run(16_000);
    const said = replay.log.flatMap(({ effect }) =>
      effect.type === 'commit_user_turn' || effect.type === 'commit_assistant_turn' ? [effect.text] : [],
    );
    expect(said.slice(0, 2)).toEqual(['These are my own words.', 'Python.']);
  });
});

describe('an interruption', () => {
  const REPLY = 'One two three four five six seven eight nine ten.';

  function speaking(stages: Partial<ReplayStages> = {}): { replay: Replay; startedMs: number } {
    const replay = new Replay({ replyText: () => REPLY, stages }).listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    return { replay, startedMs: endMs + 595 };
  }

  it('pauses at the onset, is confirmed by words, and leaves in the history what was heard', () => {
    const { replay, startedMs } = speaking();
    const onsetMs = startedMs + 1_300;
    const endMs = replay.says(onsetMs, 'Could you repeat the question for me please?');
    replay.run(endMs + 3_000);
    near(replay.all('pause_playback')[0]?.atMs, onsetMs + 60);
    const flushedMs = replay.all('flush_playback')[0]?.atMs ?? 0;
    expect(flushedMs - onsetMs).toBeLessThan(800);
    expect(replay.all('commit_assistant_turn')[0]).toMatchObject({
      text: 'One two three four',
      interrupted: true,
    });
    near(replay.all('commit_assistant_turn')[0]?.atMs, flushedMs + 40);
    expect(replay.all('commit_user_turn')[1]?.text).toBe('Could you repeat the question for me please?');
    near(replay.all('commit_user_turn')[1]?.atMs, endMs + 450);
  });

  it('is confirmed by its length where there are no words', () => {
    const { replay, startedMs } = speaking();
    const onsetMs = startedMs + 1_000;
    replay.at(onsetMs + 60, { type: 'vad_speech_started', startedMs: onsetMs });
    replay.run(onsetMs + 2_000);
    near(replay.all('flush_playback')[0]?.atMs, onsetMs + 800);
  });

  it.each([
    ['a cough', ''],
    ['a hum', 'Mm-hm.'],
    ['a nod', 'Yeah, right.'],
  ])('is not %s: playback goes on where it stopped', (_, text) => {
    const { replay, startedMs } = speaking();
    const onsetMs = startedMs + 1_000;
    const endMs = replay.says(onsetMs, text);
    replay.run(startedMs + 8_000);
    near(replay.all('resume_playback')[0]?.atMs, endMs + 96 + 115);
    expect(replay.all('flush_playback')).toEqual([]);
    expect(replay.all('commit_assistant_turn')).toMatchObject([{ text: REPLY, interrupted: false }]);
    expect(replay.all('commit_user_turn')).toHaveLength(1);
  });

  it('goes on without the recogniser, too', () => {
    const { replay, startedMs } = speaking();
    const silent = new Replay({
      replyText: () => REPLY,
      stages: { sttFinalMs: null, interimLagMs: 50 },
    }).listening();
    const endMs = silent.says(1_000, 'I built the billing service with two colleagues.');
    silent.says(endMs + 2_500, '');
    silent.run(endMs + 9_000);
    expect(silent.all('resume_playback')).toHaveLength(1);
    expect(silent.all('commit_assistant_turn')).toMatchObject([{ text: REPLY, interrupted: false }]);
    expect(replay.state.closed).toBeNull();
    expect(startedMs).toBeGreaterThan(0);
  });

  it('goes by the last report where the client never says how far it played', () => {
    const replay = new Replay({ replyText: () => REPLY, stages: { flushMs: null } }).listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    const again = replay.says(endMs + 2_100, 'Sorry, may I ask something about that?');
    replay.run(again + 3_000);
    const flushMs = replay.all('flush_playback')[0]?.atMs ?? 0;
    near(replay.all('commit_assistant_turn')[0]?.atMs, flushMs + 250);
    expect(replay.all('commit_assistant_turn')[0]).toMatchObject({ interrupted: true });
    expect(REPLY.startsWith(replay.all('commit_assistant_turn')[0]?.text ?? 'x')).toBe(true);
  });

  it('takes a "yes" that came with the last words for the answer', () => {
    const { replay, startedMs } = speaking();
    replay.says(startedMs + 2_400, 'Yes.');
    replay.run(startedMs + 8_000);
    expect(replay.all('resume_playback')).toHaveLength(1);
    expect(replay.all('commit_user_turn')[1]?.text).toBe('Yes.');
  });

  it.each([
    ['a word', 'conversational', 'Python.'],
    ['two words in coding mode', 'coding', 'In Python.'],
  ] as const)('is not %s, which is kept as the answer once the reply is over', (_, mode, text) => {
    const replay = new Replay({ replyText: () => REPLY, settings: { mode } }).listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.run(endMs + 2_500);
    replay.says(endMs + 2_600, text, 900, '');
    replay.run(endMs + 9_000);
    expect(replay.all('resume_playback').length).toBeGreaterThan(0);
    const [reply] = replay.all('commit_assistant_turn');
    expect(reply).toMatchObject({ text: REPLY, interrupted: false });
    const answer = replay.all('commit_user_turn')[1];
    expect(answer).toMatchObject({ text, startMs: endMs + 2_600 });
    // The word itself, not the time that it waited.
    expect((answer?.endMs ?? 0) - (endMs + 2_600)).toBeLessThan(1_000);
    expect(answer?.atMs).toBeGreaterThanOrEqual((reply?.atMs ?? 0) + 500);
  });

  it.each([
    ['', 300, 1],
    [', also where no word of the reply was heard in full', 3_000, 0],
  ])('begins with a word that was said before it%s', (_, wordMs, heardReplies) => {
    const { replay, startedMs } = speaking({ wordMs });
    replay.says(startedMs + 600, 'Python.');
    const endMs = replay.says(startedMs + 1_900, 'Sorry, could you say that again?');
    replay.run(endMs + 700);
    expect(replay.all('commit_assistant_turn')).toHaveLength(heardReplies);
    expect(
      replay
        .all('commit_user_turn')
        .map(({ text }) => text)
        .slice(1),
    ).toEqual(['Python. Sorry, could you say that again?']);
    expect(replay.all('start_reply').at(-1)?.text).toBe('Python. Sorry, could you say that again?');
  });
});

describe('a word that waited for the end of a reply', () => {
  const connect = { type: 'client_connected', soundAllowed: true, microphone: true } as const;

  /** A word soon after the beginning of six seconds of a reply; then, once the reply is over. */
  function waited(then: (replay: Replay) => void = () => undefined): {
    replay: Replay;
    overMs: () => number;
  } {
    let overMs = Number.NaN;
    const replay = new Replay({
      replyText: () => Array.from({ length: 20 }, (_, index) => `word${index}`).join(' '),
      stages: { firstClauseMs: 900 },
      onEffect: (effect, { nowMs }) => {
        if (effect.type !== 'commit_assistant_turn' || !Number.isNaN(overMs)) return;
        overMs = nowMs;
        then(replay);
      },
    }).listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.says(endMs + 2_000, 'Python.');
    return { replay, overMs: () => overMs };
  }

  it('teaches no pause of this speaker: nobody pauses while the interviewer speaks', () => {
    let endMs = 0;
    const { replay } = waited(({ nowMs }) => {
      endMs = replay.says(nowMs + 300, 'And later we moved some of it to Go.');
    });
    replay.run(18_000);
    expect(replay.all('commit_user_turn')[1]).toMatchObject({
      text: 'Python. And later we moved some of it to Go.',
    });
    near(replay.all('commit_user_turn')[1]?.atMs, endMs + 450);
  });

  it('teaches no more than the pause behind the reply where the candidate goes on before the answer is heard', () => {
    const { replay } = waited(({ nowMs }) => {
      replay.says(nowMs + 820, 'And later we moved some of it to Go.');
    });
    replay.run(18_000);
    expect(
      replay
        .all('commit_user_turn')
        .map(({ text }) => text)
        .slice(1),
    ).toEqual(['Python.', 'And later we moved some of it to Go.']);
    expect(replay.state.pace.afterSentenceMs).toBeLessThanOrEqual(820);
  });

  it('is answered as soon as any other: the time that it waited is no delay of the answer', () => {
    const { replay, overMs } = waited();
    replay.run(18_000);
    near(replay.all('report_timings')[1]?.timings.speechEndMs, overMs());
  });

  it('may be gone on with after a reload during the reply, too', () => {
    const { replay, overMs } = waited();
    replay.at(6_500, { type: 'client_disconnected' }).at(7_500, connect);
    replay.run(16_000);
    expect(replay.all('restart_playback')).toHaveLength(1);
    near(replay.all('commit_user_turn')[1]?.atMs, overMs() + 700);
  });
});

describe('nobody is silent for good', () => {
  it('says what it would say itself when the model fails, or says nothing in time', () => {
    for (const options of [{ replyText: () => null }, { stages: { firstClauseMs: null } }]) {
      const replay = new Replay(options).listening();
      const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
      replay.run(endMs + 9_000);
      expect(replay.all('say_fallback')).toMatchObject([{ cause: { kind: 'answer' } }]);
      expect(replay.all('commit_assistant_turn')).toMatchObject([
        { text: 'These are my own words.', interrupted: false },
      ]);
      expect(replay.all('commit_user_turn')).toHaveLength(1);
    }
  });

  it('shows captions when the voice does not come', () => {
    const replay = new Replay({ stages: { ttsFirstByteMs: null } }).listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.run(endMs + 9_000);
    expect(replay.all('play_silently')).toHaveLength(1);
    expect(replay.all('commit_assistant_turn')).toMatchObject([{ interrupted: false }]);
  });

  it('says that it could not hear, after speech without words, and asks for another recogniser', () => {
    const replay = new Replay({ stages: { sttFinalMs: null, interimLagMs: null } }).listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.run(endMs + 4_500);
    expect(replay.all('restart_stt')).toHaveLength(1);
    expect(replay.all('start_reply')).toMatchObject([{ cause: { kind: 'not_heard', count: 1 } }]);
    near(replay.all('start_reply')[0]?.atMs, endMs + 4_000);
  });

  it('waits for a recogniser that is two seconds late', () => {
    const replay = new Replay({ stages: { sttFinalMs: 2_115, interimLagMs: 2_180 } }).listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.run(endMs + 5_000);
    expect(replay.all('commit_user_turn').map(({ text }) => text)).toEqual([
      'I built the billing service with two colleagues.',
    ]);
    expect(replay.started).toHaveLength(1);
  });

  it('does not take the late answer to an earlier pause for the last word on this one', () => {
    const replay = new Replay({ stages: { sttFinalMs: 2_000, interimLagMs: null } }).listening();
    const endMs = replay.says(1_000, 'I used Postgres.', 1_000, 'It was fast.');
    replay.run(endMs + 5_000);
    expect(replay.all('commit_user_turn').map(({ text }) => text)).toEqual(['I used Postgres. It was fast.']);
    expect(replay.started).toHaveLength(1);
  });

  it('goes by interim words where the final never comes', () => {
    const replay = new Replay({ stages: { sttFinalMs: null } }).listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.run(endMs + 3_000);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + 900);
  });

  it('asks again in silence, each time counting, and in coding mode after 90 s', () => {
    const replay = new Replay().listening().run(60_000);
    expect(replay.all('start_reply').map(({ cause }) => cause)).toEqual([
      { kind: 'silence', count: 1, mode: 'conversational' },
      { kind: 'silence', count: 2, mode: 'conversational' },
    ]);
    near(replay.all('start_reply')[0]?.atMs, 20_000);
    const patient = new Replay({ settings: { mode: 'conversational', silenceAfterMs: 45_000 } });
    near(patient.listening().run(46_000).all('start_reply')[0]?.atMs, 45_000);
    const coding = new Replay({ settings: { mode: 'coding' } }).listening().run(91_000);
    near(coding.all('start_reply')[0]?.atMs, 90_000);
    const custom = new Replay({ settings: { mode: 'coding', checkInAfterMs: 30_000 } })
      .listening()
      .run(31_000);
    near(custom.all('start_reply')[0]?.atMs, 30_000);
  });

  it('is not kept from asking by noises', () => {
    const replay = new Replay().listening();
    for (let atMs = 3_000; atMs < 28_000; atMs += 3_000) replay.says(atMs, '');
    replay.run(24_000);
    expect(replay.all('start_reply')[0]?.cause).toMatchObject({ kind: 'silence', count: 1 });
  });

  it('takes speech that goes on for long without words for noise', () => {
    const replay = new Replay({ stages: { interimLagMs: null } }).listening();
    replay.at(1_060, { type: 'vad_speech_started', startedMs: 1_000 });
    replay.run(40_000);
    expect(replay.all('restart_stt').length).toBeGreaterThan(0);
    expect(replay.all('start_reply')[0]?.cause.kind).toBe('not_heard');
  });

  it('listens again after a move of silence', () => {
    const replay = new Replay({ replyText: (id) => (id === 1 ? '' : 'Are you there?') }).listening();
    const endMs = replay.says(1_000, 'Let me think about that for a moment.');
    replay.run(endMs + 23_000);
    expect(replay.all('drop_reply')).toMatchObject([{ replyId: 1, reason: 'silent' }]);
    expect(replay.all('start_reply')[1]?.cause).toMatchObject({ kind: 'silence', count: 1 });
  });
});
