import type { EventOf } from '../events.ts';
import type { Reply } from '../state.ts';
import { changeReply, type Step } from '../step.ts';

/** A reply that was not asked about the turn says nothing about it. */
export function onReplyMove(step: Step, event: EventOf<'reply_move'>): void {
  changeReply(step, event.replyId, ({ verdict }) =>
    verdict === 'pending' ? { verdict: event.verdict } : {},
  );
}

export function onReplyFirstClause(step: Step, event: EventOf<'reply_first_clause'>): void {
  changeReply(step, event.replyId, (reply) =>
    reply.progress === 'asked'
      ? { ...spoke(reply), progress: 'clause', times: { ...reply.times, firstClauseMs: step.atMs } }
      : {},
  );
}

export function onReplyCompleted(step: Step, event: EventOf<'reply_completed'>): void {
  changeReply(step, event.replyId, (reply) => {
    if (reply.progress === 'failed') return {};
    return { ...spoke(reply), progress: event.spoken || reply.progress !== 'asked' ? 'complete' : 'silent' };
  });
}

export function onReplyFailed(step: Step, replyId: number): void {
  changeReply(step, replyId, (reply) => ({
    ...spoke(reply),
    progress:
      reply.progress === 'asked' ? 'failed' : reply.progress === 'clause' ? 'complete' : reply.progress,
  }));
}

/** Behind its words, or its end, a reply says nothing more about the turn. */
const spoke = ({ verdict }: Reply): Pick<Reply, 'verdict'> => ({
  verdict: verdict === 'pending' ? 'none' : verdict,
});
