import type { Prompt, Wanted } from '../question.ts';

/** What makes one model answer otherwise than another. */
export interface Character {
  seed: string;
  /** Share of the answers about which it is wrong whether the candidate has finished. */
  misjudges: number;
}

/** Somebody whom the product makes of the model: told by the prompt alone, as the model itself would. */
export interface Role {
  /** Whether the prompt asks for this one. */
  isAsked(wanted: Wanted, prompt: Prompt): boolean;
  /** What it answers, in earnest: text, or JSON in the wanted schema. The same seed answers the same. */
  answer(wanted: Wanted, prompt: Prompt, character: Character): string;
}
