/** Marks that begin a point of a list, also those of symbol fonts. */
const BULLET = /^\s*(?:[•‣◦⁃∙▪▫■□●○◆◇►▸▶➢➤✓✔❖◾・※–—*-]|o(?=\s+\p{Lu}))\s+(?=\S)/u;
const GLUED_BULLET = /^\s*[•‣◦⁃▪■●◆►▸▶➢➤✓✔❖・](?=\S)/u;
/** What only moves things about: zero-width marks, direction marks, soft hyphens, private letters of symbol fonts. */
const NOISE =
  /(?:[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ue000-\uf8ff]|\ufe0e|\ufe0f)/gu;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
/** Ligatures and the shaped letters of Arabic, which some producers write in place of the letters themselves. */
const SHAPED = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufeff]/gu;
const SPACED_OUT = /(?<![^\s\t])(?:\p{L}\p{M}?[ ]){2,}\p{L}\p{M}?(?![^\s\t])/gu;

/** The text that a person reads: ligatures opened, marks of layout gone, letter-spaced words closed up. */
export function cleanText(text: string): string {
  return closeUp(
    text
      .normalize('NFC')
      .replace(SHAPED, (letter) => letter.normalize('NFKC'))
      .replace(SPACES, ' ')
      .replace(/[\uf0a7\uf0b7\uf0d8\uf0fc\uf076]/g, '•')
      .replace(NOISE, ''),
  )
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\t ?/g, '\t')
    .trim();
}

/** `E D U C A T I O N` is a word; `A B testing` is not. Two spaces, or a tab, part two such words. */
export function closeUp(text: string): string {
  return text.replace(SPACED_OUT, (run) => {
    const letters = run.split(' ');
    return letters.length >= 4 || run === text.trim() ? letters.join('') : run;
  });
}

export function takeBullet(text: string): { text: string; bullet: boolean } {
  const mark = BULLET.exec(text) ?? GLUED_BULLET.exec(text);
  return mark ? { text: text.slice(mark[0].length).trimStart(), bullet: true } : { text, bullet: false };
}

/** A word as tables hold it: small letters, no accents that fonts lose, no marks at its ends. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/[’`´]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}+#]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。・「」]/u;

export function isCjk(character: string | undefined): boolean {
  return character !== undefined && CJK.test(character);
}

/** Joins what a line break parted: without a space in Chinese and Japanese, without the hyphen of a broken word. */
export function joinWrapped(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    if (text === '') return part;
    const last = text.at(-1);
    if (isCjk(last) && isCjk(part[0])) return text + part;
    if (last === '-' && /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(part)) {
      const word = /\S+$/.exec(text)?.[0] ?? '';
      return word.slice(0, -1).includes('-') ? text + part : text.slice(0, -1) + part;
    }
    return `${text} ${part}`;
  }, '');
}
