import type { inferRouterOutputs } from '@trpc/server';
import type { ConsoleRouter } from '@vivavoce/api/console-router';

type Outputs = inferRouterOutputs<ConsoleRouter>['templates'];

export type TemplateItem = Outputs['list']['data'][number];
export type LibraryItem = Outputs['library']['list'][number];
