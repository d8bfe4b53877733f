import { describe, expect, it } from 'vitest';
import { keywords, salientPhrase } from './salient.ts';

describe('what is worth taking up', () => {
  it.each([
    'I built a reporting dashboard for twelve regions, because nobody trusted the spreadsheets.',
    'Well, um, we had a customer complaint about late deliveries and I called her.',
    'In 2023 I led a team of 4 people.',
  ])('is a verbatim run of words inside one clause: %s', (answer) => {
    const phrase = salientPhrase(answer) ?? '?';
    expect(answer).toContain(phrase);
    expect(phrase).not.toMatch(/[,.]/);
    expect(phrase.split(' ').length).toBeGreaterThanOrEqual(2);
  });

  it.each(['', 'Yes.', 'Um, well, so.', '[unscripted speech, 3.2 s]'])('is nothing in «%s»', (answer) => {
    expect(salientPhrase(answer)).toBeUndefined();
  });

  it.each([
    ['It saved the warehouse team about 3.5 hours a week.', '3.5'],
    ['We moved 1,200 customers over one weekend.', '1,200'],
    ['It cut the build from 12.5 minutes to 4 minutes.', '12.5'],
    ['We had 40 % fewer complaints afterwards.', '40'],
    ['The budget was 2.000,50 euros in total.', '2.000,50'],
    ['The release 4.12 fixed the memory leak.', '4.12'],
    ['At 10:30 the database stopped answering.', '10:30'],
    ['Three hundred invoices were stuck that night.', 'hundred'],
    ['Es sparte 3,5 Stunden pro Woche.', '3,5'],
    ['The queue held 1.5 million messages.', '1.5'],
  ])('keeps numbers whole, and with what they count: %s', (answer, number) => {
    const phrase = salientPhrase(answer) ?? '';
    expect(answer).toContain(phrase);
    const [before = '', after = ''] = answer.split(phrase);
    // Neither parted from its unit, nor cut in two.
    expect(before.trimEnd().endsWith(number)).toBe(false);
    expect(phrase.endsWith(number) && /\p{L}/u.test(after)).toBe(false);
    expect(`${before.at(-1) ?? ' '}${after.at(0) ?? ' '}`).not.toMatch(/\p{N}/u);
  });

  it('leaves out the words that carry nothing', () => {
    expect(keywords('I was really just going to the database because it is slow')).toEqual([
      'database',
      'slow',
    ]);
  });
});
