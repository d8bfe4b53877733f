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

/** Numbers and what the speaker did make an answer concrete. */
function concreteness(text: string): number {
  const hasNumber =
    /\p{N}|\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|percent)\b/iu.test(text);
  const firstPerson = /\b(I|we|my|our|ich|wir|yo|je|nous)\b/u.test(text);
  const reason = /\b(because|so that|therefore|which meant|weil|porque|parce)\b/iu.test(text);
  return (hasNumber ? 0.4 : 0) + (firstPerson ? 0.35 : 0) + (reason ? 0.25 : 0);
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

function stem(word: string): string {
  return word.toLowerCase().slice(0, 6);
}
