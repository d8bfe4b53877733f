import { describe, expect, it } from 'vitest';
import { SseParser } from './sse.ts';

const STREAM = [
  'retry: 1000',
  '',
  ': alive',
  '',
  'id: evt_1',
  'event: session.live',
  'data: {"a":',
  'data: 1}',
  '',
  'id: evt_2',
  // A line separator of Unicode is a character like any other.
  'data:two\u2028and more',
  '',
  'event: nothing',
  '',
];

describe('a stream of server-sent events', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('is read with %s, cut anywhere', (_name, lineBreak) => {
    const text = `${STREAM.join(lineBreak)}${lineBreak}:`;
    for (const size of [1, 2, 3, 7, text.length]) {
      const parser = new SseParser();
      const events = [];
      for (let at = 0; at < text.length; at += size) events.push(...parser.push(text.slice(at, at + size)));
      expect(events).toEqual([
        { id: 'evt_1', data: '{"a":\n1}' },
        { id: 'evt_2', data: 'two\u2028and more' },
      ]);
    }
  });
});
