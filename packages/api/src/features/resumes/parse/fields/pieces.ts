import type { Numbered } from '../sections.ts';
import { isPlace } from './contact.ts';
import { findRange } from './dates.ts';

/** A part of the head of an entry: a title, an employer, a place. */
export interface Piece {
  text: string;
  line: number;
  /** Shares its line with the time. */
  withTime: boolean;
  /** Shares its line with a place. */
  withPlace: boolean;
  bold: boolean;
}

const SEPARATOR = /\t|\s+[|•·∙●/]\s+|\s+[–—]\s+|\s+-\s+|\s*[｜│]\s*|·/u;
const AT = /\s+(?:at|@|bei|chez|en el|en la|لدى|में)\s+/u;
const LEGAL =
  /^(?:inc|llc|ltd|limited|plc|corp|gmbh|s\.?a\.?|s\.?l\.?|co|company|ag|kg|ltda|pty|phd|mba|md|jr|sr)\.?$/iu;

/** The head of an entry in pieces, without its time. */
export function piecesOf(head: readonly Numbered[]): Piece[] {
  return head.flatMap(({ line, at }) => {
    const range = findRange(line.text);
    const text = range ? range.rest : line.text;
    const parts = text
      .split(SEPARATOR)
      .map((part) => part.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '').trim())
      .filter((part) => /[\p{L}\p{N}]/u.test(part));
    const places = parts.filter(isPlace);
    return parts.map((part) => ({
      text: part,
      line: at,
      withTime: range !== undefined,
      withPlace: places.length > 0 && !isPlace(part),
      bold: line.bold,
    }));
  });
}

/** `Engineer at Acme` in two. */
export function splitAt(text: string): [string, string] | undefined {
  const parts = text.split(AT);
  const [first, second] = parts;
  return parts.length === 2 && first && second ? [first.trim(), second.trim()] : undefined;
}

/** A line at its commas; `Acme, Inc.` stays one. */
export function splitCommas(text: string): string[] {
  return text.split(/[,،、]\s*/u).reduce<string[]>((parts, part) => {
    const last = parts.length - 1;
    if (last >= 0 && LEGAL.test(part.trim())) parts[last] = `${parts[last]}, ${part.trim()}`;
    else if (part.trim() !== '') parts.push(part.trim());
    return parts;
  }, []);
}
