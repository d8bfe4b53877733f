import { isBlank, toStorable } from '@vivavoce/contract/text';
import { findRange } from '../parse/fields/dates.ts';
import { speaksToMachine } from '../parse/found.ts';
import type { FillAnswer } from './prompt.ts';
import type { UnsureEntry } from './unsure.ts';

/** A field as it is to be. */
interface FilledField {
  path: string;
  text: string;
  line: number;
}

export interface FilledEntry {
  filled: FilledField[];
  /** Fields whose text is another field's now. */
  emptied: string[];
}

const NOTHING: FilledEntry = { filled: [], emptied: [] };
const MAX_LENGTH = 200;

/**
 * What of a model's answer may stand in a resume. Nothing is taken from the answer but a place: the text itself is cut out of the line
 * of the file, so that a value which the file does not hold cannot come about, whatever the answer says.
 */
export function checkFill({ fields: said }: FillAnswer, entry: UnsureEntry): FilledEntry {
  const found = entry.fields.flatMap(({ path }) => {
    const given = said.filter((one) => one.path === path);
    const [one] = given;
    const line = entry.lines.find(({ line }) => line === one?.line);
    // Two answers to one question are none.
    const cut = one && line && given.length === 1 ? cutFrom(line.text, one.text) : undefined;
    return cut && isName(cut.text, entry) ? [{ ...cut, path, line: one?.line ?? 0 }] : [];
  });
  const isTwice = found.some((one, at) =>
    found.some(
      (other, index) =>
        at !== index &&
        (same(one.text, other.text) ||
          (one.line === other.line && one.from < other.to && other.from < one.to)),
    ),
  );
  if (isTwice) return NOTHING;
  const left = entry.fields.filter(
    ({ path, text }) => text !== '' && !found.some((one) => one.path === path),
  );
  return {
    filled: found.map(({ path, text, line }) => ({ path, text, line })),
    emptied: left.filter(({ text }) => found.some((one) => cutFrom(one.text, text))).map(({ path }) => path),
  };
}

/** Whether words can name something of an entry: no time, no order to a machine, and nothing that another field is sure of. */
function isName(text: string, { certain }: UnsureEntry): boolean {
  return !speaksToMachine(text) && !findRange(text) && !certain.some((other) => same(other, text));
}

interface Cut {
  text: string;
  from: number;
  to: number;
}

/** The part of a line that reads like a text, in the line's own letters; whole words of it only. */
function cutFrom(line: string, text: string): Cut | undefined {
  const [original, wanted] = [normalised(line), normalised(toStorable(text))];
  if (isBlank(wanted) || wanted.length > MAX_LENGTH || !/\p{L}/u.test(wanted)) return undefined;
  const [lower, sought] = [original.toLowerCase(), wanted.toLowerCase()];
  // A letter whose small form is longer would shift what is cut.
  const [where, what] = lower.length === original.length ? [lower, sought] : [original, wanted];
  const isWhole = (from: number, to: number) =>
    UNSPACED.test(what) || !(ENDS.test(original.slice(0, from)) || BEGINS.test(original.slice(to)));
  for (let from = where.indexOf(what); from >= 0; from = where.indexOf(what, from + 1)) {
    const to = from + what.length;
    if (isWhole(from, to)) return { text: original.slice(from, to), from, to };
  }
  return undefined;
}

/** Written without spaces, so that no word has an end. */
const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Thai}]/u;
const ENDS = /[\p{L}\p{M}\p{N}]$/u;
const BEGINS = /^[\p{L}\p{M}\p{N}]/u;

const normalised = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
const same = (one: string, other: string) =>
  normalised(one).toLowerCase() === normalised(other).toLowerCase();
