import type { inferRouterOutputs } from '@trpc/server';
import type { ConsoleRouter } from '@vivavoce/api/console-router';

type Outputs = inferRouterOutputs<ConsoleRouter>;

export type Outline = Outputs['templates']['draft']['outline'];
export type OutlineCriterion = Outline['criteria'][number];
export type Written = Outputs['templates']['draft']['questions'];
