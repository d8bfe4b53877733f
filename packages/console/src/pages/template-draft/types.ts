import type { inferRouterOutputs } from '@trpc/server';
import type { ConsoleRouter } from '@vivavoce/api/console-router';

type Outputs = inferRouterOutputs<ConsoleRouter>['templates']['draft'];

export type Outline = Outputs['outline'];
export type OutlineCriterion = Outline['criteria'][number];
export type Written = Outputs['questions'];
