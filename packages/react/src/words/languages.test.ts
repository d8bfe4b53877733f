import { WHOLE_LANGUAGES } from '@vivavoce/contract/plain';
import { beforeAll, describe, expect, it } from 'vitest';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import { INTERVIEW } from './languages.ts';
import { directionOf, LANGUAGES, languageOf } from './locale.ts';
import { pt } from './pt.ts';
import type { Strings } from './strings.ts';
import { describeTables } from './testing.ts';
import { createWords } from './translate.ts';

const { loadLanguage } = INTERVIEW;

it('the widget speaks every language that is whole', () => {
  expect([...LANGUAGES].sort()).toEqual([...WHOLE_LANGUAGES].sort());
});

describeTables({
  tables: { ar, de, en, es, fr, hi, ja, pt },
  same: {
    de: ['common.widget', 'kind.screening', 'result.questionHeading', 'announce.interviewer'],
    es: ['result.questionHeading', 'announce.interviewer'],
    fr: ['room.conversation', 'result.questionHeading', 'about.questions', 'result.figures'],
    pt: ['result.questionHeading', 'announce.interviewer', 'result.quote'],
    hi: ['result.questionHeading', 'announce.interviewer', 'result.quote'],
    ja: ['result.questionHeading'],
    ar: ['result.questionHeading', 'announce.interviewer'],
  },
  names: /Chrome|Edge|Firefox|Safari|HTTPS|JSON|AI|Web|\bM\b/,
});

describe('words of a language that is not here yet', () => {
  it('are in its place and direction, and marked as on their way; then they are here', async () => {
    const early = createWords('ar-EG');
    expect([early.pending, early.direction, early.locale]).toEqual([true, 'rtl', 'ar-EG']);
    await loadLanguage('ar');
    const words = createWords('ar-EG');
    expect([words.pending, words.say('controls.end')]).toEqual([false, 'إنهاء']);
  });
});

describe('words for a locale', () => {
  beforeAll(async () => {
    await Promise.all(LANGUAGES.map(loadLanguage));
  });

  const LOCALES: Record<string, [language: string, direction: string]> = {
    'en-GB': ['en', 'ltr'],
    'de-AT': ['de', 'ltr'],
    'ar-EG': ['ar', 'rtl'],
    'he-IL': ['en', 'rtl'],
    'fr-CA': ['fr', 'ltr'],
    'pt-BR': ['pt', 'ltr'],
    hi: ['hi', 'ltr'],
    ja: ['ja', 'ltr'],
    nl: ['en', 'ltr'],
  };
  for (const [locale, [language, direction]] of Object.entries(LOCALES)) {
    it(`${locale} are ${language}`, () => {
      expect([languageOf(locale), directionOf(locale)]).toEqual([language, direction]);
    });
  }

  it('are English from left to right where the widget does not know the language', () => {
    const words = createWords('he-IL');
    expect([words.locale, words.direction]).toEqual(['en', 'ltr']);
  });

  it('count by the rules of the language', () => {
    const text = (locale: string, count: number) => createWords(locale).say('about.questions', { count });
    expect([text('en', 1), text('en', 5)]).toEqual(['One question', '5 questions']);
    expect([text('ar', 2), text('ar', 5), text('ar', 11)]).toEqual(['سؤالان', '5 أسئلة', '11 سؤالًا']);
  });

  it('take a partner’s own sentences first', () => {
    // From a page without types a gap may come along.
    const own: Record<string, string | undefined> = { 'devices.start': 'Begin', 'controls.end': undefined };
    const words = createWords('en', own as Partial<Strings>);
    expect([words.say('devices.start'), words.say('controls.end')]).toEqual(['Begin', 'End']);
  });

  it('survive a locale that is none', () => expect(createWords('???').say('controls.end')).toBe('End'));
});

describe('numbers and times', () => {
  const words = createWords('en-GB');
  it('write a clock', () => {
    expect([0, 9_000, 760_000, 3_723_000, -5].map(words.clock)).toEqual([
      '0:00',
      '0:09',
      '12:40',
      '1:02:03',
      '0:00',
    ]);
  });
  it('write a rough span, never none', () => {
    expect([words.minutes(900_000), words.minutes(0)]).toEqual(['15 minutes', '1 minute']);
  });
  it('write a day, and nothing where there is none', () => {
    expect([words.date('2026-11-20T12:00:00.000Z'), words.date('soon')]).toEqual(['20 November 2026', '']);
  });
  it('are in the digits of the locale, also where a sentence holds them', async () => {
    await loadLanguage('ar');
    const egypt = createWords('ar-EG');
    expect(egypt.say('controls.leaveHint')).toContain('١٥');
    expect(egypt.minutes(900_000)).toBe('١٥ دقيقة');
    expect(createWords('ar').say('controls.leaveHint')).toContain('15');
  });
  it('follow the region', () => expect(createWords('de-CH').number(3.5)).toBe('3.5'));
});
