import { join } from './lines/index.ts';
import type { Move } from './moves.ts';

/** What the model is told about the moment, as JSON in `<state>`. Key names are part of the prompt. */
export interface PromptState {
  allowedMoves: Move[];
  defaultMove: Move;
  stage: string;
  /** Why the interviewer speaks now: `answer`, `greeting`, `silence`, ... */
  cause: string;
  currentQuestion: PromptQuestion | null;
  /** What `next_question` asks; the invitation to ask questions after the last one; `null` where there is nothing left. */
  nextQuestion: PromptQuestion | null;
  /** What is open, word for word: the current question, or the follow-up behind it. */
  openQuestion: string;
  followUpsLeft: number;
  candidateName: string | null;
  remainingMs: number;
  language: string;
  /** What the candidate really heard of the last reply. */
  heardLastReply: { text: string; cut: boolean } | null;
}

export interface PromptQuestion {
  /** Missing for the invitation. */
  id?: string;
  title: string;
  text: string;
  hint?: string;
  /** Asked in exactly these words: the model adds none. */
  verbatim?: true;
  /** Said before it, as it is. */
  introduction?: string;
}

/** A question in its own words, with what is said before it. */
export function askedAs({ introduction, text }: PromptQuestion): string {
  return introduction === undefined ? text : join(introduction, text);
}
