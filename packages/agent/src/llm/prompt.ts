import type { Criterion, Interviewer, Question } from '@vivavoce/contract';

/** The part of a template that the model sees. */
export interface PromptTemplate {
  title: string;
  kind: string;
  locale: string;
  interviewer: Pick<Interviewer, 'name' | 'persona'>;
  questions: Pick<Question, 'id' | 'title' | 'text' | 'hint'>[];
  criteria: Pick<Criterion, 'id' | 'name' | 'description'>[];
}
