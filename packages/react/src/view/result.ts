import type { Evaluation, SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';
import { hasStandIn } from './test-mode.ts';

type QuestionEvaluation = Evaluation['questions'][number];
type CriterionEvaluation = QuestionEvaluation['criteria'][number];
type Quote = Extract<CriterionEvaluation, { outcome: 'scored' }>['quotes'][number];

export interface ResultView {
  /** `Your practice interview` */
  title: string;
  /** `20 November 2026, 14 min, five questions` */
  figures: string;
  summary: string;
  about: string;
  /** What a reader must know before the scores: that a stand-in judged, the record has gaps, judging failed in part, too little was said. */
  caveats: string[];
  questions: QuestionResult[];
}

export interface QuestionResult {
  id: string;
  heading: string;
  /** The number alone, `4`; `null` where nothing could be scored. */
  score: string | null;
  /** What stands beside the number, `of 5, clear`, or that nothing was scored. */
  scoreText: string;
  criteria: CriterionResult[];
  quotes: QuoteResult[];
  doneWell: string | null;
  toTry: string | null;
}

export interface CriterionResult {
  id: string;
  name: string;
  /** `4 of 5, clear`, or why there is no score: too little was said, or judging failed. */
  text: string;
  /** One mark per level, `true` where reached; empty where not scored. */
  marks: boolean[];
  reason: string;
}

export interface QuoteResult {
  key: string;
  text: string;
  time: string;
  label: string;
  sequence: number;
  words: string;
}

export function resultView(
  { record }: Pick<SessionState, 'record'>,
  evaluation: Evaluation,
  words: Words,
): ResultView {
  const scored = evaluation.questions.some((question) => question.score !== null);
  const { summary, about } =
    scored || isWithheld(evaluation)
      ? {
          summary: evaluation.summary,
          about: words.say(hasStandIn(record) ? 'result.standIn' : 'result.about'),
        }
      : unscoredWords(evaluation, words);
  return {
    title: words.say(record.template.kind === 'practice' ? 'result.practiceTitle' : 'result.title'),
    figures: words.say('result.figures', {
      date: words.date(record.endedAt ?? evaluation.createdAt),
      duration: words.span(evaluation.figures.durationMs),
      count: evaluation.figures.questionsAsked,
    }),
    summary,
    about,
    caveats: [
      ...(hasStandIn(record) && !scored ? [words.say('result.standIn')] : []),
      ...(record.recordComplete === false ? [words.say('result.incomplete')] : []),
      ...(scored ? caveatsOf(evaluation, words) : []),
    ],
    questions: evaluation.questions.map((question) => questionResult(question, words)),
  };
}

/** The tenant shows the candidate what went well and what to try, and no scores. */
function isWithheld({ questions }: Evaluation): boolean {
  return questions.length > 0 && questions.every(({ criteria }) => criteria.length === 0);
}

/** Where judging failed, or every question was left out, that nothing is scored is not for want of words. */
function unscoredWords(
  { status, summary, questions }: Evaluation,
  words: Words,
): { summary: string; about: string } {
  if (status === 'partial')
    return { summary: words.say('result.notJudged'), about: words.say('result.partial') };
  const criteria = questions.flatMap((question) => question.criteria);
  const isSkipped = (criterion: CriterionEvaluation) =>
    criterion.outcome === 'abstained' && criterion.reason === 'skipped';
  if (criteria.length > 0 && criteria.every(isSkipped))
    return { summary, about: words.say('result.skippedAllText') };
  return { summary: words.say('result.abstainedAll'), about: words.say('result.abstainedAllText') };
}

function caveatsOf(evaluation: Evaluation, words: Words): string[] {
  const caveats: string[] = [];
  if (evaluation.status === 'partial') caveats.push(words.say('result.partial'));
  const count = evaluation.questions
    .flatMap(({ criteria }) => criteria)
    .filter(
      (criterion) => criterion.outcome === 'abstained' && criterion.reason === 'too_little_said',
    ).length;
  if (count > 0) caveats.push(words.say('result.abstainedSome', { count }));
  return caveats;
}

function questionResult(question: QuestionEvaluation, words: Words): QuestionResult {
  return {
    id: question.questionId,
    heading: words.say('result.questionHeading', { number: question.number, title: question.title }),
    score: question.score === null ? null : words.number(question.score),
    scoreText:
      question.score === null
        ? question.criteria.length === 0
          ? ''
          : words.say('result.notScored')
        : words.say('result.ofLabel', { max: question.maxScore, label: wordOf(question, words) }),
    criteria: question.criteria.map((criterion) => criterionResult(criterion, words)),
    quotes: quotesOf(question, words),
    doneWell: question.doneWell,
    toTry: question.toTry,
  };
}

/** The level's own word; the mean of several criteria, whose levels are named apart, has one of the widget's. */
function wordOf({ score, maxScore, label }: QuestionEvaluation, words: Words): string {
  if (label !== null) return label;
  const share = ((score ?? 1) - 1) / Math.max(1, maxScore - 1);
  if (share < 0.25) return words.say('result.shareLow');
  if (share < 0.5) return words.say('result.sharePart');
  return words.say(share < 0.8 ? 'result.shareSolid' : 'result.shareStrong');
}

/** Why a criterion has no score. */
const ABSTAINED = {
  too_little_said: 'result.tooLittle',
  skipped: 'result.skipped',
  not_judged: 'result.notJudged',
} as const;

function criterionResult(criterion: CriterionEvaluation, words: Words): CriterionResult {
  const base = { id: criterion.criterionId, name: criterion.name };
  if (criterion.outcome === 'abstained') {
    const text = words.say(ABSTAINED[criterion.reason]);
    return { ...base, text, marks: [], reason: '' };
  }
  const { score, maxScore: max, label } = criterion;
  return {
    ...base,
    text: words.say('result.scoreLabel', { score, max, label }),
    marks: Array.from({ length: max }, (_, index) => index < score),
    reason: criterion.reason,
  };
}

/** The quotes of a question, each once, in the order in which they were said. */
function quotesOf(question: QuestionEvaluation, words: Words): QuoteResult[] {
  const seen = new Map<string, Quote>();
  for (const criterion of question.criteria) {
    if (criterion.outcome === 'abstained') continue;
    for (const quote of criterion.quotes) seen.set(`${quote.utteranceSequence}:${quote.text}`, quote);
  }
  return [...seen.entries()]
    .sort(([, a], [, b]) => a.utteranceSequence - b.utteranceSequence)
    .map(([key, quote]) => {
      const time = words.clock(quote.startMs);
      return {
        key,
        text: words.say('result.quote', { text: quote.text }),
        time,
        label: words.say('result.goToMoment', { time }),
        sequence: quote.utteranceSequence,
        words: quote.text,
      };
    });
}
