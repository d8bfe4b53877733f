const STOP_WORDS = new Set(
  (
    'a about after again all also am an and any are as at be because been before being but by can could did do does doing ' +
    'down each every few for from further had has have having he her here him his how i if in into is it its just like ' +
    'made make me more most my no not now of off on once one only or other our out over own really said same see she so ' +
    'some such than that the their them then there these they thing things this those through to too two up us very was ' +
    'we well went were what when where which while who why will with would yeah yes you your um uh er kind sort lot got ' +
    'get going think know mean maybe first second third next last always never day days time ' +
    'der die das und ich ist war wir sie es ein eine einen mit von zu auf für dass nicht auch aber haben hatte habe ' +
    'el la los las un una y que de en con por para no es era yo nosotros muy pero ' +
    'le les des et je nous est était pas que qui dans pour avec sur mais'
  ).split(' '),
);

/** Words of a text that carry it, longest first. */
export function keywords(text: string): string[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’%-]*/gu) ?? []).filter(
    (word) => word.length > 2 && !STOP_WORDS.has(word),
  );
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/**
 * A short run of words from an answer worth taking up, verbatim: the clause-bound stretch of two to six words that carries
 * most. `undefined` where the answer holds nothing to quote, or is a placeholder.
 */
export function salientPhrase(answer: string): string | undefined {
  if (/^\[.*\]$/.test(answer.trim())) return undefined;
  let best: { phrase: string; weight: number } | undefined;
  for (const clause of answer.split(CLAUSE_END)) {
    const words = clause.trim().split(/\s+/u).filter(Boolean);
    for (let start = 0; start < words.length; start++) {
      for (let length = 2; length <= 6 && start + length <= words.length; length++) {
        if (cutsNumber(words, start, start + length)) continue;
        const run = words.slice(start, start + length);
        const weight = weigh(run);
        if (weight > (best?.weight ?? 3)) best = { phrase: run.join(' '), weight };
      }
    }
  }
  return best?.phrase;
}

/** Marks that end a clause; a point or comma within a number ("3.5", "1,000") does not. */
const CLAUSE_END = /(?:[;!?…—–()"“”„«»「」\n]|[.,:،、。।؟](?!\p{N})|(?<!\p{N})[.,:](?=\p{N}))+/u;

const NUMBER =
  /^(?:\p{Sc}?\p{N}[\p{N}.,:/]*(?:%|\p{L}{0,3})|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|hundert|tausend)$/iu;
const isNumber = (word: string | undefined) => word !== undefined && NUMBER.test(word);

/** Whether a run parts a number from its unit, or one number from another: "saved 3.5" of "saved 3.5 hours". */
function cutsNumber(words: readonly string[], start: number, end: number): boolean {
  return isNumber(words[start - 1]) || (isNumber(words[end - 1]) && end < words.length);
}

function weigh(run: readonly string[]): number {
  const bare = run.map((word) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}%]/gu, ''));
  const isFiller = (word: string | undefined) =>
    word === undefined || word.length < 2 || STOP_WORDS.has(word);
  // A phrase that begins or ends with "and the" quotes badly.
  if (isFiller(bare[0]) || isFiller(bare.at(-1))) return 0;
  const carried = bare.reduce((sum, word) => {
    if (STOP_WORDS.has(word)) return sum - 0.5;
    return sum + Math.min(3, word.length / 3) + (/\p{N}/u.test(word) ? 1 : 0);
  }, 0);
  return carried - Math.max(0, run.length - 4);
}
