import { toStorable } from '@vivavoce/contract/text';
import type { Prisma } from '../generated/prisma/client.ts';

/**
 * A document as PostgreSQL can store it: NUL and half surrogate pairs, which it refuses, are taken out, so that no text
 * that somebody said can ever keep a record from being stored.
 */
export function toJson(document: object): Prisma.InputJsonObject {
  return JSON.parse(
    JSON.stringify(document, (_key, value) => (typeof value === 'string' ? toStorable(value) : value)),
  );
}
