import { sandboxCredential } from '@vivavoce/contract/sandbox';
import type { CoreContext } from '../context.ts';
import type { Payments } from './payments.ts';
import { PaymentProviders } from './providers.ts';
import { RazorpayPayments } from './razorpay/razorpay.ts';
import { StripePayments } from './stripe/stripe.ts';

type Environment = Pick<
  CoreContext['environment'],
  | 'NODE_ENV'
  | 'STANDINS_URL'
  | 'STRIPE_SECRET_KEY'
  | 'STRIPE_WEBHOOK_SECRET'
  | 'STRIPE_URL'
  | 'RAZORPAY_KEY_ID'
  | 'RAZORPAY_KEY_SECRET'
  | 'RAZORPAY_WEBHOOK_SECRET'
  | 'RAZORPAY_URL'
>;

/** The account of the stand-ins that development pays into. */
const STANDIN_KEY = sandboxCredential({ seed: 'payments' });

/**
 * The providers that are configured; in development their stand-ins where none is, so that the whole way can be walked. Nothing where
 * neither is there: then nothing is charged, and nothing limited.
 */
export function openPayments(environment: Environment): PaymentProviders | null {
  const [first, ...rest] = [stripeOf(environment), razorpayOf(environment)].filter((each) => each !== null);
  return first ? new PaymentProviders([first, ...rest]) : null;
}

function stripeOf(environment: Environment): Payments | null {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_URL } = environment;
  if (webhookSecret === undefined) return null;
  if (secretKey !== undefined) return new StripePayments({ baseUrl: STRIPE_URL, secretKey, webhookSecret });
  const standIns = standInsOf(environment);
  if (standIns === null) return null;
  return new StripePayments({ baseUrl: `${standIns}/stripe`, secretKey: STANDIN_KEY, webhookSecret });
}

function razorpayOf(environment: Environment): Payments | null {
  const { RAZORPAY_KEY_ID: keyId, RAZORPAY_KEY_SECRET: keySecret } = environment;
  const { RAZORPAY_WEBHOOK_SECRET: webhookSecret, RAZORPAY_URL } = environment;
  if (webhookSecret === undefined) return null;
  if (keyId !== undefined && keySecret !== undefined)
    return new RazorpayPayments({ baseUrl: RAZORPAY_URL, keyId, keySecret, webhookSecret });
  const standIns = standInsOf(environment);
  // Who brought a key for Stripe pays rupees there, too.
  if (standIns === null || environment.STRIPE_SECRET_KEY !== undefined) return null;
  return new RazorpayPayments({
    baseUrl: `${standIns}/razorpay`,
    keyId: 'rzp_test_standin',
    keySecret: STANDIN_KEY,
    webhookSecret,
  });
}

function standInsOf({ NODE_ENV, STANDINS_URL }: Environment): string | null {
  return NODE_ENV === 'development' ? (STANDINS_URL ?? null) : null;
}
