import { ar } from './requests/ar.ts';
import { de } from './requests/de.ts';
import { en } from './requests/en.ts';
import { es } from './requests/es.ts';
import { fr } from './requests/fr.ts';
import { hi } from './requests/hi.ts';
import { ja } from './requests/ja.ts';
import { PHRASE_KINDS, type PhraseKind, type Phrases } from './requests/phrases.ts';
import { pt } from './requests/pt.ts';

/** What a candidate may ask for instead of answering. */
export type CandidateRequest = 'repeat' | 'rephrase' | 'skip' | 'pause' | 'human';

/** What a candidate says to a question of whether to go on. */
export type Verdict = 'go' | 'stay';

const LANGUAGES: Readonly<Record<string, Phrases>> = { en, de, es, fr, ar, hi, ja, pt };
/** Nobody asks for something in more characters; and a long text costs nothing then. */
const MAX_CHARACTERS = 220;

/**
 * What the candidate asks for, where the words ask for nothing else and say nothing else: an answer that mentions repeating,
 * skipping or a pause is an answer.
 */
export function requestOf(text: string, locale: string): CandidateRequest | null {
  const kinds = kindsIn(text, locale);
  if (kinds === null) return null;
  for (const request of ['human', 'skip', 'repeat', 'rephrase', 'pause'] as const)
    if (kinds.has(request)) return request;
  return null;
}

/** The same for a question like "Would you like to leave this one out?". */
export function verdictOf(text: string, locale: string): Verdict | null {
  const kinds = kindsIn(text, locale);
  if (kinds === null || kinds.has('repeat') || kinds.has('rephrase') || kinds.has('human')) return null;
  if (kinds.has('pause')) return 'stay';
  if (kinds.has('skip') || kinds.has('go_on')) return 'go';
  if (kinds.has('no')) return 'stay';
  return kinds.has('yes') ? 'go' : null;
}

/** The same for the offer to go back, where to go on is to decline. */
export function returnVerdictOf(text: string, locale: string): Verdict | null {
  const kinds = kindsIn(text, locale);
  if (kinds === null || kinds.has('repeat') || kinds.has('rephrase') || kinds.has('human')) return null;
  if (kinds.has('no') || kinds.has('skip')) return 'stay';
  if (kinds.has('yes')) return 'go';
  return kinds.has('go_on') ? 'stay' : null;
}

/** Whether one of the sentences asks for a human, whatever else is said. */
export function asksForHuman(text: string, locale: string): boolean {
  return text
    .split(/(?<=[.!?…。！？؟।])\s*|\n+/u)
    .some((sentence) => kindsIn(sentence, locale)?.has('human') === true);
}

/** Whether the words say nothing by themselves: "sorry", "please". */
export function isFiller(text: string, locale: string): boolean {
  return kindsIn(text, locale)?.size === 0;
}

/** Every kind of phrase in a text that holds nothing but phrases; `null` where there is anything else in it. */
function kindsIn(text: string, locale: string): ReadonlySet<PhraseKind> | null {
  if (text.length > MAX_CHARACTERS) return null;
  const language = LANGUAGES[locale.toLowerCase().split('-')[0] ?? ''];
  // Whoever falls back into English is understood, too.
  return (language && read(text, compiled(language))) ?? (language === en ? null : read(text, compiled(en)));
}

/** One phrase: whether it may begin somewhere, and whether a piece of text is all of it. */
interface Phrase {
  begins: RegExp;
  whole: RegExp;
}

interface Compiled {
  spaced: boolean;
  filler: Phrase[];
  kinds: ReadonlyMap<PhraseKind, Phrase[]>;
}

const cache = new Map<Phrases, Compiled>();

function compiled(phrases: Phrases): Compiled {
  const known = cache.get(phrases);
  if (known) return known;
  const spaced = phrases !== ja;
  const of = (sources: readonly string[]) =>
    sources.map((source) => {
      const phrase = `(?:${plain(source, spaced)})`;
      return {
        begins: new RegExp(`${phrase}${spaced ? '(?= |$)' : ''}`, 'uy'),
        whole: new RegExp(`^${phrase}$`, 'u'),
      };
    });
  const made = {
    spaced,
    filler: of(phrases.filler),
    kinds: new Map(PHRASE_KINDS.map((kind) => [kind, of(phrases[kind])])),
  };
  cache.set(phrases, made);
  return made;
}

/** Phrase by phrase, the longest that fits each time. */
function read(text: string, { spaced, filler, kinds }: Compiled): ReadonlySet<PhraseKind> | null {
  const words = plain(text.replace(/[^\p{L}\p{M}\p{N}'’\s-]+/gu, spaced ? ' ' : ''), spaced);
  if (words === '') return null;
  const found = new Set<PhraseKind>();
  let at = 0;
  while (at < words.length) {
    const rest = words.slice(at);
    const ends = [...rest.matchAll(spaced ? /(?= )|$/gu : /(?<=.)/gsu)].map(({ index }) => index).reverse();
    let length = longest(filler, rest, ends);
    let best: PhraseKind | null = null;
    for (const [kind, patterns] of kinds) {
      const fits = longest(patterns, rest, ends);
      if (fits > length) {
        length = fits;
        best = kind;
      }
    }
    if (length === 0) return null;
    if (best !== null) found.add(best);
    at += length;
    if (words[at] === ' ') at += 1;
  }
  return found;
}

/** How much of the text's beginning is one of these phrases. A phrase may end in several places; the last one counts. */
function longest(phrases: readonly Phrase[], rest: string, ends: readonly number[]): number {
  let length = 0;
  for (const { begins, whole } of phrases) {
    begins.lastIndex = 0;
    if (!begins.test(rest)) continue;
    const end = ends.find((each) => each > length && whole.test(rest.slice(0, each)));
    length = end ?? length;
  }
  return length;
}

/**
 * Without what the recogniser and the keyboard do differently: case, accents, apostrophes, hyphens; vowel signs and the many
 * alefs of Arabic; the dots below letters of Devanagari. The same is done to the phrases themselves.
 */
function plain(text: string, spaced: boolean): string {
  const letters = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F\u064B-\u0655\u0670\u0640\u093C]/gu, '')
    .normalize('NFC')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ँ/gu, 'ं')
    .replace(/ß/gu, 'ss')
    .replace(/['’]/gu, '')
    .replace(/(?<=[\p{L}\p{M}(:|])-(?=[\p{L}\p{M}])/gu, ' ');
  return spaced ? letters.replace(/\s+/gu, ' ').trim() : letters.replace(/\s+/gu, '');
}
