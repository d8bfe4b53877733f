import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { BadSignature, type PaymentNews } from '../payments.ts';
import { referenceOf } from './resources.ts';

const notes = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).nullish();
const entity = z.object({ entity: z.object({ id: z.string(), notes }) }).optional();
const eventSchema = z.object({ payload: z.object({ subscription: entity, payment_link: entity }) });

interface Signed {
  body: string;
  signature: string | undefined;
  /** Names the event; each of its deliveries has the same. */
  eventId: string | undefined;
  secret: string;
}

/**
 * Whom an event concerns. Razorpay signs the body without a time, so an old event may be sent again by whoever saw it: it makes us
 * look, and changes nothing.
 * @throws BadSignature
 */
export function newsOf({ body, signature, eventId, secret }: Signed): PaymentNews {
  if (!isSigned(body, signature ?? '', secret)) throw new BadSignature('The signature is not ours.');
  const { payload } = eventSchema.parse(JSON.parse(body));
  const subscription = payload.subscription?.entity;
  const purchase = payload.payment_link?.entity;
  const customerId = notesOf(subscription?.notes).customer;
  return {
    id: eventId ?? createHash('sha256').update(body).digest('hex').slice(0, 32),
    customerId: typeof customerId === 'string' ? customerId : null,
    purchaseId: purchase?.id ?? null,
    reference: purchase ? referenceOf(notesOf(purchase.notes) as Record<string, string>) : null,
  };
}

/** Razorpay's client compares character by character, and so tells by its time how much of a guess was right. */
function isSigned(body: string, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest();
  const got = Buffer.from(signature, 'hex');
  return got.length === expected.length && timingSafeEqual(got, expected);
}

function notesOf(written: z.output<typeof notes>): Record<string, unknown> {
  return !written || Array.isArray(written) ? {} : written;
}
