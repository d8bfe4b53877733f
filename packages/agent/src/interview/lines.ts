import type { Template } from '@vivavoce/contract';

/** What the interviewer says without the model. */
export interface Lines {
  greeting(names: { interviewer: string; candidate: string | null }, template: Template): string;
}
