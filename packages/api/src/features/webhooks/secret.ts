import { randomBytes } from 'node:crypto';
import { createSeal, type Seal } from '../../core/seal.ts';

/** A new secret, as Standard Webhooks writes them: `whsec_` and 32 random bytes in Base64. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** Secrets sign, so they have to be read again; in the database they rest sealed. */
export function secretSeal(tokenSecret: string): Seal {
  return createSeal(tokenSecret, 'webhook secrets');
}
