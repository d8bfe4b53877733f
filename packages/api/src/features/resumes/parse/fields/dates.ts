import { MONTH_PATTERN, monthOf, PRESENT_PATTERN } from '../words/months.ts';

/** A time span as it stands in a line. */
export interface DateRange {
  /** `2019`, `2019-04` or `2019-04-30`. */
  startDate?: string;
  /** Missing where it goes on. */
  endDate?: string;
  /** Whether the line says that it goes on. */
  current: boolean;
  /** What stands in the line beside it. */
  rest: string;
  /** Where in the line it begins. */
  at: number;
}

const YEAR = '(?:19[4-9]\\d|20[0-4]\\d)';
const MONTH = `(?:${MONTH_PATTERN})\\.?`;
/** One point in time; the ways in which resumes write it, the most exact first. */
const POINT = [
  `${YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])(?!\\d)`,
  `(?:0?[1-9]|[12]\\d|3[01])[./](?:0?[1-9]|1[0-2])[./]${YEAR}`,
  `${YEAR}\\s?年\\s?(?:0?[1-9]|1[0-2])\\s?月(?:\\s?(?:0?[1-9]|[12]\\d|3[01])\\s?日)?`,
  `${YEAR}\\s?年度?`,
  `(?:(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|\\.|º|er)? (?:de )?)?${MONTH}(?:,?\\s?(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?,)?[\\s,/-]{0,2}(?:de\\s|of\\s|del\\s)?(?:${YEAR}|['’]\\d{2}(?!\\d))`,
  `(?:0?[1-9]|1[0-2])\\s?[./-]\\s?${YEAR}`,
  `${YEAR}[-/.](?:0[1-9]|1[0-2]|[1-9](?=\\D|$))(?!\\d)`,
  `${YEAR},?\\s${MONTH}(?!\\p{L})`,
  `(?:spring|summer|fall|autumn|winter|q[1-4]|ws|ss|wise|sose|class of|depuis|seit|since|from|desde|منذ|from:)\\s${YEAR}`,
  YEAR,
].join('|');
const DASH =
  '\\s*(?:-|–|—|―|~|～|〜|−|‐|‑|/|→|\\bto\\b|\\bbis\\b|\\buntil\\b|\\btill\\b|\\bthrough\\b|\\bà\\b|\\bau\\b|\\bal\\b|\\ba\\b|\\baté\\b|\\bhasta\\b|(?<=\\s)إلى(?=\\s)|(?<=\\s)الى(?=\\s)|(?<=\\s)से(?=\\s)|至|到|から|より)\\s*';
const BEFORE = '(?<![\\p{L}\\p{N}$€£#.,%+-])';
const AFTER = '(?![\\p{N}%+]|[.,]\\d|\\p{Script=Latin})';
const RANGE = new RegExp(
  `${BEFORE}(?<from>${POINT})(?:${DASH}(?<to>(?:${POINT})|(?:${PRESENT_PATTERN})(?![\\p{L}\\p{M}])|\\d{2}(?=\\s|$|\\)))|${DASH}(?=$|[)|\\t]))${AFTER}`,
  'iu',
);
/** `May – August 2019`: the year stands once. */
const MONTHS_OF_A_YEAR = new RegExp(
  `${BEFORE}(?<from>${MONTH})${DASH}(?<to>${MONTH})\\s(?<year>${YEAR})${AFTER}`,
  'iu',
);
const SINCE = new RegExp(
  `${BEFORE}(?:since|seit|ab|depuis|desde|from|منذ|से|from:)\\s(?:le\\s|dem\\s)?(?<from>${POINT})${AFTER}`,
  'iu',
);
const UNTIL = new RegExp(`${BEFORE}(?:until|bis|jusqu'à|hasta|até|حتى)\\s(?<to>${POINT})${AFTER}`, 'iu');
const SINGLE = new RegExp(`${BEFORE}(?<from>${POINT})${AFTER}`, 'iu');
const ENDS = new RegExp(`^(?:${PRESENT_PATTERN})$`, 'iu');
const DURATION =
  /[(·,-]?\s*(?:\d+\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|meses|anos?|mês|سنوات|سنة|أشهر|شهر|वर्ष|महीने|年間?|[かヶ]月|个月)\s*){1,4}\)?/giu;

/** Digits of Arabic and Hindi as ours; what is one character stays one. */
export function westernDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

/** The first time span of a line. @param single whether one point alone is enough: the year of a degree */
export function findRange(line: string, { single = true } = {}): DateRange | undefined {
  const text = westernDigits(line);
  const range = MONTHS_OF_A_YEAR.exec(text) ?? RANGE.exec(text) ?? SINCE.exec(text);
  if (range?.groups) {
    const { from = '', to, year } = range.groups;
    const start = pointOf(year ? `${from} ${year}` : from);
    const open = to === undefined || ENDS.test(to.trim());
    const end = open ? undefined : pointOf(year ? `${to} ${year}` : to, start);
    return {
      ...(start ? { startDate: start } : {}),
      ...(end ? { endDate: end } : {}),
      current: open,
      rest: restOf(line, range),
      at: range.index,
    };
  }
  const until = UNTIL.exec(text);
  const one = until ?? (single ? SINGLE.exec(text) : null);
  const end = one?.groups && pointOf(one.groups.to ?? one.groups.from ?? '');
  return one && end ? { endDate: end, current: false, rest: restOf(line, one), at: one.index } : undefined;
}

function restOf(line: string, { index, 0: found }: RegExpExecArray): string {
  const left = line.slice(0, index).replace(/[([|,·•:：–—-]\s*$/u, '');
  const right = line.slice(index + found.length).replace(/^\s*[)\]|,·•:：–—-]/u, '');
  return `${left.trimEnd()}\t${right.trimStart()}`
    .replace(DURATION, '')
    .replace(/\(\s*\)/g, '')
    .replace(/^[\s|,·•–—-]+|[\s|,·•–—-]+$/gu, '')
    .trim();
}

/** @param near the beginning of the span, whose century a short year has */
export function pointOf(words: string, near?: string): string | undefined {
  const text = westernDigits(words).trim().toLocaleLowerCase('en');
  if (/^\d{2}$/.test(text)) return near ? near.slice(0, 2) + text : undefined;
  const short = /['’](\d{2})$/.exec(text)?.[1];
  const year = short ? (Number(short) > 50 ? '19' : '20') + short : new RegExp(YEAR).exec(text)?.[0];
  if (!year) return undefined;
  const rest = text.replace(short ? /['’]\d{2}$/ : year, ' ');
  const name = new RegExp(`(?<![\\p{L}\\p{M}])(?:${MONTH_PATTERN})(?![\\p{L}\\p{M}])`, 'iu').exec(rest)?.[0];
  const numbers = rest.match(/\d+/g)?.map(Number) ?? [];
  const named = name && monthOf(name);
  if (named) {
    const [day] = numbers;
    return day !== undefined && day <= 31 ? `${year}-${named}-${two(day)}` : `${year}-${named}`;
  }
  if (/q[1-4]/.test(rest) || numbers.length === 0) return year;
  const yearFirst = text.startsWith(year);
  const [first = 0, second] = numbers;
  if (second === undefined) return first >= 1 && first <= 12 ? `${year}-${two(first)}` : year;
  const [month, day] = yearFirst ? [first, second] : [second, first];
  return month >= 1 && month <= 12 ? `${year}-${two(month)}-${two(day)}` : year;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
