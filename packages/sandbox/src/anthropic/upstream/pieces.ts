import { isObject } from '../../language/json.ts';

/** What a chunk of a chat completion adds to the answer. */
export type Piece =
  | { type: 'text'; text: string }
  | { type: 'tool'; name: string; json: string }
  | { type: 'stopped'; reason: string }
  | { type: 'usage'; inputTokens: number; outputTokens: number };

/** The data of a stream of server-sent events, event by event, however it is cut. */
export async function* eventData(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of body) {
    const lines = (rest + decoder.decode(part, { stream: true })).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data:')) yield line.slice(5).trim();
  }
  if (rest.startsWith('data:')) yield rest.slice(5).trim();
}

/** What one chunk says; nothing where it is none. */
export function piecesOf(chunk: unknown): Piece[] {
  if (!isObject(chunk)) return [];
  const pieces: Piece[] = [];
  const choice = Array.isArray(chunk.choices) ? chunk.choices[0] : undefined;
  if (isObject(choice)) {
    const delta = isObject(choice.delta) ? choice.delta : {};
    if (typeof delta.content === 'string' && delta.content !== '') {
      pieces.push({ type: 'text', text: delta.content });
    }
    const call = Array.isArray(delta.tool_calls) ? delta.tool_calls[0] : undefined;
    const called = isObject(call) && isObject(call.function) ? call.function : undefined;
    if (called) pieces.push({ type: 'tool', name: text(called.name), json: text(called.arguments) });
    if (typeof choice.finish_reason === 'string') {
      pieces.push({ type: 'stopped', reason: choice.finish_reason });
    }
  }
  if (isObject(chunk.usage)) {
    const { prompt_tokens, completion_tokens } = chunk.usage;
    pieces.push({ type: 'usage', inputTokens: count(prompt_tokens), outputTokens: count(completion_tokens) });
  }
  return pieces;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function count(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? Math.round(value) : 0;
}
