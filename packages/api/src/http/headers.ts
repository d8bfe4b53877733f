import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from './context.ts';

/** What a page may load, as CSP directives. */
export type ContentPolicy = Readonly<Record<string, readonly string[]>>;

/** Nothing may be loaded, framed or posted: right for JSON, and the start for every page. */
export const CLOSED_POLICY = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
} as const satisfies ContentPolicy;

/** The value of `Content-Security-Policy`. A directive without sources closes. */
export function contentPolicy(policy: ContentPolicy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.length > 0 ? sources.join(' ') : "'none'"}`)
    .join('; ');
}

export interface SecurityHeaderOptions {
  /** Browsers are told to keep to HTTPS: in production only. */
  strictTransport: boolean;
}

const DEFAULTS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy(CLOSED_POLICY),
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-store',
};

/** Puts the strictest headers on every answer, where the route has not set its own. */
export function securityHeaders({ strictTransport }: SecurityHeaderOptions): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(DEFAULTS)) {
      if (!c.res.headers.has(name)) c.header(name, value);
    }
    c.header('X-Content-Type-Options', 'nosniff');
    if (strictTransport) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  };
}
