import { describe, expect, it } from 'vitest';
import { readable } from './log-lines.ts';

describe('a log line for a person', () => {
  const cases: { name: string; line: string; text: string }[] = [
    { name: 'a message', line: '{"level":30,"msg":"listening"}', text: 'listening' },
    { name: 'a message under its other name', line: '{"level":"info","message":"working"}', text: 'working' },
    {
      name: 'a message and the error behind it',
      line: '{"level":60,"msg":"cannot start","err":{"message":"no such file"}}',
      text: 'cannot start: no such file',
    },
    {
      name: 'a message and the kind and code of an error that keeps its words to itself',
      line: '{"msg":"worker failed","error":"Error","code":"EADDRINUSE"}',
      text: 'worker failed: Error: EADDRINUSE',
    },
    { name: 'an error that is the message', line: '{"msg":"bad","err":{"message":"bad"}}', text: 'bad' },
    { name: 'a line that is no JSON', line: 'Error: bad', text: 'Error: bad' },
    { name: 'half a line of JSON', line: '{"msg":"ba', text: '{"msg":"ba' },
  ];
  it.each(cases)('is $name', ({ line, text }) => {
    expect(readable(line)).toBe(text);
  });
});
