import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Scope } from './api.ts';

/** What the stream tells: that something of this kind changed, never what it says now. */
export interface Change {
  /** Name of the event, such as `session.ended`; `changed` where only the kind is known. */
  type: string;
  /** Kind of the thing: `session`. */
  subject: string;
  id?: string;
}

/**
 * Which procedures are asked again when a thing changed: by the kind of the thing, names of routers of the API. A page whose
 * router stands here follows what happens without a line of its own.
 */
export const FOLLOWED: Readonly<Record<string, readonly string[]>> = {
  session: [
    'interviews',
    'interview',
    'shares',
    'audit',
    'overview',
    'candidates',
    'links',
    'tasks',
    'search',
    'evaluations',
    'reproducibility',
    'impact',
  ],
  candidate: ['candidates', 'interviews', 'interview', 'search'],
  link: ['links', 'interviews', 'overview'],
  template: ['templates', 'search'],
  note: ['interview', 'notes'],
  decision: ['interview', 'interviews', 'overview'],
  member: ['members'],
  erasure: ['erasures'],
};

/** Changes come in bursts: this long they are collected. */
const COLLECT_MS = 300;

/** Follows the tenant's changes while the page is open: what is on screen is asked again. One stream for all pages. */
export function useLive({ tenantId, mode }: Scope): void {
  const queries = useQueryClient();
  useEffect(() => followChanges(queries, { tenantId, mode }), [queries, tenantId, mode]);
}

function followChanges(queries: QueryClient, { tenantId, mode }: Scope): () => void {
  const routers = new Set<string>();
  let everything = false;
  let opened = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void queries.invalidateQueries(
        everything ? {} : { predicate: ({ queryKey }) => routers.has(routerOf(queryKey) ?? '') },
      );
      everything = false;
      routers.clear();
    }, COLLECT_MS);
  };
  const source = new EventSource(`/console/events?${new URLSearchParams({ tenant: tenantId, mode })}`);
  source.addEventListener('open', () => {
    // Whatever was told while the stream was away went by.
    if (opened) {
      everything = true;
      soon();
    }
    opened = true;
  });
  source.addEventListener('change', ({ data }) => {
    const change = JSON.parse(data) as Change;
    for (const router of FOLLOWED[change.subject] ?? [change.subject]) routers.add(router);
    window.dispatchEvent(new CustomEvent('vivavoce:change', { detail: change }));
    soon();
  });
  source.addEventListener('gap', () => {
    everything = true;
    soon();
  });
  return () => {
    source.close();
    clearTimeout(timer);
  };
}

/** The router that a query asks: keys are `[[scope], [router, procedure], …]`. */
export function routerOf(queryKey: readonly unknown[]): string | undefined {
  const path = queryKey[1];
  return Array.isArray(path) && typeof path[0] === 'string' ? path[0] : undefined;
}
