import { expect, it } from 'vitest';
import { initialInterviewState, promptStateOf } from '../interview/machine.ts';
import type { Move } from '../interview/moves.ts';
import { TEMPLATE } from '../testing/template.ts';
import { ReplyRun } from './reply.ts';

/** How a reply ends for which the model gave this move and text. */
function ending(move: Move, text: string): Promise<string> {
  const plan = { kind: 'generate' as const, allowed: [move], fallback: move };
  const cause = { kind: 'answer' as const };
  const context = { template: TEMPLATE, locale: 'en-GB', candidateName: null };
  const state = promptStateOf(initialInterviewState(), plan, { context, cause, atMs: 0 });
  return new Promise((resolve) => {
    new ReplyRun({
      id: 1,
      turnId: 'trn_1_r1',
      cause,
      plan,
      request: { template: TEMPLATE, state, history: [] },
      committed: true,
      locale: 'en-GB',
      model: {
        async *streamReply() {
          yield { type: 'move', move, chosen: 'model' };
          yield { type: 'text', text };
          const usage = { model: 'model', inputTokens: 1, outputTokens: 1 };
          yield { type: 'done', reason: 'complete', usage };
        },
      },
      synthesiser: {
        open: () => ({ push: () => undefined, flush: () => undefined, cancel: () => undefined }),
      },
      now: () => 0,
      handlers: {
        move: () => undefined,
        firstClause: () => undefined,
        text: () => undefined,
        completed: (spoken) => resolve(spoken ? 'spoken' : 'silent'),
        failed: () => resolve('failed'),
        voiceFailed: () => undefined,
        grown: () => undefined,
      },
    });
  });
}

it.each([
  ['follow_up', 'And then?', 'spoken'],
  ['follow_up', '👍', 'failed'],
  ['wrap_up', '(nods)', 'failed'],
  ['wait', '', 'silent'],
  ['wait', '(nods)', 'silent'],
] as const)('a reply with the move %s and the text "%s" is %s', async (move, text, how) => {
  expect(await ending(move, text)).toBe(how);
});
