/**
 * One form for texts that are compared: what is heard counts, not how it is written. No full width, no invisible characters,
 * no emphasis, one kind of apostrophe, dash and space; lower case.
 */
export function normalForm(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Format characters (zero width, soft hyphen, marks of direction) and variation selectors have no sound.
      .replace(/(?:\p{Cf}|\p{Variation_Selector}|\u034F|\u115F|\u1160|\u3164)/gu, '')
      // Marks that no letter took up.
      .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}+/gu, '')
      .replace(/[*~`]+/g, '')
      .replace(/[’‘ʼ＇´]/g, "'")
      .replace(/[‐‑‒–—―]/g, '-')
      .replace(/\s+/gu, ' ')
      .toLocaleLowerCase('und')
  );
}

/** Sounds and words that can be dropped into any sentence. */
const FILLERS = new Set(
  (
    'um uh uhm er erm hm hmm mm ah oh well like okay ok basically actually literally really just so yeah right anyway please ' +
    'äh ähm öh hm tja naja ja also halt eben quasi sozusagen nun doch mal bitte eigentlich irgendwie gell'
  ).split(' '),
);
const FILLER_PHRASES =
  /\b(?:(?<!let )you know|i mean|sort of|kind of|you see|let's say|as it were|so to speak|wissen sie|weißt du|sagen wir|ich meine|im grunde)\b,?/g;

/** Without the fillers, for patterns that span words. */
export function withoutFillers(text: string): string {
  return normalForm(text)
    .replace(FILLER_PHRASES, ' ')
    .replace(
      /[,;]?\s*(?<![\p{L}\p{N}'])(?:um|uh|uhm|er|erm|hmm?|mm|ähm?|öh|tja|naja)(?![\p{L}\p{N}'])[,;]?/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Every word but fillers, in order; names in code (`nextQuestion`, `next_question`) count as their parts. */
export function wordsOf(text: string): string[] {
  const apart = text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll('_', ' ');
  const plain = normalForm(apart).replace(FILLER_PHRASES, ' ');
  return [...SEGMENTER.segment(plain)]
    .filter((part) => part.isWordLike)
    .flatMap((part) => part.segment.split(/[.'-]/))
    .filter((word) => word !== '' && !FILLERS.has(word));
}

/** Words that any sentence may hold, question words among them. */
const COMMON = new Set(
  (
    'a an the this that these those it its he she they them their there here i me my we us our you your yours is are was were be been being am ' +
    'do does did done have has had having will would shall should can could may might must to of in on at by for from with about into over as ' +
    'and or but if then than not no nor s t re ve d ll m some any all each every other more most much many very too also now next one let tell ' +
    'give say said ask please thank thanks question answer time what which who whom whose how why when where ' +
    'der die das den dem des ein eine einen einem einer eines und oder aber wenn dann als nicht kein keine er sie es wir ihr ihre ihren ihrem ' +
    'ihrer ich mich mir mein meine uns unser sie ihnen du dich dir dein deine ist sind war waren sein bin bist hat haben habe hatte hatten wird ' +
    'werden wurde würde würden kann können könnte könnten soll sollen sollte muss müssen darf zu zum zur von vom in im an am auf bei für mit ' +
    'über unter nach vor aus um auch noch sehr mehr alle alles jede jeder jedes man sich so hier da dies diese dieser dieses einmal bitte danke ' +
    'frage nächste nächsten sagen erzählen was wer wen wem wie warum wieso weshalb wann wo woran womit welche welcher welches welchen ' +
    'le la les un une des du de et ou mais si que qui dans sur pour avec par ce cette ces il elle nous vous je me mon ma mes votre vos est sont ' +
    'était avez avoir être quel quelle quels quelles quoi comment pourquoi quand où ' +
    'el los las una unos unas y o pero en con por para su sus se lo al del es son era ha han usted me mi qué cuál cómo cuándo dónde quién'
  ).split(' '),
);

const ENDING = /(?:ings?|edly|ed|es|ly|e?s|er|en|ern|em|e|n|t)$/u;

/** One form for the forms of a word; rough, and the same on both sides. Twice: "conflicts" and "conflict" both end in one. */
function stemOf(word: string): string {
  return withoutEnding(withoutEnding(word));
}

function withoutEnding(word: string): string {
  const stem = word.replace(ENDING, '');
  return stem.length >= 3 ? stem : word;
}

/** What a sentence is about: its words without those that any sentence may hold. All of them where it has no other. */
export function contentOf(text: string): Set<string> {
  const words = wordsOf(text);
  const own = words.filter((word) => !COMMON.has(word));
  return new Set((own.length > 0 ? own : words).map(stemOf));
}

/** Share of the content of one text that another holds, 0 to 1. */
export function coverage(content: ReadonlySet<string>, text: string): number {
  if (content.size === 0) return 0;
  const there = new Set(wordsOf(text).map(stemOf));
  return [...content].filter((word) => there.has(word)).length / content.size;
}

/** Sentences by their points, however short. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…。！？؟।]["'»”’)\]]*)(?:\s+|$)|(?<=[。！？][」』]?)(?![」』])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
