import type { ScopeWords } from './scope-language.ts';
import { leavesOpen, scopeWordsOf } from './scope-words.ts';
import type { Span } from './sentences.ts';

/**
 * What a cut out of a sentence does to its meaning.
 *
 * - `same`: nothing
 * - `changed`: it was cut out of a negation, a condition or somebody else's words ("I never wrote tests" → "wrote tests")
 * - `open`: it may have been; the sentence should stay whole
 * - `partial`: nothing that is known, but it is less than a clause
 */
export type CutMeaning = 'same' | 'changed' | 'open' | 'partial';

/** What one word beside the cut does to it. */
type Reach = 'out' | 'in' | 'open';

/** Judges a cut by the rest of its sentence. `sentence` spans from the first to the last sentence that it touches. */
export function meaningOfCut(text: string, cut: Span, sentence: Span, locale: string): CutMeaning {
  const left = plain(text.slice(sentence.start, cut.start));
  const inside = plain(text.slice(cut.start, cut.end));
  const right = plain(text.slice(cut.end, sentence.end));
  // A question is no statement.
  if (!inside.includes('?') && /\?["”“»')]*$/.test(right.trimEnd())) return 'open';
  if (!hasWord(left) && !hasWord(right)) return 'same';
  const words = scopeWordsOf(locale);
  if (!words) return leavesOpen(`${left} | ${right}`, locale) ? 'open' : 'same';
  const reaches = [...reachesFromLeft(left, inside, words), ...reachesFromRight(right, words)];
  if (reaches.includes('in')) return 'changed';
  if (reaches.includes('open')) return 'open';
  return standsAlone(left, right, words) ? 'same' : 'partial';
}

/** Whether nothing that belongs to the cut's clauses is left out but a subject and its auxiliaries. */
function standsAlone(left: string, right: string, words: ScopeWords): boolean {
  const before = lastClause(left, words.boundaries);
  const rest = before.replaceAll(words.light, '');
  const next = firstToken(right);
  return !hasWord(rest) && (!hasWord(right) || words.boundaries.test(next) || next.trim() === 'that');
}

function lastClause(text: string, boundaries: RegExp): string {
  let rest = text;
  for (let found = boundaries.exec(rest); found; found = boundaries.exec(rest)) {
    rest = rest.slice(found.index + found[0].length);
  }
  return rest;
}

function firstToken(text: string): string {
  return /^\s*(?:[^\s\p{L}\p{N}]+|[\p{L}\p{N}'-]+)/u.exec(text)?.[0] ?? '';
}

function reachesFromLeft(left: string, inside: string, words: ScopeWords): Reach[] {
  const shown = withoutHarmless(left, words);
  const reaches: Reach[] = [];
  const each = (pattern: RegExp, decide: (gap: string) => Reach) => {
    for (const match of shown.matchAll(pattern)) {
      reaches.push(decide(shown.slice(match.index + match[0].length)));
    }
  };
  // The word that closes may be the first of the cut: "…, so I traced the join".
  const opening = /^\W*\p{L}+(?:\s+\p{L}+)?/u.exec(inside)?.[0] ?? '';
  const closes = (gap: string) => words.closers.test(`${gap}${opening}`);
  const isOwnClause = words.subject.test(inside);
  const complement = (gap: string) => gap.replace(/,(?=\s*(?:dass|daß|ob)(?!\p{L}))/giu, '');
  each(words.negators, (gap) => {
    if (closes(gap)) return 'out';
    const clause = complement(gap);
    if (words.boundaries.test(clause)) return 'open';
    if (words.factive.test(gap)) return 'open';
    if (!isOwnClause) return 'in';
    return words.claimed.test(shown) ? 'in' : 'open';
  });
  each(words.narrow, (gap) => (closes(gap) ? 'out' : hasWord(gap) ? 'open' : 'in'));
  each(words.conditions, (gap) => {
    if (/;|(?<!\p{L})(?:but|however|aber|jedoch)(?!\p{L})/iu.test(gap)) return 'out';
    const commas = gap.split(',').length - 1;
    return commas > 1 || /(?<!\p{L})(?:and|und)(?!\p{L})/iu.test(gap) ? 'open' : 'in';
  });
  each(words.unreal, (gap) => {
    if (closes(gap)) return 'out';
    if (words.boundaries.test(complement(gap))) return 'open';
    return isOwnClause && hasWord(gap) ? 'open' : 'in';
  });
  each(words.perhapsUnreal, (gap) => (closes(gap) ? 'out' : 'open'));
  each(words.hearsay, (gap) => {
    if (closes(gap)) return 'out';
    const commas = complement(gap).split(',').length - 1;
    return commas > 1 || /(?<!\p{L})(?:and|und)(?!\p{L})/iu.test(gap) ? 'open' : 'in';
  });
  return reaches;
}

const NEXT_CLAUSE =
  /(?<!\p{L})(?:and|or|but|so|because|which|who|while|when|und|oder|aber|sondern|weil|denn|während|obwohl)(?!\p{L})|;/iu;

function reachesFromRight(right: string, words: ScopeWords): Reach[] {
  if (words.takenBack.test(right)) return ['in'];
  const shown = withoutHarmless(right, words);
  const reaches: Reach[] = [];
  const each = (pattern: RegExp, decide: (gap: string, rest: string) => Reach) => {
    for (const match of shown.matchAll(pattern)) {
      const gap = shown.slice(0, match.index);
      reaches.push(NEXT_CLAUSE.test(gap) ? 'out' : decide(gap, shown.slice(match.index + match[0].length)));
    }
  };
  const isApart = (gap: string) => words.boundaries.test(gap);
  each(words.negators, (gap) => {
    if (isApart(gap)) return 'open';
    return words.negatesBackwards || !hasWord(gap) ? 'in' : 'open';
  });
  each(words.narrow, () => 'open');
  each(words.conditions, (gap) => (hasWord(gap) ? 'open' : 'in'));
  each(words.unreal, (gap) => (isApart(gap) ? 'open' : words.negatesBackwards ? 'in' : 'open'));
  each(words.perhapsUnreal, () => 'open');
  // Behind what was said stands "they say", "according to my boss": a few words, and no clause of their own.
  each(words.hearsay, (gap, rest) =>
    wordCount(gap) <= 3 && wordCount(rest) <= 3 && !/(?<!\p{L})(?:that|dass|ob|to|zu)(?!\p{L})/iu.test(gap)
      ? 'in'
      : 'open',
  );
  return reaches;
}

/** Harmless words become blanks of the same length, so that places stay what they are. */
function withoutHarmless(text: string, words: ScopeWords): string {
  return text.replaceAll(words.harmless, (found) => ' '.repeat(found.length));
}

/** One kind of apostrophe, and one of space; every character keeps its place. */
function plain(text: string): string {
  return text.replaceAll(/[’‘ʼ´`]/g, "'").replaceAll(/\s/gu, ' ');
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0;
}
