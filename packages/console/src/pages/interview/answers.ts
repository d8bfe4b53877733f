import type { Question, QuestionEvaluation, Utterance } from '@vivavoce/contract/plain';
import type { Interview } from './interview.ts';

/** One question with what was said to it and how that was judged. */
export interface Answer {
  number: number;
  question: Question;
  lines: Utterance[];
  judged: QuestionEvaluation | undefined;
  isSkipped: boolean;
}

/** The questions that were asked, in the order of the template. */
export function answersOf(
  { template, evaluation, session }: Interview,
  transcript: readonly Utterance[],
): Answer[] {
  const judgements = evaluation.status === 'done' ? evaluation.evaluation.questions : [];
  const skipped = session.progress.skippedQuestionIds ?? [];
  return template.questions.flatMap((question, index) => {
    const lines = transcript.filter(({ questionId }) => questionId === question.id);
    const judged = judgements.find(({ questionId }) => questionId === question.id);
    if (lines.length === 0 && !judged) return [];
    return [{ number: index + 1, question, lines, judged, isSkipped: skipped.includes(question.id) }];
  });
}

/** A piece of a line: quoted, or not. */
export interface Piece {
  text: string;
  isQuoted: boolean;
}

/** Cuts a line where quotes begin and end; quotes that overlap are one. A quote that is not in it marks nothing. */
export function piecesOf(text: string, quotes: readonly string[]): Piece[] {
  const spans = quotes
    .flatMap((quote) => {
      const from = quote === '' ? -1 : text.indexOf(quote);
      return from < 0 ? [] : [{ from, to: from + quote.length }];
    })
    .sort((one, other) => one.from - other.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    if (to <= at) continue;
    const begin = Math.max(from, at);
    if (begin > at) pieces.push({ text: text.slice(at, begin), isQuoted: false });
    const last = pieces.at(-1);
    if (last?.isQuoted && begin === at) last.text += text.slice(begin, to);
    else pieces.push({ text: text.slice(begin, to), isQuoted: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isQuoted: false });
  return pieces;
}

/** The quotes that stand in one utterance, of all questions. */
export function quotesIn({ evaluation }: Pick<Interview, 'evaluation'>, sequence: number): string[] {
  if (evaluation.status !== 'done') return [];
  return evaluation.evaluation.questions.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) =>
      criterion.outcome === 'scored'
        ? criterion.quotes
            .filter(({ utteranceSequence }) => utteranceSequence === sequence)
            .map(({ text }) => text)
        : [],
    ),
  );
}
