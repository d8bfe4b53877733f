import { backend, type Offer, type PastResult } from './backend.ts';
import { Failure } from './failure.tsx';
import { useLoaded } from './use-loaded.ts';

/** What can be practised, and how the last rounds went. */
export function Home({ memberName }: { memberName: string }) {
  const offers = useLoaded(backend.interviews);
  const results = useLoaded(backend.results);
  return (
    <>
      <h1>Practise before it counts, {memberName}</h1>
      <p className="site-lead">
        A spoken interview with an AI interviewer. Afterwards you read what came across, with your own words
        as evidence.
      </p>
      <h2>Practice interviews</h2>
      {offers.status === 'loading' ? <Bones /> : null}
      {offers.status === 'failed' ? <Failure error={offers.error} onRetry={offers.reload} /> : null}
      {offers.status === 'ready' && offers.value.length === 0 ? (
        <p className="site-empty">
          There is no interview yet. Create a practice template in Vivavoce and it appears here.
        </p>
      ) : null}
      {offers.status === 'ready' ? (
        <ul className="site-offers">
          {offers.value.map((offer) => (
            <OfferItem key={offer.template} offer={offer} />
          ))}
        </ul>
      ) : null}
      <h2>Your last rounds</h2>
      {results.status === 'loading' ? <Bones /> : null}
      {results.status === 'failed' ? <Failure error={results.error} onRetry={results.reload} /> : null}
      {results.status === 'ready' && results.value.length === 0 ? (
        <p className="site-empty">Your results will be here after the first interview.</p>
      ) : null}
      {results.status === 'ready' && results.value.length > 0 ? <Results results={results.value} /> : null}
    </>
  );
}

function OfferItem({ offer }: { offer: Offer }) {
  return (
    <li>
      <div>
        <h3>{offer.title}</h3>
        <p className="site-soft">
          {offer.minutes} minutes · {offer.questionCount} questions · with {offer.interviewerName}, AI
          interviewer
        </p>
      </div>
      <a
        className="site-button"
        href={`#/interview/${offer.template}`}
        aria-label={`Start interview: ${offer.title}`}
      >
        Start interview
      </a>
    </li>
  );
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

function Results({ results }: { results: PastResult[] }) {
  return (
    <ul className="site-results">
      {results.map((result) => (
        <li key={result.sessionId}>
          <div>
            <h3>{result.title}</h3>
            <p className="site-soft">{day.format(new Date(result.at))}</p>
            {result.summary ? <p>{result.summary}</p> : null}
          </div>
          <p className="site-score">{scoreText(result)}</p>
        </li>
      ))}
    </ul>
  );
}

function scoreText({ state, score, maxScore }: PastResult): string {
  if (state === 'evaluating') return 'Being evaluated';
  if (state === 'failed') return 'Not evaluated';
  return score === null ? 'Too little was said' : `${score} of ${maxScore}`;
}

function Bones() {
  return (
    <div className="site-bones" role="status" aria-label="Loading">
      <i />
      <i />
      <i />
    </div>
  );
}
