import { Accounts } from '../paying/accounts.ts';
import type { StandInFactory } from '../server/stand-in.ts';
import { RazorpayAccount } from './account.ts';
import { NOT_FOUND, razorpayApi, razorpayControl } from './api.ts';
import { payAct, payPage } from './pay-page.ts';

/** Razorpay, as far as billing reaches it: its API with state, and the page that it shows to whoever pays. */
export const razorpay: StandInFactory = ({ razorpayForwardTo }) => {
  const accounts = new Accounts((behaviour) => new RazorpayAccount(behaviour, razorpayForwardTo));
  return {
    path: '/razorpay',
    routes: [
      ...(['GET', 'POST'] as const).map((method) => ({
        method,
        path: /^\/v1\/(.+)$/,
        handle: (routed: Parameters<typeof razorpayApi>[0]) => razorpayApi(routed, accounts),
      })),
      { method: 'POST', path: /^\/control$/, handle: (routed) => razorpayControl(routed, accounts) },
      { method: 'GET', path: /^\/pay\/(\w+)$/, handle: (routed) => payPage(routed, accounts) },
      { method: 'POST', path: /^\/pay\/(\w+)$/, handle: (routed) => payAct(routed, accounts) },
    ],
    notFound: NOT_FOUND,
    close: () => accounts.close(),
  };
};
