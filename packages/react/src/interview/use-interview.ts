import type {
  InterviewSession,
  RunningElsewhere,
  SessionState,
  StartOptions,
  VivavoceClient,
  VivavoceErrorShape,
} from '@vivavoce/sdk';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type InterviewAction, type Screen, screenOf } from '../view/screen.ts';
import type { Strings } from '../words/strings.ts';
import type { Words } from '../words/translate.ts';
import { useVivavoce } from './provider.tsx';
import { createInterviewStore, type InterviewActions, type InterviewStore } from './store.ts';
import { useWords } from './use-words.ts';

export interface UseInterviewOptions extends StartOptions {
  /** A session that the page started itself; it is not freed on unmounting. Without it the provider's client starts one. */
  session?: InterviewSession;
  /** `false`: do not open the session yet. @defaultValue true */
  enabled?: boolean;
  /** Sentences that replace the widget's own. */
  strings?: Partial<Strings>;
}

/** One interview: what to show, in which words, and everything the candidate can do. */
export interface Interview {
  session: InterviewSession | null;
  /** `null` until the session is there. */
  state: SessionState | null;
  screen: Screen;
  /** The interview that another tab is in, while the candidate chooses where to go on. */
  elsewhere: RunningElsewhere | null;
  /** What is typed and not sent. */
  draft: string;
  /** The action that is under way. */
  busy: InterviewAction | null;
  /** Why the last action failed. */
  failure: VivavoceErrorShape | null;
  words: Words;
  /** Whether `actions.startAnew` can open another session: not in place of one that the page holds, nor with a `sessionToken`. */
  repeatable: boolean;
  actions: InterviewActions;
}

/**
 * Opens an interview and follows it.
 *
 * Nothing is captured: the candidate agrees and joins through `actions`. The session is freed on unmounting; the interview
 * itself goes on for whoever mounts it again within 15 minutes.
 *
 * @throws Error where there is neither a `session` nor a `VivavoceProvider` above
 */
export function useInterview(options: UseInterviewOptions = {}): Interview {
  const { client, locale: defaultLocale } = useVivavoce();
  const { session: given, enabled = true, strings, ...start } = options;
  if (!client && !given) {
    throw new Error(
      'There is no Vivavoce client: put a <VivavoceProvider client={…}> above, or give a session.',
    );
  }
  const store = useStore(client, given, start);
  useEffect(() => {
    if (!enabled) return;
    /* After the current task: a mount that React takes back at once (StrictMode) creates no session. */
    const timer = setTimeout(store.open, 0);
    return () => {
      clearTimeout(timer);
      store.close();
    };
  }, [store, enabled]);
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  const words = useWords(snapshot.state?.record.locale ?? start.locale ?? defaultLocale, strings);
  useEffect(() => store.shownIn(words.locale), [store, words.locale]);
  const { session, state, step, elsewhere, busy, failure, failedAction } = snapshot;
  const draft = state?.draft ?? '';
  /* Not one word in the wrong language: until the right ones are here, nothing is shown that has any. */
  const screen = useMemo<Screen>(
    () => (words.pending ? { name: 'loading' } : screenOf({ state, step, elsewhere, failure, failedAction })),
    [words.pending, state, step, elsewhere, failure, failedAction],
  );
  const repeatable = !given && client?.interview.repeatable === true;
  const { actions } = store;
  return { session, state, screen, elsewhere, draft, busy, failure, words, repeatable, actions };
}

/** One store per client, session and start options; options are compared by value, so literals in JSX are fine. */
function useStore(
  client: VivavoceClient | null,
  given: InterviewSession | undefined,
  start: StartOptions,
): InterviewStore {
  const { name, template, locale, displayName, resume } = start;
  return useMemo(() => {
    if (given) {
      const nowhere = () => Promise.resolve(null);
      return createInterviewStore({ open: () => Promise.resolve(given), elsewhere: nowhere, owned: false });
    }
    const chosen = withoutGaps({ name, template, locale, displayName, resume });
    return createInterviewStore({
      elsewhere: async () =>
        resume === false ? null : ((await client?.interview.elsewhere(chosen)) ?? null),
      open: (anew) => startWith(client, anew ? { ...chosen, resume: false } : chosen),
      owned: true,
    });
  }, [client, given, name, template, locale, displayName, resume]);
}

/** Every option has to be named here, so none of the client's is forgotten; the client takes none that is `undefined`. */
function withoutGaps(
  all: { [K in keyof Required<StartOptions>]: StartOptions[K] | undefined },
): StartOptions {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function startWith(client: VivavoceClient | null, options: StartOptions): Promise<InterviewSession> {
  if (!client) return Promise.reject(new Error('There is no Vivavoce client.'));
  return client.interview.start(options);
}

/** The value of the last render, for callbacks that must not change. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** How long `key` has been the same, in the steps of `marksMs` (rising): 0 before the first mark, 1 after it, and so on. */
export function useWaited(key: string | null, marksMs: readonly number[]): number {
  const [waited, setWaited] = useState<{ key: string | null; mark: number }>({ key: null, mark: 0 });
  const marks = useLatest(marksMs);
  useEffect(() => {
    if (key === null) return;
    const timers = marks.current.map((ms, index) =>
      setTimeout(() => setWaited({ key, mark: index + 1 }), ms),
    );
    return () => {
      for (const timer of timers) clearTimeout(timer);
      setWaited({ key: null, mark: 0 });
    };
  }, [key, marks]);
  return waited.key === key && key !== null ? waited.mark : 0;
}
