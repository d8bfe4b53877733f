import type { ModelAccess } from '@vivavoce/contract/internal';
import { meters } from '../telemetry/metrics.ts';
import type { VendorFetch } from '../vendors/connections.ts';
import { anthropicReplies } from './anthropic.ts';
import { streamAttempt } from './attempt.ts';
import { AttemptError } from './attempt-error.ts';
import { ReplyGuard } from './guard.ts';
import { Leaks } from './leaks.ts';
import { compatibleReplies } from './openai.ts';
import {
  type ModelEvent,
  noUsage,
  type PromptTemplate,
  type ReplyFailure,
  type ReplyModel,
  type ReplyRequest,
  type ReplyUsage,
} from './reply.ts';
import type { ReplySource } from './source.ts';

export interface ReplyModelOptions {
  access: ModelAccess;
  /** Over which connections. @defaultValue Node's own, which it soon lets go */
  fetch?: VendorFetch;
  model: string;
  /** Takes over when whoever is asked before it is late, limited or broken. */
  fallbackModel: string;
  /** From a request to its first token. @defaultValue 1200 */
  firstTokenDeadlineMs?: number;
  /**
   * The same for whoever is asked behind the first. All together stay within the turn's `deadlines.replyMs`.
   * @defaultValue 2800, and 1700 where two are behind it
   */
  fallbackFirstTokenDeadlineMs?: number;
  /** Between two tokens. @defaultValue 3000 */
  stallDeadlineMs?: number;
  /** The whole reply, every attempt included. @defaultValue 20000 */
  totalDeadlineMs?: number;
  /** A `Retry-After` up to this is waited for with the same model; a longer one fails over. @defaultValue 400 */
  shortRetryMs?: number;
}

const ONE_BEHIND_MS = 2_800;
const TWO_BEHIND_MS = 1_700;

/** The interviewer's model: the first that answers. Whoever asks does not learn which. */
export function createReplyModel(options: ReplyModelOptions): ReplyModel {
  const { totalDeadlineMs = 20_000, shortRetryMs = 400, stallDeadlineMs = 3_000 } = options;
  const sources = sourcesOf(options);
  const first = options.firstTokenDeadlineMs ?? 1_200;
  const behind = options.fallbackFirstTokenDeadlineMs ?? (sources.length > 2 ? TWO_BEHIND_MS : ONE_BEHIND_MS);
  // By the questions, which stay the same object for a session where the template around them is copied.
  const known = new WeakMap<PromptTemplate['questions'], Leaks>();

  function leaksOf(template: PromptTemplate): Leaks {
    const leaks = known.get(template.questions) ?? new Leaks(template);
    known.set(template.questions, leaks);
    return leaks;
  }

  async function* streamReply(
    request: ReplyRequest,
    signal: AbortSignal,
    spent?: (usage: ReplyUsage) => void,
  ): AsyncGenerator<ModelEvent, void> {
    const total = AbortSignal.timeout(totalDeadlineMs);
    const either = AbortSignal.any([signal, total]);
    let failure: ReplyFailure = 'vendor_failed';
    let tokenSeen = false;
    let asked = 0;
    // Each source once, and one of them once more after a short wait.
    for (let attempt = 0; attempt <= sources.length; attempt += 1) {
      const source = sources[asked];
      if (!source) break;
      const guard = new ReplyGuard(request, leaksOf(request.template));
      let usage = noUsage(source.model);
      try {
        const deadlines = { firstTokenMs: asked === 0 ? first : behind, stallMs: stallDeadlineMs };
        for await (const event of streamAttempt(source, request, { signal: either, deadlines, spent })) {
          if (event.type === 'end') {
            usage = event.usage;
            const broken = event.stop === 'max_tokens';
            yield* guard.finish(broken ? 'dropped' : 'complete');
            if (guard.begun) {
              yield { type: 'done', reason: broken || guard.stopped ? 'capped' : 'complete', usage };
              return;
            }
            throw new AttemptError(event.stop === 'refused' ? 'refused' : 'empty');
          }
          if (!tokenSeen) yield { type: 'first_token', model: source.model };
          tokenSeen = true;
          yield* guard.push(event.text);
          if (guard.stopped === null) continue;
          yield* guard.finish('complete');
          yield { type: 'done', reason: 'capped', usage };
          return;
        }
      } catch (error) {
        if (signal.aborted) {
          yield { type: 'failed', reason: 'aborted' };
          return;
        }
        const failed = error instanceof AttemptError ? error : new AttemptError('vendor_failed');
        if (guard.begun) {
          yield* guard.finish('dropped');
          yield { type: 'done', reason: 'dropped', usage };
          return;
        }
        meters.vendorFailures.inc({ vendor: source.vendor });
        failure = total.aborted ? 'timeout' : failed.reason;
        if (total.aborted) break;
        const { retryAfterMs } = failed;
        const short = retryAfterMs !== undefined && retryAfterMs <= shortRetryMs;
        if (short) await pause(retryAfterMs, either);
        else asked += 1;
      }
    }
    yield { type: 'failed', reason: signal.aborted ? 'aborted' : failure };
  }

  return { streamReply };
}

/** In the order in which they are asked: behind a vendor that is late another vendor, where there is one, and then its other model. */
function sourcesOf({ access, fetch, model, fallbackModel }: ReplyModelOptions): ReplySource[] {
  const models = model === fallbackModel ? [model] : [model, fallbackModel];
  const [first, ...others] = anthropicReplies({ access, fetch, models });
  const compatible = access.compatible ? [compatibleReplies(access.compatible, fetch)] : [];
  return [...(first ? [first] : []), ...compatible, ...others];
}

/** Waits, or until aborted. */
function pause(forMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, forMs);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    if (signal.aborted) done();
    else signal.addEventListener('abort', done, { once: true });
  });
}
