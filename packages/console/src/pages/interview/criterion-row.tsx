import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Criterion, CriterionEvaluation, HumanScore, Quote } from '@vivavoce/contract/plain';
import { problemOf, useApi } from '../../api.ts';
import { cx } from '../../kit/cx.ts';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { interviewWords } from '../../words/interview.ts';
import { kitWords } from '../../words/kit.ts';
import { clock } from './clock.ts';
import styles from './criterion-row.module.css';
import type { Interview } from './interview.ts';
import type { Spread } from './repeats.ts';
import { isOverStatus } from './state.ts';

export interface CriterionRowProps {
  interview: Interview;
  questionId: string;
  criterion: Criterion;
  judged: CriterionEvaluation | undefined;
  /** Where it was judged several times, how far the judgements lie apart. */
  spread: Spread | undefined;
}

/** One criterion of one answer: the model's level with its quotes, or why there is none, and what people say. */
export function CriterionRow({ interview, questionId, criterion, judged, spread }: CriterionRowProps) {
  const { answers: words } = interviewWords;
  const { locale } = interview.session;
  const scores = interview.scores.filter(
    (score) => score.questionId === questionId && score.criterionId === criterion.id,
  );
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <h3 lang={locale} dir="auto" title={criterion.description}>
          {criterion.name}
        </h3>
        {judged?.outcome === 'scored' && (
          <>
            <Levels score={judged.score} max={judged.maxScore} />
            <span className={styles.quiet}>{words.level(judged.score, judged.maxScore, judged.label)}</span>
          </>
        )}
        {spread && (
          <span className={styles.quiet}>
            {spread.lowest === spread.highest
              ? interviewWords.repeats.same
              : interviewWords.repeats.spread(spread.lowest, spread.highest, spread.mean)}
          </span>
        )}
        {judged?.outcome === 'abstained' && (
          <span className={styles.quiet}>{words.notJudged[judged.reason]}</span>
        )}
      </div>
      {judged?.outcome === 'scored' && (
        <>
          <p lang={locale} dir="auto">
            {judged.reason}
          </p>
          <ul className={styles.quotes}>
            {judged.quotes.map((quote) => (
              <QuoteLink key={`${quote.utteranceSequence} ${quote.text}`} quote={quote} locale={locale} />
            ))}
          </ul>
        </>
      )}
      <HumanScores
        session={interview.session}
        questionId={questionId}
        criterion={criterion}
        scores={scores}
      />
    </li>
  );
}

/** Leads to where it was said. */
function QuoteLink({ quote, locale }: { quote: Quote; locale: string }) {
  return (
    <li>
      <Link
        to="."
        search={(before: Record<string, unknown>) => ({ ...before, at: quote.utteranceSequence })}
        resetScroll={false}
        title={interviewWords.answers.quoteHint}
        className={styles.quote}
      >
        <q lang={locale} dir="auto">
          {quote.text}
        </q>{' '}
        <span className={styles.quiet}>{clock(quote.startMs)}</span>
      </Link>
    </li>
  );
}

function Levels({ score, max }: { score: number; max: number }) {
  return (
    <span className={styles.levels} aria-hidden>
      {Array.from({ length: max }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is its number
        <i key={index} className={cx(index < score && styles.reached)} />
      ))}
    </span>
  );
}

interface HumanScoresProps {
  session: Interview['session'];
  questionId: string;
  criterion: Criterion;
  scores: readonly HumanScore[];
}

/** What people say beside the model: the own score, and those of colleagues. */
function HumanScores({ session, questionId, criterion, scores }: HumanScoresProps) {
  const { answers: words } = interviewWords;
  const { may, member } = useTenant();
  const sessionId = session.id;
  // What is still being said cannot be scored yet.
  const mayScore = may('scores:write') && isOverStatus(session.status);
  const api = useApi();
  const queries = useQueryClient();
  const give = useMutation(
    api.interview.giveScore.mutationOptions({
      onSuccess: () => queries.invalidateQueries(api.interview.read.queryFilter({ sessionId })),
      onError: (error) =>
        toast({ text: problemOf(error)?.detail ?? kitWords.errors.notDone, tone: 'danger' }),
    }),
  );
  const own = scores.find(({ by }) => by.memberId === member.id);
  const others = scores.filter(({ by }) => by.memberId !== member.id);
  if (!mayScore && others.length === 0) return null;
  return (
    <div className={styles.people}>
      {mayScore && (
        <select
          aria-label={words.yourScore(criterion.name)}
          value={give.isPending ? (give.variables.score ?? '') : (own?.score ?? '')}
          onChange={({ target }) =>
            give.mutate({
              sessionId,
              questionId,
              criterionId: criterion.id,
              score: target.value === '' ? null : Number(target.value),
            })
          }
          className={styles.select}
        >
          <option value="">{words.noOwnScore}</option>
          {criterion.levels.map(({ label }, index) => (
            <option key={label} value={index + 1}>
              {index + 1} · {label}
            </option>
          ))}
        </select>
      )}
      {others.length > 0 && (
        <span className={styles.quiet}>
          {words.colleagues}: {others.map(({ by, score }) => `${by.name} ${score}`).join(', ')}
        </span>
      )}
    </div>
  );
}
