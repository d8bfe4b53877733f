import type { CompatibleAccess } from '@vivavoce/contract/internal';
import { ThoughtFilter } from '@vivavoce/contract/prompt';
import OpenAI from 'openai';
import type { VendorFetch } from '../vendors/connections.ts';
import { AttemptError } from './attempt-error.ts';
import { maxTokensOf, messagesOf, systemOf } from './prompt.ts';
import type { ReplyRequest } from './reply.ts';
import { type AnswerPiece, type ReplySource, retryAfterOf, type StopReason } from './source.ts';

type Messages = OpenAI.ChatCompletionMessageParam[];
type Body = Omit<OpenAI.ChatCompletionCreateParamsStreaming, 'model'>;

/** Not every endpoint says what it read, and none of one that was broken off: about so much a token. */
const CHARACTERS_PER_TOKEN = 4;

/** A model at any endpoint that speaks OpenAI's chat completions: OpenAI, OpenRouter, a server of one's own. */
export function compatibleReplies(access: CompatibleAccess, fetch?: VendorFetch): ReplySource {
  // The SDK logs what it cannot parse, which may be somebody's words.
  const client = new OpenAI({
    baseURL: access.baseUrl,
    apiKey: access.apiKey,
    // What the environment may hold is another account's.
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    ...(fetch ? { fetch } : {}),
  });
  const { model } = access;
  const limit = limitOf(new URL(access.baseUrl).host);
  return {
    vendor: 'openai_compatible',
    model,
    async open(request, signal) {
      const messages = messagesFor(request);
      const body: Body = {
        [limit]: maxTokensOf(request),
        messages,
        stream: true,
        stream_options: { include_usage: true },
      };
      const sent = client.chat.completions.create({ ...body, model }, { signal });
      const { data, request_id: requestId } = await sent.withResponse();
      return { requestId, pieces: piecesOf(data, messages) };
    },
    failureOf,
  };
}

/** OpenAI's own models take the new name of the limit only, and most others the old one only. */
function limitOf(host: string): 'max_completion_tokens' | 'max_tokens' {
  return host === 'api.openai.com' ? 'max_completion_tokens' : 'max_tokens';
}

/** The same words in the same order, each message one text: there is no mark for a cache, which these keep by themselves. */
function messagesFor(request: ReplyRequest): Messages {
  const textOf = (blocks: readonly { text: string }[]) => blocks.map(({ text }) => text).join('\n');
  return [
    { role: 'system', content: textOf(systemOf(request.template)) },
    ...messagesOf(request).map(({ role, content }) => ({ role, content: textOf(content) })),
  ];
}

async function* piecesOf(
  chunks: AsyncIterable<OpenAI.ChatCompletionChunk>,
  messages: Messages,
): AsyncGenerator<AnswerPiece> {
  const thoughts = new ThoughtFilter();
  const read = messages.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  let answered = false;
  let stopped = false;
  for await (const chunk of chunks) {
    if (!answered) {
      answered = true;
      yield { type: 'usage', usage: { inputTokens: Math.ceil(read / CHARACTERS_PER_TOKEN) } };
    }
    const choice = chunk.choices?.[0];
    if (choice?.delta?.content) yield { type: 'text', text: thoughts.push(choice.delta.content) };
    if (choice?.delta?.refusal) yield { type: 'stop', stop: 'refused' };
    if (choice?.finish_reason && !stopped) {
      stopped = true;
      yield { type: 'text', text: thoughts.finish() };
      yield { type: 'stop', stop: stopOf(choice.finish_reason) };
    }
    if (chunk.usage) {
      const { prompt_tokens, completion_tokens, prompt_tokens_details } = chunk.usage;
      const cached = prompt_tokens_details?.cached_tokens ?? 0;
      yield {
        type: 'usage',
        usage: {
          inputTokens: prompt_tokens - cached,
          cacheReadTokens: cached,
          outputTokens: completion_tokens,
        },
      };
      if (stopped) yield { type: 'end' };
    }
  }
  if (stopped) yield { type: 'end' };
}

function stopOf(reason: NonNullable<OpenAI.ChatCompletionChunk.Choice['finish_reason']>): StopReason {
  if (reason === 'content_filter') return 'refused';
  return reason === 'length' ? 'max_tokens' : 'complete';
}

function failureOf(error: unknown): AttemptError {
  if (error instanceof AttemptError) return error;
  if (error instanceof OpenAI.APIConnectionError || !(error instanceof OpenAI.APIError)) {
    return new AttemptError('dropped');
  }
  const requestId = error.requestID;
  if (error instanceof OpenAI.RateLimitError) {
    const retryAfterMs = retryAfterOf(error.headers.get('retry-after'));
    return new AttemptError('rate_limited', { retryAfterMs, requestId });
  }
  return new AttemptError('vendor_failed', { requestId });
}
