import { describe, expect, it } from 'vitest';
import { eventData, piecesOf, ThoughtFilter } from './pieces.ts';

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

describe('what a model writes for itself', () => {
  it.each([
    ['nothing', ['Hello ', 'there.'], 'Hello there.'],
    ['a thought in pieces', ['<thi', 'nk>Hm, ', 'well.</th', 'ink>\n\n', 'Hello.'], 'Hello.'],
    ['a thought in one piece', ['<think>\nHm.\n</think>\nHello.'], 'Hello.'],
    ['an empty thought', ['<think>', '\n\n', '</think>', '\n\n', 'Hello.'], 'Hello.'],
    ['a thought without end', ['<think>Hm, well'], ''],
    ['what only looks like one', ['<th', 'is> is a tag.'], '<this> is a tag.'],
    ['an answer that looks like the start of one', ['<th'], '<th'],
  ])('is left out: %s', (_, pieces, answer) => {
    const filter = new ThoughtFilter();
    expect(pieces.map((piece) => filter.push(piece)).join('') + filter.finish()).toBe(answer);
  });
});
