import { INSTRUCTIONS } from './prompt.ts';
import type { PromptTemplate } from './reply.ts';

/** So many words in a row are a quotation, not a coincidence. */
const RUN = 7;

/** Tells when a reply quotes what is not meant for the candidate: the instructions, the persona, the criteria. */
export class Leaks {
  readonly #runs: ReadonlySet<string>;

  constructor(template: PromptTemplate) {
    const open = new Set(template.questions.flatMap(({ text, hint }) => [...runsOf(text), ...runsOf(hint)]));
    const secret = [
      INSTRUCTIONS,
      template.interviewer.persona,
      ...template.criteria.map((criterion) => criterion.description),
    ];
    this.#runs = new Set(secret.flatMap(runsOf).filter((run) => !open.has(run)));
  }

  /** Whether `next`, said after `before`, quotes a secret. */
  found(before: string, next: string): boolean {
    const words = wordsOf(next);
    const tail = wordsOf(before.slice(-200)).slice(-(RUN - 1));
    return runsOf([...tail, ...words].join(' ')).some((run) => this.#runs.has(run));
  }
}

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, index) => words.slice(index, index + RUN).join(' '));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
