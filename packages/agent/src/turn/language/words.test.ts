import { WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { isBlank } from '@vivavoce/contract/text';
import { describe, expect, it } from 'vitest';
import { TURN_WORDS } from './turn-words.ts';
import { asksToStop, comparable, isBackchannel, isHum, textOf, wordsAfter } from './words.ts';

const words = (...texts: string[]) =>
  texts.map((text, index) => ({ text, startMs: index * 100, endMs: index * 100 + 90 }));

describe('heard words', () => {
  it('are joined as their script is written', () => {
    expect(textOf(words('Hello', 'there.'))).toBe('Hello there.');
    expect(textOf(words('我', '负责', '了。'))).toBe('我负责了。');
    expect(textOf(words('我用', 'React', '写。'))).toBe('我用 React 写。');
    expect(textOf(words('كنت', '', 'هناك.'))).toBe('كنت هناك.');
  });

  it('compare without case and punctuation, in any script', () => {
    expect(comparable('So, I built IT!')).toBe(comparable('so i built it'));
    expect(comparable('मैंने किया।')).toBe(comparable('मैंने किया'));
    expect(comparable('Yes')).not.toBe(comparable('No'));
  });

  it('belong to what comes after a time by their middle', () => {
    expect(wordsAfter(words('a', 'b', 'c'), 100).map(({ text }) => text)).toEqual(['b', 'c']);
  });

  it.each(['Mm-hm.', 'Uh-huh.', 'Hmm', 'mhm mhm'])('%s is a hum', (text) => {
    expect(isHum(text)).toBe(true);
  });

  it.each(['Yeah, right.', 'Okay.', 'Genau.', 'Oui.', 'نعم', 'mm-hm, sure'])('%s is listening', (text) => {
    expect(isBackchannel(text)).toBe(true);
    expect(isHum(text)).toBe(false);
  });

  it.each(WHOLE_LANGUAGES)('of listening, humming and stopping are known in %s', (language) => {
    for (const words of Object.values(TURN_WORDS[language])) expect(words.length).toBeGreaterThan(4);
  });

  it.each([
    'Got it.',
    'Alles klar.',
    'Sí, de acuerdo.',
    'Oui, tout à fait.',
    'طيب، تمام.',
    'जी हाँ, ठीक है।',
    'はい、そうですね。',
    'はいはい',
    'Tá bom, entendi.',
    '好的。',
  ])('%s is listening, in its language', (text) => {
    expect(isBackchannel(text)).toBe(true);
  });

  it.each(['うーん、えっと…', 'हम्म', 'euh…', 'ähm', 'همم', 'hã'])('%s is a hum, in its language', (text) => {
    expect(isHum(text)).toBe(true);
  });

  it.each([
    'はい、作りました。',
    'जी हाँ, मैंने बनाया।',
    'Sim, fiz isso.',
    'هم كانوا هناك',
    'そうですねと言いました',
  ])('%s is an answer', (text) => {
    expect(isBackchannel(text)).toBe(false);
  });

  it.each([
    'Un momento, por favor.',
    'Une seconde.',
    'لحظة من فضلك.',
    'रुकिए, एक मिनट।',
    'すみません、ちょっと待ってください。',
    'Espere um momento.',
    'Noch einmal, bitte.',
    '等一下。',
  ])('%s takes the floor alone, in its language', (text) => {
    expect(asksToStop(text)).toBe(true);
  });

  it.each(['para el equipo', 'para a equipe', 'そうですね', '不安でした'])('%s does not', (text) => {
    expect(asksToStop(text)).toBe(false);
  });

  it.each(['', 'Yeah, but it was slow', 'My turn'])('%j is not', (text) => {
    expect(isBackchannel(text)).toBe(false);
  });

  it.each(['Wait.', 'sorry', 'Moment!', 'Espera'])('%s takes the floor alone', (text) => {
    expect(asksToStop(text)).toBe(true);
  });
});

describe('a blank text', () => {
  it.each([
    '',
    ' ',
    '\t\n',
    '\u00A0',
    '\u2003',
    '\u200B',
    '\u2060\uFEFF',
    '\u00AD',
    '\u0000',
    '\u2800',
    '\u3164',
  ])('is %j', (text) => {
    expect(isBlank(text)).toBe(true);
    expect(textOf([{ text, startMs: 0, endMs: 1 }])).toBe('');
  });

  it.each(['a', '.', '👍', ' \u200Ba', '好', '0'])('is not %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
