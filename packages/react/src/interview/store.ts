import type {
  CandidateRequest,
  ControlRequest,
  InterviewSession,
  RunningElsewhere,
  SessionState,
  VivavoceErrorShape,
} from '@vivavoce/sdk';
import { isKnownCode } from '../view/problem.ts';
import { type InterviewAction, isBlocking, type Step } from '../view/screen.ts';
import { isUnderWay } from '../view/session-status.ts';

export interface InterviewSnapshot {
  session: InterviewSession | null;
  state: SessionState | null;
  step: Step;
  /** The interview that another tab is in: the candidate chooses before anything is opened here. */
  elsewhere: RunningElsewhere | null;
  /** The action that is under way; a second one of its kind is ignored meanwhile. The end stays, whatever else is done. */
  busy: InterviewAction | null;
  /** Why the last action failed, until another one begins. */
  failure: VivavoceErrorShape | null;
  /** The action that failed so. */
  failedAction: InterviewAction | null;
}

/** Everything that a candidate can do. None of them throws: a failure is in the snapshot, and `retry` repeats the action. */
export interface InterviewActions {
  /** Agrees with voice, then opens the microphone: for the level check, or in the room for who chose to type at first. */
  agree(): Promise<void>;
  /** Agrees without voice (where not yet agreed so) and joins; no microphone is opened. */
  typeOnly(): Promise<void>;
  /** Opens, or changes, the microphone. */
  openMicrophone(deviceId?: string): Promise<void>;
  /** Joins, or joins again. */
  join(): Promise<void>;
  setMuted(muted: boolean): void;
  /** Keeps what is typed, also across a reload; a function is given what is kept so far. */
  setDraft(draft: string | ((kept: string) => string)): void;
  /**
   * Says that code was run or handed in, or chooses how turns are taken, where the template lets the candidate's page. Answers
   * whether that was done: the interview goes on either way, so where it was not, no failure takes the screen.
   */
  control(request: ControlRequest): Promise<boolean>;
  /**
   * Asks for the question again, a moment, or to leave the question out. Answers whether the interviewer has it: the interview
   * goes on either way, so where it has not, no failure takes the screen.
   */
  request(request: CandidateRequest): Promise<boolean>;
  enableSound(): Promise<void>;
  /** Switches the interviewer's voice off; captions go on. */
  disableSound(): void;
  /** Ends for good. */
  end(): Promise<void>;
  /** Disconnects; the place is kept for 15 minutes. */
  leave(): void;
  /** Behind a link: disconnects, and keeps the place until the link's deadline. */
  pause(): Promise<void>;
  /** Looks for news of the result now. */
  checkAgain(): void;
  /** Goes on here with the interview that another tab is in; that one lets go. */
  continueHere(): Promise<void>;
  /** Lets go of the interview that is over, or leaves it to the other tab, and opens another one. */
  startAnew(): Promise<void>;
  /** Gives up an opening that does not answer, and opens again. */
  reopen(): void;
  /** Gives up joining and goes back to the step before. */
  goBack(): void;
  /** Repeats the action that failed; where the connection was given up, joins again. */
  retry(): Promise<void>;
  /** Puts the failure away. */
  dismiss(): void;
}

export interface InterviewStore {
  getSnapshot(): InterviewSnapshot;
  subscribe(listener: () => void): () => void;
  /** Opens the session. Idempotent; called again after `close` it opens a new one. */
  open(): void;
  /** Lets go of the session; frees it where this store opened it. */
  close(): void;
  /** The language that the screens are in, so that a consent says which notice was read. */
  shownIn(locale: string): void;
  readonly actions: InterviewActions;
}

export interface InterviewSource {
  /** `anew`: another session than the one that this tab was in. */
  open(anew: boolean): Promise<InterviewSession>;
  /** The interview that another tab is in. */
  elsewhere(): Promise<RunningElsewhere | null>;
  /** Whether the session is freed on `close`. `false` for one that the page itself holds. */
  owned: boolean;
}

const EMPTY: InterviewSnapshot = {
  session: null,
  state: null,
  step: 'waiting',
  elsewhere: null,
  busy: null,
  failure: null,
  failedAction: null,
};

/**
 * One interview as a store for `useSyncExternalStore`: the session's own state, and the candidate's actions on it.
 *
 * Framework-free. Invariant: after `close`, nothing that was still under way changes the snapshot any more.
 */
export function createInterviewStore(source: InterviewSource): InterviewStore {
  let snapshot = EMPTY;
  /** Rises with every `close`, so that late answers of an earlier life are recognised. */
  let life = 0;
  let opened = false;
  let stopListening = () => {};
  let failed: (() => Promise<void>) | null = null;
  let shownLocale: string | undefined;
  const agreedTo = (voice: boolean) => ({
    voice,
    ...(shownLocale === undefined ? {} : { locale: shownLocale }),
  });
  const listeners = new Set<() => void>();

  const set = (change: Partial<InterviewSnapshot>) => {
    snapshot = { ...snapshot, ...change };
    for (const listener of [...listeners]) listener();
  };

  /** Answers whether this very call did the action: not where one was under way, nor where it failed. */
  const run = async (action: InterviewAction, work: () => Promise<void>): Promise<boolean> => {
    if (snapshot.busy === action) return false;
    const own = life;
    const settled = () => (snapshot.busy === action ? null : snapshot.busy);
    set({ busy: snapshot.busy === 'end' ? 'end' : action, failure: null, failedAction: null });
    try {
      await work();
      if (own === life) set({ busy: settled() });
      return own === life;
    } catch (error) {
      if (own !== life) return false;
      failed = async () => void (await run(action, work));
      set({ busy: settled(), failure: errorShape(error), failedAction: action });
      return false;
    }
  };

  const attach = (session: InterviewSession) => {
    stopListening = session.subscribe(() => set({ state: session.getState() }));
    set({ session, state: session.getState() });
  };

  /** Takes a session in; where it was running, or nothing is left to check, goes straight in. */
  const take = (session: InterviewSession, own: number) => {
    if (own !== life) {
      if (source.owned) session.dispose();
      return;
    }
    attach(session);
    const { record, connection, left } = session.getState();
    const goesOn = isUnderWay(record.status) || joinsAtOnce(record);
    /* Who left comes back by a click of their own. */
    if (connection === 'idle' && record.consent && goesOn && !left) void join();
  };

  const openSession = (anew = false) =>
    run('open', async () => {
      const own = life;
      const elsewhere = anew ? null : await source.elsewhere().catch(() => null);
      if (own !== life) return;
      set({ elsewhere });
      if (!elsewhere) take(await source.open(anew), own);
    });

  const letGo = () => {
    life += 1;
    stopListening();
    stopListening = () => {};
    if (source.owned) snapshot.session?.dispose();
    set(EMPTY);
  };

  const joinWith = async (session: InterviewSession, microphone: boolean) => {
    const own = life;
    set({ step: 'joining' });
    try {
      await session.join({ microphone });
    } catch (error) {
      if (own === life) set({ step: 'waiting' });
      throw error;
    }
  };

  const did = async (action: InterviewAction, work: (session: InterviewSession) => Promise<void>) => {
    const { session } = snapshot;
    return session !== null && (await run(action, () => work(session)));
  };

  const withSession = async (action: InterviewAction, work: (session: InterviewSession) => Promise<void>) => {
    await did(action, work);
  };

  const join = () => withSession('join', (session) => joinWith(session, wantsMicrophone(session.getState())));

  const actions: InterviewActions = {
    agree: async () => {
      const agreed = await did('consent', (session) => session.consent(agreedTo(true)));
      if (agreed) await actions.openMicrophone();
    },
    typeOnly: () =>
      withSession('join', async (session) => {
        const { consent, status } = session.getState().record;
        const mayChoose = status === 'created' || status === 'consented';
        if (mayChoose && consent?.voice !== false) await session.consent(agreedTo(false));
        await joinWith(session, false);
      }),
    openMicrophone: (deviceId) => withSession('microphone', (session) => session.devices.open(deviceId)),
    join,
    setDraft: (draft) => {
      const { session } = snapshot;
      session?.setDraft(typeof draft === 'string' ? draft : draft(session.getState().draft));
    },
    setMuted: (muted) => snapshot.session?.mute(muted),
    control: async (request) => {
      const { session } = snapshot;
      const done = session?.control(request).then(
        () => true,
        () => false,
      );
      return (await done) ?? false;
    },
    async request(wanted) {
      const taken = snapshot.session?.request(wanted).then(
        () => true,
        () => false,
      );
      return (await taken) ?? false;
    },
    enableSound: () => withSession('sound', (session) => session.enableSound()),
    disableSound: () => snapshot.session?.disableSound(),
    end: () => withSession('end', (session) => session.end()),
    leave: () => {
      life += 1;
      snapshot.session?.leave();
      set({ step: 'left', busy: null, failure: null, failedAction: null });
    },
    pause: () =>
      withSession('pause', async (session) => {
        const own = life;
        set({ step: 'left' });
        try {
          await session.pause();
        } catch (error) {
          if (own === life) set({ step: 'waiting' });
          throw error;
        }
      }),
    checkAgain: () => snapshot.session?.refresh(),
    continueHere: async () => {
      const { elsewhere } = snapshot;
      if (!elsewhere) return;
      await run('open', async () => {
        const own = life;
        const session = await elsewhere.resume();
        if (own === life) set({ elsewhere: null });
        take(session, own);
      });
    },
    startAnew: async () => {
      if (snapshot.busy === 'open') return;
      letGo();
      await openSession(true);
    },
    reopen: () => {
      life += 1;
      set({ busy: null, failure: null, failedAction: null });
      void openSession();
    },
    goBack: () => {
      life += 1;
      snapshot.session?.leave();
      set({ step: 'waiting', busy: null, failure: null, failedAction: null });
    },
    retry: async () => {
      const { failure, session, state } = snapshot;
      /* Once the connection is given up that is what the candidate sees, and no failure that is told in its place. */
      const shown = failure !== null && (isBlocking(failure) || state?.connection !== 'closed');
      if (shown && failed) await failed();
      else if (session) await join();
      else await openSession();
    },
    dismiss: () => set({ failure: null, failedAction: null }),
  };

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open() {
      if (opened) return;
      opened = true;
      void openSession();
    },
    close() {
      opened = false;
      letGo();
    },
    shownIn(locale) {
      shownLocale = locale;
    },
    actions,
  };
}

/** Consent without voice leaves nothing to check before joining. */
function joinsAtOnce(record: SessionState['record']): boolean {
  return record.status === 'consented' && record.consent?.voice === false;
}

const OUT_OF_REACH: ReadonlySet<SessionState['microphone']> = new Set([
  'denied',
  'missing',
  'forbidden',
  'insecure',
]);

/** A microphone that was denied is not asked for again by joining: the candidate does that with a click. */
function wantsMicrophone(state: SessionState): boolean {
  if (state.record.consent?.voice !== true) return false;
  return !OUT_OF_REACH.has(state.microphone);
}

/** Any thrown thing as one of the closed set of errors; what is not one of ours is `internal`. */
export function errorShape(error: unknown): VivavoceErrorShape {
  const given = typeof error === 'object' && error !== null ? (error as Partial<VivavoceErrorShape>) : {};
  const known = typeof given.code === 'string' && isKnownCode(given.code);
  return {
    code: known && given.code ? given.code : 'internal',
    message: typeof given.message === 'string' ? given.message : 'Something failed in the page.',
    fix:
      typeof given.fix === 'string'
        ? given.fix
        : 'Try again; if it keeps happening, send the message to support.',
    retryable: typeof given.retryable === 'boolean' ? given.retryable : true,
    requestId: typeof given.requestId === 'string' ? given.requestId : null,
    fields: Array.isArray(given.fields) ? given.fields : [],
  };
}
