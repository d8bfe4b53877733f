import type { JobRequirement } from '@vivavoce/contract/records';
import type { Candidate } from './by-rule.ts';
import { isInstruction } from './found.ts';
import { isWish } from './headings.ts';

const MAX_REQUIREMENTS = 40;
const MAX_TEXT = 160;
/** Words of a summary that need not stand in its quote. */
const SHORT = 3;

/**
 * What stands of these requirements: each with a quote that is in the description letter by letter, spaces aside, once, and with
 * a summary that says no more than its quote. Whoever found them, by a rule or as a model, is not believed.
 */
export function checkRequirements(found: readonly Candidate[], text: string): JobRequirement[] {
  const places = new Set<number>();
  const kept = found.flatMap((candidate): Omit<JobRequirement, 'id'>[] => {
    const place = findQuote(text, candidate.quote);
    if (!place || places.has(place.at) || isInstruction(lineAround(text, place.at))) return [];
    places.add(place.at);
    const { quote } = place;
    const kind = candidate.kind === 'nice' || isWish(quote) ? 'nice' : 'must';
    return [
      { kind, text: saysNoMore(candidate.text, quote) ? candidate.text.trim() : shortened(quote), quote },
    ];
  });
  return kept.slice(0, MAX_REQUIREMENTS).map((requirement, at) => ({ id: `r${at + 1}`, ...requirement }));
}

/** Where the words stand, as the description has them. */
function findQuote(text: string, quote: string): { at: number; quote: string } | undefined {
  const words = quote.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0 || quote.length > 600 || (words.length === 1 && quote.trim().length < 2))
    return undefined;
  const pattern = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  // Whole words: "Java" is no quote of "JavaScript".
  const match =
    new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').exec(text) ?? cjkMatch(text, pattern);
  return match ? { at: match.index, quote: match[0] } : undefined;
}

/** Scripts without spaces have no edges of words. */
function cjkMatch(text: string, pattern: string): RegExpExecArray | null {
  return /[\u3040-\u30FF\u3400-\u9FFF]/u.test(pattern) ? new RegExp(pattern, 'u').exec(text) : null;
}

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end === -1 ? undefined : end);
}

/** Every number and every word of weight of the summary is in the quote; a word may bend at its end. */
function saysNoMore(summary: string, quote: string): boolean {
  if (summary.trim() === '' || summary.length > MAX_TEXT) return false;
  const said = quote.toLowerCase();
  const words = summary.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#.'’-]*/gu) ?? [];
  return words.every((word) => {
    const bare = word.replaceAll(/[.'’-]+$/g, '');
    if (/\p{N}/u.test(bare)) return said.includes(bare);
    return bare.length <= SHORT || said.includes(bare.slice(0, Math.max(4, bare.length - 3)));
  });
}

function shortened(quote: string): string {
  const line = quote.replaceAll(/\s+/g, ' ').trim();
  return line.length <= MAX_TEXT ? line : `${line.slice(0, MAX_TEXT - 1).replace(/\s+\S*$/, '')}…`;
}
