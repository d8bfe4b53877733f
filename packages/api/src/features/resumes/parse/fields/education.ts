import type { Draft } from '../draft.ts';
import type { Numbered } from '../sections.ts';
import { beginsWithDegree, degreeOf, hasDegree } from '../words/degrees.ts';
import { organisationsIn, schoolsIn } from '../words/roles.ts';
import { isPlace } from './contact.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Piece, piecesOf, splitCommas } from './pieces.ts';

const SCORE =
  /(?:(?:c?gpa|grade|note|abschlussnote|score|media|mention|nota|promedio|average|المعدل|التقدير|成績)\s*(?:point average)?\s*[:：]?\s*)([\d.,]+(?:\s*\/\s*[\d.,]+)?%?|\p{L}[\p{L}\s-]{2,30})$/iu;

/** Fills the degrees in. */
export function takeEducation(draft: Draft, lines: readonly Numbered[]): void {
  let at = (draft.document.education ?? []).length;
  for (const entry of entriesOf(lines)) if (fill(draft, ['education', at], entry)) at += 1;
}

function fill(draft: Draft, path: [string, number], { head, range, body }: Entry): boolean {
  const short = body.filter(({ line }) => line.text.length < 90);
  const pieces = [...piecesOf(head), ...piecesOf(short)].flatMap(splitPiece);
  const score = pieces.find(({ text }) => SCORE.test(text));
  const rest = pieces.filter((piece) => piece !== score);
  const degree =
    rest.find(({ text }) => hasDegree(text) && !schoolsOnly(text) && !isTown(text)) ??
    rest.find(({ text }) => hasDegree(text) && !isTown(text));
  const others = rest.filter((piece) => piece !== degree);
  const school =
    others.find(({ text }) => schoolsIn(text)) ??
    others.find(({ text, line }) => isHead(head, line) && organisationsIn(text)) ??
    others.find(({ text, line }) => isHead(head, line) && !isTown(text));
  if (!degree && !school) return false;
  const left = others.filter((piece) => piece !== school && isHead(head, piece.line) && !isTown(piece.text));
  const put = (field: string, text: string | undefined, piece: Piece | undefined, sure: number) => {
    if (text && piece) draft.set([...path, field], { text, lines: [piece.line], sure });
  };
  put('institution', school?.text, school, school && schoolsIn(school.text) ? 0.95 : 0.6);
  const named = degree && degreeOf(degree.text);
  const again = left.find(({ text }) => beginsWithDegree(text));
  const area = again ?? left[0];
  const subject = again ? (degreeOf(again.text)?.area ?? '') : area?.text;
  if (named) {
    put('studyType', named.studyType, degree, 0.9);
    if (named.area) put('area', named.area, degree, 0.85);
    else put('area', subject, area, 0.6);
  } else put('area', area?.text, area, 0.6);
  put('score', score && SCORE.exec(score.text)?.[1], score, 0.85);
  if (range?.startDate)
    draft.set([...path, 'startDate'], { text: range.startDate, lines: [range.at], sure: 0.95 });
  if (range?.endDate) draft.set([...path, 'endDate'], { text: range.endDate, lines: [range.at], sure: 0.95 });
  return true;
}

function isTown(text: string): boolean {
  return isPlace(text) && !beginsWithDegree(text);
}

function isHead(head: readonly Numbered[], line: number): boolean {
  return head.some(({ at }) => at === line);
}

function schoolsOnly(text: string): boolean {
  return schoolsIn(text) && !/[,–—-]/.test(text);
}

/** `BSc Physics, University of Leeds, Leeds` in its parts; `MSc, Physics` stays one degree. */
const BEFORE_SCORE = /[,;]\s*(?=(?:c?gpa|grade|note|nota|abschlussnote|promedio)\b)/iu;

function splitPiece(whole: Piece): Piece[] {
  return whole.text.split(BEFORE_SCORE).flatMap((text) => splitSchool({ ...whole, text }));
}

function splitSchool(piece: Piece): Piece[] {
  const parts = splitCommas(piece.text);
  if (parts.length < 2 || !parts.some((part) => schoolsIn(part))) return [piece];
  const merged: string[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const subject = last !== undefined && hasDegree(last) && !degreeOf(last)?.area && !schoolsIn(part);
    if (subject) merged[merged.length - 1] = `${last}, ${part}`;
    else merged.push(part);
  }
  return merged.map((text) => ({ ...piece, text }));
}
