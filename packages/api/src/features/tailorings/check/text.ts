/**
 * A text as it is compared: compatibility forms, digits of all scripts as ASCII, one kind of dash and apostrophe. Characters that
 * nobody sees are gone; a text that holds them is refused before (`hasHiddenCharacters`).
 */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replaceAll(/[‐‑‒–—―−]/gu, '-')
    .replaceAll(/[’‘ʼ`´]/gu, "'")
    .replaceAll(/\p{Cf}/gu, '')
    .normalize('NFC');
}

/** Lower case without accents, for comparing. Marks of Indic scripts are letters in all but name, and stay. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/gu, '')
    .replaceAll(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ي')
    .normalize('NFC');
}

/** Format and private characters that no honest text needs; joiners belong to Arabic and to Indic scripts. */
export function hasHiddenCharacters(text: string): boolean {
  const joined = /[\p{Script=Arabic}\p{Script=Devanagari}][\u200c\u200d]/gu;
  return /[\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u2800\u3164\uffa0]/u.test(text.replaceAll(joined, ''));
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  // Digits of a script stand in one block of ten, from zero; only the start is sought.
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  if (code <= 0x39) return code - 0x30;
  return (code - zero) % 10;
}

export interface Token {
  /** As it stands in the plain text. */
  text: string;
  kind: 'word' | 'digits' | 'cjk' | 'link';
  /** What stands between it and the one before. */
  gap: string;
  /** Whether a sentence, an item or a line begins with it. */
  opens: boolean;
}

const LINK = /(?:https?:\/\/|www\.)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・々〆ヶ][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・々〆ヶ0-9]*/u;
const DIGITS =
  /\d+(?:[.,'\u00a0\u202f ]\d{3}(?!\d))*(?:[.,:/]\d+)*(?!\d|[.,]\d|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L})/u;
const LETTER = '(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{N}]';
const WORD = new RegExp(
  `\\.?${LETTER}(?:\\p{M}|${LETTER})*(?:['.&]${LETTER}(?:\\p{M}|${LETTER})*)*(?:\\+\\+|#)?`,
  'u',
);
const ANY = new RegExp([LINK, DIGITS, CJK, WORD].map(({ source }) => `(${source})`).join('|'), 'gu');
const OPENING = /[.!?;:•·…\n。！？]|^\s*[-*]\s/u;

/** The words, numbers and links of a plain text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(ANY)) {
    const gap = text.slice(end, match.index);
    const kind = match[1] ? 'link' : match[2] ? 'digits' : match[3] ? 'cjk' : 'word';
    tokens.push({ text: match[0], kind, gap, opens: tokens.length === 0 || OPENING.test(gap) });
    end = match.index + match[0].length;
  }
  return tokens;
}

/** What stands after the last token: signs belong to the number before. */
export function tailOf(text: string): string {
  let end = 0;
  for (const match of text.matchAll(ANY)) end = match.index + match[0].length;
  return text.slice(end);
}
