import { z } from 'zod';
import type { Question } from '../language/question.ts';

const partSchema = z.looseObject({ type: z.string(), text: z.string().optional() });

/** The body of `POST /v1/chat/completions`, as far as a stand-in reads it; further fields are taken and ignored. */
export const completionRequestSchema = z.looseObject({
  model: z.string().min(1),
  messages: z
    .array(
      z.looseObject({
        role: z.enum(['system', 'developer', 'user', 'assistant', 'tool']),
        content: z.union([z.string(), z.array(partSchema)]).nullish(),
      }),
    )
    .min(1),
  max_tokens: z.int().min(1).nullish(),
  max_completion_tokens: z.int().min(1).nullish(),
  stop: z.union([z.string(), z.array(z.string())]).nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
  response_format: z
    .looseObject({
      type: z.enum(['text', 'json_object', 'json_schema']),
      json_schema: z
        .looseObject({ name: z.string(), schema: z.record(z.string(), z.unknown()).optional() })
        .optional(),
    })
    .nullish(),
});

export type CompletionRequest = z.infer<typeof completionRequestSchema>;

const DEFAULT_MAX_TOKENS = 4_096;

export function maxTokensOf({ max_completion_tokens, max_tokens }: CompletionRequest): number {
  return max_completion_tokens ?? max_tokens ?? DEFAULT_MAX_TOKENS;
}

/** What a request asks of the stand-in model. */
export function questionOf(request: CompletionRequest): Question {
  const texts = request.messages.map(({ role, content }) => ({ role, text: textOf(content) }));
  const isRule = (role: string) => role === 'system' || role === 'developer';
  const schema = request.response_format?.json_schema?.schema;
  return {
    prompt: {
      system: texts.flatMap(({ role, text }) => (isRule(role) ? [text] : [])).join('\n'),
      messages: texts.flatMap(({ role, text }) =>
        isRule(role)
          ? []
          : [{ role: role === 'assistant' ? ('assistant' as const) : ('user' as const), text }],
      ),
    },
    wanted: schema ? { form: 'json', schema } : { form: 'text' },
    thinks: false,
  };
}

export function textOf(content: CompletionRequest['messages'][number]['content']): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map(({ text }) => text ?? '').join('\n');
}
