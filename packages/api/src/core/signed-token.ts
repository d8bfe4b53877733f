import { createHmac, timingSafeEqual } from 'node:crypto';

export interface TokenKind {
  prefix: string;
  /** What is signed begins with it, so that no token passes for one of another kind. */
  purpose: string;
}

/** Makes a token: `<prefix><fields>.<HMAC-SHA-256>`, both base64url. */
export function signFields(kind: TokenKind, secret: string, fields: readonly unknown[]): string {
  const body = Buffer.from(JSON.stringify(fields)).toString('base64url');
  return `${kind.prefix}${body}.${sign(kind, secret, body).toString('base64url')}`;
}

/** The fields of a token, where it was signed here; nothing otherwise. */
export function readSigned(kind: TokenKind, secret: string, token: string): unknown {
  if (!token.startsWith(kind.prefix)) return undefined;
  const match = /^([A-Za-z0-9_-]{1,2000})\.([A-Za-z0-9_-]{43})$/.exec(token.slice(kind.prefix.length));
  const [, body, signature] = match ?? [];
  if (!body || !signature) return undefined;
  const expected = sign(kind, secret, body);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return JSON.parse(Buffer.from(body, 'base64url').toString());
}

function sign({ purpose }: TokenKind, secret: string, body: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}.${body}`).digest();
}
