const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 8_000;

/**
 * Delay before the next attempt: none after the first, then doubling from 250 ms up to 8 s. Half of it is fixed, half is
 * drawn, so that a crowd that lost one worker does not come back as one.
 */
export function backoffMs(attempt: number, random = Math.random()): number {
  return attempt <= 1 ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (attempt - 2), MAX_DELAY_MS) * (0.5 + random / 2);
}
