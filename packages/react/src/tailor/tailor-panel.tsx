import type { ErrorCode, Tailor } from '@vivavoce/sdk/tailor';
import { useEffect, useRef } from 'react';
import type { Appearance } from '../appearance/appearance.ts';
import { useVivavoce } from '../interview/provider.tsx';
import { useWordsFrom } from '../interview/use-words-from.ts';
import { ScreenHeading } from '../parts/heading.tsx';
import { Problem } from '../parts/problem.tsx';
import { AccountBar, type AccountBarProps } from '../sign-in/account-bar.tsx';
import { WidgetRoot } from '../widget/widget-root.tsx';
import { JobStep } from './job-step.tsx';
import { ResumeStep } from './resume-step.tsx';
import { Review } from './review.tsx';
import type { TailorState } from './store.ts';
import { type TailorActions, useTailor } from './use-tailor.ts';
import { TAILOR } from './words/languages.ts';
import type { TailorStringKey, TailorStrings } from './words/strings.ts';
import type { TailorWords } from './words/words.ts';

/** What a candidate can do about what only a tailor meets. */
const OWN_PROBLEMS = {
  body_too_large: 'resume.tooLarge',
  job_unreadable: 'problem.job_unreadable',
  proposal_stale: 'problem.proposal_stale',
  resume_changed: 'problem.resume_changed',
  resume_damaged: 'problem.resume_damaged',
  resume_encrypted: 'problem.resume_encrypted',
  resume_missing: 'problem.resume_missing',
  resume_not_ready: 'problem.resume_not_ready',
  resume_too_complex: 'problem.resume_too_complex',
  resume_unreadable: 'problem.resume_unreadable',
  resume_unsupported: 'problem.resume_unsupported',
} as const satisfies Partial<Record<ErrorCode, TailorStringKey>>;

export interface ResumeTailorProps {
  /** From `createTailor` of `@vivavoce/sdk/tailor`. */
  tailor: Tailor;
  /** Colour scheme, brand colour, radius. */
  appearance?: Appearance;
  /** Sentences that replace the widget's own. */
  strings?: Partial<TailorStrings>;
  /** BCP 47. @defaultValue the provider's, else the browser's */
  locale?: string;
  /** Given a file that is ready. @defaultValue the browser saves it */
  onExport?: (file: { name: string; blob: Blob }) => void;
  /** Added to the root element. */
  className?: string;
}

export interface TailorPanelProps extends ResumeTailorProps {
  /** Signs candidates in. */
  SignIn: AccountBarProps['SignIn'];
}

const STEPS = ['resume', 'job', 'review'] as const;
type Step = (typeof STEPS)[number];

/** The tailor, with whatever signs candidates in. */
export function TailorPanel(props: TailorPanelProps) {
  const { tailor, appearance, strings, locale, onExport, className, SignIn } = props;
  const { locale: defaultLocale } = useVivavoce();
  const words = useWordsFrom(TAILOR, locale ?? defaultLocale, strings);
  const { state, actions } = useTailor(tailor);
  const step = stepOf(state);
  const panel = useRef<HTMLElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    // Reading goes on at the heading of the step that came.
    panel.current?.querySelector<HTMLElement>('[data-vv-focus]')?.focus();
  }, [step]);
  return (
    <WidgetRoot words={words} appearance={appearance} presentation="inline" className={className}>
      <section ref={panel} className="vv-widget vv-tailor" aria-label={words.say('title')}>
        <AccountBar SignIn={SignIn} account={tailor.account} locale={words.locale} />
        <div className="vv-tailor-head">
          <p className="vv-soft vv-small">
            {words.say('step.progress', {
              number: STEPS.indexOf(step) + 1,
              total: STEPS.length,
              name: words.say(`step.${step}`),
            })}
          </p>
          <ol className="vv-tailor-steps" aria-hidden="true">
            {STEPS.map((each) => (
              <li key={each} data-done={STEPS.indexOf(each) <= STEPS.indexOf(step)} />
            ))}
          </ol>
          <ScreenHeading>{words.say(`step.${step}`)}</ScreenHeading>
        </div>
        <Problem
          error={state.error}
          words={words}
          again={againOf(state, actions, words)}
          own={OWN_PROBLEMS}
          close={{ label: words.say('close'), act: () => actions.forgiveError() }}
        />
        {step === 'resume' && <ResumeStep state={state} actions={actions} words={words} />}
        {step === 'job' && <JobStep state={state} actions={actions} words={words} />}
        {step === 'review' && (
          <Review state={state} actions={actions} words={words} onExport={onExport ?? saveFile} />
        )}
      </section>
    </WidgetRoot>
  );
}

function stepOf({ resume, job }: TailorState): Step {
  if (!resume) return 'resume';
  return job ? 'review' : 'job';
}

/** The same file once more, where its sending failed for a reason that passes. */
function againOf({ resume, error, unsent }: TailorState, actions: TailorActions, words: TailorWords) {
  if (resume || !unsent || !error?.retryable) return undefined;
  const label =
    typeof unsent.file === 'string' ? words.say('again') : words.say('resume.again', { name: unsent.name });
  return { label, act: () => void actions.uploadAgain() };
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
