import { describe, expect, it } from 'vitest';
import type { Report } from '../document.ts';
import { ReportPrinter } from './printer.ts';

const printer = new ReportPrinter();
const NOW = new Date('2026-12-01T10:00:00Z');

function report(more: Partial<Report> = {}): Report {
  return {
    tenantName: 'Northwind',
    title: 'Graduate analyst',
    name: 'Sam',
    locale: 'en-GB',
    interviewer: 'Ava',
    startedAt: NOW,
    durationMs: 60_000,
    status: 'evaluated',
    isIncomplete: false,
    evaluation: 'done',
    summary: 'Clear.',
    questions: [],
    decision: null,
    notes: [],
    ...more,
  };
}

describe('a printed report', () => {
  it('is the same file for the same report', async () => {
    const [one, other] = [await printer.print(report(), NOW), await printer.print(report(), NOW)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  }, 30_000);

  it.each([
    ['ar', 'Vazirmatn', 'كانت الإجابات واضحة.'],
    ['ja', 'NotoSansJP', '原因を特定しました。'],
  ])('carries a font for the letters of %s', async (locale, font, summary) => {
    const pdf = Buffer.from(await printer.print(report({ locale, summary }), NOW));
    const plain = Buffer.from(await printer.print(report(), NOW));
    expect(pdf.length).toBeGreaterThan(plain.length);
    expect(pdf.toString('latin1')).toContain(font);
    expect(plain.toString('latin1')).not.toContain(font);
  });

  it('sets words as they are, whatever they look like', async () => {
    const words = '#panic("no") *bold* $x$ @label <tag> \\ `code`';
    const pdf = await printer.print(report({ name: words, summary: words, title: words }), NOW);
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is made for many at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => printer.print(report(), NOW)));
    expect(all).toHaveLength(10);
  });
});
