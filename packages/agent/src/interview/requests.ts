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
 * What the candidate asks for, where the words ask for nothing else and say next to nothing else: an answer that mentions
 * repeating, skipping or a pause is an answer. `interviewer` is the name that somebody may put beside it.
 */
export function requestOf(text: string, locale: string, interviewer: string): CandidateRequest | null {
  const kinds = kindsIn(text, locale, interviewer);
  // "Sorry?"
  if (kinds?.size === 0 && /(?<!か)[?？؟]\s*$/u.test(text) && text.trim().split(/\s+/u).length <= 2)
    return 'repeat';
  const whole = requestIn(kinds);
  if (whole !== null || text.length > MAX_CHARACTERS) return whole;
  const [first = '', ...behind] = sentencesOf(text);
  if (!isShort(behind)) return null;
  const asked = requestIn(kindsIn(first, locale, interviewer));
  // "Could you repeat that? I was distracted." But there is an answer behind "Let me think." and "I can't answer that."
  const answers = asked === 'pause' || asked === 'skip';
  if (asked !== null && (!answers || ASKS.test(first))) return asked;
  // "I was distracted. Could you repeat that?"
  const last = requestIn(kindsIn(behind.at(-1) ?? '', locale, interviewer));
  return last === 'repeat' && isShort([first, ...behind.slice(0, -1)]) ? last : null;
}

/** What is said to a question like "Would you like to leave this one out?". */
export function verdictOf(text: string, locale: string, interviewer: string): Verdict | null {
  const kinds = kindsIn(text, locale, interviewer);
  if (kinds === null || kinds.has('repeat') || kinds.has('rephrase') || kinds.has('human')) return null;
  if (kinds.has('pause') || kinds.has('answer') || (kinds.has('no') && kinds.has('skip'))) return 'stay';
  if (kinds.has('skip') || kinds.has('next') || kinds.has('go_on')) return 'go';
  if (kinds.has('no')) return 'stay';
  return kinds.has('yes') ? 'go' : null;
}

/** The same for the offer to go back, where to go on is to decline. */
export function returnVerdictOf(text: string, locale: string, interviewer: string): Verdict | null {
  const kinds = kindsIn(text, locale, interviewer);
  if (kinds === null || kinds.has('repeat') || kinds.has('rephrase') || kinds.has('human')) return null;
  if (kinds.has('no') || kinds.has('skip') || kinds.has('next')) return 'stay';
  if (kinds.has('yes') || kinds.has('answer')) return 'go';
  return kinds.has('go_on') ? 'stay' : null;
}

/** Whether one of the sentences asks for a human, whatever else is said. */
export function asksForHuman(text: string, locale: string, interviewer: string): boolean {
  return sentencesOf(text).some((sentence) => kindsIn(sentence, locale, interviewer)?.has('human') === true);
}

/** Whether the words say nothing by themselves: "sorry", "please". */
export function isFiller(text: string, locale: string, interviewer: string): boolean {
  return kindsIn(text, locale, interviewer)?.size === 0;
}

function requestIn(kinds: ReadonlySet<PhraseKind> | null): CandidateRequest | null {
  if (kinds === null) return null;
  if (kinds.has('human')) return 'human';
  if (kinds.has('skip') || kinds.has('next')) return 'skip';
  return (['repeat', 'rephrase', 'pause'] as const).find((request) => kinds.has(request)) ?? null;
}

const ASKS = /(?:[?？؟]|か[.。]?)\s*$/u;
const sentencesOf = (text: string) =>
  text.split(/(?<=[.!?…؟।])\s+|(?<=[。！？])\s*|\n+/u).filter((part) => part.trim() !== '');

/** No more than a remark beside a request. */
function isShort(sentences: readonly string[]): boolean {
  const said = sentences.join(' ').trim();
  return said !== '' && said.split(/\s+/u).length <= 7 && said.length <= 60;
}

/** Every kind of phrase in a text that holds nothing but phrases; `null` where there is anything else in it. */
function kindsIn(text: string, locale: string, interviewer: string): ReadonlySet<PhraseKind> | null {
  if (text.length > MAX_CHARACTERS) return null;
  const language = LANGUAGES[locale.toLowerCase().split('-')[0] ?? ''];
  // Whoever falls back into English is understood, too.
  return (
    (language && read(text, compiled(language), interviewer)) ??
    (language === en ? null : read(text, compiled(en), interviewer))
  );
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
  const of = (sources: readonly string[]) => sources.map((source) => phraseOf(source, spaced));
  const made = {
    spaced,
    filler: of(phrases.filler),
    kinds: new Map(PHRASE_KINDS.map((kind) => [kind, of(phrases[kind])])),
  };
  cache.set(phrases, made);
  return made;
}

function phraseOf(source: string, spaced: boolean): Phrase {
  const phrase = `(?:${plain(source, spaced)})`;
  return {
    begins: new RegExp(`${phrase}${spaced ? '(?= |$)' : ''}`, 'uy'),
    whole: new RegExp(`^${phrase}$`, 'u'),
  };
}

const TITLES =
  '(?:ms|mrs|mr|miss|dr|frau|herr|señora|señor|madame|monsieur|senhora|senhor|doutora?|doctora?|يا|سيد|سيدة)';

/** The interviewer, called by the whole name or a part of it. */
function callOf(interviewer: string, spaced: boolean): Phrase[] {
  const names = interviewer.match(/[\p{L}\p{M}\p{N}]{2,}/gu);
  if (names === null) return [];
  const name = `(?:${names.join('|')})`;
  return [phraseOf(`(?:${TITLES} )?${name}(?: ${name})*(?:さん|様| जी)?`, spaced)];
}

/** Phrase by phrase, the longest that fits each time. */
function read(text: string, language: Compiled, interviewer: string): ReadonlySet<PhraseKind> | null {
  const filler = [...language.filler, ...callOf(interviewer, language.spaced)];
  const found = new Set<PhraseKind>();
  const parts = partsOf(text, language);
  return parts.length > 0 && parts.every((part) => readPart(part, { ...language, filler }, found))
    ? found
    : null;
}

/** Its words, apart behind a no that stands alone and denies nothing of what follows: "No, quiero responder." */
function partsOf(text: string, { spaced, kinds }: Compiled): string[] {
  const parts = [''];
  for (const piece of text.split(/(?<=[,.;!،、।。])/u)) {
    parts.push(`${parts.pop()}${piece}`);
    const words = wordsOf(piece, spaced);
    if (kinds.get('no')?.some(({ whole }) => whole.test(words))) parts.push('');
  }
  return parts.map((part) => wordsOf(part, spaced)).filter((part) => part !== '');
}

const wordsOf = (text: string, spaced: boolean) =>
  plain(text.replace(/[^\p{L}\p{M}\p{N}'’\s-]+/gu, spaced ? ' ' : ''), spaced);

function readPart(words: string, { spaced, filler, kinds }: Compiled, found: Set<PhraseKind>): boolean {
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
    if (length === 0) return false;
    if (best !== null) found.add(best);
    at += length;
    if (words[at] === ' ') at += 1;
  }
  return true;
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
