import { type MessagesRequest, promptOf } from '../request.ts';

/** A request for a message as one for a chat completion: the same words, the same form of the answer, streamed. */
export function completionBody(request: MessagesRequest, model: string): Record<string, unknown> {
  const { system, messages } = promptOf(request);
  const format = request.output_config?.format;
  const choice = request.tool_choice;
  const tools = choice?.type === 'none' ? [] : (request.tools ?? []);
  return {
    model,
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: request.max_tokens,
    messages: [
      ...(system === '' ? [] : [{ role: 'system', content: system }]),
      ...messages.map(({ role, text }) => ({ role, content: text })),
    ],
    ...(request.stop_sequences?.length ? { stop: request.stop_sequences } : {}),
    ...(format
      ? { response_format: { type: 'json_schema', json_schema: { name: 'answer', schema: format.schema } } }
      : {}),
    ...(tools.length > 0
      ? {
          tools: tools.map(({ name, description, input_schema }) => ({
            type: 'function',
            function: { name, description, parameters: input_schema ?? { type: 'object' } },
          })),
          tool_choice: toolChoice(choice),
        }
      : {}),
  };
}

function toolChoice(choice: MessagesRequest['tool_choice']): unknown {
  switch (choice?.type) {
    case 'any':
      return 'required';
    case 'tool':
      return { type: 'function', function: { name: choice.name } };
    default:
      return 'auto';
  }
}
