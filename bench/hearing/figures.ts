/** What was heard of one recording. */
export interface Hearing {
  voice: string;
  /** What was said. */
  said: string;
  heard: string;
  spokenMs: number;
  /** For each word, how long after it had been said it stood in an interim result, or in the final one. */
  interimMs: readonly number[];
  /** From `Finalize` to its answer. */
  finalMs: number;
}

export interface HearingFigures {
  /** Share of the words that are wrong, missing or too many. */
  wordErrorRate: number;
  interimP50Ms: number;
  finalP50Ms: number;
  finalMaxMs: number;
  /** Processor time of the stand-ins for each second of speech, in seconds. */
  cpuPerSecond: number;
  words: number;
  voices: number;
}

export const GOALS = { wordErrorRate: 0.15, finalMs: 300, words: 300, voices: 3 } as const;

export function figuresOf(hearings: readonly Hearing[], cpuMs: number): HearingFigures {
  const words = sum(hearings.map(({ said }) => wordsOf(said).length));
  const errors = sum(hearings.map(({ said, heard }) => distance(wordsOf(said), wordsOf(heard))));
  const finals = hearings.map(({ finalMs }) => finalMs);
  return {
    wordErrorRate: rounded(errors / Math.max(1, words), 3),
    interimP50Ms: Math.round(median(hearings.flatMap(({ interimMs }) => interimMs))),
    finalP50Ms: Math.round(median(finals)),
    finalMaxMs: Math.round(Math.max(...finals)),
    cpuPerSecond: rounded(cpuMs / Math.max(1, sum(hearings.map(({ spokenMs }) => spokenMs))), 3),
    words,
    voices: new Set(hearings.map(({ voice }) => voice)).size,
  };
}

/** What keeps the figures from their goals; nothing where all are met. */
export function missesOf(figures: HearingFigures): string[] {
  const { wordErrorRate, finalP50Ms, words, voices } = figures;
  return [
    ...(wordErrorRate > GOALS.wordErrorRate
      ? [`wordErrorRate ${wordErrorRate} > ${GOALS.wordErrorRate}`]
      : []),
    ...(finalP50Ms > GOALS.finalMs ? [`finalP50Ms ${finalP50Ms} > ${GOALS.finalMs}`] : []),
    ...(words < GOALS.words ? [`words ${words} < ${GOALS.words}`] : []),
    ...(voices < GOALS.voices ? [`voices ${voices} < ${GOALS.voices}`] : []),
  ];
}

export function report(figures: HearingFigures): string {
  const { wordErrorRate, interimP50Ms, finalP50Ms, finalMaxMs, cpuPerSecond, words, voices } = figures;
  return [
    `word error rate         ${wordErrorRate} of ${words} words by ${voices} people (at most ${GOALS.wordErrorRate})`,
    `final after Finalize    ${finalP50Ms} ms p50, ${finalMaxMs} ms at most (p50 at most ${GOALS.finalMs})`,
    `word in an interim      ${interimP50Ms} ms after it was said, p50`,
    `processor time          ${cpuPerSecond} s for each second of speech`,
  ].join('\n');
}

const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');

/** Words as they sound: without case, punctuation and hyphens, digits spelled. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\bmr\./g, 'mister')
    .replace(/\d/g, (digit) => ` ${DIGITS[Number(digit)]} `)
    .replace(/[^\p{L}' ]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean);
}

/** How many words must be changed, added or left out to make one text of the other. */
export function distance(said: readonly string[], heard: readonly string[]): number {
  let row = Array.from({ length: heard.length + 1 }, (_, index) => index);
  said.forEach((word, index) => {
    const next = [index + 1];
    heard.forEach((other, at) => {
      const changed = (row[at] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
