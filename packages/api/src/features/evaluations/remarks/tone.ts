import type { QuestionEvaluation } from '@vivavoce/contract/records';

const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');

const PRAISE = [
  word(
    'strong(?:ly)?|excellent(?:ly)?|outstanding|impressive|convincing(?:ly)?|thorough(?:ly)?|(?:very|really|extremely) (?:clear|good|well|strong)|well done|superb|brilliant|fantastic|exceptional|great|detailed|rich|compelling|stark\\p{L}*|hervorragend\\p{L}*|überzeugend\\p{L}*|sehr (?:gut|klar)\\p{L}*|ausführlich\\p{L}*|großartig\\p{L}*|ausgezeichnet\\p{L}*|beeindruckend\\p{L}*|wirklich (?:gut|stark)\\p{L}*|excellent\\p{L}*|convaincant\\p{L}*|remarquable\\p{L}*|impressionnant\\p{L}*|brillant\\p{L}*|très (?:bien|bon\\p{L}*|clair\\p{L}*)|excelente\\p{L}*|convincente\\p{L}*|brillante\\p{L}*|magnífic\\p{L}+|impresionante\\p{L}*|muy (?:bien|buen\\p{L}*|clar\\p{L}*)|ótim[oa]s?|brilhante\\p{L}*|impressionante\\p{L}*|muito (?:bem|bo[amn]s?|clar\\p{L}*)',
  ),
  /(?<!غير )(?:ممتاز|رائع|مقنع|قوي|متميز|مبهر|مذهل|استثنائي|جيدة? جدا|واضحة? جدا)/u,
  /शानदार|बेहतरीन|उत्कृष्ट|ज़बरदस्त|जबरदस्त|प्रभावशाली|दमदार|लाजवाब|बहुत (?:अच्छ|साफ़|स्पष्ट|बढ़िया)|(?<!सबसे )मज़बूत/u,
  /素晴らし|すばらし|優れて|優れた|見事|完璧|秀逸|(?:とても|大変|非常に)(?:良|よ|明確|明快|わかりやす|分かりやす)|説得力(?:のあ|があり(?!ませ)|がある)/u,
];
const BLAME = [
  word(
    'weak(?:ly)?|vague(?:ly)?|thin|poor(?:ly)?|shallow|superficial|unclear|lack(?:s|ed|ing)?|missing|barely|hardly|short of|little (?:detail|substance)|no (?:detail|substance)|schwach\\p{L}*|vage\\p{L}*|dünn\\p{L}*|oberflächlich\\p{L}*|unklar\\p{L}*|kaum|faible\\p{L}*|vagues?|flou\\p{L}*|débil\\p{L}*|vag[oa]s?|poco clar\\p{L}*|frac[oa]s?|pouco clar\\p{L}*|dürftig\\p{L}*|mager\\p{L}*|superficiel\\p{L}*|superficial\\p{L}*|superficiais|insuffisant\\p{L}*|insuficiente\\p{L}*|pobres?|débiles',
  ),
  /ضعيف|مبهم|غامض|سطحي|غير (?:مقنع|واضح|كاف)|ركيك/u,
  /कमज़ोर|कमजोर|अस्पष्ट|सतही|अधूर|खोखल|उथल|धुंधल/u,
  /弱[いくか]|弱く|曖昧|あいまい|不十分|浅[いくか]|乏し|薄[いくか]|不明確|不明瞭|表面的|漠然|説得力が(?:な|ありませ)/u,
];
const BEST = word(
  'best|strongest|clearest|most convincing|carr(?:y|ies)|beste[nrs]?|stärkste[nrs]?|überzeugendste[nrs]?|trägt|meilleure?s?|plus (?:solide|forte?)|mejor|más (?:sólida|fuerte)|melhor|mais (?:sólida|forte)',
);
const ALL = [
  word(
    '(?:every|each|all (?:of )?(?:your |the )?)\\s*(?:answers?|questions?)|all (?:two|three|four|five|six)|jede (?:antwort|frage)|alle (?:\\p{L}+ )?(?:antworten|fragen)|toutes (?:les|vos) réponses|todas (?:las|as|sus|suas) re(?:spuestas|spostas)',
  ),
  /(?:كل|جميع) (?:إجابات|الإجابات|الأسئلة|إجابة|سؤال)/u,
  /(?:हर|सभी|सारे) (?:जवाब|सवाल|उत्तर)/u,
  /(?:すべて|全て|全部)の(?:回答|質問)|どの(?:回答|質問)も/u,
];

const says = (patterns: readonly RegExp[], sentence: string) =>
  patterns.some((pattern) => pattern.test(sentence));

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
  const [praises, blames] = [says(PRAISE, sentence), says(BLAME, sentence)];
  if (mean < LOW && praises && !blames) return true;
  if (mean > HIGH && blames && !praises) return true;
  if (scored.length < questions.length && says(ALL, sentence)) return true;
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
