import { CLOSED_POLICY, contentPolicy } from '../../http/headers.ts';

export interface ConsolePage {
  /** Address of the API as browsers see it. */
  publicUrl: string;
  /** Where sockets may be opened to: a recruiter tries an interview beside its template. */
  realtimeOrigins: readonly string[];
  /** A word of this answer alone: styles that a component makes bear it. */
  nonce: string;
}

/**
 * What the console may do: load its own files, talk to this API and to the workers, hold the hosted widget, be framed by nobody.
 * Nothing inline but styles that bear the answer's nonce, nothing evaluated.
 */
export function consoleHeaders({ publicUrl, realtimeOrigins, nonce }: ConsolePage): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy({
      ...CLOSED_POLICY,
      // Worklets are fetched as scripts.
      'script-src': [`${publicUrl}/console/assets/`, `${publicUrl}/worklets/`],
      'style-src': [`${publicUrl}/console/assets/`, `'nonce-${nonce}'`],
      // What somebody picked to be uploaded is shown from memory.
      'img-src': ["'self'", 'data:', 'blob:'],
      'media-src': ["'self'", 'blob:'],
      'connect-src': [publicUrl, ...realtimeOrigins],
      'frame-src': ["'self'"],
      'form-action': ["'self'"],
    }),
    'Permissions-Policy': 'microphone=(self), camera=(), geolocation=()',
    'Cache-Control': 'no-store',
  };
}

/** The document with the nonce of its answer. */
export function withNonce(document: string, nonce: string): string {
  return document.replaceAll('"NONCE"', `"${nonce}"`);
}
