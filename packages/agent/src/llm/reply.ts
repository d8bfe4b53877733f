import type { Criterion, Interviewer, Question } from '@vivavoce/contract/records';
import type { Move } from '../interview/moves.ts';
import type { PromptState } from '../interview/prompt-state.ts';

/** The part of a template that the model sees. */
export interface PromptTemplate {
  title: string;
  kind: string;
  locale: string;
  interviewer: Pick<Interviewer, 'name' | 'persona'>;
  questions: Pick<Question, 'id' | 'title' | 'text' | 'hint'>[];
  criteria: Pick<Criterion, 'id' | 'name' | 'description'>[];
}

/** One reply of the interviewer, streamed. */
export interface ReplyModel {
  /**
   * Always begins with `move` unless it fails first (`unfinished` may come before it), and always ends with exactly one `done` or `failed`; never throws, never
   * hangs: each stage has a deadline. Aborting ends it with `failed` (`aborted`) at once.
   */
  streamReply(
    request: ReplyRequest,
    signal: AbortSignal,
    /** Hears what each request took, once, also of one that was broken off. */
    spent?: (usage: ReplyUsage) => void,
  ): AsyncIterable<ModelEvent>;
}

export interface ReplyRequest {
  template: PromptTemplate;
  state: PromptState;
  /** Oldest first, the candidate's current answer last; only the last ones are sent. */
  history: HistoryEntry[];
}

export interface HistoryEntry {
  role: 'interviewer' | 'candidate';
  /** As it was heard. */
  text: string;
  interrupted: boolean;
}

export type ModelEvent =
  /** First token of the model. */
  | { type: 'first_token'; model: string }
  /** The model opened with `listen`: the candidate has not finished. The move to make if they say no more follows. */
  | { type: 'unfinished' }
  /** The move, before any text. `chosen: 'default'` where the model named none or one that is not allowed. */
  | { type: 'move'; move: Move; chosen: 'model' | 'default' }
  /**
   * More text, without markers; markdown may be in it still, the sentence splitter takes it off. `mayPause`: it ends at a
   * clause or a sentence, so speech may pause behind it.
   */
  | { type: 'text'; text: string; mayPause?: boolean }
  /** `capped`: too long, cut at a sentence. `dropped`: the connection broke, cut at the last full sentence. */
  | { type: 'done'; reason: 'complete' | 'capped' | 'dropped'; usage: ReplyUsage }
  | { type: 'failed'; reason: ReplyFailure };

export type ReplyFailure =
  | 'aborted'
  | 'timeout'
  | 'rate_limited'
  | 'dropped'
  | 'refused'
  | 'empty'
  | 'vendor_failed';

/** What one request took. */
export interface ReplyUsage {
  model: string;
  /** That no cache took or gave. */
  inputTokens: number;
  cacheReadTokens: number;
  cacheWriteTokens: number;
  outputTokens: number;
}

export function noUsage(model: string): ReplyUsage {
  return { model, inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };
}
