import { isOver, type SessionStatus } from '@vivavoce/contract/plain';
import type { Tone } from '../../kit/badge.tsx';
import { interviewWords } from '../../words/interview.ts';
import type { Interview } from './interview.ts';

type Told = Pick<Interview, 'session' | 'evaluation' | 'decisions'>;

export const isOverStatus: (status: SessionStatus) => boolean = isOver;

/** What state an interview is in, as whoever has to act on it would say. A decision says more than how it ended. */
export function stateOf({ session, evaluation, decisions }: Told): { tone: Tone; word: string } {
  const { status, decided, tooLittleSaid } = interviewWords;
  const [decision] = decisions;
  if (decision) {
    const tones = { advance: 'success', hold: 'warning', decline: 'neutral' } as const;
    return { tone: tones[decision.decision], word: decided[decision.decision] };
  }
  if (session.status === 'evaluated' && hasNoScore(evaluation))
    return { tone: 'warning', word: tooLittleSaid };
  return { tone: toneOf(session.status), word: status[session.status] };
}

function hasNoScore(evaluation: Interview['evaluation']): boolean {
  return evaluation.status === 'done' && evaluation.evaluation.questions.every(({ score }) => score === null);
}

function toneOf(status: SessionStatus): Tone {
  switch (status) {
    case 'live':
      return 'info';
    case 'suspended':
    case 'abandoned':
      return 'warning';
    case 'failed':
      return 'danger';
    case 'evaluated':
      return 'accent';
    default:
      return 'neutral';
  }
}

/** What whoever reads on must know first. */
export function noticesOf({ session, evaluation }: Told): string[] {
  const words = interviewWords;
  const { status, recordComplete, progress } = session;
  return [
    ...(status === 'failed' ? [words.failed] : []),
    ...(status === 'abandoned' ? [words.leftEarly] : []),
    ...(recordComplete === false ? [words.incomplete] : []),
    ...((status === 'live' || status === 'suspended') && progress.questionNumber > 0
      ? [words.progress(progress.questionNumber, progress.questionCount)]
      : []),
    ...(evaluation.status === 'running'
      ? [words.answers.running(evaluation.questionsDone, evaluation.questionCount)]
      : []),
    ...(evaluation.status === 'failed' ? [words.answers.evaluation.failed] : []),
    ...(evaluation.status === 'done' && evaluation.evaluation.status === 'partial'
      ? [words.answers.partial]
      : []),
  ];
}
