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
        A spoken interview with an AI interviewer. Afterwards you see what came across, with your own words as
        evidence.
      </p>
      <p>
        <a className="site-button" href="#/tailor">
          Tailor your resume to a job
        </a>{' '}
        <a className="site-button" href="#/applications">
          Your applications
        </a>
      </p>
      <h2>Practice interviews</h2>
      {offers.status === 'loading' ? <Bones /> : null}
      {offers.status === 'failed' ? <Failure error={offers.error} onRetry={offers.reload} /> : null}
      {offers.status === 'ready' && offers.value.length === 0 ? (
        <p className="site-empty">
          There are no interviews yet. Create a practice template in Vivavoce and it appears here.
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
        <p className="site-empty">Your results appear here after your first interview.</p>
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

/* In the language of the page, whatever the browser's is. */
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function Results({ results }: { results: PastResult[] }) {
  return (
    <ul className="site-results">
      {results.map((result) => (
        <li key={result.sessionId}>
          <div>
            <h3>{result.state === 'done' ? <PastLink result={result} /> : result.title}</h3>
            <p className="site-soft">{day.format(new Date(result.at))}</p>
            {result.summary ? <p>{result.summary}</p> : null}
          </div>
          <p className="site-score">{scoreText(result)}</p>
        </li>
      ))}
    </ul>
  );
}

function PastLink({ result }: { result: PastResult }) {
  return (
    <a
      className="site-link"
      href={`#/result/${result.sessionId}`}
      aria-label={`${result.title}, ${day.format(new Date(result.at))}`}
    >
      {result.title}
    </a>
  );
}

function scoreText({ state, score, maxScore }: PastResult): string {
  if (state === 'evaluating') return 'Evaluating';
  if (state === 'failed') return 'Not evaluated';
  return score === null ? 'Not enough was said' : `${score} of ${maxScore}`;
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
