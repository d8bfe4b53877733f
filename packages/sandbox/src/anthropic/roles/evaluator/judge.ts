import { unit } from '../../../session/random.ts';
import { keywords } from '../../salient.ts';
import type { Material, MaterialCriterion, Sentence } from './material.ts';

/** What the stand-in thinks of one criterion: quotes first, then how strong they are. */
export interface Judgement {
  /** Verbatim; empty where too little was said. */
  quotes: Sentence[];
  /** 0 to 1. */
  strength: number;
}

const MIN_WORDS = 12;
const MIN_SENTENCE_WORDS = 4;
const MAX_QUOTES = 2;

/** Judges by the nearest sentences: how much of the criterion they touch, how long and how concrete they are. */
export function judge(material: Material, criterion: MaterialCriterion | undefined): Judgement {
  const spoken = material.sentences.filter(({ text }) => !/^\[.*\]$/.test(text.trim()));
  const words = spoken.reduce((sum, { text }) => sum + wordCount(text), 0);
  const ranked = spoken
    .filter(({ text }) => wordCount(text) >= MIN_SENTENCE_WORDS)
    .map((sentence) => ({ sentence, weight: weigh(sentence.text, criterion) }))
    .sort((a, b) => b.weight - a.weight);
  if (words < MIN_WORDS || ranked.length === 0) return { quotes: [], strength: 0 };
  const quotes = ranked.slice(0, MAX_QUOTES).map(({ sentence }) => sentence);
  const concrete = quotes.reduce((sum, { text }) => sum + concreteness(text), 0) / quotes.length;
  const length = Math.min(1, words / 150);
  const taste = unit(material.seed, 'judge', criterion?.id ?? '', String(words));
  return { quotes, strength: Math.min(1, 0.4 * length + 0.45 * concrete + 0.15 * taste) };
}

function weigh(text: string, criterion: MaterialCriterion | undefined): number {
  const own = new Set(keywords(text).map(stem));
  const shared = criterion?.keywords.filter((word) => own.has(stem(word))).length ?? 0;
  return shared * 1.5 + Math.min(2, wordCount(text) / 10) + concreteness(text);
}

const NUMBER =
  /\p{N}|\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|percent|zwei|drei|dos|tres|deux|trois|dois|três)\b|ثلاث|दो|तीन|[二三四五六七八九十]/iu;
const FIRST_PERSON = /\b(I|we|my|our|[Ii]ch|[Ww]ir|yo|je|[Nn]ous|[Ee]u)\b|j’|أنا|نحن|मैं|हम|私/u;
const REASON = /\b(because|so that|therefore|which meant|weil|porque|parce)\b|لأن|क्योंकि|ので/iu;

/** Numbers and what the speaker did make an answer concrete. */
function concreteness(text: string): number {
  return (
    (NUMBER.test(text) ? 0.4 : 0) + (FIRST_PERSON.test(text) ? 0.35 : 0) + (REASON.test(text) ? 0.25 : 0)
  );
}

const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' });

/** Scripts without spaces are counted by their own words. */
function wordCount(text: string): number {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) {
    return text.split(/\s+/u).filter(Boolean).length;
  }
  return [...SEGMENTER.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

function stem(word: string): string {
  return word.toLowerCase().slice(0, 6);
}
