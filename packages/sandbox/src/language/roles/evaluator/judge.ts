import { unit } from '../../../session/random.ts';
import { keywords } from '../../salient.ts';
import type { Material, MaterialCriterion, Sentence } from './material.ts';

/** What the stand-in thinks of one criterion: quotes first, then how strong they are. */
export interface Judgement {
  /** Verbatim; empty where too little was said. */
  quotes: Sentence[];
  /** 0 to 1. */
  strength: number;
  /** What the quotes have, and what they lack. */
  has: Feature[];
  lacks: Feature[];
}

/** What makes an answer more than words. */
export type Feature = 'own' | 'number' | 'reason' | 'result';

const FEATURES: Readonly<Record<Feature, RegExp>> = {
  own: /(?<!\p{L})(?:I|[Ww]e|[Mm]y|[Oo]ur|[Ii]ch|[Ww]ir|[Mm]ein\p{L}*|[Uu]nser\p{L}*|[Yy]o|[Mm]i|[Nn]osotros|[Hh]ice|[Jj]e|[Jj]['’]ai|[Nn]ous|[Mm]on|[Mm]a|[Ee]u|[Mm]eu|[Mm]inha|[Ff]iz)(?!\p{L})|أنا|نحن|قمت|मैं|मैंने|हमने|私|僕|自分/u,
  number:
    /\p{N}|(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|half|percent|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|hundert|tausend|hälfte|prozent|dos|tres|cuatro|cinco|diez|cien|mil|deux|trois|quatre|cinq|dix|cent|mille|dois|duas|três|quatro|dez|cem)(?!\p{L})|ثلاث|दो |तीन|[二三四五六七八九十百]/iu,
  reason:
    /(?<!\p{L})(?:because|so that|therefore|since|in order to|which is why|weil|damit|deshalb|deswegen|denn|porque|por eso|para que|parce que|car|afin de|pois|por isso)(?!\p{L})|لأن|لكي|क्योंकि|ताकि|から|ので|ため/iu,
  result:
    /(?<!\p{L})(?:as a result|in the end|which (?:meant|saved|led|cut)|saved|reduced|increased|improved|dropped|fell|rose|grew|shrank|doubled|tripled|halved|went (?:up|down|from)|(?:came|got|went|is|was|are|were) down (?:to|by|from)|from [\p{L}\p{N}.,%]+(?: \p{L}+){0,2} to (?:zero|none|no|one|two|three|four|five|six|seven|eight|nine|ten|\p{N}[\p{N}.,%]*)|the (?:result|outcome|effect) (?:was|is)|came of it|(?:never|not|nothing|no \p{L}+)(?: \p{L}+){0,3} (?:again|since)|(?:\p{L}+ )?(?:weeks?|months?|years?) (?:after|later)|ever since|led to|turned out|since then|(?:went|came|was|were|is|are|got|worked|ran) (?:out again|back|again|fixed|solved)|went out|am ende|(?:von|de|du|da) [\p{L}\p{N}.,%]+(?: \p{L}+){0,2} (?:auf|a|à) (?:null|kein\p{L}*|ein\p{L}*|zwei|drei|vier|fünf|cero|un[oa]?|dos|tres|zéro|deux|trois|zero|dois|duas|três|\p{N}[\p{N}.,%]*)|das ergebnis war|danach|(?:stieg|fiel|halbier\p{L}+|verdoppel\p{L}+)|el resultado fue|desde entonces|bajó|subió|aument\p{L}+|le résultat|depuis lors|baissé|augment\p{L}+|o resultado foi|desde então|caiu|subiu|dadurch|seitdem|gespart|gesenkt|verbessert|sank|al final|como resultado|ahorr\p{L}+|redujo|mejor\p{L}+|finalement|résultat|réduit|amélior\p{L}+|no final|reduziu|melhor\p{L}+)(?!\p{L})|في النهاية|أدى|انخفض|ارتفع|تحسن|النتيجة|منذ ذلك|नतीजा|अंत में|उसके बाद|घट|बढ़|結果|減り|減っ|増え|改善|なくなり|なりました|以来/iu,
};

const MIN_WORDS = 12;
const MIN_SENTENCE_WORDS = 4;
const MAX_QUOTES = 2;

/** Judges by the nearest sentences: how much of the criterion they touch, how long and how concrete they are. */
export function judge(material: Material, criterion: MaterialCriterion | undefined): Judgement {
  const spoken = material.sentences.filter(({ text }) => !/^\[.*\]$/.test(text.trim()));
  // Said over and over, words are no more than once.
  const words = new Set(spoken.flatMap(({ text }) => wordsOf(text))).size;
  const ranked = spoken
    .filter(({ text }) => wordCount(text) >= MIN_SENTENCE_WORDS)
    .map((sentence) => ({ sentence, weight: weigh(sentence.text, criterion) }))
    .sort((a, b) => b.weight - a.weight);
  if (words < MIN_WORDS || ranked.length === 0) return { quotes: [], strength: 0, has: [], lacks: [] };
  const quotes = ranked.slice(0, MAX_QUOTES).map(({ sentence }) => sentence);
  const concrete = quotes.reduce((sum, { text }) => sum + concreteness(text), 0) / quotes.length;
  const length = Math.min(1, words / 100);
  const answer = spoken.map(({ text }) => text).join(' ');
  const [has, lacks] = split(answer);
  const taste = unit(material.seed, 'judge', criterion?.id ?? '', String(words));
  return { quotes, strength: Math.min(1, 0.4 * length + 0.45 * concrete + 0.15 * taste), has, lacks };
}

function weigh(text: string, criterion: MaterialCriterion | undefined): number {
  const own = new Set(keywords(text).map(stem));
  const shared = criterion?.keywords.filter((word) => own.has(stem(word))).length ?? 0;
  return shared * 1.5 + Math.min(2, wordCount(text) / 10) + concreteness(text);
}

/** Numbers and what the speaker did make an answer concrete. */
function concreteness(text: string): number {
  const { own, number, reason } = FEATURES;
  return (number.test(text) ? 0.4 : 0) + (own.test(text) ? 0.35 : 0) + (reason.test(text) ? 0.25 : 0);
}

function split(answer: string): [has: Feature[], lacks: Feature[]] {
  const all = Object.keys(FEATURES) as Feature[];
  return [
    all.filter((feature) => FEATURES[feature].test(answer)),
    all.filter((feature) => !FEATURES[feature].test(answer)),
  ];
}

function wordsOf(text: string): string[] {
  return [...SEGMENTER.segment(text.toLowerCase())]
    .filter((part) => part.isWordLike)
    .map((part) => part.segment);
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });

function wordCount(text: string): number {
  return wordsOf(text).length;
}

function stem(word: string): string {
  return word.toLowerCase().slice(0, 6);
}
