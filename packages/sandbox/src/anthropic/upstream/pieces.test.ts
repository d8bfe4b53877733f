import { describe, expect, it } from 'vitest';
import { eventData, piecesOf } from './pieces.ts';

async function* cut(text: string, length: number) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

describe('the stream of a chat completion', () => {
  it.each([1, 7, 1000])('is read event by event, in parts of %i bytes', async (length) => {
    const events: string[] = [];
    const stream = 'data: {"a":"é"}\r\n\r\n: comment\n\ndata:[DONE]\n\n';
    for await (const data of eventData(cut(stream, length))) events.push(data);
    expect(events).toEqual(['{"a":"é"}', '[DONE]']);
  });

  it.each([
    ['text', { choices: [{ delta: { content: 'Hello' } }] }, [{ type: 'text', text: 'Hello' }]],
    ['a role alone', { choices: [{ delta: { role: 'assistant', content: '' } }] }, []],
    [
      'a call',
      { choices: [{ delta: { tool_calls: [{ function: { name: 'note', arguments: '{"a"' } }] } }] },
      [{ type: 'tool', name: 'note', json: '{"a"' }],
    ],
    [
      'its end',
      { choices: [{ delta: {}, finish_reason: 'length' }] },
      [{ type: 'stopped', reason: 'length' }],
    ],
    [
      'its usage',
      { choices: [], usage: { prompt_tokens: 12, completion_tokens: 3 } },
      [{ type: 'usage', inputTokens: 12, outputTokens: 3 }],
    ],
    ['no chunk at all', 'nonsense', []],
  ])('says %s', (_, chunk, pieces) => {
    expect(piecesOf(chunk)).toEqual(pieces);
  });
});
