import type { ResumeProblem } from '@vivavoce/contract/records';
import type { DrawnPage, PageRequest } from '../parse/draw-page.ts';
import type { PlainText } from '../parse/plain-text.ts';
import type { ParsedResume } from '../parse/read-document.ts';

/** What is wanted of a file: what it says of a person, its text, or one of its pages as it looks. */
export type Wanted = 'resume' | 'text' | PageRequest;

/** What comes of it. */
export type ParseResult = ParsedResume | PlainText | DrawnPage;

/** What the process is given. */
export interface ParseOrder {
  id: number;
  wanted: Wanted;
  bytes: Uint8Array;
  /** Pages that are not begun by then are left out. */
  budgetMs: number;
}

/** What it says. */
export type ParseAnswer =
  | { id: number; kind: 'page'; page: number; pages: number }
  | { id: number; kind: 'parsed'; read: ParseResult }
  | { id: number; kind: 'refused'; code: ResumeProblem; detail: string }
  | { id: number; kind: 'broken'; failure: string };
