import type { Candidate } from '@vivavoce/candidate';
import { newId } from '@vivavoce/contract/ids';
import type { SandboxFault } from '@vivavoce/contract/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesOf } from '../interview/lines/index.ts';
import { type OpenSession, startTestHost, type TestHost } from '../testing/host.ts';
import { speak } from '../testing/speech.ts';
import { TEMPLATE } from '../testing/template.ts';
import { isOpen, listSpool } from '../transcript/spool.ts';
import type { Speaking } from './snapshot.ts';

const ANSWER = 'I once helped a customer who had lost all of their files.';

let host: TestHost;
let lonely: OpenSession;

beforeAll(async () => {
  host = await startTestHost();
  lonely = await host.open();
}, 180_000);

afterAll(() => host.close(), 20_000);

async function greeted(client: Candidate): Promise<void> {
  await client.until('the greeting', () => client.said('interviewer').length === 1, 60_000);
}

const lastPhase = (client: Candidate) => client.of('phase').at(-1)?.phase;

describe.concurrent('a conversation', () => {
  it('goes on after a pause where a client stops sending sound in the middle of speech', async () => {
    const open = await host.open({ profile: { seed: 'hush', script: [{ text: ANSWER }] } });
    const client = await open.connect();
    await greeted(client);
    client.speak(await speak(ANSWER));
    await client.until('speech', () => lastPhase(client) === 'candidate_speaking');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    client.hush();
    await client.until('the answer', () => client.said('candidate').length === 1, 8_000);
    await client.until('the reply', () => client.said('interviewer').length === 2, 60_000);
  }, 180_000);

  it('is read while the page plays no sound, and spoken from the first word not heard once it does', async () => {
    const open = await host.open();
    const client = await open.connect({ microphone: false, soundAllowed: false });
    await client.until('words to read', () =>
      client.of('caption').some((caption) => !caption.final && caption.text.split(' ').length > 3),
    );
    expect(client.frames.length).toBe(0);
    // All of it is there at once; it counts as read at the pace of speech.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    client.send({ type: 'sound', allowed: true });
    await client.until('sound', () => client.frames.length > 0);
    await greeted(client);
    const spoken = client.of('caption').findLast((caption) => !caption.final && caption.words);
    const readBefore =
      spoken?.final === false ? spoken.words?.filter(({ startSample }) => startSample === 0).length : 0;
    expect(readBefore).toBeGreaterThan(3);
    expect(open.stored.utterances).toMatchObject([{ role: 'interviewer', interrupted: false }]);
  }, 180_000);

  it('takes a typed answer at any moment, once, however often it is sent', async () => {
    // Without a disk only the API can make it safe, however long that takes.
    const open = await host.open({ spoolDirectory: '/dev/null/spool' });
    const client = await open.connect({ microphone: false });
    await greeted(client);
    let store: () => void = () => undefined;
    open.stored.hold = new Promise<void>((resolve) => {
      store = resolve;
    });
    const id = client.type(ANSWER);
    await client.until('it is taken', () => lastPhase(client) === 'thinking');
    client.type(ANSWER, id);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(client.of('accepted')).toEqual([]);
    store();
    await client.until('it is stored', () => client.of('accepted').length > 0);
    client.type(ANSWER, id);
    await client.until('it is known', () => client.of('accepted').length > 1);
    await client.until('the reply', () => client.said('interviewer').length === 2, 60_000);
    expect(open.stored.utterances.map(({ role, input }) => `${role} ${input}`)).toEqual([
      'interviewer voice',
      'candidate typed',
      'interviewer voice',
    ]);
  }, 180_000);

  it('does not speak over somebody who types, and files an answer where it was begun', async () => {
    const questions = TEMPLATE.questions.map((question) => ({ ...question, maxFollowUps: 0 }));
    const open = await host.open({ template: { ...TEMPLATE, questions } });
    const client = await open.connect({ microphone: false });
    await greeted(client);
    const openQuestion = () => client.of('progress').at(-1)?.questionId;
    const first = TEMPLATE.questions[0]?.id ?? '';
    await client.until('the open question', () => openQuestion() === first);
    const typedAtMs = performance.now();
    client.send({ type: 'typing', draft: true });
    client.type(ANSWER);
    client.send({ type: 'typing', draft: true });
    await client.until('the answer', () => client.said('candidate').length === 1);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(client.frames.filter(({ atMs }) => atMs > typedAtMs)).toEqual([]);
    expect(lastPhase(client)).toBe('listening');
    client.send({ type: 'typing', draft: false });
    await client.until('the reply', () => client.said('interviewer').length === 2, 60_000);
    const second = TEMPLATE.questions[1]?.id;
    while (openQuestion() !== second) {
      const said = client.said('interviewer').length;
      client.type('We wrote down who was waiting, for how long, and for what, and looked at it every day.');
      await client.until('a reply', () => client.said('interviewer').length > said, 60_000);
    }
    client.send({ type: 'say', id: newId('message'), text: 'One more thing.', questionId: first });
    await client.until('the late answer', () => client.said('candidate').includes('One more thing.'));
    // It is safe before it is at the API.
    await expect
      .poll(() => open.stored.utterances.find(({ text }) => text === 'One more thing.'))
      .toMatchObject({ questionId: first, input: 'typed' });
  }, 180_000);

  it('takes a typed answer of nothing but spaces for none, and goes on with its client', async () => {
    const open = await host.open({ voice: false });
    const client = await open.connect({ microphone: false });
    await greeted(client);
    for (const blank of ['', '   ', '\u200b\u00a0\n', '\u0000']) {
      const id = newId('message');
      client.type(blank, id);
      await client.until('its acknowledgement', () => client.of('accepted').some((one) => one.id === id));
    }
    client.type('I had\u0000 once.');
    await client.until('the answer', () => client.said('candidate').length === 1, 60_000);
    expect(client.said('candidate')).toEqual(['I had once.']);
    expect(open.stored.utterances.filter(({ role }) => role === 'candidate')).toHaveLength(1);
  }, 180_000);

  it('takes no flood of typed answers, and loses none that is sent again', async () => {
    const open = await host.open();
    const client = await open.connect({ microphone: false });
    await greeted(client);
    const ids = Array.from({ length: 22 }, () => client.type(ANSWER));
    const accepted = () => new Set(client.of('accepted').map(({ id }) => id));
    await client.until('the first of them', () => accepted().size === 20, 10_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([...accepted()]).toEqual(ids.slice(0, 20));
    const acceptedOfAll = () => {
      for (const id of ids) if (!accepted().has(id)) client.type(ANSWER, id);
      return accepted().size;
    };
    await expect.poll(acceptedOfAll, { interval: 500 }).toBe(22);
    const typed = open.stored.utterances.filter(({ input }) => input === 'typed');
    expect(typed).toHaveLength(22);
  }, 180_000);

  it('hears no sound without the candidate’s consent to voice', async () => {
    const open = await host.open({ voice: false, profile: { seed: 'mute', script: [{ text: ANSWER }] } });
    const client = await open.connect();
    await greeted(client);
    client.speak(await speak(ANSWER));
    await client.until('it was said', () => !client.speaking);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(client.said('candidate')).toEqual([]);
    expect(client.of('phase').map(({ phase }) => phase)).not.toContain('candidate_speaking');
  }, 180_000);

  it('hears from the next connection on whoever agrees to voice later', async () => {
    const open = await host.open({ voice: false, profile: { seed: 'later', script: [{ text: ANSWER }] } });
    await greeted(await open.connect({ microphone: false }));
    open.stored.voice = true;
    const client = await open.connect();
    client.speak(await speak(ANSWER));
    await client.until('it was heard', () =>
      client.of('phase').some(({ phase }) => phase === 'candidate_speaking'),
    );
  }, 180_000);

  it('is held to its end, and its record is closed by it', async ({ expect }) => {
    const open = await host.open();
    const client = await open.connect({ microphone: false });
    let replies = 0;
    while (client.of('ended').length === 0 && replies < 10) {
      replies += 1;
      const said = client.said('interviewer').length;
      await client.until(
        'a move',
        () =>
          client.of('ended').length > 0 ||
          (client.said('interviewer').length > said && lastPhase(client) === 'listening'),
        40_000,
      );
      if (client.of('ended').length === 0)
        client.type('I would look at the impact first, and no, I have no questions.');
    }
    expect(await open.outcome).toBe('ended');
    await expect.poll(() => client.closeCode).toBe(4004);
    expect(open.stored.end).toMatchObject({
      reason: 'completed',
      lastSequence: open.stored.utterances.length,
    });
    expect(open.stored.utterances.map(({ sequence }) => sequence)).toEqual(
      open.stored.utterances.map((_, index) => index + 1),
    );
  }, 180_000);
});

describe.concurrent('a connection', () => {
  it('that is lost while the interviewer speaks loses nothing and repeats nothing', async () => {
    const open = await host.open();
    const first = await open.connect();
    await first.until('words', () => first.frames.length > 90, 60_000);
    const generation = first.frames.at(-1)?.generation ?? 0;
    first.cut();
    const second = await open.connect();
    await second.until('speech', () => second.frames.length > 0, 10_000);
    expect(second.of('welcome')[0]?.generation).toBe(second.frames[0]?.generation);
    expect(second.frames[0]?.generation).toBeGreaterThan(generation);
    expect(second.frames[0]?.firstSample).toBe(0);
    await greeted(second);
    expect(open.stored.utterances).toHaveLength(1);
    const shown = second.of('caption').findLast((caption) => !caption.final);
    expect(open.stored.utterances[0]?.text).toBe(shown?.text);
    const [heard] = second.of('caption');
    expect(heard).not.toHaveProperty('words');
    expect(heard?.text).not.toBe('');
    expect(shown?.text.startsWith(heard?.text ?? '-')).toBe(true);
    // Its sound is not sent again.
    const heardBefore = shown?.words?.filter(({ startSample }) => startSample === 0).length ?? 0;
    expect(heardBefore).toBeGreaterThan(1);
    expect(heardBefore).toBeLessThan(shown?.words?.length ?? 0);
  }, 180_000);

  it('of a newer client replaces the older with a close code of its own', async () => {
    const open = await host.open();
    const first = await open.connect({ microphone: false });
    await first.until('the welcome', () => first.of('welcome').length === 1);
    const second = await open.connect({ microphone: false });
    await second.until('the welcome', () => second.of('welcome').length === 1);
    await first.until('its end', () => first.closeCode !== undefined);
    expect(first.closeCode).toBe(4001);
    await greeted(second);
    expect(second.closeCode).toBeUndefined();
  }, 180_000);

  it('shows the whole transcript to a page that is loaded again', async () => {
    const open = await host.open();
    const first = await open.connect({ microphone: false });
    await greeted(first);
    const id = first.type(ANSWER);
    await first.until('it is stored', () => first.of('accepted').length === 1);
    first.cut();
    const second = await open.connect({ microphone: false });
    await second.until('the welcome', () => second.of('welcome').length === 1);
    const welcome = second.of('welcome')[0];
    expect(welcome?.transcript.map(({ text }) => text)).toEqual([open.stored.utterances[0]?.text, ANSWER]);
    expect(welcome?.acceptedIds).toEqual([id]);
    expect(welcome).toMatchObject({ testMode: true, interviewerName: 'Ava', turnMode: 'conversational' });
  }, 180_000);
});

describe.concurrent('a vendor', () => {
  it('without a voice to give leaves the captions, and the interview goes on', async () => {
    const faults: SandboxFault[] = [
      { vendor: 'tts', kind: 'rate_limited', retryAfterSeconds: 60 },
      { vendor: 'backup_tts', kind: 'rate_limited', retryAfterSeconds: 60 },
    ];
    const open = await host.open({ profile: { seed: 'no-voice', faults } });
    const client = await open.connect({ microphone: false });
    await greeted(client);
    expect(client.frames).toEqual([]);
    expect(client.of('notify')).toContainEqual({ type: 'notify', code: 'vendor_failed' });
    client.type(ANSWER);
    await client.until('the reply', () => client.said('interviewer').length === 2, 60_000);
  }, 180_000);

  it('that stalls with the first request for a voice is heard with the second', async () => {
    const open = await host.open({
      profile: { seed: 'late-voice', faults: [{ vendor: 'tts', kind: 'stalled', times: 1 }] },
    });
    const client = await open.connect({ microphone: false });
    await greeted(client);
    expect(client.frames.length).toBeGreaterThan(0);
    expect(client.of('notify')).toEqual([]);
    expect(client.of('caption').filter((caption) => !caption.final && !caption.words)).toEqual([]);
  }, 180_000);

  it('that stalls as the model leaves the interview’s own words', async () => {
    const open = await host.open({
      profile: { seed: 'no-model', faults: [{ vendor: 'llm', kind: 'stalled' }] },
    });
    const client = await open.connect({ microphone: false });
    await greeted(client);
    expect(client.said('interviewer')[0]).toContain(TEMPLATE.questions[0]?.text);
  }, 180_000);

  it('that drops as the recogniser is opened again, and the answer is heard whole', async () => {
    const open = await host.open({
      profile: {
        seed: 'no-ears',
        script: [{ text: ANSWER }],
        faults: [{ vendor: 'stt', kind: 'dropped', times: 1 }],
      },
    });
    const client = await open.connect();
    await greeted(client);
    client.speak(await speak(ANSWER));
    await client.until('the answer', () => client.said('candidate').length === 1, 60_000);
    expect(client.said('candidate')).toEqual([ANSWER]);
  }, 180_000);
});

describe.concurrent('a session', () => {
  it('is taken up by the next worker, which says what its predecessor was cut off from', async () => {
    const open = await host.open();
    const first = await open.connect();
    const question = TEMPLATE.questions[0]?.text ?? 'nothing';
    const kept = () => open.stored.snapshot?.snapshot.state.speaking as Speaking | null | undefined;
    await first.until(
      'some of it was heard',
      () => (kept()?.heardTextEnd ?? 0) > 0 && (kept()?.text.endsWith(question) ?? false),
      30_000,
    );
    const whole = kept()?.text;
    open.session.fence();
    await first.until('its end', () => first.closeCode !== undefined);
    const next = await host.reopen(open.session.sessionId);
    const second = await next.connect();
    await greeted(second);
    const [heard, rest] = next.stored.utterances;
    expect(next.stored.utterances).toHaveLength(2);
    expect(heard?.interrupted).toBe(true);
    expect(`${heard?.text} ${rest?.text}`).toBe(whole);
    expect(rest?.startMs).toBeGreaterThanOrEqual(heard?.endMs ?? Number.POSITIVE_INFINITY);
  }, 180_000);

  it.each([
    ['', false],
    [', also where the client had been cut off before', true],
  ])(
    'is taken up by the next worker, which asks for the words that went with its predecessor%s',
    async (_, away) => {
      const open = await host.open({
        profile: { seed: 'missed', script: [{ text: ANSWER }, { text: ANSWER }] },
      });
      const first = await open.connect();
      await greeted(first);
      first.speak(await speak(ANSWER));
      await first.until('speech', () => lastPhase(first) === 'candidate_speaking');
      await expect.poll(() => open.stored.snapshot?.snapshot.state.candidateSpeaking).toBe(true);
      const before = open.stored.snapshot;
      if (away) {
        first.cut();
        await expect.poll(() => open.stored.snapshot).not.toBe(before);
      }
      open.session.fence();
      await first.until('its end', () => first.closeCode !== undefined);
      const next = await host.reopen(open.session.sessionId);
      const second = await next.connect();
      await second.until('the welcome', () => second.of('welcome').length === 1);
      await second.until('the request', () => second.said('interviewer').length === 1, 60_000);
      expect(second.said('interviewer')).toEqual([linesOf('en').missed]);
      const joinedMs = second.of('welcome')[0]?.clock.nowMs ?? 0;
      expect(open.stored.utterances.at(-1)?.startMs).toBeGreaterThan(joinedMs + 4_000);
      expect(open.stored.utterances).toHaveLength(2);
    },
    60_000,
  );

  it('is taken up by the next worker, which answers a word that was said over its predecessor', async () => {
    const open = await host.open();
    await expect.poll(() => open.stored.snapshot).not.toBeNull();
    open.session.fence();
    const state = open.stored.snapshot?.snapshot.state;
    if (!state) throw new Error('there is no snapshot');
    const text = 'Hello, which language do you like?';
    state.speaking = {
      turnId: 'trn_1_r1',
      utteranceId: newId('utterance'),
      move: 'next_question',
      text,
      heardTextEnd: text.length,
      startMs: 0,
    };
    state.pendingOverlap = { words: [{ text: 'Python.', startMs: 100, endMs: 400 }], resumedMs: 600 };
    const next = await host.reopen(open.session.sessionId);
    const client = await next.connect({ microphone: false });
    await client.until('the reply', () => client.said('interviewer').length > 0, 60_000);
    expect(next.stored.utterances.slice(0, 2).map((utterance) => utterance.text)).toEqual([text, 'Python.']);
  }, 180_000);

  it.each([
    ['after the closing', {}, null],
    [
      'in the last words of the closing',
      { stage: 'closing', endReason: null, closings: 1 },
      'Thank you, and',
    ],
  ])('whose worker died %s is ended by the next', async (_, change, heard) => {
    const open = await host.open();
    await expect.poll(() => open.stored.snapshot).not.toBeNull();
    open.session.fence();
    const text = 'Thank you, and bye!';
    const state = open.stored.snapshot?.snapshot.state;
    if (!state) throw new Error('there is no snapshot');
    state.interview = { ...Object(state.interview), stage: 'over', endReason: 'completed', ...change };
    state.speaking = heard && {
      turnId: 'trn_1_r9',
      utteranceId: newId('utterance'),
      move: 'wrap_up',
      text,
      heardTextEnd: heard.length,
      startMs: 0,
    };
    const next = await host.reopen(open.session.sessionId);
    expect(await next.outcome).toBe('ended');
    expect(next.stored.end).toMatchObject({ reason: 'completed' });
    expect(next.stored.utterances.map((utterance) => utterance.text)).toEqual(heard ? [heard] : []);
  });

  it('whose interview breaks is ended as failed, and costs its neighbours nothing', async () => {
    const neighbour = await host.open();
    const open = await host.open();
    await expect.poll(() => open.stored.snapshot).not.toBeNull();
    open.session.fence();
    const state = open.stored.snapshot?.snapshot.state;
    if (!state) throw new Error('there is no snapshot');
    state.interview = { ...Object(state.interview), stage: 'a stage of a later release' };
    const broken = await host.reopen(open.session.sessionId);
    const client = await broken.connect({ microphone: false });
    await client.until('the end', () => client.of('ended').length === 1, 10_000);
    expect(await broken.outcome).toBe('ended');
    expect(broken.stored.end).toMatchObject({ reason: 'failed', code: 'internal' });
    await greeted(await neighbour.connect({ microphone: false }));
  }, 180_000);

  it('that another worker has claimed says nothing more and stores nothing more', async () => {
    // With a disk the answer may be safe before the API has refused it.
    const open = await host.open({ spoolDirectory: '/dev/null/spool' });
    const client = await open.connect({ microphone: false });
    await greeted(client);
    open.stored.heldEpoch = open.stored.epoch += 1;
    client.type(ANSWER);
    await client.until('its end', () => client.closeCode !== undefined);
    expect(client.closeCode).toBe(4006);
    expect(await open.outcome).toBe('refused');
    expect(client.of('accepted')).toEqual([]);
    expect(open.stored.utterances).toHaveLength(1);
  }, 180_000);

  it('whose lease is lost is left at once without a client, and with one only as the client goes', async () => {
    const empty = await host.open();
    empty.session.leaseLapsed();
    expect(await empty.outcome).toBe('refused');
    const open = await host.open();
    const client = await open.connect({ microphone: false });
    await greeted(client);
    open.session.leaseLapsed();
    const id = client.type(ANSWER);
    await client.until('it is safe', () => client.of('accepted').some((accepted) => accepted.id === id));
    expect(client.closeCode).toBeUndefined();
    client.cut();
    expect(await open.outcome).toBe('refused');
  }, 180_000);

  it('whose lease is lost ends where the spool takes no more, and lets its client join elsewhere', async () => {
    const open = await host.open({ spoolDirectory: '/dev/null/spool' });
    const client = await open.connect({ microphone: false });
    await greeted(client);
    open.session.leaseLapsed();
    host.api.away = true;
    try {
      client.type(ANSWER);
      await client.until('its end', () => client.closeCode !== undefined);
    } finally {
      host.api.away = false;
    }
    expect(client.closeCode).toBe(4006);
    expect(client.of('accepted')).toEqual([]);
  }, 180_000);

  it('that another worker has claimed keeps no file of the spool open', async ({ expect }) => {
    const open = await host.open();
    const client = await open.connect({ microphone: false });
    await greeted(client);
    let store: () => void = () => undefined;
    open.stored.hold = new Promise<void>((resolve) => {
      store = resolve;
    });
    client.type(ANSWER);
    await client.until('it is spooled', () => client.of('accepted').length === 1);
    const spooled = async () =>
      (await listSpool(host.spoolDirectory)).filter(({ sessionId }) => sessionId === open.session.sessionId);
    const [file] = await spooled();
    expect(isOpen(file?.path ?? '')).toBe(true);
    open.stored.heldEpoch = open.stored.epoch += 1;
    store();
    expect(await open.outcome).toBe('refused');
    await expect.poll(() => isOpen(file?.path ?? '')).toBe(false);
    expect(await spooled()).toEqual([]);
  }, 180_000);

  it('ends for its candidate even where neither the API nor the disk takes the end', async () => {
    const open = await host.open({ spoolDirectory: '/dev/null/spool' });
    const client = await open.connect({ microphone: false });
    await client.until('the welcome', () => client.of('welcome').length === 1);
    open.stored.hold = new Promise(() => undefined);
    client.send({ type: 'end', id: newId('message') });
    await client.until('the end', () => client.of('ended').length === 1, 8_000);
    expect(await open.outcome).toBe('ended');
  }, 30_000);

  it('sends a client that comes while it is given away back to join', async () => {
    const open = await host.open();
    open.stored.hold = new Promise((resolve) => setTimeout(resolve, 800));
    const moved = open.session.move();
    const late = await open.connect({ microphone: false });
    await late.until('its end', () => late.closeCode !== undefined);
    await moved;
    expect(late.closeCode).toBe(4006);
    expect(late.of('welcome')).toEqual([]);
  }, 30_000);

  it('spends no time from when it is given away until a client is with the next worker', async () => {
    const open = await host.open();
    const client = await open.connect({ microphone: false });
    await client.until('the clock', () => client.of('progress').length > 0);
    await open.session.move();
    expect(open.stored.snapshot?.snapshot.state.interview).toMatchObject({ clockSinceMs: null });
    expect(open.stored.records.findLast(({ kind }) => kind === 'progress')).toMatchObject({
      progress: { clockRunning: false },
    });
  }, 30_000);

  it('is not given away as well where it is being ended', async () => {
    const open = await host.open();
    const client = await open.connect({ microphone: false });
    await client.until('the welcome', () => client.of('welcome').length === 1);
    let store: () => void = () => undefined;
    open.stored.hold = new Promise<void>((resolve) => {
      store = resolve;
    });
    client.send({ type: 'end', id: newId('message') });
    await client.until('the end', () => lastPhase(client) === 'ended');
    const moved = open.session.move();
    store();
    await moved;
    expect(await open.outcome).toBe('ended');
    expect(open.stored.released).toEqual([]);
    expect(open.stored.records.at(-1)?.kind).toBe('end');
  }, 30_000);

  it('is given back to the queue where the API does not answer', async () => {
    const open = await host.open();
    open.stored.hold = new Promise(() => undefined);
    await open.session.move();
    expect(await open.outcome).toBe('returned');
  }, 30_000);

  it('changes its turn mode while it runs', async ({ expect }) => {
    const open = await host.open();
    const client = await open.connect({ microphone: false });
    await greeted(client);
    const modes = () => client.of('mode').map(({ turnMode }) => turnMode);
    const told = { sessionId: open.session.sessionId, kind: 'mode' } as const;
    open.stored.turn = { revision: 1, settings: { mode: 'coding', checkInAfterMs: 5_000 } };
    open.session.control(told);
    await expect.poll(modes).toEqual(['coding']);
    // Nothing is said: the check-in comes after the silence that was asked for, not after the 12 s of a conversation.
    const shown = () => client.of('caption').findLast((caption) => !caption.final)?.text ?? '';
    await client.until('the check-in', () => shown() === linesOf('en-GB').checkIn, 11_000);
    client.type(ANSWER);
    await expect
      .poll(() => open.stored.utterances.find(({ input }) => input === 'typed')?.mode)
      .toBe('coding');
    // Code is run: back to conversation at once. The message of the relay is lost; the next record brings it up.
    open.stored.turn = { revision: 2, settings: { mode: 'conversational' } };
    await expect.poll(modes, { timeout: 20_000 }).toEqual(['coding', 'conversational']);
    client.type('It runs.');
    await expect
      .poll(() => open.stored.utterances.find(({ text }) => text === 'It runs.')?.mode)
      .toBe('conversational');
    open.session.control(told);
    expect(modes()).toHaveLength(2);
  }, 180_000);

  it('is given back when nobody comes for 30 s', async () => {
    expect(await lonely.outcome).toBe('suspended');
    expect(lonely.stored.released).toEqual(['suspend']);
  }, 180_000);
});
