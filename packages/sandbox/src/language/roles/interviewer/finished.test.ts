import { describe, expect, it } from 'vitest';
import { hasFinished } from './finished.ts';

describe('what a reader takes for finished', () => {
  it.each([
    'Yes.',
    'Yes, I would.',
    'Yes, I would like to.',
    'That is the result I am proud of.',
    'After the launch the number of double bookings fell to zero, and nobody complained.',
    'We were four people and we had six weeks to replace the old spreadsheet',
    'When two of us disagreed, I asked both to write down the cost of each option.',
    'The team we built shipped it in May.',
    'That agent is already logged on.',
    'Sí, tengo una.',
    'Ich habe das Projekt geleitet.',
  ])('%s', (text) => {
    expect(hasFinished(text)).toBe(true);
  });

  it.each([
    '',
    'I think the most important thing was that',
    'I think the most important thing was that.',
    'At first I tried to do everything myself, and.',
    'There were two options on the table,',
    'What I did then was, um,',
    'The biggest problem was.',
    'I was responsible for the.',
    'My role in that team was to.',
    'It worked. But when I joined the team.',
    'If I had to do it again',
    'The party you are trying to reach.',
    'The number we chose',
    'Ich war verantwortlich für die Planung,',
  ])('not yet: %s', (text) => {
    expect(hasFinished(text)).toBe(false);
  });
});
