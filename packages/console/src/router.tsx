import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { outerPages, tenantPages } from './routes.tsx';
import { Crashed } from './shell/crashed.tsx';
import { loadOnline } from './shell/load-online.ts';
import { NotFound } from './shell/not-found.tsx';
import { PagePending } from './shell/page-pending.tsx';
import { Root } from './shell/root.tsx';
import { Start } from './shell/start.tsx';
import { TenantLayout } from './shell/tenant-layout.tsx';

const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: Crashed });

const tenantRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$tenant/$mode',
  component: TenantLayout,
});

const routeTree = rootRoute.addChildren([
  createRoute({ getParentRoute: () => rootRoute, path: '/', component: Start }),
  ...outerPages.map(({ path, load }) =>
    createRoute({
      getParentRoute: () => rootRoute,
      path,
      component: lazyRouteComponent(loadOnline(load), 'Page'),
    }),
  ),
  tenantRoute.addChildren(
    tenantPages.map(({ path, load }) =>
      createRoute({
        getParentRoute: () => tenantRoute,
        path,
        component: lazyRouteComponent(loadOnline(load), 'Page'),
      }),
    ),
  ),
]);

export const router = createRouter({
  routeTree,
  basepath: '/console',
  defaultPreload: 'intent',
  defaultPendingComponent: PagePending,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
  // Filters are plain words in the address: `?tab=failed`, not JSON.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch,
});

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text}` : '';
}
