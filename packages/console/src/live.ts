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
 * router stands here follows what happens without a line of its own. `always`: also at a change without an event, of which an
 * interview that runs has one with every sentence.
 */
export const FOLLOWED: Readonly<Record<string, { always: readonly string[]; events: readonly string[] }>> = {
  session: {
    always: ['interview', 'interviews', 'shares'],
    events: [
      'applications',
      'audit',
      'candidates',
      'evaluations',
      'impact',
      'links',
      'overview',
      'reproducibility',
      'tasks',
    ],
  },
  candidate: { always: ['applications', 'candidates', 'interview', 'interviews'], events: [] },
  application: { always: ['applications'], events: [] },
  link: { always: ['links'], events: ['interviews', 'overview'] },
  erasure: { always: ['erasures', 'candidates', 'audit'], events: [] },
  webhook_endpoint: { always: ['webhooks'], events: [] },
};

/** The routers that a change concerns. Pure. */
export function concernedBy({ type, subject }: Change): readonly string[] {
  const followed = FOLLOWED[subject];
  if (!followed) return [subject];
  return type === 'changed' ? followed.always : [...followed.always, ...followed.events];
}

/** Changes come in bursts: this long they are collected. */
const COLLECT_MS = 300;
/** However much happens, what is on screen is asked again no sooner than this after the last time. */
const PAUSE_MS = 2_000;
/** A stream that was refused is asked for again after this long. */
const AGAIN_MS = 10_000;

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
  let askedAt = Number.NEGATIVE_INFINITY;
  const soon = () => {
    const waitMs = Math.max(COLLECT_MS, askedAt + PAUSE_MS - performance.now());
    timer ??= setTimeout(() => {
      timer = undefined;
      askedAt = performance.now();
      void queries.invalidateQueries(
        everything ? {} : { predicate: ({ queryKey }) => routers.has(routerOf(queryKey) ?? '') },
      );
      everything = false;
      routers.clear();
    }, waitMs);
  };
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(`/console/events?${new URLSearchParams({ tenant: tenantId, mode })}`);
    source.addEventListener('open', () => {
      // Whatever was told while the stream was away went by.
      if (opened) {
        everything = true;
        soon();
      }
      opened = true;
    });
    source.addEventListener('change', ({ data }) => {
      for (const router of concernedBy(JSON.parse(data) as Change)) routers.add(router);
      soon();
    });
    source.addEventListener('gap', () => {
      everything = true;
      soon();
    });
    source.addEventListener('error', () => {
      // A lost connection comes back by itself; after a refusal, while the API restarts for one, the browser gives up.
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    });
  };
  open();
  return () => {
    source.close();
    clearTimeout(timer);
    clearTimeout(again);
  };
}

/** The router that a query asks: keys are `[[scope], [router, procedure], …]`. */
export function routerOf(queryKey: readonly unknown[]): string | undefined {
  const path = queryKey[1];
  return Array.isArray(path) && typeof path[0] === 'string' ? path[0] : undefined;
}
