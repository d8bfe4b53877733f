import type { CompatibleAccess } from '@vivavoce/contract/internal';
import { ThoughtFilter } from '@vivavoce/contract/prompt';
import OpenAI from 'openai';
import { z } from 'zod';
import type { Attempt, Vendor } from './attempts.ts';
import { failureOfStatus } from './failure.ts';

/** Any endpoint that speaks OpenAI's chat completions, one request at a time. */
export function createCompatible({ baseUrl, apiKey, model, deepModel }: CompatibleAccess): Vendor {
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl,
    // What the environment may hold is another account's.
    organization: null,
    project: null,
    // Retries are ours, so that their number and their time are bounded in one place.
    maxRetries: 0,
    // Its debug log, which the environment could turn on, would hold the transcript.
    logLevel: 'off',
  });
  const limit = new URL(baseUrl).host === 'api.openai.com' ? 'max_completion_tokens' : 'max_tokens';
  return {
    names: { EVALUATION_MODEL: deepModel, FAST_MODEL: model },
    async request({ model: name, prompt, schema, maxOutputTokens, signal }) {
      try {
        const completion = await client.chat.completions.create(
          {
            model: name,
            [limit]: maxOutputTokens,
            messages: [
              { role: 'system', content: prompt.system },
              { role: 'user', content: prompt.user },
            ],
            response_format: {
              type: 'json_schema',
              json_schema: { name: 'answer', schema: z.toJSONSchema(schema, { target: 'draft-7' }) },
            },
          },
          { signal },
        );
        return {
          outcome: 'text',
          text: answerOf(completion),
          tokens: tokensOf(completion.usage),
          requestId: completion._request_id,
        };
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

function answerOf(completion: OpenAI.ChatCompletion): string {
  const thoughts = new ThoughtFilter();
  return thoughts.push(completion.choices[0]?.message.content ?? '') + thoughts.finish();
}

function tokensOf(usage: OpenAI.CompletionUsage | undefined) {
  return {
    input: usage?.prompt_tokens ?? 0,
    cachedInput: usage?.prompt_tokens_details?.cached_tokens ?? 0,
    // What these keep by themselves they keep for nothing.
    writtenInput: 0,
    output: usage?.completion_tokens ?? 0,
  };
}

function failureOf(error: unknown): Attempt {
  if (!(error instanceof OpenAI.APIError)) return { outcome: 'unavailable' };
  return failureOfStatus({
    status: error.status,
    retryAfter: error.headers?.get('retry-after'),
    requestId: error.requestID,
  });
}
