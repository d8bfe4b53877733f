import { fold, plain } from './text.ts';
import { EACH, EVERY, MANNERS, PERIODS, RATES } from './words/manners.ts';

/** How often something was done, or how. */
export type Manner = keyof typeof PERIODS | keyof typeof MANNERS;

interface ReadManners {
  manners: ReadonlySet<Manner>;
  /** The text without them. */
  rest: string;
}

/** What a text says of how often, and how, something was done. */
export function readManners(text: string): ReadManners {
  const clean = plain(text);
  const { folded, places } = foldedWithPlaces(clean);
  const manners = new Set<Manner>();
  const hidden = new Set<number>();
  for (const [manner, pattern] of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      manners.add(manner);
      const [from = 0, to = clean.length] = [places[match.index], places[match.index + match[0].length]];
      for (let at = from; at < to; at++) hidden.add(at);
    }
  }
  if (manners.size === 0) return { manners, rest: text };
  const rest = [...Array(clean.length).keys()].map((at) => (hidden.has(at) ? ' ' : clean[at])).join('');
  return { manners, rest };
}

/** The first manner that a source does not have. What comes at known intervals comes regularly. */
export function missingManner(said: ReadonlySet<Manner>, source: ReadonlySet<Manner>): Manner | undefined {
  const isRegular = [...source].some((manner) => manner in PERIODS);
  return [...said].find((manner) => !source.has(manner) && !(manner === 'regularly' && isRegular));
}

/** "At night" and "in the morning" are no rate. */
const RATED: ReadonlySet<string> = new Set(['hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly']);

/** What stands between the words of a phrase, however it is written. */
const BETWEEN = /[\s,:()/|_-]/;

/** A text as it is compared, and for each of its characters the place in the text. */
function foldedWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const compared = BETWEEN.test(char) ? (folded.endsWith(' ') ? '' : ' ') : fold(char);
    folded += compared;
    for (const _ of compared) places.push(at);
  }
  places.push(text.length);
  return { folded, places };
}

/** One word or phrase of a list, as a pattern. */
function literal(entry: string): string {
  return fold(plain(entry))
    .replaceAll(/[\s-]+/g, ' ')
    .replaceAll('*', String.raw`\p{L}*`);
}

const oneOf = (list: string) => `(?:${list.split('|').map(literal).join('|')})`;
const CJK = String.raw`(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])`;
/** Not inside another word; Arabic joins "and", "in" and the article to what follows, and Japanese parts no words. */
const whole = (pattern: string) =>
  String.raw`(?:(?<![\p{L}\p{M}\d])(?:[وف]?(?:ال|بال|لل|[بل]))?|${CJK})${pattern}(?:(?![\p{L}\p{M}])|${CJK})`;

const each = `${oneOf(EACH)} ?`;
const rates = `(?:${RATES.join('|')}) ?`;
const anyNoun = oneOf(
  keysOf(PERIODS)
    .map((period) => PERIODS[period].nouns)
    .join('|'),
);
/** "Every second day", "each working week". */
const spread = String.raw`${oneOf(EVERY)}(?: [\p{L}\p{M}]+){1,2} ${anyNoun}`;

const PATTERNS: readonly [Manner, RegExp][] = [
  ...keysOf(PERIODS).map((period): [Manner, RegExp] => {
    const { adverbs, nouns } = PERIODS[period];
    const rate = RATED.has(period) ? [`${rates}${oneOf(nouns)}`] : [];
    return [period, anyOf([oneOf(adverbs), `${each}${oneOf(nouns)}`, ...rate])];
  }),
  ...keysOf(MANNERS).map((manner): [Manner, RegExp] => [
    manner,
    anyOf([oneOf(MANNERS[manner]), ...(manner === 'regularly' ? [spread] : [])]),
  ]),
];

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map(whole).join('|'), 'gu');
}

function keysOf<Key extends string>(table: Record<Key, unknown>): Key[] {
  return Object.keys(table) as Key[];
}
