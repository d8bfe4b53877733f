import { comparable, isHum } from './words.ts';

/**
 * How a transcript reads, for the wait at its end.
 *
 * - `finished`: a full sentence
 * - `short`: a full sentence of a word or two that often has more behind it
 * - `listing`: announced more than was said
 * - `unfinished`: breaks off, by its punctuation, a conjunction or a filler
 */
export type Completeness = 'finished' | 'short' | 'listing' | 'unfinished';

const SENTENCE_END = /[.!?。！？．؟۔।॥]["'»”’)\]」』]*$/u;
const BREAKS_OFF = /(?:\.{2,}|[…,;:،؛、，：；–—-])["'»”’)\]]*$/u;

/** No sentence ends with these, whatever point the recogniser sets. */
const OPEN_ENDS = new Set(
  (
    'and but or nor because the an my our their of to into than whose which if unless until while whereas although every very um uh er erm hmm ' +
    'und aber oder weil dass sondern ein eine einen äh ähm ' +
    'et mais ou parce que donc le les un une euh ' +
    'y pero porque que el los un una eh ' +
    'و لكن أو لأن ثم يعني ' +
    'और लेकिन क्योंकि मतलब ' +
    '因为 但是 然后 所以 还有 嗯 えっと あの それで'
  )
    .split(' ')
    .map(comparable),
);

/** A sentence of its own only where more follows: "So." "Well." */
const OPENERS = new Set(
  'so well then now okay ok right alright also actually basically anyway also nun tja naja dann alors bon ben enfin bueno pues entonces طيب حسنا 那么 だから'
    .split(' ')
    .map(comparable),
);

/** One word that is a whole answer. */
const WHOLE_ANSWERS = new Set(
  'yes no yeah nope none never sure exactly correct absolutely definitely ja nein doch nie oui non jamais sí no nunca نعم لا 是 不是 はい いいえ हाँ नहीं'
    .split(' ')
    .map(comparable),
);

const LISTS: { announces: RegExp; items: RegExp; closes: RegExp }[] = [
  {
    announces:
      /\b(?:two|three|four|five|several|a few|a couple of)\s+(?:\w+\s+)?(?:reasons|things|steps|parts|points|ways|examples|ideas|options)\b|(?:^|[.!?:]\s+)(?:first of all\b|firstly\b|first,)/i,
    items: /\b(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth|then|next|another|also)\b/gi,
    closes: /\b(?:finally|lastly|last but not least|the last|that['’]s (?:it|all))\b/i,
  },
  {
    announces: /\b(?:zwei|drei|vier|mehrere|einige)\s+(?:gründe|dinge|schritte|punkte|teile)\b|\berstens\b/i,
    items: /\b(?:erstens|zweitens|drittens|viertens|außerdem|dann)\b/gi,
    closes: /\b(?:schließlich|zuletzt|letztens)\b/i,
  },
  {
    announces: /\b(?:deux|trois|quatre|plusieurs)\s+(?:raisons|choses|étapes|points)\b|\bpremièrement\b/i,
    items: /\b(?:premièrement|deuxièmement|troisièmement|ensuite|puis)\b/gi,
    closes: /\b(?:enfin|finalement)\b/i,
  },
  {
    announces: /\b(?:dos|tres|cuatro|varias|varios)\s+(?:razones|cosas|pasos|puntos)\b|\ben primer lugar\b/i,
    items: /\b(?:primero|en primer lugar|segundo|en segundo lugar|tercero|luego|después)\b/gi,
    closes: /\b(?:finalmente|por último)\b/i,
  },
];

const NUMBERS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, zwei: 2, drei: 3, vier: 4 };
Object.assign(NUMBERS, { deux: 2, trois: 3, quatre: 4, dos: 2, tres: 3, cuatro: 4 });

/** Reads the end of a transcript. `punctuates: false`: the recogniser sets no points, so their lack says nothing. */
export function completenessOf(text: string, punctuates: boolean): Completeness {
  const trimmed = text.trim();
  if (trimmed === '' || isHum(trimmed) || BREAKS_OFF.test(trimmed)) return 'unfinished';
  const ended = SENTENCE_END.test(trimmed);
  if (!ended && punctuates) return 'unfinished';
  const sentence = lastSentence(trimmed);
  const tokens = comparable(sentence).split(' ');
  const last = tokens.at(-1) ?? '';
  if (OPEN_ENDS.has(last)) return 'unfinished';
  if (tokens.length <= 2 && OPENERS.has(last)) return 'unfinished';
  if (isListOpen(trimmed)) return 'listing';
  const whole = comparable(trimmed).split(' ');
  if (whole.length <= 3 && !WHOLE_ANSWERS.has(whole[0] ?? '') && !/\s?\p{Script=Han}/u.test(trimmed))
    return 'short';
  return 'finished';
}

/** Whether a text closes a sentence anywhere: the recogniser punctuates. */
export function hasSentenceEnd(text: string): boolean {
  return /[.!?。！？؟۔।]/u.test(text);
}

function lastSentence(text: string): string {
  const parts = text.split(/(?<=[.!?。！？؟۔।])\s*/u).filter((part) => part.trim() !== '');
  return parts.at(-1) ?? text;
}

/** More items were announced than named since. The announcing words themselves are no item. */
function isListOpen(text: string): boolean {
  for (const { announces, items, closes } of LISTS) {
    const match = announces.exec(text);
    if (!match) continue;
    const rest = text.slice(match.index);
    if (closes.test(rest)) return false;
    const word = match[0].trim().split(/\s+/)[0]?.toLowerCase() ?? '';
    const expected = NUMBERS[word] ?? 2;
    const named = rest.match(items)?.length ?? 0;
    return named < expected && named < 3 && sentencesIn(rest) <= expected;
  }
  return false;
}

function sentencesIn(text: string): number {
  return text.split(/[.!?。！？؟]+/u).filter((part) => part.trim() !== '').length;
}
