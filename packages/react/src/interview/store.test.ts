import type { InterviewSession, RunningElsewhere, SessionState } from '@vivavoce/sdk';
import { describe, expect, it } from 'vitest';
import { live, session } from '../../gallery/records.ts';
import { stillSession } from '../../gallery/still-session.ts';
import { createInterviewStore, errorShape, type InterviewSource } from './store.ts';

interface Recorded {
  session: InterviewSession;
  calls: string[];
}

/** A session that notes what it is asked for; `failing` names the calls that fail, each once. */
function recorded(change: Partial<SessionState>, failing: string[] = []): Recorded {
  const calls: string[] = [];
  const still = stillSession({ ...live, ...change });
  const note = async (call: string) => {
    calls.push(call);
    const at = failing.indexOf(call.split(' ')[0] ?? '');
    if (at < 0) return;
    failing.splice(at, 1);
    const code = call.startsWith('open') ? 'microphone_denied' : 'at_capacity';
    throw Object.assign(new Error('No.'), { code, requestId: 'req_1' });
  };
  return {
    calls,
    session: {
      ...still,
      consent: async (choices) => {
        await note(['consent', choices.voice, choices.locale].filter((part) => part !== undefined).join(' '));
        await still.consent(choices);
      },
      join: (options) => note(`join ${options?.microphone}`),
      end: () => note('end'),
      leave: () => void note('leave'),
      dispose: () => void note('dispose'),
      devices: { ...still.devices, open: (deviceId) => note(`open ${deviceId ?? ''}`.trim()) },
    },
  };
}

const early: Partial<SessionState> = {
  connection: 'idle',
  phase: 'connecting',
  transcript: [],
  microphone: 'off',
  record: { ...session, status: 'created', consent: null },
};
const agreed: Partial<SessionState> = { ...early, record: { ...session, status: 'consented' } };

const nowhere = () => Promise.resolve(null);

function owned(open: InterviewSource['open']): InterviewSource {
  return { open, elsewhere: nowhere, owned: true };
}

/** Lets everything that is settled already have its effect. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

async function opened(given: Recorded) {
  const store = createInterviewStore(owned(async () => given.session));
  store.open();
  await settle();
  return store;
}

describe('an interview', () => {
  it('captures nothing by being opened', async () => {
    const given = recorded(early);
    const store = await opened(given);
    expect(given.calls).toEqual([]);
    expect(store.getSnapshot()).toMatchObject({ step: 'waiting', busy: null, failure: null });
  });

  it('records consent before it opens the microphone', async () => {
    const given = recorded(early);
    const store = await opened(given);
    await store.actions.agree();
    expect(given.calls).toEqual(['consent true', 'open']);
  });

  it('opens no microphone for one who types', async () => {
    const given = recorded(early);
    const store = await opened(given);
    await store.actions.typeOnly();
    expect(given.calls).toEqual(['consent false', 'join false']);
  });

  it('replaces the choice of voice where typing is chosen after the microphone check', async () => {
    const given = recorded(agreed);
    const store = await opened(given);
    await store.actions.typeOnly();
    expect(given.calls).toEqual(['consent false', 'join false']);
  });

  it('goes straight back into an interview that was running before a reload', async () => {
    const given = recorded({ ...early, record: { ...session, status: 'suspended' } });
    await opened(given);
    expect(given.calls).toEqual(['join true']);
  });

  it('waits for a click of who left before a reload', async () => {
    const given = recorded({ ...early, left: true, record: { ...session, status: 'suspended' } });
    const store = await opened(given);
    expect(given.calls).toEqual([]);
    await store.actions.join();
    expect(given.calls).toEqual(['join true']);
  });

  it('keeps what is typed with the session, so that a reload finds it', async () => {
    const store = await opened(recorded({ draft: 'half an' }));
    store.actions.setDraft((kept) => `${kept} answer`);
    expect(store.getSnapshot().session?.getState().draft).toBe('half an answer');
    expect(store.getSnapshot().state?.draft).toBe('half an answer');
  });

  it('agrees to voice before it opens the microphone of who typed so far, in the running interview', async () => {
    const given = recorded({
      record: { ...session, consent: session.consent && { ...session.consent, voice: false } },
    });
    const store = await opened(given);
    await store.actions.agree();
    expect(given.calls).toEqual(['consent true', 'open']);
  });

  it('begins nothing beside the interview of another tab, and goes on with it here when asked to', async () => {
    const given = recorded({ ...agreed, record: { ...session, status: 'live' } });
    let begun = 0;
    const elsewhere: RunningElsewhere = {
      sessionId: session.id,
      title: 'Graduate analyst',
      startedAt: null,
      resume: async () => given.session,
    };
    const store = createInterviewStore({
      open: async () => {
        begun += 1;
        return recorded(early).session;
      },
      elsewhere: async () => elsewhere,
      owned: true,
    });
    store.open();
    await settle();
    expect([begun, store.getSnapshot().elsewhere]).toEqual([0, elsewhere]);
    await store.actions.continueHere();
    expect(store.getSnapshot()).toMatchObject({ session: given.session, elsewhere: null });
    expect(given.calls).toEqual(['join true']);
    await store.actions.startAnew();
    expect([begun, store.getSnapshot().elsewhere]).toEqual([1, null]);
  });

  it('does not ask again for a microphone that was denied', async () => {
    const given = recorded({ ...agreed, microphone: 'denied' });
    const store = await opened(given);
    await store.actions.join();
    expect(given.calls).toEqual(['join false']);
  });

  it('says why an action failed, and repeats that very action', async () => {
    const given = recorded(agreed, ['join']);
    const store = await opened(given);
    await store.actions.join();
    expect(store.getSnapshot()).toMatchObject({
      step: 'waiting',
      busy: null,
      failure: { code: 'at_capacity', requestId: 'req_1' },
    });
    await store.actions.retry();
    expect(given.calls).toEqual(['join true', 'join true']);
    expect(store.getSnapshot()).toMatchObject({ step: 'joining', failure: null });
  });

  it('remembers which action failed, so that the words for it can be its own', async () => {
    const given = recorded(live, ['end']);
    const store = await opened(given);
    await store.actions.end();
    expect(store.getSnapshot()).toMatchObject({ failure: { code: 'at_capacity' }, failedAction: 'end' });
    store.actions.dismiss();
    expect(store.getSnapshot()).toMatchObject({ failure: null, failedAction: null });
  });

  it('does not repeat an action that failed before another one succeeded', async () => {
    const given = recorded(agreed, ['open']);
    const store = await opened(given);
    await store.actions.openMicrophone();
    await store.actions.typeOnly();
    await store.actions.retry();
    expect(given.calls).toEqual(['open', 'consent false', 'join false', 'join false']);
  });

  it('comes back where the connection was given up, though the microphone had failed before', async () => {
    const given = recorded({ connection: 'closed', microphone: 'lost' }, ['open']);
    const store = await opened(given);
    await store.actions.openMicrophone();
    expect(store.getSnapshot().failure?.code).toBe('microphone_denied');
    await store.actions.retry();
    expect(given.calls).toEqual(['open', 'join true']);
  });

  it('stays left where the joining that was broken off fails afterwards', async () => {
    const given = recorded(agreed);
    let breakOff = () => {};
    given.session.join = () =>
      new Promise((_, reject) => {
        breakOff = () => reject(new Error('Left.'));
      });
    const store = await opened(given);
    void store.actions.join();
    store.actions.leave();
    breakOff();
    await settle();
    expect(store.getSnapshot()).toMatchObject({ step: 'left', busy: null, failure: null });
  });

  it('says in which language the notice was read', async () => {
    const given = recorded(early);
    const store = await opened(given);
    store.shownIn('de');
    await store.actions.agree();
    expect(given.calls[0]).toBe('consent true de');
  });

  it('opens no microphone when consent could not be recorded', async () => {
    const given = recorded(early, ['consent']);
    const store = await opened(given);
    await store.actions.agree();
    expect(given.calls).toEqual(['consent true']);
  });

  it('opens the microphone once, and only after consent, on a double press of agreeing', async () => {
    const given = recorded(early);
    const store = await opened(given);
    await Promise.all([store.actions.agree(), store.actions.agree()]);
    expect(given.calls).toEqual(['consent true', 'open']);
    expect(store.getSnapshot().failure).toBeNull();
  });

  it('ignores a second press while the first is under way', async () => {
    const given = recorded(agreed);
    const store = await opened(given);
    await Promise.all([store.actions.join(), store.actions.join()]);
    expect(given.calls).toEqual(['join true']);
  });

  it('is ending until it has ended, whatever is done meanwhile, and where that fails', async () => {
    const given = recorded(live, ['open']);
    let ended = () => {};
    given.session.end = () =>
      new Promise((resolve) => {
        ended = resolve;
      });
    const store = await opened(given);
    const ending = store.actions.end();
    const sounding = store.actions.enableSound();
    expect(store.getSnapshot().busy).toBe('end');
    await sounding;
    expect(store.getSnapshot().busy).toBe('end');
    await store.actions.openMicrophone('headset');
    expect(store.getSnapshot()).toMatchObject({ busy: 'end', failedAction: 'microphone' });
    ended();
    await ending;
    expect(store.getSnapshot().busy).toBeNull();
  });

  it('comes back after leaving, though joining was still under way', async () => {
    const given = recorded(agreed);
    given.session.join = () => {
      given.calls.push('join');
      return new Promise(() => {});
    };
    const store = await opened(given);
    void store.actions.join();
    store.actions.leave();
    expect(store.getSnapshot()).toMatchObject({ step: 'left', busy: null });
    void store.actions.join();
    expect(given.calls).toEqual(['join', 'leave', 'join']);
    expect(store.getSnapshot()).toMatchObject({ step: 'joining', busy: 'join' });
  });

  it('follows what the session says', async () => {
    const given = recorded({});
    const store = await opened(given);
    store.actions.setMuted(true);
    expect(store.getSnapshot().state?.muted).toBe(true);
  });

  it('frees the session that it opened, and is silent afterwards', async () => {
    const given = recorded(agreed);
    const store = await opened(given);
    store.close();
    given.session.mute(true);
    expect(given.calls).toEqual(['dispose']);
    expect(store.getSnapshot()).toMatchObject({ session: null, state: null });
  });

  it('frees a session that arrives after it was closed', async () => {
    const given = recorded(agreed);
    let arrive = () => {};
    const opening = new Promise<InterviewSession>((resolve) => {
      arrive = () => resolve(given.session);
    });
    const store = createInterviewStore(owned(() => opening));
    store.open();
    await settle();
    store.close();
    arrive();
    await settle();
    expect(given.calls).toEqual(['dispose']);
    expect(store.getSnapshot().session).toBeNull();
  });

  it('leaves alone a session that belongs to the page', async () => {
    const given = recorded(agreed);
    const store = createInterviewStore({ open: async () => given.session, elsewhere: nowhere, owned: false });
    store.open();
    await settle();
    store.close();
    expect(given.calls).toEqual([]);
  });

  it('begins another interview where the last one is over, and frees that', async () => {
    const [first, second] = [recorded(agreed), recorded(early)];
    const asked: boolean[] = [];
    const store = createInterviewStore(
      owned(async (anew) => {
        asked.push(anew);
        return anew ? second.session : first.session;
      }),
    );
    store.open();
    await settle();
    const begun = store.actions.startAnew();
    void store.actions.startAnew();
    expect(store.getSnapshot()).toMatchObject({ session: null, state: null, step: 'waiting', busy: 'open' });
    await begun;
    expect(asked).toEqual([false, true]);
    expect(first.calls).toEqual(['dispose']);
    expect(store.getSnapshot().session).toBe(second.session);
  });

  it('tries once more for another interview, not for the last one, where that failed', async () => {
    const asked: boolean[] = [];
    const store = createInterviewStore(
      owned(async (anew) => {
        asked.push(anew);
        if (asked.length === 2) throw new Error('No.');
        return recorded(agreed).session;
      }),
    );
    store.open();
    await settle();
    await store.actions.startAnew();
    expect(store.getSnapshot().failure).not.toBeNull();
    await store.actions.retry();
    expect(asked).toEqual([false, true, true]);
  });

  it('opens a new session after it was closed', async () => {
    let count = 0;
    const store = createInterviewStore(
      owned(async () => {
        count += 1;
        return recorded(agreed).session;
      }),
    );
    store.open();
    store.open();
    await settle();
    store.close();
    store.open();
    await settle();
    expect(count).toBe(2);
    expect(store.getSnapshot().state?.record.status).toBe('consented');
  });
});

describe('a thrown thing', () => {
  it('that is none of ours is internal', () => {
    expect(errorShape(new TypeError('x is undefined'))).toMatchObject({ code: 'internal', retryable: true });
    expect(errorShape('no')).toMatchObject({ code: 'internal', requestId: null });
    expect(errorShape({ code: 'made_up' })).toMatchObject({ code: 'internal' });
  });
});
