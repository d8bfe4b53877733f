import Stripe from 'stripe';
import { BadSignature, type PaymentNews, type PurchaseReference } from '../payments.ts';

/** Stripe's own tolerance. */
const TOLERANCE_SECONDS = 300;

interface Signed {
  body: string;
  signature: string | undefined;
  secret: string;
}

/**
 * Whom an event concerns. What it says of the object is not read: it may be older than what we know.
 * @throws BadSignature
 */
export function newsOf(
  { body, signature, secret }: Signed,
  referenceOf: (metadata: Record<string, string> | null | undefined) => PurchaseReference | null,
): PaymentNews {
  let event: Stripe.Event;
  try {
    event = Stripe.webhooks.constructEvent(body, signature ?? '', secret, TOLERANCE_SECONDS);
  } catch (error) {
    throw new BadSignature('The signature is not ours, or too old.', { cause: error });
  }
  const about = event.data.object as {
    id?: string;
    object?: string;
    customer?: string | { id: string } | null;
    metadata?: Record<string, string> | null;
  };
  const isPurchase = about.object === 'checkout.session';
  // A charge tells of a refund; one of a subscription has no reference.
  const isPaid = isPurchase || about.object === 'charge';
  const { customer } = about;
  return {
    id: event.id,
    customerId:
      about.object === 'customer'
        ? (about.id ?? null)
        : typeof customer === 'string'
          ? customer
          : (customer?.id ?? null),
    purchaseId: isPurchase ? (about.id ?? null) : null,
    reference: isPaid ? referenceOf(about.metadata) : null,
  };
}
