import { type Quantity, quantityAt } from './numbers.ts';
import { fold, plain, type Token, tailOf, tokensOf } from './text.ts';
import { anchors, conceptsOf, connectors, freeIn, keysOf, phrases, technical } from './words/vocabulary.ts';

/** A word, a phrase that names one thing, a number with its unit, or a run of Japanese: what is checked at once. */
export interface Unit {
  kind: 'word' | 'phrase' | 'number' | 'japanese' | 'link';
  text: string;
  /** Lower case, without accents. */
  exact: string;
  /** What it is compared by: itself, its stems, and the names of what it means. */
  keys: ReadonlySet<string>;
  /** What it means, where a table knows. */
  concepts: ReadonlySet<string>;
  /** Whether it claims nothing. */
  free: boolean;
  connector: boolean;
  opens: boolean;
  gap: string;
  quantity: Quantity | null;
}

const LONGEST_PHRASE = 5;

/** A text, unit by unit. */
export function unitsOf(text: string): Unit[] {
  const clean = plain(text);
  const tokens = tokensOf(clean);
  const tail = tailOf(clean);
  const shouts = isShouted(clean);
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const read = readAt(tokens, at, { tail, shouts });
    units.push({ ...read.unit, gap: token.gap, opens: token.opens });
    at += read.length;
  }
  return units;
}

type Bare = Omit<Unit, 'gap' | 'opens'>;

interface Around {
  tail: string;
  shouts: boolean;
}

function readAt(tokens: readonly Token[], at: number, around: Around): { unit: Bare; length: number } {
  const token = tokens[at] as Token;
  if (token.kind === 'link') return { unit: bare('link', token.text), length: 1 };
  if (token.kind === 'cjk') return { unit: bare('japanese', token.text), length: 1 };
  const found = quantityAt(tokens, at, around.tail);
  if (found) {
    const text = textOf(tokens.slice(at, at + found.length));
    return { unit: { ...bare('number', text), quantity: found.quantity }, length: found.length };
  }
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 1; length--) {
    const part = tokens.slice(at, at + length);
    if (part.some((one, index) => index > 0 && !/^[\s/.-]+$/.test(one.gap))) continue;
    const concepts = phrases.get(part.map(({ text }) => fold(text)).join(' '));
    if (!concepts) continue;
    const unit = bare('phrase', textOf(part));
    const name = fold(unit.text).replaceAll(/[\s/-]+/g, ' ');
    return { unit: { ...unit, concepts, keys: new Set([name, ...concepts]) }, length };
  }
  return { unit: word(token, around.shouts), length: 1 };
}

function bare(kind: Unit['kind'], text: string): Bare {
  const exact = fold(text);
  return {
    kind,
    text,
    exact,
    keys: new Set([exact]),
    concepts: new Set(),
    free: false,
    connector: false,
    quantity: null,
  };
}

function word(token: Token, shouts: boolean): Bare {
  const base = bare('word', token.text);
  const concepts = conceptsOf(token.text);
  return {
    ...base,
    keys: new Set([...keysOf(token.text), ...concepts]),
    concepts,
    free: isFree(token, base.exact, shouts),
    connector: connectors.has(base.exact),
  };
}

/**
 * Whether a word claims nothing. A technology is never free, and neither is a name: a capital inside a sentence makes one of every
 * word but the German ones, and so do capitals throughout.
 */
function isFree({ text, opens }: Token, exact: string, shouts: boolean): boolean {
  const languages = freeIn(text);
  if (languages.size === 0) return false;
  if (technical.has(exact) && (!ORDINARY.has(exact) || /^\p{Lu}/u.test(text))) return false;
  if (anchors.has(exact)) return false;
  if (shouts) return true;
  if (/^\p{Lu}[\p{Lu}\d]+$/u.test(text)) return false;
  return opens || !/^\p{Lu}/u.test(text) || languages.has('de') || exact === 'i';
}

/** Names of technologies that are as often said without meaning them. */
const ORDINARY = new Set(
  'access express next word node safe lean spark looker power spring chef bash unity'.split(' '),
);

function isShouted(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && text.trim().includes(' ');
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text, gap }, index) => (index === 0 ? text : `${gap}${text}`)).join('');
}

/** Whether a unit is among keys, by any of the names that it has. */
export const shares = (unit: Unit, keys: ReadonlySet<string>) => [...unit.keys].some((key) => keys.has(key));
