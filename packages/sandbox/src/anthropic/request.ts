import { z } from 'zod';
import type { Prompt } from '../language/question.ts';

const cacheControl = z.looseObject({ type: z.literal('ephemeral') }).nullish();

const blockSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  cache_control: cacheControl,
  content: z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]).optional(),
});

const messageSchema = z.looseObject({
  role: z.enum(['user', 'assistant', 'system']),
  content: z.union([z.string(), z.array(blockSchema)]),
});

const toolSchema = z.looseObject({
  name: z.string().min(1),
  description: z.string().optional(),
  input_schema: z.record(z.string(), z.unknown()).optional(),
  cache_control: cacheControl,
});

/** The body of `POST /v1/messages`, as far as a stand-in reads it; further fields are taken and ignored. */
export const messagesRequestSchema = z.looseObject({
  model: z.string().min(1),
  max_tokens: z.int().min(1),
  messages: z.array(messageSchema).min(1),
  system: z.union([z.string(), z.array(blockSchema)]).optional(),
  stream: z.boolean().optional(),
  stop_sequences: z.array(z.string()).optional(),
  thinking: z.looseObject({ type: z.enum(['enabled', 'disabled', 'adaptive']) }).optional(),
  tools: z.array(toolSchema).optional(),
  tool_choice: z
    .looseObject({ type: z.enum(['auto', 'any', 'tool', 'none']), name: z.string().optional() })
    .optional(),
  output_config: z
    .looseObject({
      format: z
        .looseObject({ type: z.literal('json_schema'), schema: z.record(z.string(), z.unknown()) })
        .nullish(),
    })
    .optional(),
});

export type MessagesRequest = z.infer<typeof messagesRequestSchema>;
type Content = MessagesRequest['messages'][number]['content'];

export function promptOf(request: MessagesRequest): Prompt {
  return {
    system: textOf(request.system ?? ''),
    messages: request.messages.map(({ role, content }) => ({ role, text: textOf(content) })),
  };
}

export function textOf(content: Content): string {
  if (typeof content === 'string') return content;
  return content
    .map((block) => {
      if (block.text !== undefined) return block.text;
      if (typeof block.content === 'string') return block.content;
      return (block.content ?? []).map((part) => part.text ?? '').join('\n');
    })
    .join('\n');
}
