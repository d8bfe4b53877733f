import type { Message } from '@vivavoce/contract/notice/message';
import { WHOLE_LANGUAGES } from '@vivavoce/contract/plain';
import { beforeAll, describe, expect, it } from 'vitest';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import { directionOf, LANGUAGES, languageOf, loadLanguage } from './languages.ts';
import { pt } from './pt.ts';
import type { StringKey, Strings } from './strings.ts';
import { createWords } from './translate.ts';

const KEYS = Object.keys(en) as StringKey[];
const TABLES = { ar, de, en, es, fr, hi, ja, pt } as const satisfies Record<
  (typeof LANGUAGES)[number],
  Strings
>;

function sentences(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function gaps(message: Message): string[] {
  return [...new Set(sentences(message).flatMap((sentence) => sentence.match(/\{\w+\}/g) ?? []))].sort();
}

describe('the words of the widget', () => {
  it('are there in every language that is whole', () => {
    expect([...LANGUAGES].sort()).toEqual([...WHOLE_LANGUAGES].sort());
  });

  for (const [language, table] of Object.entries(TABLES)) {
    it(`are complete in ${language}, with the same gaps to fill`, () => {
      expect(Object.keys(table).sort()).toEqual([...KEYS].sort());
      for (const key of KEYS) {
        expect(sentences(table[key]).every((sentence) => sentence.trim() !== '')).toBe(true);
        expect({ key, gaps: gaps(table[key]) }).toEqual({ key, gaps: gaps(en[key]) });
      }
    });
  }

  it('never shout', () => {
    expect(
      KEYS.flatMap((key) => sentences(en[key])).filter((sentence) => /!|Oops|simply/i.test(sentence)),
    ).toEqual([]);
  });
});

/** What reads the same in English: names of formats, and words that both languages have. */
const SAME: Partial<Record<(typeof LANGUAGES)[number], readonly StringKey[]>> = {
  de: ['common.widget', 'kind.screening', 'result.questionHeading', 'announce.interviewer'],
  es: ['result.questionHeading', 'announce.interviewer'],
  fr: ['room.conversation', 'result.questionHeading', 'about.questions', 'result.figures'],
  pt: ['result.questionHeading', 'announce.interviewer', 'result.quote'],
  hi: ['result.questionHeading', 'announce.interviewer', 'result.quote'],
  ja: ['result.questionHeading'],
  ar: ['result.questionHeading', 'announce.interviewer'],
};

/** Words that English cannot do without, and no other of the languages has. */
const ENGLISH = /\b(?:the|your|you|is|are|this|that|it's|isn't|and|of|to|we)\b/i;
const SCRIPTS: Partial<Record<(typeof LANGUAGES)[number], RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
};
/** Names that stay as they are, in any script. */
const LATIN_NAMES = /\{\w+\}|Chrome|Edge|Firefox|Safari|HTTPS|JSON|AI|Web|\bM\b/g;

describe.each(LANGUAGES.filter((language) => language !== 'en'))('the words in %s', (language) => {
  const table: Strings = TABLES[language];
  const all = KEYS.flatMap((key) => sentences(table[key]).map((sentence) => ({ key, sentence })));

  it('are none of them English', () => {
    const english = new Map<string, StringKey>(
      KEYS.flatMap((key) => sentences(en[key]).map((s) => [s, key])),
    );
    const allowed = SAME[language] ?? [];
    const same = all.filter(({ key, sentence }) => english.get(sentence) === key && !allowed.includes(key));
    expect(same).toEqual([]);
    expect(all.filter(({ sentence }) => ENGLISH.test(sentence.replaceAll(LATIN_NAMES, '')))).toEqual([]);
  });

  it('are in its script', () => {
    const script = SCRIPTS[language];
    const stray = all.filter(({ sentence }) => {
      const own = sentence.replaceAll(LATIN_NAMES, '');
      return script ? /\p{Script=Latin}/u.test(own) || (/\p{L}/u.test(own) && !script.test(own)) : false;
    });
    expect(stray).toEqual([]);
  });
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
