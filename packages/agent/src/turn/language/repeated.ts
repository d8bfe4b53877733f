import type { HeardWord } from '../events.ts';
import { comparable } from './words.ts';

/**
 * The words behind those that only say again what is known. A recogniser changes its mind about words, their number and their
 * times, so the two are laid beside each other where they differ least; where that is undecided, time decides.
 */
export function wordsBeyond(
  words: readonly HeardWord[],
  known: readonly HeardWord[],
  withinMs: number,
): HeardWord[] {
  const first = words[0];
  if (first === undefined || known.length === 0) return [...words];
  const near = known.filter(({ endMs }) => endMs > first.startMs - withinMs);
  const repeated = near.length > 0 ? near : known;
  const untilMs = repeated.at(-1)?.endMs ?? 0;
  const differences = differencesOf(words, repeated);
  let count = 0;
  let best = Number.POSITIVE_INFINITY;
  differences.forEach((difference, index) => {
    // Less than one word apart, however far in time.
    const endMs = words[index - 1]?.endMs ?? first.startMs;
    const cost = difference + Math.min(0.9, Math.abs(endMs - untilMs) / 10_000);
    if (cost >= best) return;
    best = cost;
    count = index;
  });
  return words.slice(count);
}

/** In how many words each beginning of `words` differs from all of `known`: the one of no words first. */
function differencesOf(words: readonly HeardWord[], known: readonly HeardWord[]): number[] {
  const plain = words.map(({ text }) => comparable(text));
  let row = Array.from({ length: words.length + 1 }, (_, index) => index);
  for (const [at, { text }] of known.entries()) {
    const word = comparable(text);
    const next = [at + 1];
    plain.forEach((other, index) => {
      const replaced = (row[index] ?? 0) + (other === word ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    });
    row = next;
  }
  return row;
}
