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

  it('leaves out the words that carry nothing', () => {
    expect(keywords('I was really just going to the database because it is slow')).toEqual([
      'database',
      'slow',
    ]);
  });
});
