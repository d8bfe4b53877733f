/** A first clause of fewer words is no long one. */
const MIN_WORDS = 4;
/** Behind this many it is too late to gain anything. */
const MAX_WORDS = 8;

/** Per language: words that begin a question or a clause, words that begin any other phrase, and words that need the next one. */
const PHRASES: Record<string, { clauses: Set<string>; phrases: Set<string>; binding: Set<string> }> = {
  en: wordsOf(
    'how what why when where which who whose whether if that because while since',
    'and or but so in on at for from with about after before during between through into without within under against',
    'a an the this these those my your our their his her its of to and or but so as very is are was were be been being do does did have has had will would can could should not no every each some any all',
  ),
  de: wordsOf(
    'wie was warum wieso wann wo wer wen wem welche welcher welches ob dass weil wenn als während woran womit',
    'und oder aber in im an am auf bei beim für von vom mit zu zum zur über nach vor aus durch ohne gegen zwischen',
    'der die das den dem des ein eine einen einem einer eines diese dieser dieses diesen ihr ihre ihren ihrem mein meine unser unsere und oder aber sehr nicht kein keine ist sind war waren hat haben wird werden zu so',
  ),
  fr: wordsOf(
    'comment pourquoi quand où qui que quel quelle quels quelles si parce lorsque',
    'et ou mais dans sur avec pour par sans pendant avant après chez entre depuis',
    'le la les un une des du de ce cet cette ces mon ma mes votre vos notre nos et ou mais très est sont était a ont avez ne pas à au aux',
  ),
  es: wordsOf(
    'cómo qué por cuándo dónde quién cuál si porque cuando mientras',
    'y o pero con en para sin sobre desde hasta durante entre',
    'el la los las un una unos unas de del al a este esta estos estas mi su sus y o pero muy es son era ha han no se',
  ),
  pt: wordsOf(
    'como que quando onde quem qual se porque enquanto',
    'e ou mas com em no na para sem sobre desde até durante entre por',
    'o a os as um uma de do da dos das ao à este esta esse essa meu seu sua e ou mas muito é são era tem não se',
  ),
};

function wordsOf(clauses: string, phrases: string, binding: string) {
  const set = (text: string) => new Set(text.split(' '));
  return { clauses: set(clauses), phrases: set(phrases), binding: set(binding) };
}

/**
 * Where a long first clause without any mark may be cut: before a word that begins a phrase, once four words are there. "Could
 * you walk me through | how you found it?" `null` where it may not, or not yet.
 */
export function phraseEnd(text: string, language: string): number | null {
  const known = PHRASES[language];
  if (!known) return null;
  const words = [...text.matchAll(/(\S+) /g)];
  for (let count = MIN_WORDS; count <= MAX_WORDS; count += 1) {
    const next = words[count];
    const previous = words[count - 1];
    if (!next || !previous) return null;
    const before = text.slice(0, next.index);
    if (!/^[\p{L}\p{M}'’ -]+$/u.test(before)) return null;
    const word = (next[1] ?? '').toLocaleLowerCase(language);
    const last = (previous[1] ?? '').toLocaleLowerCase(language);
    const begins = known.clauses.has(word)
      ? !known.binding.has(last) && !known.clauses.has(last)
      : known.phrases.has(word) &&
        !known.binding.has(last) &&
        !known.phrases.has(last) &&
        !known.clauses.has(last);
    if (begins) return next.index;
  }
  return null;
}
