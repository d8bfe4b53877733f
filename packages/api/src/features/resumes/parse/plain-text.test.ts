import { describe, expect, it } from 'vitest';
import { plainLine } from './line.ts';
import { plainTextOf } from './plain-text.ts';

const on = (y: number, width: number, text: string, given: object = {}) =>
  plainLine(text, { box: { x: 50, y, width, height: 10 }, size: 10, ...given });
const textOf = (lines: ReturnType<typeof plainLine>[]) => plainTextOf({ lines, pages: 1, hidden: [] }).lines;

describe('the text of a document', () => {
  it('goes on where a page broke the line, and begins anew where the author did', () => {
    expect(
      textOf([
        on(0, 90, 'Requirements', { bold: true }),
        on(12, 480, 'Three years of experience with welding steel in a', { bullet: true }),
        on(24, 60, 'ship-'),
        on(36, 40, 'yard'),
        on(48, 200, 'You can read technical drawings', { bullet: true }),
        on(60, 470, 'Fjord Yards builds electric ferries for the coast of'),
        on(72, 100, 'Norway since 1998.'),
        on(84, 150, 'We pay every month.', { gap: 1 }),
      ]),
    ).toEqual([
      'Requirements',
      '- Three years of experience with welding steel in a shipyard',
      '- You can read technical drawings',
      'Fjord Yards builds electric ferries for the coast of Norway since 1998.',
      'We pay every month.',
    ]);
  });

  it('keeps short points without marks apart', () => {
    expect(
      textOf([
        on(0, 120, 'Welding'),
        on(12, 90, 'Drawing'),
        on(24, 400, 'A long line that reaches far to the right of its page'),
      ]),
    ).toHaveLength(3);
  });

  it('is as it was written where a file has no pages', () => {
    expect(
      textOf([plainLine('Welder'), plainLine('Requirements:'), plainLine('Steel', { bullet: true })]),
    ).toEqual(['Welder', 'Requirements:', '- Steel']);
  });
});
