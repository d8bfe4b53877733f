import type { StandInFactory } from '../server/stand-in.ts';
import { StripeAccounts } from './accounts.ts';
import { stripeApi, stripeControl } from './api.ts';
import { checkoutPage, checkoutPay } from './pages/checkout.ts';
import { invoicePage } from './pages/invoice.ts';
import { portalAct, portalPage } from './pages/portal.ts';

/** Stripe, as far as billing reaches it: its API with state, and the pages that it shows to whoever pays. */
export const stripe: StandInFactory = ({ stripeForwardTo }) => {
  const accounts = new StripeAccounts(stripeForwardTo);
  return {
    path: '/stripe',
    routes: [
      ...(['GET', 'POST', 'DELETE'] as const).map((method) => ({
        method,
        path: /^\/v1\/(.+)$/,
        handle: (routed: Parameters<typeof stripeApi>[0]) => stripeApi(routed, accounts),
      })),
      { method: 'POST', path: /^\/control$/, handle: (routed) => stripeControl(routed, accounts) },
      { method: 'GET', path: /^\/checkout\/(cs_\w+)$/, handle: (routed) => checkoutPage(routed, accounts) },
      { method: 'POST', path: /^\/checkout\/(cs_\w+)$/, handle: (routed) => checkoutPay(routed, accounts) },
      { method: 'GET', path: /^\/portal\/(bps_\w+)$/, handle: (routed) => portalPage(routed, accounts) },
      { method: 'POST', path: /^\/portal\/(bps_\w+)$/, handle: (routed) => portalAct(routed, accounts) },
      { method: 'GET', path: /^\/invoices\/(in_\w+)$/, handle: (routed) => invoicePage(routed, accounts) },
    ],
    notFound: { error: { type: 'invalid_request_error', message: 'Unrecognized request URL.' } },
    close: () => accounts.close(),
  };
};
