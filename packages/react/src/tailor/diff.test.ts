import { describe, expect, it } from 'vitest';
import { diffText } from './diff.ts';

const shown = (before: string, after: string, locale = 'en') =>
  diffText(before, after, locale)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('');

describe('what changed from one text to another', () => {
  it.each([
    ['Led a team of four', 'Led a team of four welders', 'Led a team of four+ welders+'],
    ['Made hulls', 'Welded hulls', '-Made-+Welded+ hulls'],
    ['Built Python scripts', 'Loaded ship positions', '-Built Python scripts-+Loaded ship positions+'],
    ['Built scripts for us', 'Wrote code for us', '-Built scripts-+Wrote code+ for us'],
    ['', 'New line', '+New line+'],
    ['Old line', '', '-Old line-'],
    ['Same', 'Same', 'Same'],
  ])('%j → %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('is told word by word where there are no spaces', () => {
    expect(shown('私は船を作ります', '私は船を直します', 'ja')).toMatch(/^私は船を-作り?-\+直し?\+/u);
  });

  it.each([
    ['Led a team', 'A team, led by me'],
    ['船を作る', '大きな船を早く作る'],
  ])('puts together what it took apart: %j → %j', (before, after) => {
    const runs = diffText(before, after, 'ja');
    const side = (kind: 'added' | 'removed') =>
      runs.flatMap((run) => (run.kind === kind || run.kind === 'same' ? run.text : [])).join('');
    expect([side('removed'), side('added')]).toEqual([before, after]);
  });
});
