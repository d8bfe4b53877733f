import type { JsonResume } from '@vivavoce/contract/records';

/** Text with the lines that it was read from. */
export interface Sourced {
  text: string;
  lines: readonly number[];
  /** 0–1. */
  sure: number;
}

type Node = Record<string, unknown> | unknown[];

/** A resume in the making: every leaf knows its lines and how sure the parser is of it. */
export class Draft {
  readonly document: JsonResume = {};
  readonly spans: Record<string, number[]> = {};
  readonly confidence: Record<string, number> = {};

  /** Sets the leaf at a path, `['work', 0, 'name']`. Nothing where there is no text, or there already was one. */
  set(path: readonly (string | number)[], { text, lines, sure }: Sourced): void {
    const value = text.trim();
    if (value === '' || this.has(path)) return;
    let node = this.document as Node;
    path.slice(0, -1).forEach((step, at) => {
      const next = (node as Record<string, Node>)[step] ?? (typeof path[at + 1] === 'number' ? [] : {});
      (node as Record<string, Node>)[step] = next;
      node = next;
    });
    (node as Record<string, unknown>)[path.at(-1) ?? ''] = value;
    const pointer = pointerOf(path);
    this.spans[pointer] = [...new Set(lines)].sort((a, b) => a - b);
    this.confidence[pointer] = Math.round(sure * 100) / 100;
  }

  has(path: readonly (string | number)[]): boolean {
    return pointerOf(path) in this.spans;
  }
}

export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
