import { createHmac } from 'node:crypto';
import { hashSecret } from '../../core/hash.ts';

const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/**
 * The token in a link's address: 256 bits that follow from the server's secret and the link's id. So the database holds no token,
 * only its hash, and a reminder can name the same address again.
 */
export function linkToken(secret: string, linkId: string): string {
  return createHmac('sha256', secret).update(`interview-link.${linkId}`).digest('base64url');
}

/** What is stored of a link's token. */
export function linkTokenHash(secret: string, linkId: string): string {
  return hashSecret(linkToken(secret, linkId));
}

/** The address that a candidate opens. */
export function linkUrl(
  { TOKEN_SECRET }: { TOKEN_SECRET: string },
  { id, baseUrl }: { id: string; baseUrl: string },
): string {
  return `${baseUrl}/i/${linkToken(TOKEN_SECRET, id)}`;
}

/** Whether a text can be a link's token at all. */
export function isLinkToken(text: string): boolean {
  return SHAPE.test(text);
}
