import Anthropic, { APIConnectionError, APIError, APIUserAbortError } from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import type { VendorAccess } from '@vivavoce/contract/internal';
import type { Attempt, Vendor } from './attempts.ts';
import { failureOfStatus } from './failure.ts';
import type { ModelNames } from './model.ts';

/** Anthropic's Messages API, one request at a time. */
export function createAnthropic(access: VendorAccess, names: ModelNames): Vendor {
  const client = new Anthropic({
    apiKey: access.apiKey,
    baseURL: access.baseUrl,
    // Retries are ours, so that their number and their time are bounded in one place.
    maxRetries: 0,
    // Its debug log, which the environment could turn on, would hold the transcript.
    logLevel: 'off',
  });
  return {
    names,
    async request({ model, prompt, schema, maxOutputTokens, signal }) {
      try {
        const message = await client.messages.create(
          {
            model,
            max_tokens: maxOutputTokens,
            thinking: { type: 'disabled' },
            // The same for every request of a task: read from the vendor's cache from the second one on.
            system: [{ type: 'text', text: prompt.system, cache_control: { type: 'ephemeral' } }],
            messages: [{ role: 'user', content: prompt.user }],
            output_config: { format: zodOutputFormat(schema) },
          },
          { signal },
        );
        return {
          outcome: 'text',
          text: textOf(message),
          tokens: tokensOf(message.usage),
          requestId: message._request_id,
        };
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

function textOf(message: Anthropic.Message): string {
  return message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

function tokensOf(usage: Anthropic.Usage) {
  const cached = usage.cache_read_input_tokens ?? 0;
  const written = usage.cache_creation_input_tokens ?? 0;
  return {
    input: usage.input_tokens + cached + written,
    cachedInput: cached,
    writtenInput: written,
    output: usage.output_tokens,
  };
}

function failureOf(error: unknown): Attempt {
  if (error instanceof APIConnectionError || error instanceof APIUserAbortError)
    return { outcome: 'unavailable' };
  if (!(error instanceof APIError)) return { outcome: 'unavailable' };
  return failureOfStatus({
    status: error.status,
    retryAfter: error.headers?.get('retry-after'),
    requestId: error.requestID,
  });
}
