/** Amounts as they are shown. */

const NUMBER = new Intl.NumberFormat();
const MOST_CENTS = 1_000_000;

export function countText(count: number): string {
  return NUMBER.format(count);
}

/** Millionths of a dollar; below a dollar with as many places as it takes to tell two apart. */
export function usdText(microUsd: number): string {
  const places = microUsd >= MOST_CENTS || microUsd === 0 ? 2 : 4;
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(microUsd / 1_000_000);
}

/** `42 s`, `9 min`, `3 h 20 min`. */
export function durationText(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${NUMBER.format(hours)} h ${minutes % 60} min`;
}

/** `12.4 MB`. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
  let [amount, place] = [bytes, 0];
  while (amount >= 1_000 && place < units.length - 1) {
    amount /= 1_000;
    place += 1;
  }
  return `${amount.toFixed(amount < 10 && place > 0 ? 1 : 0)} ${units[place]}`;
}
