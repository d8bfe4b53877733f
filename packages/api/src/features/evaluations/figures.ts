import type { EvaluationFigures, Utterance } from '@vivavoce/contract/records';
import { countWords } from './words.ts';

/** What can be counted is counted here, not by a model. */
export function figuresOf(
  utterances: readonly Utterance[],
  { durationMs, locale }: { durationMs: number; locale: string },
): EvaluationFigures {
  const answers = utterances.filter(({ role }) => role === 'candidate');
  const spoken = answers.filter(({ input }) => input === 'voice');
  return {
    durationMs,
    candidateSpeakingMs: Math.round(
      spoken.reduce((sum, { startMs, endMs }) => sum + Math.max(0, endMs - startMs), 0),
    ),
    candidateWords: answers.reduce((sum, { text }) => sum + countWords(text, locale), 0),
    questionsAsked: new Set(utterances.flatMap(({ questionId }) => (questionId === null ? [] : [questionId])))
      .size,
    interruptions: utterances.filter(({ role, interrupted }) => role === 'interviewer' && interrupted).length,
    typedAnswers: answers.length - spoken.length,
  };
}
