import type { Answer } from '../language/answer.ts';
import { tokensOf } from '../language/tokens.ts';
import { hexId } from '../session/random.ts';

export interface CompletionOptions {
  requestId: string;
  model: string;
  answer: Answer;
  prompt: { tokens: number; cachedTokens: number };
  includeUsage: boolean;
}

/** The whole completion of a request without `stream`. */
export function wholeCompletion(options: CompletionOptions): Record<string, unknown> {
  return {
    ...head(options, 'chat.completion'),
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: textOf(options.answer), refusal: null },
        logprobs: null,
        finish_reason: finishOf(options.answer),
      },
    ],
    usage: usageOf(options),
  };
}

/** The chunks of a streamed one, in the vendor's order; `token` counts the tokens sent with and before it. */
export function completionChunks(options: CompletionOptions): { token: number; text: string }[] {
  const start = head(options, 'chat.completion.chunk');
  const chunk = (token: number, delta: Record<string, unknown>, finish: string | null = null) => ({
    token,
    text: sse({ ...start, choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }] }),
  });
  const tokens = tokensOf(textOf(options.answer));
  return [
    chunk(1, { role: 'assistant', content: '', refusal: null }),
    ...tokens.map((content, index) => chunk(index + 1, { content })),
    chunk(tokens.length, {}, finishOf(options.answer)),
    ...(options.includeUsage
      ? [{ token: tokens.length, text: sse({ ...start, choices: [], usage: usageOf(options) }) }]
      : []),
    { token: tokens.length, text: 'data: [DONE]\n\n' },
  ];
}

function sse(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

function head({ requestId, model }: CompletionOptions, object: string): Record<string, unknown> {
  return {
    id: `chatcmpl-${hexId(24, requestId)}`,
    object,
    created: Math.floor(Date.now() / 1_000),
    model,
    service_tier: 'default',
    system_fingerprint: 'fp_stand_in',
  };
}

function usageOf({ answer, prompt }: CompletionOptions): Record<string, unknown> {
  return {
    prompt_tokens: prompt.tokens,
    completion_tokens: answer.outputTokens,
    total_tokens: prompt.tokens + answer.outputTokens,
    prompt_tokens_details: { cached_tokens: prompt.cachedTokens, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  };
}

function textOf({ blocks }: Answer): string {
  return blocks.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

function finishOf({ stopReason }: Answer): string {
  return stopReason === 'max_tokens' ? 'length' : 'stop';
}
