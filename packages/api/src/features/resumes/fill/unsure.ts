import type { JsonResume } from '@vivavoce/contract/records';
import { speaksToMachine } from '../parse/found.ts';
import type { ParsedResume } from '../parse/read-document.ts';
import { headingOf } from '../parse/words/headings.ts';

/** A field that the parser filled with little certainty, or left open beside one. */
interface UnsureField {
  /** JSON pointer. */
  path: string;
  /** What the parser took it for; empty where it found nothing. */
  text: string;
}

/** The head of one entry, as far as the parser is unsure of it. */
export interface UnsureEntry {
  fields: UnsureField[];
  /** Lines of the file that the head may stand on. */
  lines: { line: number; text: string }[];
  /** What the entry says for certain: none of it is another field's. */
  certain: string[];
}

/** Below this the parser guessed by position alone. */
export const SURE = 0.7;
/** A resume with more of them is not read badly, but no resume of ours. */
const MAX_ENTRIES = 20;
/** Lines over an entry that no field has taken, and that head no section, can be its head as well. */
const MAX_ABOVE = 2;

/** The fields that name an entry. Dates and prose are read by rule, or not at all. */
const HEADS = {
  work: ['name', 'position', 'location'],
  volunteer: ['organization', 'position'],
  education: ['institution', 'studyType', 'area'],
  certificates: ['name', 'issuer'],
  awards: ['title', 'awarder'],
  publications: ['name', 'publisher'],
} as const satisfies Partial<Record<keyof JsonResume, readonly string[]>>;

/** The entries of which the parser is unsure, with the lines that say what they are. */
export function unsureEntries({ document, spans, confidence, lines }: ParsedResume): UnsureEntry[] {
  const taken = new Map<number, string>();
  for (const [path, own] of Object.entries(spans)) {
    // A title can have its employer from the entry above it: the line stays that one's.
    for (const line of own) if (!taken.has(line)) taken.set(line, entryOf(path));
  }
  const entries = Object.entries(HEADS).flatMap(([section, names]) => {
    const list: readonly object[] = document[section as keyof typeof HEADS] ?? [];
    return list.flatMap((item, at): UnsureEntry[] => {
      const entry = `/${section}/${at}`;
      const held = new Map(Object.entries(item).filter(([, value]) => typeof value === 'string'));
      const isSure = (name: string) => (confidence[`${entry}/${name}`] ?? 0) >= SURE;
      const isGuess = names.some((name) => held.has(name) && !isSure(name));
      if (!isGuess) return [];
      const fields = names.filter((name) => !isSure(name));
      return [
        {
          fields: fields.map((name) => ({ path: `${entry}/${name}`, text: held.get(name) ?? '' })),
          lines: linesOf(entry, names, { spans, taken, lines })
            .map((line) => ({ line, text: lines[line]?.text ?? '' }))
            .filter(({ text }) => text !== '' && !speaksToMachine(text)),
          certain: [...held].filter(([name]) => !fields.some((one) => one === name)).map(([, text]) => text),
        },
      ];
    });
  });
  return entries.filter(({ lines: own }) => own.length > 0).slice(0, MAX_ENTRIES);
}

interface Claims {
  spans: ParsedResume['spans'];
  lines: ParsedResume['lines'];
  /** The entry that a line is of. */
  taken: ReadonlyMap<number, string>;
}

/** The lines of the head: those of its fields and its time, what lies between them, and what nobody has taken above. */
function linesOf(entry: string, names: readonly string[], { spans, taken, lines }: Claims): number[] {
  const head = [...names, 'startDate', 'endDate', 'date'].flatMap((name) => spans[`${entry}/${name}`] ?? []);
  const isFree = (line: number) => (taken.get(line) ?? entry) === entry;
  const own = head.filter(isFree);
  const [first, last] = [Math.min(...own), Math.max(...own)];
  if (own.length === 0) return [];
  const above = Array.from({ length: MAX_ABOVE }, (_, step) => first - 1 - step);
  const isElse = (line: number) => taken.has(line) || headingOf(lines[line]?.text ?? '') !== undefined;
  const free = above.findIndex((line) => line < 0 || isElse(line));
  const from = first - (free === -1 ? MAX_ABOVE : free);
  return Array.from({ length: last - from + 1 }, (_, step) => from + step).filter(isFree);
}

const entryOf = (path: string) => path.split('/').slice(0, 3).join('/');
