import { linesOf } from '../interview/lines/index.ts';
import type { PromptQuestion } from '../interview/prompt-state.ts';
import { contentOf, coverage, normalForm, sentencesOf, wordsOf } from './wording.ts';

/** Share of a question's content words that one sentence must contain to have asked it. */
const ASKED_SHARE = 0.6;

/** A question mark, or the word that is one in Japanese. */
const IS_QUESTION = /(?:[?？؟]|か。)["'»”’」』)\]*_\s]*$/u;

/** The start of a clause, possibly after a small word. */
const CLAUSE = String.raw`(?:^|[,;:.!-]\s*|(?<!\p{L})(?:please|and|now|so|then|but|bitte|und|aber|also)\s+)`;
const END = String.raw`(?![\p{L}\p{N}])`;

/** Asks without a question mark. */
const REQUEST = new RegExp(
  `${CLAUSE}(?:${[
    "tell|describe|walk|talk|explain|give|share|pick|choose|imagine|suppose|think of|name|show|help me|take me|outline|sketch|compare|let(?:'s| us) (?:talk|hear|discuss|look|think)|i'd (?:like|love)|i would (?:like|love)",
    'erzählen|erzähl|beschreiben|beschreib|schildern|nennen|erklären|zeigen|wählen|stellen sie sich|denken sie|skizzieren|vergleichen|ich (?:möchte|würde)|mich (?:würde|interessiert)',
    'conte|descreva|explique|fale|diga|imagine|escolha|dê',
    'parlez|décrivez|racontez|expliquez|donnez|imaginez|choisissez|cuénteme|describa|explique|hábleme|imagine|elija|dígame|صف|اشرح|أخبرني|حدثني',
  ].join('|')})${END}`,
  'u',
);

/** The same where the verb stands last. */
const REQUEST_LAST =
  /(?:(?:ください|下さい|てみましょう)|(?:बताइए|बताइये|बताएँ|बताएं|समझाइए|सुनाइए|दीजिए|कीजिए))[。।.!]*\s*$/u;

const asks = (part: string) => REQUEST.test(part) || REQUEST_LAST.test(part);

/** A clause that asks nothing about the matter: whether to go on, whether the sound is good, a mere "right?". */
const EMPTY_ASK = new RegExp(
  `${CLAUSE}(?:${[
    '(?:shall|should|may|can|could) (?:we|i) (?:go on|go ahead|continue|move (?:on|along|ahead)|proceed|begin|start|ask)[^,.!?]*',
    'are you (?:all )?(?:ready|set|comfortable|still there|okay|ok|with me)[^,.!?]*|ready(?: (?:to|for) [^,.!?]*)?',
    '(?:does|did) that (?:make sense|work|help|sound)[^,.!?]*|(?:is|was) that (?:ok|okay|all right|alright|clear|fine)[^,.!?]*',
    "can you hear me[^,.!?]*|ok|okay|right|isn't it|all right|alright|do you agree|agreed",
    '(?:sollen|wollen|können|dürfen) wir (?:weiter|fort|anfang|begin|start)[^,.!?]*|gehen wir weiter|machen wir weiter|weiter',
    'sind sie (?:bereit|soweit|so weit|noch da)[^,.!?]*|bereit[^,.!?]*|(?:ist|war) das (?:in ordnung|okay|klar|so weit klar)[^,.!?]*',
    'hören sie mich[^,.!?]*|nicht wahr|oder|einverstanden|gut|on continue|continuamos|seguimos',
  ].join('|')})\\s*[?？؟]`,
  'u',
);

const STARTS_A_QUESTION = new RegExp(
  `${CLAUSE}(?:what|how|why|when|where|who|which|whom|whose|did|do|does|have|has|can|could|would|will|are|is|was|were|if|wie|warum|wieso|wann|wo|wer|welche\\p{L}?|haben|hat|können|könnten|würden|gibt|wenn)${END}`,
  'u',
);

/** Words that ask for the candidate's own questions. */
const INVITES =
  /(?<!\p{L})(?:questions?|ask|know|wonder\p{L}*|curious|fragen?|wissen|interessiert|poser|demander|savoir|preguntas?|preguntar\p{L}*|saber|pergunt\p{L}*|dúvidas?)(?!\p{L})|أسئل|تسأل|سؤال|تعرف|सवाल|प्रश्न|पूछ|जानना|質問|聞きたい|お聞き|お尋ね|知りたい/u;

/**
 * Whether a reply puts this question. Another one does not count, nor does its matter in a sentence that asks nothing; where
 * a reply is in another language than the question its words prove nothing, and any real question counts.
 */
export function asksQuestion(said: string, question: PromptQuestion, language: string): boolean {
  const asking = askingPartsOf(said);
  if (question.id === undefined) {
    const known = linesOf(language) !== linesOf('en') || language.toLowerCase().startsWith('en');
    return asking.some((part) => !known || INVITES.test(part));
  }
  const parts = sentencesOf(normalForm(question.text));
  const puts = parts.filter((part) => IS_QUESTION.test(part) || asks(part));
  const contents = (puts.length > 0 ? [...puts, question.text] : [question.text]).map(contentOf);
  const candidates = [...asking, ...verbatim(said, parts), asking.join(' ')];
  if (contents.some((content) => candidates.some((part) => coverage(content, part) >= ASKED_SHARE)))
    return true;
  const own = languageOf(question.text);
  const spoken = languageOf(said);
  return (
    own !== null && spoken !== null && own !== spoken && asking.some((part) => contentOf(part).size >= 2)
  );
}

/** A clause that looks back. */
const LOOKS_BACK =
  /^(?:thanks|thank you|i see|you(?:'ve| have)? (?:said|told|mentioned|described|explained|spoke)|danke|vielen dank|verstehe|sie (?:sagten|nannten|erzählten|beschrieben|haben))(?!\p{L})[^,;:-]*[,;:-]\s*/u;

/** What of a reply asks: its questions and requests, without clauses that only ask whether to go on. */
function askingPartsOf(said: string): string[] {
  return sentencesOf(normalForm(said)).flatMap((sentence) => {
    const clauses = sentence.replace(LOOKS_BACK, '');
    if (!IS_QUESTION.test(clauses)) return asks(clauses) ? [clauses] : [];
    const rest = clauses.replace(EMPTY_ASK, '');
    return rest === clauses || REQUEST.test(rest) || STARTS_A_QUESTION.test(rest) ? [rest] : [];
  });
}

/** Sentences of a reply that are sentences of the question, in whatever form it asks. */
function verbatim(said: string, parts: readonly string[]): string[] {
  const whole = ` ${wordsOf(said).join(' ')} `;
  return parts.filter((part) => whole.includes(` ${wordsOf(part).join(' ')} `));
}

const TELLTALES: Record<string, ReadonlySet<string>> = {
  en: new Set('the is are was you your how what which did do that with and about'.split(' ')),
  de: new Set('der die das ist sie ihr ihre ihnen wie was haben nicht mit und ein eine'.split(' ')),
  fr: new Set('le la les est vous votre comment quel quelle avez que avec et une des'.split(' ')),
  pt: new Set('o os as é você seu sua como que quando foi com não uma um e do da'.split(' ')),
  es: new Set('el la los es usted su cómo qué cuál ha que con y una del'.split(' ')),
};
const SCRIPTS = [
  'Arabic',
  'Hiragana',
  'Han',
  'Cyrillic',
  'Devanagari',
  'Hangul',
  'Hebrew',
  'Greek',
  'Thai',
].map((script) => ({ script, pattern: new RegExp(`\\p{Script=${script}}{2}`, 'u') }));

/** A guess at the language of a text, by its commonest words or its script; `null` where they say nothing. */
function languageOf(text: string): string | null {
  const script = SCRIPTS.find(({ pattern }) => pattern.test(text));
  if (script) return script.script;
  const words = wordsOf(text);
  const counts = Object.entries(TELLTALES).map(([language, known]) => ({
    language,
    count: words.filter((word) => known.has(word)).length,
  }));
  const [first, second] = counts.sort((one, other) => other.count - one.count);
  return first && second && first.count >= 2 && first.count > second.count ? first.language : null;
}
