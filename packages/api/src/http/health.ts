import type { Hono } from 'hono';
import { withDeadline } from '../core/deadline.ts';
import type { ApiEnv } from './context.ts';

export interface HealthOptions {
  /** What the process needs to be of use, by name. Each throws where it does not answer. */
  checks: Readonly<Record<string, () => Promise<void>>>;
  /** Aborted when the process is on its way out: no new requests, please. */
  closing: AbortSignal;
}

const CHECK_TIMEOUT_MS = 2_000;

/** `/healthz`: the process lives. `/readyz`: send it requests. */
export function addHealthRoutes(app: Hono<ApiEnv>, { checks, closing }: HealthOptions): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await answers(check)] as const),
    );
    const ready = !closing.aborted && results.every(([, ok]) => ok);
    return c.json(
      {
        status: ready ? 'ready' : closing.aborted ? 'closing' : 'unavailable',
        checks: Object.fromEntries(results.map(([name, ok]) => [name, ok ? 'ok' : 'unavailable'])),
      },
      ready ? 200 : 503,
    );
  });
}

async function answers(check: () => Promise<void>): Promise<boolean> {
  try {
    await withDeadline(check(), CHECK_TIMEOUT_MS);
    return true;
  } catch {
    return false;
  }
}
