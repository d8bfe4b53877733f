import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { Badge } from '../../kit/badge.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { interviewWords } from '../../words/interview.ts';
import { type Answer, answersOf } from './answers.ts';
import styles from './answers-tab.module.css';
import { CriterionRow } from './criterion-row.tsx';
import type { Interview } from './interview.ts';
import { Line } from './line.tsx';
import type { Spread } from './repeats.ts';
import { RepeatsLine } from './repeats-line.tsx';

/** Question by question: what was said, the score, and the words that it rests on. */
export function AnswersTab({ interview, at }: { interview: Interview; at: number | undefined }) {
  const api = useApi();
  const { answers: words } = interviewWords;
  const query = useQuery(api.interview.transcript.queryOptions({ sessionId: interview.session.id }));
  const { evaluation } = interview;
  const judgements = useQuery({
    ...api.evaluations.judgements.queryOptions({ sessionId: interview.session.id }),
    enabled: evaluation.status === 'done',
  }).data;
  return (
    <QueryView query={query} lines={12}>
      {(transcript) => {
        const answers = answersOf(interview, transcript);
        if (answers.length === 0) return <EmptyState title={words.none.title}>{words.none.text}</EmptyState>;
        return (
          <>
            {(evaluation.status === 'waiting' || evaluation.status === 'none') && (
              <p className={styles.quiet}>{words.evaluation[evaluation.status]}</p>
            )}
            {evaluation.status === 'done' && (
              <p lang={interview.session.locale} dir="auto">
                {evaluation.evaluation.summary}
              </p>
            )}
            {judgements && <RepeatsLine interview={interview} judgements={judgements} />}
            {answers.map((answer) => (
              <AnswerCard
                key={answer.question.id}
                interview={interview}
                answer={answer}
                spreads={judgements?.spread ?? []}
                at={at}
              />
            ))}
          </>
        );
      }}
    </QueryView>
  );
}

interface AnswerCardProps {
  interview: Interview;
  answer: Answer;
  spreads: readonly Spread[];
  at: number | undefined;
}

function AnswerCard({ interview, answer, spreads, at }: AnswerCardProps) {
  const { answers: words } = interviewWords;
  const { number, question, lines, judged, isSkipped } = answer;
  const criteria = interview.template.criteria.filter(({ id }) => question.criterionIds.includes(id));
  return (
    <Panel title={`${number} · ${question.title}`} actions={<Score judged={judged} isSkipped={isSkipped} />}>
      <ol aria-label={words.said(question.title)}>
        {lines.map((line) => (
          <Line key={line.id} interview={interview} line={line} isWanted={line.sequence === at} />
        ))}
      </ol>
      <ul aria-label={words.criteria(question.title)} className={styles.criteria}>
        {criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            interview={interview}
            questionId={question.id}
            criterion={criterion}
            judged={judged?.criteria.find(({ criterionId }) => criterionId === criterion.id)}
            spread={spreads.find(
              ({ questionId, criterionId }) => questionId === question.id && criterionId === criterion.id,
            )}
          />
        ))}
      </ul>
      {(judged?.doneWell || judged?.toTry) && (
        <section className={styles.remarks}>
          <h3>{words.forCandidate}</h3>
          <dl lang={interview.session.locale}>
            {judged.doneWell && (
              <div>
                <dt>{words.doneWell}</dt>
                <dd dir="auto">{judged.doneWell}</dd>
              </div>
            )}
            {judged.toTry && (
              <div>
                <dt>{words.toTry}</dt>
                <dd dir="auto">{judged.toTry}</dd>
              </div>
            )}
          </dl>
        </section>
      )}
    </Panel>
  );
}

function Score({ judged, isSkipped }: Pick<Answer, 'judged' | 'isSkipped'>) {
  const { answers: words } = interviewWords;
  if (isSkipped) return <Badge tone="warning">{words.skipped}</Badge>;
  if (!judged) return null;
  if (judged.score === null) return <span className={styles.quiet}>{words.noScore}</span>;
  return (
    <span className={styles.score}>
      <strong>{judged.score}</strong> {words.scoreOf(judged.maxScore)}
      {judged.label && <span> · {judged.label}</span>}
    </span>
  );
}
