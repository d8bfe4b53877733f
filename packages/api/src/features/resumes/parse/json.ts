import { type JsonResume, jsonResumeSchema } from '@vivavoce/contract/records';
import { toStorable } from '@vivavoce/contract/text';
import { pointerOf } from './draft.ts';
import { instructionsIn } from './found.ts';
import { plainLine, UnreadableFile } from './line.ts';
import type { ParsedResume } from './read-document.ts';

const MAX_LEAVES = 3_000;

/** JSON Resume as it is: each leaf is a line of its own. @throws UnreadableFile `resume_damaged`, `resume_missing` */
export function readJson(text: string): ParsedResume {
  let value: unknown;
  try {
    value = JSON.parse(text, (_key, part) => (typeof part === 'string' ? toStorable(part) : part));
  } catch {
    throw new UnreadableFile('resume_damaged', 'The file is no valid JSON.');
  }
  const parsed = jsonResumeSchema.safeParse(withoutEmpty(value));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UnreadableFile(
      'resume_damaged',
      `The file is no JSON Resume: ${issue?.path.join('.') ?? 'it'} is wrong.`,
    );
  }
  const { basics, work, education, skills } = parsed.data;
  if (!basics?.name && !work?.length && !education?.length && !skills?.length) {
    throw new UnreadableFile('resume_missing', 'The file names neither a person nor jobs nor degrees.');
  }
  return ofDocument(parsed.data);
}

/** A document whose source is itself: one line a leaf, in its order. */
export function ofDocument(document: JsonResume): ParsedResume {
  const lines: string[] = [];
  const spans: Record<string, number[]> = {};
  const confidence: Record<string, number> = {};
  const walk = (node: unknown, path: (string | number)[]) => {
    if (typeof node === 'string') {
      if (lines.length >= MAX_LEAVES) {
        throw new UnreadableFile('resume_too_complex', 'The file holds more fields than any resume.');
      }
      spans[pointerOf(path)] = [lines.length];
      confidence[pointerOf(path)] = 1;
      lines.push(node);
    } else if (Array.isArray(node)) for (const [at, part] of node.entries()) walk(part, [...path, at]);
    else if (node && typeof node === 'object') {
      for (const [key, part] of Object.entries(node)) walk(part, [...path, key]);
    }
  };
  walk(document, []);
  return {
    document,
    lines: lines.map((text) => ({ page: 1, text, box: null })),
    spans,
    confidence,
    found: instructionsIn(lines.map((text) => plainLine(text))),
    pages: null,
    turns: [],
    partial: null,
  };
}

/** Tools write `null` and `""` for what is not there. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((part) => part !== undefined);
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).flatMap(([key, part]) => {
      const kept = withoutEmpty(part);
      return kept === undefined || key === '__proto__' ? [] : [[key, kept]];
    });
    return Object.fromEntries(entries);
  }
  return value === null || value === '' ? undefined : value;
}
