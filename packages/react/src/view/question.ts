import type { InterviewProgress, SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';

export type StepMark = 'done' | 'now' | 'todo';

/** What belongs to the question: place in the interview, title, what a full answer covers, time. */
export interface QuestionView {
  marks: StepMark[];
  place: string;
  title: string;
  hint: string;
  kept: string;
}

export function questionView(state: SessionState, words: Words): QuestionView {
  const { questionNumber, questionCount, questionTitle, questionHint } = state.progress;
  const begun = questionNumber > 0;
  return {
    marks: Array.from({ length: questionCount }, (_, index) => markOf(index + 1, questionNumber)),
    place: begun
      ? words.say('room.questionOf', { number: questionNumber, count: questionCount })
      : words.say('room.introduction'),
    title: begun ? questionTitle : state.record.template.title,
    hint: begun ? questionHint : words.say('room.introductionHint'),
    kept: words.say('room.kept', { count: state.record.notice.retentionDays }),
  };
}

function markOf(number: number, now: number): StepMark {
  if (number < now) return 'done';
  return number === now ? 'now' : 'todo';
}

/** Time left, `sinceMs` milliseconds after this progress was told. Stands still while the clock is stopped. */
export function remainingMs(progress: InterviewProgress, sinceMs: number): number {
  return Math.max(0, progress.remainingMs - (progress.clockRunning ? Math.max(0, sinceMs) : 0));
}

/** `12:40 left`, or that the clock stands still. */
export function timeText(state: SessionState, sinceMs: number, words: Words): string {
  const stopped = !state.progress.clockRunning || state.connection !== 'live';
  const time = words.clock(remainingMs(state.progress, stopped ? 0 : sinceMs));
  return words.say(stopped ? 'room.clockStopped' : 'room.timeLeft', { time });
}
