import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';

describe('a line of a CSV file', () => {
  it.each([
    [['Amara Diallo', 4.1, null], 'Amara Diallo,4.1,\r\n'],
    [['Diallo, Amara', 'says "hi"'], '"Diallo, Amara","says ""hi"""\r\n'],
    [['two\nlines'], '"two\nlines"\r\n'],
    [[-3, 0], '-3,0\r\n'],
  ])('%j', (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\n=1',
    '＝1',
    '=HYPERLINK("http://x","y")',
  ])('keeps %j from being a formula', (text) => {
    expect(csvLine([text]).replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('leaves what only looks odd in the middle', () => {
    expect(csvLine(['a=b', 'Ana-María', 'x@y.example'])).toBe('a=b,Ana-María,x@y.example\r\n');
  });
});
