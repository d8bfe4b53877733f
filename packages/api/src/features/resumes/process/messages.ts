import type { ResumeProblem } from '@vivavoce/contract/records';
import type { PlainText } from '../parse/plain-text.ts';
import type { ParsedResume } from '../parse/read-document.ts';

/** What the process is given. */
export interface ParseOrder {
  id: number;
  /** What is wanted of the file: what it says of a person, or its text. */
  wanted: 'resume' | 'text';
  bytes: Uint8Array;
  /** Pages that are not begun by then are left out. */
  budgetMs: number;
}

/** What it says. */
export type ParseAnswer =
  | { id: number; kind: 'page'; page: number; pages: number }
  | { id: number; kind: 'parsed'; read: ParsedResume | PlainText }
  | { id: number; kind: 'refused'; code: ResumeProblem; detail: string }
  | { id: number; kind: 'broken'; failure: string };
