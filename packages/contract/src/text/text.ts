/** Characters that show something: no space, control or format character, and none of the letters that are drawn as nothing. */
const VISIBLE = /[^\p{Z}\p{C}\u115f\u1160\u2800\u3164\uffa0]/u;

/** Whether a text says nothing: it is empty, or all of it is spaces and characters that nobody sees. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}

/** Whether PostgreSQL can store a text: NUL and half surrogate pairs it refuses. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}

/** The same text without NUL and half surrogate pairs: for words that somebody said, which are mended and never refused. */
export function toStorable(text: string): string {
  return text.replaceAll('\u0000', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
