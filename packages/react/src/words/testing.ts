import type { Message } from '@vivavoce/contract/notice/message';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from './locale.ts';

interface Described<Key extends string> {
  tables: Record<Language, Record<Key, Message>>;
  /** What reads the same in English: names of formats, and words that both languages have. */
  same: Partial<Record<Language, readonly Key[]>>;
  /** Names that stay as they are, in any script. */
  names: RegExp;
}

/** Words that English cannot do without, and no other of the languages has. */
const ENGLISH = /\b(?:the|your|you|is|are|this|that|it's|isn't|and|of|to|we)\b/i;
const SCRIPTS: Partial<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
};

/** That the words of a widget are whole in every language, and in it. */
export function describeTables<Key extends string>({ tables, same, names }: Described<Key>): void {
  const en = tables.en;
  const keys = Object.keys(en) as Key[];

  describe('the words of the widget', () => {
    it.each(LANGUAGES)('are complete in %s, with the same gaps to fill', (language) => {
      const table = tables[language];
      expect(Object.keys(table).sort()).toEqual([...keys].sort());
      for (const key of keys) {
        expect(sentences(table[key]).every((sentence) => sentence.trim() !== '')).toBe(true);
        expect({ key, gaps: gaps(table[key]) }).toEqual({ key, gaps: gaps(en[key]) });
      }
    });

    it('never shout', () => {
      expect(
        keys.flatMap((key) => sentences(en[key])).filter((sentence) => /!|Oops|simply/i.test(sentence)),
      ).toEqual([]);
    });
  });

  describe.each(LANGUAGES.filter((language) => language !== 'en'))('the words in %s', (language) => {
    const table = tables[language];
    const all = keys.flatMap((key) => sentences(table[key]).map((sentence) => ({ key, sentence })));
    const kept = new RegExp(`\\{\\w+\\}|${names.source}`, 'g');

    it('are none of them English', () => {
      const english = new Map<string, Key>(keys.flatMap((key) => sentences(en[key]).map((s) => [s, key])));
      const allowed = same[language] ?? [];
      const found = all.filter(
        ({ key, sentence }) => english.get(sentence) === key && !allowed.includes(key),
      );
      expect(found).toEqual([]);
      expect(all.filter(({ sentence }) => ENGLISH.test(sentence.replaceAll(kept, '')))).toEqual([]);
    });

    it('are in its script', () => {
      const script = SCRIPTS[language];
      const stray = all.filter(({ sentence }) => {
        const own = sentence.replaceAll(kept, '');
        return script ? /\p{Script=Latin}/u.test(own) || (/\p{L}/u.test(own) && !script.test(own)) : false;
      });
      expect(stray).toEqual([]);
    });
  });
}

function sentences(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function gaps(message: Message): string[] {
  return [...new Set(sentences(message).flatMap((sentence) => sentence.match(/\{\w+\}/g) ?? []))].sort();
}
