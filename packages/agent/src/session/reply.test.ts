import { describe, expect, it } from 'vitest';
import { initialInterviewState, promptStateOf } from '../interview/machine.ts';
import type { Move } from '../interview/moves.ts';
import type { ModelEvent } from '../llm/reply.ts';
import { noUsage } from '../llm/reply.ts';
import { unmetered } from '../testing/spending.ts';
import { TEMPLATE } from '../testing/template.ts';
import { ReplyRun } from './reply.ts';

/** How a reply ends for which the model gave this move and text. */
function ending(
  move: Move,
  text: string,
  more: { allowed?: Move[]; events?: ModelEvent[]; verdicts?: string[] } = {},
): Promise<string> {
  const plan = { kind: 'generate' as const, allowed: more.allowed ?? [move], fallback: move };
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
          yield* more.events ?? [{ type: 'move' as const, move, chosen: 'model' as const }];
          yield { type: 'text', text };
          yield { type: 'done', reason: 'complete', usage: noUsage('model') };
        },
      },
      synthesiser: {
        open: () => ({ push: () => undefined, flush: () => undefined, cancel: () => undefined }),
      },
      now: () => 0,
      spending: unmetered(),
      handlers: {
        move: (verdict) => more.verdicts?.push(verdict),
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

describe('what a reply says about the turn that it answers', () => {
  const ALLOWED: Move[] = ['next_question', 'wait', 'listen'];
  const named = (move: Move, chosen: 'model' | 'default' = 'model'): ModelEvent => ({
    type: 'move',
    move,
    chosen,
  });

  it.each([
    ['is over, where it has a move for it', ALLOWED, [named('next_question')], ['over']],
    ['goes on, where it only listens', ALLOWED, [{ type: 'unfinished' }, named('listen')], ['goes_on']],
    [
      'goes on, where it has words for later',
      ALLOWED,
      [{ type: 'unfinished' }, named('next_question')],
      ['goes_on'],
    ],
    ['goes on, where the candidate wants a moment', ALLOWED, [named('wait')], ['goes_on']],
    ['nothing, where the model named no move', ALLOWED, [named('next_question', 'default')], ['none']],
    ['nothing, where it had no choice', ['next_question'], [named('next_question')], ['none']],
  ] as [string, Move[], ModelEvent[], string[]][])('%s', async (_, allowed, events, verdicts) => {
    const said: string[] = [];
    await ending(events[0]?.type === 'move' ? events[0].move : 'listen', '', {
      allowed,
      events,
      verdicts: said,
    });
    // Of two, the first counts.
    expect(said.slice(0, 1)).toEqual(verdicts);
  });
});
