import { sandboxCredential } from '@vivavoce/contract/sandbox';
import type { CoreContext } from '../context.ts';
import type { Payments } from './payments.ts';
import { StripePayments } from './stripe/stripe.ts';

type Environment = Pick<
  CoreContext['environment'],
  'NODE_ENV' | 'STANDINS_URL' | 'STRIPE_SECRET_KEY' | 'STRIPE_WEBHOOK_SECRET' | 'STRIPE_URL'
>;

/** The account of the stand-in that development pays into. */
const STANDIN_SEED = 'payments';

/**
 * The provider that is configured; in development its stand-in, so that the whole way can be walked. Nothing where neither is there:
 * then nothing is charged, and nothing limited.
 */
export function openPayments(environment: Environment): Payments | null {
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_URL, STANDINS_URL, NODE_ENV } = environment;
  if (STRIPE_WEBHOOK_SECRET === undefined) return null;
  if (STRIPE_SECRET_KEY !== undefined) {
    return new StripePayments({
      baseUrl: STRIPE_URL,
      secretKey: STRIPE_SECRET_KEY,
      webhookSecret: STRIPE_WEBHOOK_SECRET,
    });
  }
  if (NODE_ENV !== 'development' || STANDINS_URL === undefined) return null;
  return new StripePayments({
    baseUrl: `${STANDINS_URL}/stripe`,
    secretKey: sandboxCredential({ seed: STANDIN_SEED }),
    webhookSecret: STRIPE_WEBHOOK_SECRET,
  });
}
