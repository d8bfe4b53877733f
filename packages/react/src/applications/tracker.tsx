import type { Applications as TrackerClient } from '@vivavoce/sdk/applications';
import { type ComponentType, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Appearance } from '../appearance/appearance.ts';
import { useVivavoce } from '../interview/provider.tsx';
import { useWordsFrom } from '../interview/use-words-from.ts';
import { Button } from '../parts/button.tsx';
import { ScreenHeading } from '../parts/heading.tsx';
import { Problem } from '../parts/problem.tsx';
import { AccountBar, type AccountBarProps } from '../sign-in/account-bar.tsx';
import { WidgetRoot } from '../widget/widget-root.tsx';
import { Detail } from './detail.tsx';
import { Overview } from './overview.tsx';
import type { OpenResults } from './own-results.ts';
import { PastInterviews } from './past-interviews.tsx';
import type { PracticeProps } from './practice-props.ts';
import type { ApplicationsState } from './store.ts';
import { useApplications } from './use-applications.ts';
import { Waiting } from './waiting.tsx';
import { TRACKER } from './words/languages.ts';
import type { ApplicationsStrings } from './words/strings.ts';

export interface ApplicationsProps {
  /** From `createApplications` of `@vivavoce/sdk/applications`. */
  applications: TrackerClient;
  /** Colour scheme, brand colour, radius. */
  appearance?: Appearance;
  /** Sentences that replace the widget's own. */
  strings?: Partial<ApplicationsStrings>;
  /** BCP 47. @defaultValue the provider's, else the browser's */
  locale?: string;
  /** Where practice interviews load the audio worklets from. @defaultValue the API */
  workletUrl?: string;
  /** Given a file that is ready. @defaultValue the browser saves it */
  onExport?: (file: { name: string; blob: Blob }) => void;
  /** Added to the root element. */
  className?: string;
}

const OWN_PROBLEMS = {
  payment_required: 'error.payment',
  session_limit: 'error.limit',
  job_unreadable: 'error.unreadable',
} as const;

export interface TrackerProps extends ApplicationsProps {
  /** Holds the interview. */
  Practice: ComponentType<PracticeProps>;
  /** Signs candidates in. */
  SignIn: AccountBarProps['SignIn'];
  openResults: OpenResults;
}

/** The tracker, with whatever holds its interviews. */
export function Tracker(props: TrackerProps) {
  const { applications, appearance, strings, locale, workletUrl, onExport, className } = props;
  const { Practice, SignIn, openResults } = props;
  const { locale: defaultLocale } = useVivavoce();
  const words = useWordsFrom(TRACKER, locale ?? defaultLocale, strings);
  const { state, actions } = useApplications(applications);
  const online = useOnline();
  const panel = useRef<HTMLElement>(null);
  const [view, setView] = useState<'board' | 'table'>('board');
  const place = placeOf(state);
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    // Reading goes on at the heading of what came; the interview takes focus by itself.
    panel.current?.querySelector<HTMLElement>('[data-vv-focus]')?.focus();
  }, [place]);
  const { practising, detail, moved } = state;
  if (practising) {
    return (
      <div className={className}>
        <WidgetRoot words={words} appearance={appearance} presentation="inline" className="">
          <section className="vv-widget vv-apps" aria-label={words.say('title')}>
            <div className="vv-apps-head">
              <h2 className="vv-subtitle" dir="auto">
                {words.say('practice.title', { title: detail?.title ?? '' })}
              </h2>
              <Button onClick={() => void actions.leavePractice()}>{words.say('practice.end')}</Button>
            </div>
          </section>
        </WidgetRoot>
        <Suspense fallback={null}>
          <Practice
            key={practising.sessionId}
            practising={practising}
            apiUrl={applications.apiUrl}
            workletUrl={workletUrl}
            appearance={appearance}
          />
        </Suspense>
      </div>
    );
  }
  return (
    <WidgetRoot words={words} appearance={appearance} presentation="inline" className={className}>
      <section ref={panel} className="vv-widget vv-apps" aria-label={words.say('title')}>
        {!online && (
          <p className="vv-notice vv-notice-warning" role="status">
            {words.say('offline')}
          </p>
        )}
        <AccountBar SignIn={SignIn} account={applications.account} locale={words.locale} />
        <Problem
          error={state.error}
          words={words}
          own={OWN_PROBLEMS}
          close={{ label: words.say('close'), act: () => actions.forgiveError() }}
        />
        <div className="vv-apps-said" role="status">
          {moved && (
            <>
              <span dir="auto">
                {words.say('move.said', { title: titleOf(state), status: words.say(`status.${moved.to}`) })}
              </span>
              <Button onClick={() => actions.undo()}>{words.say('move.undo')}</Button>
            </>
          )}
        </div>
        {detail ? (
          <Detail key={detail.id} detail={detail} state={state} actions={actions} words={words} />
        ) : state.applications ? (
          <>
            <Overview
              applications={state.applications}
              state={state}
              actions={actions}
              words={words}
              view={view}
              onView={setView}
              onExport={onExport ?? saveFile}
            />
            {applications.workspace === 'own' && (
              <PastInterviews applications={applications} openResults={openResults} words={words} />
            )}
          </>
        ) : (
          <>
            <ScreenHeading>{words.say('title')}</ScreenHeading>
            {state.error ? (
              <div className="vv-apps-row">
                <Button onClick={() => void actions.open()}>{words.say('again')}</Button>
              </div>
            ) : (
              <Waiting text={words.say('loading')} words={words} onStop={null} />
            )}
          </>
        )}
      </section>
    </WidgetRoot>
  );
}

/** What is on screen: focus follows it. */
function placeOf({ practising, detail }: ApplicationsState): string {
  return practising ? `practice ${practising.sessionId}` : (detail?.id ?? 'all');
}

function titleOf({ applications, moved }: ApplicationsState): string {
  return applications?.find(({ id }) => id === moved?.id)?.title ?? '';
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
    () => true,
  );
}

function saveFile({ name, blob }: { name: string; blob: Blob }): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
