const MAX_CHARACTERS = 300;

/**
 * One short sentence of a model, made safe to show and to store: control characters, half characters, markup and links are
 * gone, the length is bounded at a word. `null` where nothing is left.
 */
export function sentence(text: string | null): string | null {
  if (text === null) return null;
  const plain = text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/(https?:\/\/|www\.)\S+/gi, '')
    .replaceAll(/[*_`#]+/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(plain)) return null;
  if (plain.length <= MAX_CHARACTERS) return plain;
  const cut = plain.slice(0, MAX_CHARACTERS);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_CHARACTERS / 2));
  return `${whole.replace(/\p{Cs}$/u, '').trimEnd()}…`;
}
