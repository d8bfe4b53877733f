/** Whether this is `npm run soak`: long generated sets and whole matrices, of which `npm test` runs a seeded sample. */
export const isSoak = process.env.VIVAVOCE_SOAK === '1';

const SOAK_FACTOR = 20;

/** How many generated cases a property is tried with: so many, and twenty times as many in a soak. */
export function runs(count: number): number {
  return isSoak ? count * SOAK_FACTOR : count;
}

/** Some of these, the same ones for the same seed, in their order; all of them in a soak. */
export function sampleOf<T>(all: readonly T[], { count, seed, soak = isSoak }: SampleOptions): T[] {
  if (soak) return [...all];
  const random = randomFrom(seed);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, all.length)) chosen.add(Math.floor(random() * all.length));
  return all.filter((_, index) => chosen.has(index));
}

export interface SampleOptions {
  count: number;
  seed: number;
  /** @defaultValue whether this is a soak */
  soak?: boolean;
}

/** Numbers from 0 to 1 that look random (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
