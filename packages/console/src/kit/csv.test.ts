import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it.each([
  ['a text', 'Jane', 'Jane'],
  ['a comma', 'Doe, Jane', '"Doe, Jane"'],
  ['quotes', 'a "b"', '"a ""b"""'],
  ['a line break', 'a\nb', '"a\nb"'],
  ['a formula', '=1+1', "'=1+1"],
  ['a formula behind a blank', ' @SUM(A1)', "' @SUM(A1)"],
  ['a number, also below zero', -3, '-3'],
  ['nothing', null, ''],
] as const)('%s stays what it is in a spreadsheet', (_, value, cell) => {
  expect(csvOf(['x'], [[value]])).toBe(`\uFEFFx\r\n${cell}\r\n`);
});
