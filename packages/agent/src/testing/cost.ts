/** What `bench:cost` needs of the agent: the interview and its model, without anybody's voice. */
export {
  type InterviewContext,
  initialInterviewState,
  planReply,
  promptStateOf,
  reduceInterview,
} from '../interview/machine.ts';
export type { Move } from '../interview/moves.ts';
export { createReplyModel } from '../llm/model.ts';
export { messagesOf, systemOf } from '../llm/prompt.ts';
export type { HistoryEntry, ReplyModel, ReplyRequest, ReplyUsage } from '../llm/reply.ts';
