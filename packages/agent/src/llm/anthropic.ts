import Anthropic from '@anthropic-ai/sdk';
import type { VendorAccess } from '@vivavoce/contract/internal';
import type { VendorFetch } from '../vendors/connections.ts';
import { AttemptError } from './attempt-error.ts';
import { maxTokensOf, messagesOf, systemOf } from './prompt.ts';
import type { ReplyRequest } from './reply.ts';
import { type AnswerPiece, type ReplySource, retryAfterOf, type StopReason } from './source.ts';

export interface AnthropicOptions {
  access: VendorAccess;
  /** Over which connections. @defaultValue Node's own, which it soon lets go */
  fetch?: VendorFetch | undefined;
  /** One source each, over the same client. */
  models: readonly string[];
}

/** Models at Anthropic, or at whoever speaks its protocol at `access.baseUrl`. */
export function anthropicReplies({ access, fetch, models }: AnthropicOptions): ReplySource[] {
  // The SDK logs what it cannot parse, which may be somebody's words.
  const client = new Anthropic({
    baseURL: access.baseUrl,
    apiKey: access.apiKey,
    maxRetries: 0,
    logLevel: 'off',
    ...(fetch ? { fetch } : {}),
  });
  return models.map((model) => ({
    vendor: 'anthropic',
    model,
    async open(request, signal) {
      const sent = client.messages.create({ ...bodyOf(request), model }, { signal });
      const { data, request_id: requestId } = await sent.withResponse();
      return { requestId: requestId ?? null, pieces: piecesOf(data) };
    },
    failureOf,
  }));
}

function bodyOf(request: ReplyRequest): Omit<Anthropic.MessageCreateParamsStreaming, 'model'> {
  return {
    max_tokens: maxTokensOf(request),
    system: systemOf(request.template),
    messages: messagesOf(request),
    // Recent models think unless told not to; on the way to a spoken word there is no time for it.
    thinking: { type: 'disabled' },
    stream: true,
  };
}

async function* piecesOf(
  events: AsyncIterable<Anthropic.RawMessageStreamEvent>,
): AsyncGenerator<AnswerPiece> {
  for await (const event of events) {
    switch (event.type) {
      case 'message_start': {
        const { usage } = event.message;
        yield {
          type: 'usage',
          usage: {
            inputTokens: usage.input_tokens,
            cacheReadTokens: usage.cache_read_input_tokens ?? 0,
            cacheWriteTokens: usage.cache_creation_input_tokens ?? 0,
          },
        };
        break;
      }
      case 'content_block_delta':
        if (event.delta.type === 'text_delta') yield { type: 'text', text: event.delta.text };
        break;
      case 'message_delta':
        yield { type: 'usage', usage: { outputTokens: event.usage.output_tokens } };
        yield { type: 'stop', stop: stopOf(event.delta.stop_reason) };
        break;
      case 'message_stop':
        yield { type: 'end' };
        break;
      case 'content_block_start':
      case 'content_block_stop':
        break;
    }
  }
}

function stopOf(reason: Anthropic.StopReason | null): StopReason {
  if (reason === 'refusal') return 'refused';
  return reason === 'max_tokens' ? 'max_tokens' : 'complete';
}

function failureOf(error: unknown): AttemptError {
  if (error instanceof AttemptError) return error;
  if (error instanceof Anthropic.APIConnectionError || !(error instanceof Anthropic.APIError)) {
    return new AttemptError('dropped');
  }
  const requestId = error.requestID;
  if (error instanceof Anthropic.RateLimitError) {
    const retryAfterMs = retryAfterOf(error.headers.get('retry-after'));
    return new AttemptError('rate_limited', { retryAfterMs, requestId });
  }
  return new AttemptError('vendor_failed', { requestId });
}
