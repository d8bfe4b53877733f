import type { Span } from './sentences.ts';

/**
 * A cut inside a quantity changes it: "1,250" → "250", "$3.5 million" → "$3", "1.5 years" → "5 years". So a quantity is
 * quoted whole, with its sign, currency, bounds, unit and rate, or not at all.
 */
export function cutsQuantity(text: string, { start, end }: Span): boolean {
  for (const match of text.matchAll(QUANTITY)) {
    const from = match.index;
    const to = from + match[0].trimEnd().length;
    if ((from < start && start < to) || (from < end && end < to)) return true;
  }
  return false;
}

const alternatives = (words: string) => words.trim().split(/\s+/).join('|');

/** Small words of both languages that are numbers by themselves. */
const NUMBER_WORD = alternatives(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half quarter
  null ein eine einen einer eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
  siebzehn achtzehn neunzehn zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend halb
  halbe halben anderthalb eineinhalb zweieinhalb dreieinhalb`);
const MAGNITUDE = alternatives(`
  hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens k m bn
  hundert tausend Tsd\\.? Million Millionen Mio\\.? Milliarde Milliarden Mrd\\.? Dutzend`);
const TIME = alternatives(`
  milliseconds? seconds? secs? minutes? mins? hours? hrs? days? weeks? months? quarters? years? decades?
  Millisekunden? Sekunden? Minuten? Stunden? Std\\.? Tage?n? Wochen? Monate?n? Quartale?n? Jahre?n? Jahrzehnte?n? Uhr`);
const UNIT = `(?:%|‰|°\\s?[CF]?|[€$£¥]|${TIME}|${alternatives(`
  percent(?:age\\spoints?)? per\\scent Prozent(?:punkte?n?)? ms s min h d kB KB MB GB TB PB km cm mm m kg g t l W kW MW V Hz kHz
  MHz GHz px fps rps qps euros? dollars? pounds? cents? francs? USD EUR CHF GBP Euro Cent Franken Dollar Pfund times x fold -fold fach
  mal thirds? quarters? fifths? tenths? Drittel Viertel Fünftel Zehntel am pm a\\.m\\. p\\.m\\.`)})(?![\\p{L}\\p{N}])`;
/** "per day", "a week", "pro Sekunde", "/s", after the unit or after one thing that is counted. */
const RATE = `(?:(?:[\\s-]+\\p{L}+)?\\s*(?:\\/\\s*|(?:per|pro|je)\\s+)\\p{L}+|\\s+(?:times\\s+)?(?:a|an)\\s+(?:${TIME})(?!\\p{L}))`;
const SIGN = '(?:[-−–+±~≈<>≤≥]\\s?)?';
const CURRENCY = '(?:(?:[€$£¥₹]|US\\$|USD|EUR|CHF|GBP)\\s?)?';
const DIGITS =
  "\\p{N}+(?:(?:[.,'’:/^·\\u00a0\\u202f]|\\s(?=\\p{N}{3}(?!\\p{N}))|\\s(?=\\p{N}\\/\\p{N}))\\p{N}+)*[½¼¾⅓⅔]?(?:e[-+]?\\p{N}+)?";
const WORDS = `(?<![\\p{L}\\p{N}])(?:(?:a|an)\\s+)?(?:${NUMBER_WORD})(?:(?:[\\s-]+(?:and\\s+|und\\s+|point\\s+|Komma\\s+|komma\\s+|a\\s+)*)(?:${NUMBER_WORD}))*(?![\\p{L}\\p{N}])`;
const NUMBER = `${SIGN}${CURRENCY}${SIGN}(?:${DIGITS}|${WORDS})(?:[\\s\\u00a0-]?(?:a\\s+)?(?:${MAGNITUDE})(?![\\p{L}\\p{N}]))*`;
/** Words that turn a figure into a bound: "up to 50" is not "50". */
const BOUND = `(?:(?<![\\p{L}\\p{N}])(?:${[
  'up to',
  '(?:no|not) more than',
  'less than',
  'fewer than',
  'at most',
  'at best',
  'almost',
  'nearly',
  'half of',
  'bis zu',
  'weniger als',
  'nicht mehr als',
  'höchstens',
  'maximal',
  'fast',
  'knapp',
  'beinahe',
].join('|')})\\s+)?`;
const BETWEEN = '(?:(?<![\\p{L}\\p{N}])(?:between|from|zwischen|von)\\s+)?';
const TO = '(?:\\s?[-–—]\\s?|\\s+(?:to|through|till|until|bis)\\s+)';
const WITH_UNIT = `${NUMBER}(?:[\\s\\u00a0-]?${UNIT})?`;

const QUANTITY = new RegExp(
  // A range with its "between" takes an "and"; without it only "to" and dashes join two numbers.
  `${BOUND}(?:(?:between|zwischen)\\s+${WITH_UNIT}\\s+(?:and|und)\\s+${WITH_UNIT}|${BETWEEN}${WITH_UNIT}(?:${TO}${WITH_UNIT})?)(?:${RATE})?`,
  'giu',
);
