import type { EventOf } from '../events.ts';
import { changeReply, type Step } from '../step.ts';

export function onReplyFirstClause(step: Step, event: EventOf<'reply_first_clause'>): void {
  changeReply(step, event.replyId, (reply) =>
    reply.progress === 'asked'
      ? { progress: 'clause', times: { ...reply.times, firstClauseMs: step.atMs } }
      : {},
  );
}

export function onReplyCompleted(step: Step, event: EventOf<'reply_completed'>): void {
  changeReply(step, event.replyId, ({ progress }) => {
    if (progress === 'failed') return {};
    return { progress: event.spoken || progress !== 'asked' ? 'complete' : 'silent' };
  });
}

export function onReplyFailed(step: Step, replyId: number): void {
  changeReply(step, replyId, ({ progress }) => ({
    progress: progress === 'asked' ? 'failed' : progress === 'clause' ? 'complete' : progress,
  }));
}
