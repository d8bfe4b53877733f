import type {
  AbstainedCriterion,
  Criterion,
  CriterionEvaluation,
  Question,
  QuestionEvaluation,
  Utterance,
} from '@vivavoce/contract/records';
import { linesOf } from './lines.ts';
import type { QuestionAnswer } from './prompt.ts';
import { declines, evidenceOf } from './quotes/evidence.ts';
import { sentencesOf } from './quotes/sentences.ts';
import { verifyQuotes } from './quotes/verify.ts';
import { asksForWhatIsThere } from './remarks/advice.ts';
import { type RemarkContext, remark } from './remarks/remark.ts';
import { countWords } from './words.ts';

/** An answer of fewer words is not judged, whatever a model makes of it. */
export const MIN_ANSWER_WORDS = 12;

export interface JudgedQuestion {
  question: Question;
  /** Position in the interview, from 1. */
  number: number;
  criteria: readonly Criterion[];
  utterances: readonly Utterance[];
  locale: string;
  /** The candidate left it out, with or without a word. @defaultValue false */
  isLeftOut?: boolean;
}

/** Whether enough was said for a fair judgement. Requests, refusals and words to whoever judges are not said about anything. */
export function isEnough({ utterances, locale }: Pick<JudgedQuestion, 'utterances' | 'locale'>): boolean {
  const words = answersOf(utterances).reduce(
    (sum, { text }) => sum + countWords(evidenceOf(text, locale), locale),
    0,
  );
  return words >= MIN_ANSWER_WORDS;
}

/** Why a question with too little to it is not judged: it was left out on purpose, or there was no more. */
export function reasonToAbstain({
  utterances,
  locale,
  isLeftOut = false,
}: Pick<JudgedQuestion, 'utterances' | 'locale' | 'isLeftOut'>): 'skipped' | 'too_little_said' {
  const declined = isLeftOut || answersOf(utterances).some(({ text }) => declines(text, locale));
  return declined ? 'skipped' : 'too_little_said';
}

/**
 * Makes the evaluation of a question out of what a model answered, trusting none of it: quotes must be in the transcript,
 * levels on the scale, criteria among those asked for. A criterion without a quote that holds abstains.
 */
export function judgeQuestion(asked: JudgedQuestion, answer: QuestionAnswer): QuestionEvaluation {
  const criteria = asked.criteria.map((criterion) => judgeCriterion(criterion, asked, answer));
  const scored = criteria.some(({ outcome }) => outcome === 'scored');
  const context = remarkContextOf(asked);
  return {
    ...totalsOf(criteria, asked.criteria),
    questionId: asked.question.id,
    number: asked.number,
    title: asked.question.title,
    criteria,
    doneWell: scored ? remark(answer.doneWell, context) : null,
    toTry: scored ? withoutWhatIsThere(remark(answer.toTry, { ...context, isAdvice: true }), asked) : null,
  };
}

/** The evaluation of a question that no model judged: it was skipped, too little was said, or the model gave nothing usable. */
export function abstainQuestion(
  asked: JudgedQuestion,
  reason: AbstainedCriterion['reason'],
): QuestionEvaluation {
  const criteria = asked.criteria.map(
    ({ id, name }): CriterionEvaluation => ({ outcome: 'abstained', criterionId: id, name, reason }),
  );
  return {
    ...totalsOf(criteria, asked.criteria),
    questionId: asked.question.id,
    number: asked.number,
    title: asked.question.title,
    criteria,
    doneWell: null,
    toTry: null,
  };
}

function judgeCriterion(
  criterion: Criterion,
  asked: JudgedQuestion,
  answer: QuestionAnswer,
): CriterionEvaluation {
  const { utterances, locale } = asked;
  const { id, name, levels } = criterion;
  const judged = answer.criteria.find(({ criterionId }) => criterionId === id);
  const level = judged?.level ?? 0;
  const label = Number.isInteger(level) ? levels[level - 1]?.label : undefined;
  const reason = reasonOf(judged?.reason ?? '', asked);
  const quotes = verifyQuotes(judged?.quotes ?? [], answersOf(utterances), { locale });
  if (label === undefined || reason === null || quotes.length === 0) {
    return { outcome: 'abstained', criterionId: id, name, reason: 'too_little_said' };
  }
  return {
    outcome: 'scored',
    criterionId: id,
    name,
    score: level,
    maxScore: levels.length,
    label,
    reason,
    quotes,
  };
}

/** Advice without the sentences that ask for what the answer has; `null` where nothing else is left. */
function withoutWhatIsThere(advice: string | null, { utterances, locale }: JudgedQuestion): string | null {
  if (advice === null) return null;
  const said = answersOf(utterances)
    .map(({ text }) => evidenceOf(text, locale))
    .join(' ');
  // Each with the space before it, where its language has one.
  const kept = sentencesOf(advice, locale)
    .map(({ end }, index, all) => advice.slice(all[index - 1]?.end ?? 0, end))
    .filter((sentence) => !asksForWhatIsThere(sentence, said));
  return kept.length > 0 ? kept.join('').trim() : null;
}

/** The model's reason; where nothing of it may stand, our own line. `null` where it gave none. */
function reasonOf(given: string, asked: JudgedQuestion): string | null {
  if (!/[\p{L}\p{N}]/u.test(given)) return null;
  return remark(given, remarkContextOf(asked)) ?? linesOf(asked.locale).quotesSpeak;
}

function remarkContextOf({ question, criteria, utterances, locale }: JudgedQuestion): RemarkContext {
  return {
    said: answersOf(utterances).map(({ text }) => text),
    names: [
      question.title,
      ...criteria.flatMap(({ name, levels }) => [name, ...levels.map(({ label }) => label)]),
    ],
    locale,
  };
}

function answersOf(utterances: readonly Utterance[]): Utterance[] {
  return utterances.filter(({ role }) => role === 'candidate');
}

/**
 * The question's own score: the mean of its scored criteria, each on the scale of the longest, one decimal. It has a word only
 * where one criterion was scored: the levels of several are named apart, and a mean stands on none of them.
 */
function totalsOf(
  criteria: readonly CriterionEvaluation[],
  definitions: readonly Criterion[],
): Pick<QuestionEvaluation, 'score' | 'maxScore' | 'label'> {
  const scale = definitions.reduce<Criterion | undefined>(
    (longest, each) => (longest && longest.levels.length >= each.levels.length ? longest : each),
    undefined,
  );
  const maxScore = scale?.levels.length ?? 0;
  const scored = criteria.filter((each) => each.outcome === 'scored');
  const scores = scored.map((each) => rescale(each.score, each.maxScore, maxScore));
  if (scores.length === 0) return { score: null, maxScore, label: null };
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return {
    score: Math.round(mean * 10) / 10,
    maxScore,
    label: scored.length === 1 ? (scored[0]?.label ?? null) : null,
  };
}

/** Lowest stays lowest and highest highest: 2 of 3 is 3 of 5. */
function rescale(score: number, from: number, to: number): number {
  return from === to || from < 2 ? score : 1 + ((score - 1) * (to - 1)) / (from - 1);
}
