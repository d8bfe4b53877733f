import type { inferRouterOutputs } from '@trpc/server';
import type { ConsoleRouter } from '@vivavoce/api/console-router';

type Outputs = inferRouterOutputs<ConsoleRouter>;

export type Job = Outputs['jobs']['create'];
export type Outline = Outputs['templates']['draft']['outline'];
export type OutlineCriterion = Outline['criteria'][number];
export type Written = Outputs['templates']['draft']['questions'];

export const WAYS = ['url', 'text', 'file'] as const;

/** What was entered so far, each way for itself. */
export interface Intake {
  way: (typeof WAYS)[number];
  url: string;
  text: string;
  file: File | null;
}
