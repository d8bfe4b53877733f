import type { Applications, CandidateInterview } from '@vivavoce/sdk/applications';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { type OpenResults, ownResults } from './own-results.ts';
import { usePastInterviews } from './use-past-interviews.ts';
import type { ApplicationsWords } from './words/words.ts';

export interface PastInterviewsProps {
  applications: Applications;
  openResults: OpenResults;
  words: ApplicationsWords;
}

/** The screen of the interview itself: nobody who only looks at applications loads it. */
const Result = lazy(async () => ({ default: (await import('../screens/late/result-screen.ts')).PastScreen }));

/** The candidate's interviews at this tenant, each with where it stands, and the results that are theirs to read. */
export function PastInterviews(props: PastInterviewsProps) {
  const { applications, words } = props;
  const past = usePastInterviews(applications);
  const [shown, setShown] = useState<CandidateInterview | null>(null);
  const part = useRef<HTMLElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    // Back at the interview that was read.
    if (shown === null && before.current !== null) {
      part.current?.querySelector<HTMLElement>(`[data-interview="${before.current}"]`)?.focus();
    }
    before.current = shown?.id ?? null;
  }, [shown]);
  if (shown) {
    return <PastResult {...props} interview={shown} onBack={() => setShown(null)} />;
  }
  const { interviews, failed, loading, hasEarlier, load } = past;
  if (interviews?.length === 0 || (interviews === null && !failed)) return null;
  return (
    <section ref={part} className="vv-past" aria-label={words.say('past.title')}>
      <h3 className="vv-subtitle">{words.say('past.title')}</h3>
      <ul className="vv-past-list">
        {interviews?.map((interview) => (
          <Item key={interview.id} interview={interview} words={words} onOpen={() => setShown(interview)} />
        ))}
      </ul>
      {failed && (
        <p className="vv-complaint" role="alert">
          {words.say('past.lost')}
        </p>
      )}
      {(failed || hasEarlier) && (
        <div className="vv-apps-row">
          <Button busy={loading} onClick={load}>
            {words.say(failed ? 'again' : 'timeline.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface ItemProps {
  interview: CandidateInterview;
  words: ApplicationsWords;
  onOpen: () => void;
}

function Item({ interview, words, onOpen }: ItemProps) {
  const { id, title, status, hasResult, startedAt, createdAt } = interview;
  const facts = words.say('past.facts', {
    state: words.say(`past.${stateOf(status)}`),
    date: words.date(startedAt ?? createdAt),
  });
  return (
    <li>
      <span className="vv-past-what">
        <span dir="auto">{title}</span>
        <small className="vv-soft">{facts}</small>
      </span>
      {hasResult && (
        <Button data-interview={id} aria-label={`${words.say('past.open')}: ${title}`} onClick={onOpen}>
          {words.say('past.open')}
        </Button>
      )}
    </li>
  );
}

/** As a candidate says it; that a score is on its way is the result's to tell. */
function stateOf(status: CandidateInterview['status']) {
  switch (status) {
    case 'created':
    case 'consented':
      return 'new';
    case 'queued':
    case 'live':
      return 'running';
    case 'suspended':
      return 'paused';
    case 'abandoned':
      return 'left';
    case 'failed':
      return 'failed';
    default:
      return 'done';
  }
}

interface PastResultProps extends PastInterviewsProps {
  interview: CandidateInterview;
  onBack: () => void;
}

function PastResult({ applications, openResults, words, interview, onBack }: PastResultProps) {
  const results = useMemo(
    () => ownResults({ applications, openResults }, interview),
    [applications, openResults, interview],
  );
  return (
    <section aria-label={interview.title}>
      <Suspense fallback={null}>
        <Result
          results={results}
          sessionId={interview.id}
          locale={words.locale}
          onBack={onBack}
          onForgotten={null}
        />
      </Suspense>
    </section>
  );
}
