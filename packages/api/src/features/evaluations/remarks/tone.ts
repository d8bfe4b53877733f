import type { QuestionEvaluation } from '@vivavoce/contract/records';

const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');

const PRAISE = word(
  'strong(?:ly)?|excellent|outstanding|impressive|convincing(?:ly)?|thorough(?:ly)?|very (?:clear|good|well)|great|detailed|rich|compelling|stark\\p{L}*|hervorragend\\p{L}*|überzeugend\\p{L}*|sehr (?:gut|klar)\\p{L}*|ausführlich\\p{L}*|excellent\\p{L}*|convaincant\\p{L}*|très (?:bien|clair\\p{L}*)|excelente\\p{L}*|convincente\\p{L}*|muy (?:bien|clar\\p{L}*)|muito (?:bem|clar\\p{L}*)',
);
const BLAME = word(
  'weak(?:ly)?|vague(?:ly)?|thin|poor(?:ly)?|shallow|superficial|unclear|lack(?:s|ed|ing)?|missing|barely|hardly|short of|little (?:detail|substance)|no (?:detail|substance)|schwach\\p{L}*|vage\\p{L}*|dünn\\p{L}*|oberflächlich\\p{L}*|unklar\\p{L}*|kaum|faible\\p{L}*|vagues?|flou\\p{L}*|débil\\p{L}*|vag[oa]s?|poco clar\\p{L}*|frac[oa]s?|pouco clar\\p{L}*',
);
const BEST = word(
  'best|strongest|clearest|most convincing|carr(?:y|ies)|beste[nrs]?|stärkste[nrs]?|überzeugendste[nrs]?|trägt|meilleure?s?|plus (?:solide|forte?)|mejor|más (?:sólida|fuerte)|melhor|mais (?:sólida|forte)',
);
const ALL = word(
  '(?:every|each|all (?:of )?(?:your |the )?)\\s*(?:answers?|questions?)|all (?:two|three|four|five|six)|jede (?:antwort|frage)|alle (?:\\p{L}+ )?(?:antworten|fragen)|toutes (?:les|vos) réponses|todas (?:las|as|sus|suas) re(?:spuestas|spostas)',
);
/** Below and above these shares of the scale nobody can be praised, or blamed, for the whole. */
const LOW = 0.34;
const HIGH = 0.75;

/**
 * Whether the sentence above the result says something else than the scores below it: praise over low ones, blame over high
 * ones, the wrong question as the best, or all answers where some have no score.
 */
export function deniesScores(sentence: string, questions: readonly QuestionEvaluation[]): boolean {
  const scored = questions.filter(({ score }) => score !== null);
  if (scored.length === 0) return false;
  const shares = scored.map(shareOf);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const [praises, blames] = [PRAISE.test(sentence), BLAME.test(sentence)];
  if (mean < LOW && praises && !blames) return true;
  if (mean > HIGH && blames && !praises) return true;
  if (scored.length < questions.length && ALL.test(sentence)) return true;
  const best = Math.max(...shares);
  return namesAsBest(sentence, scored).some((question) => shareOf(question) < best);
}

/** Questions whose title stands in the clause that says which was the best. */
function namesAsBest(sentence: string, questions: readonly QuestionEvaluation[]): QuestionEvaluation[] {
  const clauses = sentence
    .toLowerCase()
    .split(/[;.]\s|,? (?:but|yet|while|aber|doch|mais|pero|mas) /iu)
    .filter((part) => BEST.test(part));
  return questions.filter(({ title }) => clauses.some((clause) => clause.includes(title.toLowerCase())));
}

/** 0 at the lowest level, 1 at the highest. */
function shareOf({ score, maxScore }: QuestionEvaluation): number {
  return maxScore > 1 ? ((score ?? 1) - 1) / (maxScore - 1) : 1;
}
