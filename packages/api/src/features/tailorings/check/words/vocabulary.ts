import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { fold, plain } from '../text.ts';
import { ARABIC } from './arabic.ts';
import { ALIASES, ANCHORS, CONCEPTS, CONNECTORS, TECHNICAL } from './concepts.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HINDI } from './hindi.ts';
import { JAPANESE } from './japanese.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

type Stemmer = (word: string) => string;
const LATIN: [string, Stemmer][] = [
  ['en', english],
  ['de', german],
  ['es', spanish],
  ['fr', french],
  ['pt', portuguese],
];

const words = (text: string) => text.split(/\s+/).filter(Boolean);
const stems = new Map<string, readonly string[]>();

/** What a word is compared by: itself, and its stem in each language that is written in its script. */
export function keysOf(word: string): readonly string[] {
  const known = stems.get(word);
  if (known) return known;
  const keys = computeKeys(word);
  if (stems.size > 50_000) stems.clear();
  stems.set(word, keys);
  return keys;
}

/** Arabic writes its article and small words together with what follows. */
const ARABIC_HEADS = /^(?:و|ف)?(?:ال|بال|وال|كال|فال|لل|ب|ل|ك)?(?=.{3,})/u;

function computeKeys(word: string): string[] {
  // "charity's" is the charity.
  const lower = word
    .toLowerCase()
    .replace(/'s?$/u, '')
    // "j'ai", "l'équipe"
    .replace(/^(?:[cdjlmnst]|qu)'(?=\p{L})/u, '');
  const exact = fold(lower);
  const keys = [exact];
  if (/\p{Script=Arabic}/u.test(exact)) {
    const bare = exact.replace(ARABIC_HEADS, '');
    for (const form of [bare, exact.replace(/^[وف](?=.{3,})/u, '')]) keys.push(form, `ar:${arabic(form)}`);
  } else if (/\p{Script=Devanagari}/u.test(exact)) {
    const stem = hindi(exact);
    if (stem.length >= 2) keys.push(`hi:${stem}`);
  } else if (exact.length >= 4) {
    for (const [language, stem] of LATIN) {
      const found = fold(stem(lower));
      if (found.length >= 3) keys.push(`${language}:${found}`);
    }
    // The stemmer takes a letter too many from "collection".
    const verb = /^(\p{L}{3,}[ts])ions?$/u.exec(lower)?.[1];
    if (verb) keys.push(`en:${english(verb)}`);
  }
  return [...new Set(keys)];
}

const FREE: [string, string][] = [
  ['en', ENGLISH],
  ['de', GERMAN],
  ['es', SPANISH],
  ['fr', FRENCH],
  ['pt', PORTUGUESE],
  ['ar', ARABIC],
  ['hi', HINDI],
];
const free = new Map<string, Set<string>>();
for (const [language, list] of FREE) {
  for (const word of words(list)) {
    const keys = keysOf(word).filter((key) => !key.includes(':') || key.startsWith(`${language}:`));
    for (const key of keys) {
      if (key.includes(':') && key.length < 7) continue;
      free.set(key, (free.get(key) ?? new Set()).add(language));
    }
  }
}

/** Languages in which a word claims nothing. */
export function freeIn(word: string): ReadonlySet<string> {
  for (const key of keysOf(word)) {
    const languages = free.get(key);
    if (languages) return languages;
  }
  return NONE;
}
const NONE: ReadonlySet<string> = new Set();

export const freeJapanese: ReadonlySet<string> = new Set(words(JAPANESE));
export const connectors: ReadonlySet<string> = new Set(words(CONNECTORS).map(fold));
export const technical: ReadonlySet<string> = new Set(words(TECHNICAL));
export const anchors: ReadonlyMap<string, keyof typeof ANCHORS> = new Map(
  Object.entries(ANCHORS).flatMap(([kind, list]) =>
    words(list).map((word) => [fold(word), kind as keyof typeof ANCHORS] as const),
  ),
);

/** Phrase → what it is called in every language. Aliases name a thing; concepts, something that one does or deals with. */
export const phrases = new Map<string, Set<string>>();
/** The same for single words by their stems, where a table holds one form and a text another. */
const phraseStems = new Map<string, Set<string>>();
/** Phrases of languages that are written without spaces. */
export const japanesePhrases = new Map<string, Set<string>>();

function name(phrase: string, concept: string): void {
  const folded = fold(plain(phrase)).replaceAll(/[\s/-]+/g, ' ');
  const table = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(folded)
    ? japanesePhrases
    : phrases;
  table.set(folded, (table.get(folded) ?? new Set()).add(concept));
  if (table === phrases && !folded.includes(' ') && concept.startsWith('c:')) {
    for (const key of keysOf(folded)) {
      if (key.length >= 8 || /[\u0600-\u097f]/u.test(key))
        phraseStems.set(key, (phraseStems.get(key) ?? new Set()).add(concept));
    }
  }
}

for (const [concept, list] of Object.entries(CONCEPTS)) {
  for (const phrase of list.split('|')) name(phrase, `c:${concept}`);
}
for (const [alias, list] of Object.entries(ALIASES)) {
  for (const phrase of list.split('|')) name(phrase, `a:${alias}`);
}

/** Month names, long and short, by the number of the month. */
export const months = new Map<string, number>();
for (const language of WHOLE_LANGUAGES) {
  for (const width of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' });
    const dated = new Intl.DateTimeFormat(language, { month: width, day: 'numeric', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const date = new Date(Date.UTC(2024, month, 1));
      const inside = dated.formatToParts(date).find(({ type }) => type === 'month')?.value;
      for (const text of [format.format(date), inside ?? '']) {
        const folded = fold(plain(text)).replace(/\.$/, '');
        if (/\p{L}/u.test(folded) && !/月/u.test(folded)) months.set(folded, month + 1);
      }
    }
  }
}
months.set('sept', 9);

/** Names of languages and countries are the same name in every language. */
const TONGUES =
  'ar bg bn cs da de el en es fa fi fr he hi hu id it ja ko ms nl no pl pt ro ru sv sw ta te th tr uk ur vi zh';
const REGIONS =
  'AE AR AT AU BE BR CA CH CL CN CO CZ DE DK EG ES FI FR GB GR HK HU ID IE IL IN IT JP KE KR LU MA MX MY NG NL NO NZ PE PH PK PL PT RO RU SA SE SG TH TN TR TW UA US VN ZA';
for (const language of WHOLE_LANGUAGES) {
  const tongues = new Intl.DisplayNames(language, { type: 'language' });
  const regions = new Intl.DisplayNames(language, { type: 'region' });
  for (const code of words(TONGUES)) name(tongues.of(code) ?? code, `a:language-${code}`);
  for (const code of words(REGIONS)) name(regions.of(code) ?? code, `a:region-${code}`);
}

export function conceptsOf(word: string): ReadonlySet<string> {
  const exact = phrases.get(fold(word));
  if (exact) return exact;
  for (const key of keysOf(word)) {
    const found = phrases.get(key) ?? phraseStems.get(key);
    if (found) return found;
  }
  return NONE;
}
