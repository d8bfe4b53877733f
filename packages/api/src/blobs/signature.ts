import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a signed address allows: one method on one key, for a while; an upload of one type, up to a size. */
export interface Grant {
  method: 'GET' | 'PUT';
  key: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  type?: string;
  maxBytes?: number;
}

/** - `invalid`: not ours, or not for this */
export type ReadGrant =
  | { outcome: 'granted'; grant: Grant }
  | { outcome: 'expired' }
  | { outcome: 'invalid' };

export interface GrantSigner {
  /** The query of the address. */
  sign(grant: Grant): URLSearchParams;
  /** What a request's address allows it. */
  read(request: { method: string; key: string; query: URLSearchParams; now: number }): ReadGrant;
}

export function createGrantSigner(secret: string): GrantSigner {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'blobs', 32));
  // Each field on a line of its own; none of them can hold a line break.
  const signatureOf = ({ method, key: name, expiresAt, type, maxBytes }: Grant) =>
    createHmac('sha256', key)
      .update([method, name, expiresAt, type ?? '', maxBytes ?? ''].join('\n'))
      .digest('base64url');
  return {
    sign(grant) {
      const { expiresAt, type, maxBytes } = grant;
      return new URLSearchParams({
        expires: String(expiresAt),
        ...(type === undefined ? {} : { type }),
        ...(maxBytes === undefined ? {} : { max: String(maxBytes) }),
        signature: signatureOf(grant),
      });
    },
    read({ method, key: name, query, now }) {
      const expiresAt = wholeNumber(query.get('expires'));
      const type = query.get('type') ?? undefined;
      const max = query.get('max');
      const maxBytes = max === null ? undefined : wholeNumber(max);
      if ((method !== 'GET' && method !== 'PUT') || expiresAt === undefined) return { outcome: 'invalid' };
      if ((max !== null && maxBytes === undefined) || type?.includes('\n')) return { outcome: 'invalid' };
      const grant: Grant = {
        method,
        key: name,
        expiresAt,
        ...(type === undefined ? {} : { type }),
        ...(maxBytes === undefined ? {} : { maxBytes }),
      };
      if (!isSame(query.get('signature') ?? '', signatureOf(grant))) return { outcome: 'invalid' };
      return now < expiresAt ? { outcome: 'granted', grant } : { outcome: 'expired' };
    },
  };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
