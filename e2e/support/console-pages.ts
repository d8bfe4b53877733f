import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const ROUTES = join(import.meta.dirname, '..', '..', 'packages', 'console', 'src', 'routes.tsx');

/** Pages of a tenant and pages outside of every tenant, as the console's own table has them: none is forgotten here. */
export function consoleRoutes(): { tenant: string[]; outer: string[] } {
  const [tenant = '', outer = ''] = readFileSync(ROUTES, 'utf8').split('outerPages');
  const pathsIn = (text: string) => [...text.matchAll(/path: '([^']+)'/g)].flatMap(([, path]) => path ?? []);
  return { tenant: pathsIn(tenant), outer: pathsIn(outer) };
}

/** The list that has a record of each page which shows one, and which field names it. */
const RECORDS: Record<string, { query: string; input: object }> = {
  'interviews/$id': { query: 'interviews.list', input: {} },
  'candidates/$id': { query: 'candidates.list', input: {} },
  'candidates/receipts/$receiptId': { query: 'erasures.list', input: {} },
  'applications/$id': { query: 'applications.list', input: {} },
  'jobs/$id': { query: 'jobs.list', input: {} },
  'jobs/$id/draft': { query: 'jobs.list', input: {} },
  'templates/$id': { query: 'templates.list', input: {} },
  'webhooks/$id': { query: 'webhooks.list', input: {} },
};

export interface TenantScope {
  apiUrl: string;
  tenantId: string;
  mode: 'test' | 'live';
}

/** Paths that can be opened: the address of a page that shows a record is that of the newest one. @throws Error where there is none */
export async function openablePaths(context: BrowserContext, scope: TenantScope): Promise<string[]> {
  const paths: string[] = [];
  for (const route of consoleRoutes().tenant) {
    if (!route.includes('$')) paths.push(route);
    else if (route === 'webhooks/$id/deliveries/$deliveryId') paths.push(await deliveryPath(context, scope));
    else paths.push(route.replace(/\$\w+/, await newest(context, scope, route)));
  }
  return paths;
}

async function newest(context: BrowserContext, scope: TenantScope, route: string): Promise<string> {
  const { query, input } = RECORDS[route] ?? {};
  if (!query) throw new Error(`Say in console-pages.ts which record the page ${route} shows.`);
  const [first] = await ask(context, scope, { query, input: input ?? {} });
  if (!first) throw new Error(`There is no record for the page ${route}.`);
  return first.id;
}

async function deliveryPath(context: BrowserContext, scope: TenantScope): Promise<string> {
  for (const { id: endpointId } of await ask(context, scope, { query: 'webhooks.list', input: {} })) {
    const [delivery] = await ask(context, scope, { query: 'webhooks.deliveries', input: { endpointId } });
    if (delivery) return `webhooks/${endpointId}/deliveries/${delivery.id}`;
  }
  throw new Error('There is no delivery of a webhook.');
}

async function ask(
  context: BrowserContext,
  { apiUrl, tenantId, mode }: TenantScope,
  { query, input }: { query: string; input: object },
): Promise<{ id: string }[]> {
  const response = await context.request.get(
    `${apiUrl}/console/trpc/${query}?input=${encodeURIComponent(JSON.stringify(input))}`,
    { headers: { 'x-vivavoce-tenant': tenantId, 'x-vivavoce-mode': mode } },
  );
  const answer = (await response.json()) as { result?: { data: { data: { id: string }[] } } };
  if (!answer.result) throw new Error(`${query}: ${JSON.stringify(answer)}`);
  return answer.result.data.data;
}
