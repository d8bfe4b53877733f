import { fold, type Token } from './text.ts';
import { boundWords, numberWords, scaleWords, unitWords } from './words/numbers.ts';
import { connectors, months } from './words/vocabulary.ts';

/** A number or a date as a text claims it. */
export interface Quantity {
  kind: 'number' | 'date';
  value: number;
  /** `percent`, `year`, `eur`, …; empty for a plain count. */
  unit: string;
  /** Of a date that names one. */
  month: number | null;
  bound: string;
}

export interface ReadQuantity {
  quantity: Quantity;
  /** Tokens it takes. */
  length: number;
}

const SPACE = /^[\s-]*$/;

/** The quantity that begins at a token, or nothing. `after` is what stands behind the last token of the text. */
export function quantityAt(tokens: readonly Token[], at: number, after: string): ReadQuantity | undefined {
  return monthYear(tokens, at) ?? dated(tokens, at) ?? counted(tokens, at, after);
}

function gapAfter(tokens: readonly Token[], at: number, after: string): string {
  return tokens[at + 1]?.gap ?? (at + 1 >= tokens.length ? after : '');
}

function date(year: number, month: number | null, length: number): ReadQuantity {
  return { quantity: { kind: 'date', value: year, unit: '', month, bound: '' }, length };
}

const isYear = (text: string) => /^(?:19[4-9]\d|20[0-4]\d)$/.test(text);

function monthYear(tokens: readonly Token[], at: number): ReadQuantity | undefined {
  const month = months.get(fold(tokens[at]?.text ?? '').replace(/\.$/, ''));
  if (month === undefined) return undefined;
  let next = at + 1;
  // "March of 2021", "3 de marzo de 2021", "March 3, 2021"
  while (next < tokens.length && next - at < 3) {
    const token = tokens[next];
    if (!token || token.opens) break;
    if (token.kind === 'digits' && isYear(token.text)) return date(Number(token.text), month, next - at + 1);
    if (!connectors.has(fold(token.text)) && !/^\d{1,2}$/.test(token.text)) break;
    next += 1;
  }
  return undefined;
}

function dated(tokens: readonly Token[], at: number): ReadQuantity | undefined {
  const token = tokens[at];
  if (token?.kind !== 'digits') return undefined;
  const { text } = token;
  const monthFirst = /^(?:\d{1,2}[./])?(0?[1-9]|1[0-2])[./]((?:19|20)\d\d)$/.exec(text);
  if (monthFirst) return date(Number(monthFirst[2]), Number(monthFirst[1]), 1);
  const yearFirst = /^((?:19|20)\d\d)[./](0?[1-9]|1[0-2])(?:[./]\d{1,2})?$/.exec(text);
  if (yearFirst) return date(Number(yearFirst[1]), Number(yearFirst[2]), 1);
  if (!isYear(text)) return undefined;
  const next = tokens[at + 1];
  if (next?.gap === '-' && /^(?:0[1-9]|1[0-2])$/.test(next.text)) {
    const day = tokens[at + 2];
    const withDay = day?.gap === '-' && /^\d\d$/.test(day.text);
    return date(Number(text), Number(next.text), withDay ? 3 : 2);
  }
  // "2,000 people" and "2019 tickets" are counts only where a unit says so.
  return unitWords.has(fold(next?.text ?? '')) ? undefined : date(Number(text), null, 1);
}

function counted(tokens: readonly Token[], at: number, after: string): ReadQuantity | undefined {
  const start = tokens[at];
  if (!start) return undefined;
  const read = start.kind === 'digits' ? digits(start.text) : glued(start.text);
  let value = read?.value;
  let unit = read?.unit ?? '';
  let last = at;
  if (value === undefined) {
    const spelled = spelledAt(tokens, at);
    if (!spelled) return undefined;
    value = spelled.value;
    last = at + spelled.length - 1;
  }
  const scale = tokens[last + 1];
  if (unit === '' && scale && SPACE.test(scale.gap) && scaleWords.has(fold(scale.text))) {
    value *= scaleWords.get(fold(scale.text)) ?? 1;
    last += 1;
  }
  const sign =
    /[€$£¥₹]\s?$/u.exec(start.gap)?.[0].trim() ??
    /^\s?[%€$£¥₹]/u.exec(gapAfter(tokens, last, after))?.[0].trim();
  unit ||= unitWords.get(sign ?? '') ?? '';
  const word = tokens[last + 1];
  if (unit === '' && word && /^[\s-]*$/.test(word.gap) && unitWords.has(fold(word.text))) {
    unit = unitWords.get(fold(word.text)) ?? '';
    last += 1;
  }
  // "por ciento", "per cent", "pour cent", "por cento"
  const [per, cent] = [tokens[last + 1], tokens[last + 2]];
  if (
    unit === '' &&
    per &&
    cent &&
    /^(?:per|por|pour)$/.test(fold(per.text)) &&
    /^(?:ciento|cento|cent)$/.test(fold(cent.text))
  ) {
    unit = 'percent';
    last += 2;
  }
  return {
    quantity: {
      kind: 'number',
      value,
      unit,
      month: null,
      bound: boundAt(tokens, at, gapAfter(tokens, last, after)),
    },
    length: last - at + 1,
  };
}

/** "1,250" and "1.250" are thousands, "1.5" and "1,5" are not. */
function digits(text: string): { value: number; unit: string } | undefined {
  const grouped = /^\d{1,3}(?:[.,'\s]\d{3})+(?:[.,]\d{1,2})?$/.test(text);
  const plainText = grouped ? text.replaceAll(/[.,'\s](?=\d{3})/g, '') : text;
  const value = Number(plainText.replace(',', '.'));
  return Number.isFinite(value) ? { value, unit: '' } : undefined;
}

/** "50k", "3x", "200ms", "20th". */
function glued(text: string): { value: number; unit: string } | undefined {
  const match = /^(\d+(?:[.,]\d+)?)(\p{L}{1,3})$/u.exec(fold(text));
  const value = Number(match?.[1]?.replace(',', '.'));
  const suffix = match?.[2] ?? '';
  if (!match || !Number.isFinite(value)) return undefined;
  if (unitWords.has(suffix)) return { value, unit: unitWords.get(suffix) ?? '' };
  const scale = scaleWords.get(suffix);
  return scale === undefined ? undefined : { value: value * scale, unit: '' };
}

function spelledAt(tokens: readonly Token[], at: number): { value: number; length: number } | undefined {
  let total = 0;
  let current = 0;
  let length = 0;
  for (let next = at; next < tokens.length; next++) {
    const token = tokens[next];
    if (!token || (next > at && (token.opens || !SPACE.test(token.gap)))) break;
    const word = fold(token.text);
    const bare = word.replace(/^و(?=.{3,})/u, '');
    const small = numberWords.get(word) ?? numberWords.get(bare) ?? compound(word);
    const scale = scaleWords.get(word);
    if (small !== undefined) current += small;
    else if (scale !== undefined && word.length > 2 && (length > 0 || scale > 1)) {
      if (scale === 100) current = (current || 1) * 100;
      else {
        total += (current || 1) * scale;
        current = 0;
      }
    } else if (length > 0 && /^(?:and|und|y|et|e|و)$/u.test(word) && isNumberWord(tokens[next + 1])) continue;
    else break;
    length = next - at + 1;
  }
  return length === 0 ? undefined : { value: total + current, length };
}

function isNumberWord(token: Token | undefined): boolean {
  const word = fold(token?.text ?? '');
  return numberWords.has(word) || scaleWords.has(word) || compound(word) !== undefined;
}

/** German writes a number as one word: "fünfundzwanzig", "zweihundert". */
function compound(word: string): number | undefined {
  const joined = /^(ein|\p{L}+?)und(\p{L}+)$/u.exec(word);
  if (joined) {
    const one = joined[1] === 'ein' ? 1 : numberWords.get(joined[1] ?? '');
    const ten = numberWords.get(joined[2] ?? '');
    if (one !== undefined && one < 10 && ten !== undefined && ten >= 20) return one + ten;
  }
  const hundreds = /^(\p{L}*?)(hundert|tausend)(\p{L}*)$/u.exec(word);
  if (!hundreds) return undefined;
  const many = hundreds[1] === '' || hundreds[1] === 'ein' ? 1 : numberWords.get(hundreds[1] ?? '');
  const rest = hundreds[3] === '' ? 0 : (numberWords.get(hundreds[3] ?? '') ?? compound(hundreds[3] ?? ''));
  if (many === undefined || rest === undefined) return undefined;
  return many * (hundreds[2] === 'hundert' ? 100 : 1000) + rest;
}

function boundAt(tokens: readonly Token[], at: number, next: string): string {
  if (next.startsWith('+')) return 'over';
  const sign = tokens[at]?.gap ?? '';
  if (/[>≥]\s*$/.test(sign)) return 'over';
  if (/[<≤]\s*$/.test(sign)) return 'under';
  for (const back of [1, 2]) {
    const token = tokens[at - back];
    if (!token || tokens[at - back + 1]?.opens) break;
    const word = fold(token.text);
    if (back === 1 && boundWords.has(word)) return boundWords.get(word) ?? '';
    // "more than 50", "mehr als 50", "más de 50", "plus de 50", "up to 50", "bis zu 50"
    const pair = `${word} ${fold(tokens[at - 1]?.text ?? '')}`;
    if (
      back === 2 &&
      /^(?:more than|mehr als|mas de|plus de|mais de|at least|اكثر من|au moins|से अधिक)$/u.test(pair)
    )
      return 'over';
    if (
      back === 2 &&
      /^(?:less than|fewer than|weniger als|menos de|moins de|up to|bis zu|at most|اقل من)$/u.test(pair)
    )
      return 'under';
  }
  return '';
}
