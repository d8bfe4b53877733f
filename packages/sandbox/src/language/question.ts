import type { JsonObject } from './json.ts';

export interface PromptMessage {
  role: 'user' | 'assistant' | 'system';
  text: string;
}

/** The words of a prompt, without the vendor's wrapping. */
export interface Prompt {
  system: string;
  messages: PromptMessage[];
}

/** The form in which the answer must come. */
export type Wanted =
  | { form: 'text' }
  | { form: 'json'; schema: JsonObject }
  | { form: 'tool'; name: string; schema: JsonObject };

/** What the stand-in model is asked, whichever wire it came on. */
export interface Question {
  prompt: Prompt;
  wanted: Wanted;
  /** It writes down its thoughts first. */
  thinks: boolean;
}
