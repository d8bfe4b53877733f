import { type DictationWords, type Endings, setOf } from './endings/endings.ts';
import { comparable } from './words.ts';

/**
 * Whether a text ends in something that is dictated, sign by sign.
 *
 * - `going`: it is not all there: "oh seven seven", "jane dot smith at"
 * - `maybe`: it may be all there: nine digits, a few letters
 * - `whole`: it is, by its form: "jane@example.com"
 *
 * The points in it are the recogniser's, who closes every pause with one.
 */
export type Dictation = 'none' | 'going' | 'maybe' | 'whole';

/** Telephone numbers have nine digits and more. */
const DIGITS_OF_A_NUMBER = 9;
const ADDRESS_DONE = /@[\p{L}\p{N}._-]+\.\p{L}{2,}$/u;
const ADDRESS_BEGUN = /@[\p{L}\p{N}._-]*$/u;
const TOP_LEVEL = new Set(
  'com org net edu gov io co uk de es fr br jp in eu dev app info me ai mx ch at'.split(' '),
);

export function dictationAt(text: string, endings: Endings): Dictation {
  const raw = text.trim().replace(/[.。।؟?!…,;:]+$/u, '');
  if (ADDRESS_DONE.test(raw)) return 'whole';
  const plain = comparable(raw);
  if (plain === '') return 'none';
  const words = wordsOf(endings.dictation);
  const tokens = plain.split(' ');
  return (
    addressAt(tokens, words, ADDRESS_BEGUN.test(raw)) ??
    (endings.dictation.begins.test(lastSentenceOf(raw)) ? 'going' : null) ??
    digitsAt(tokens, words) ??
    lettersAt(tokens, endings.dictation) ??
    'none'
  );
}

const lastSentenceOf = (raw: string) => comparable(raw.split(/[.!?。।؟]\s+/u).at(-1) ?? '');

interface Words {
  digits: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  doubles: ReadonlySet<string>;
  at: ReadonlySet<string>;
  signs: ReadonlySet<string>;
  onlySigns: ReadonlySet<string>;
}

const known = new WeakMap<DictationWords, Words>();

function wordsOf(words: DictationWords): Words {
  let made = known.get(words);
  if (made === undefined) {
    const { digits, pairs = '', doubles = '', at, signs, onlySigns = '' } = words;
    made = {
      digits: setOf(digits),
      pairs: setOf(pairs),
      doubles: setOf(doubles),
      at: setOf(at),
      signs: setOf(signs),
      onlySigns: setOf(onlySigns),
    };
    known.set(words, made);
  }
  return made;
}

/** An address, spoken: nobody says "dot" or "at" in the middle of a word otherwise. */
function addressAt(
  tokens: readonly string[],
  { at, signs, onlySigns }: Words,
  begun: boolean,
): Dictation | null {
  if (begun) return 'going';
  const tail = tokens.slice(-12);
  const last = tail.at(-1) ?? '';
  const signAt = tail.findLastIndex((token, index) => signs.has(token) && index > 0);
  const ats = tail.findLastIndex((token, index) => at.has(token) && index > 0);
  const spelled = signAt >= 0 && ats >= 0;
  if (!spelled) {
    // "That is a good point" is none, so something else must say that this is an address; "a dot com company" is none either.
    const signed =
      ats >= 0 ||
      tail.filter((token) => signs.has(token)).length > 1 ||
      tokens.some(isAddress) ||
      (onlySigns.has(tail[signAt] ?? '') && !TOP_LEVEL.has(tail[signAt + 1] ?? ''));
    return signed && signAt >= 0 && signAt >= tail.length - 3 ? 'going' : null;
  }
  if (signs.has(last) || at.has(last)) return 'going';
  if (signAt < ats) return tail.length - 1 - ats <= 2 ? 'going' : null;
  if (signAt !== tail.length - 2) return tail.length - 1 - signAt <= 2 ? 'maybe' : null;
  return TOP_LEVEL.has(last) ? 'whole' : 'going';
}

const isAddress = (token: string) =>
  /mail|^address$|adresse|^dirección$|^endereço$|correo|courriel|ईमेल|إيميل|ايميل|بريد|メール/u.test(token);

/** Digits, one by one or in groups. A number within a sentence is no dictation. */
function digitsAt(tokens: readonly string[], { digits, pairs, doubles }: Words): Dictation | null {
  let count = 0;
  let run = 0;
  let leadingZero = false;
  let onlyNumerals = true;
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index] ?? '';
    const numeral = /^\p{N}+$/u.test(token);
    if (numeral) {
      count += [...token].length;
      leadingZero ||= /^[0٠०]\p{N}/u.test(token);
    } else if (digits.has(token)) {
      count += doubles.has(tokens[index - 1] ?? '') ? 2 : 1;
      onlyNumerals = false;
    } else if (pairs.has(token)) {
      count += 2;
      onlyNumerals = false;
    } else if (doubles.has(token)) {
      // Said of the digit behind it, or of one that is still to come.
      if (run === 0) count += 1;
      onlyNumerals = false;
    } else break;
    run += 1;
  }
  const lone = run === tokens.length;
  // "In 2019 15" is rare, "three four people" is cut elsewhere; "two" alone is a number.
  const dictated = run >= 3 || (run === 2 && (lone || !onlyNumerals)) || leadingZero;
  if (!dictated) return null;
  return count >= DIGITS_OF_A_NUMBER ? 'maybe' : 'going';
}

/** Letters, one by one. */
function lettersAt(tokens: readonly string[], { asIn }: DictationWords): Dictation | null {
  if (asIn.test(tokens.join(' '))) return 'going';
  let run = 0;
  for (let index = tokens.length - 1; index >= 0 && isLetter(tokens[index] ?? ''); index -= 1) run += 1;
  if (run < 2) return null;
  return run >= 4 ? 'maybe' : 'going';
}

/** Scripts that write a word with one character spell nothing by it. */
const isLetter = (token: string) =>
  /^[\p{Script=Latin}\p{Script=Arabic}]\p{M}*$/u.test(token) && !/^[و]$/u.test(token);
