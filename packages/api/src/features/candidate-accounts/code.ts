import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { Mode } from '@vivavoce/contract/ids';

/** A code is good for this long. */
export const CODE_TTL_MS = 10 * 60_000;
/** So often it may be tried. */
export const CODE_ATTEMPTS = 5;
/**
 * With five tries a code and six codes an hour somebody who guesses day and night hits one address in 140,000 days.
 */
export const CODE_DIGITS = 8;

export function newCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

interface Place {
  tenantId: string;
  mode: Mode;
}

/** Knows an address again. Keyed, because addresses can be tried one after the other. */
export function hashAddress(secret: string, { tenantId, mode }: Place, email: string): string {
  return sign(secret, 'candidate-address', [tenantId, mode, email.trim().toLowerCase()]);
}

/** Knows a code again, of this one row. Keyed, because there are few codes. */
export function hashCode(secret: string, codeId: string, code: string): string {
  return sign(secret, 'candidate-code', [codeId, code]);
}

/** Takes as long wherever they differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function sign(secret: string, purpose: string, fields: readonly string[]): string {
  return createHmac('sha256', secret)
    .update(`${purpose}.${JSON.stringify(fields)}`)
    .digest('hex');
}
