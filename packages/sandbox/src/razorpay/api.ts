import type { Accounts } from '../paying/accounts.ts';
import { parseJson, readBody, sendJson } from '../server/http.ts';
import type { RoutedRequest } from '../server/stand-in.ts';
import type { RazorpayAccount } from './account.ts';
import { catchUp } from './billing.ts';
import { RazorpayRefusal } from './errors.ts';
import { ROUTES } from './resources.ts';

const BODY_LIMIT_BYTES = 200_000;

/** Any call of `/v1`. */
export async function razorpayApi(routed: RoutedRequest, accounts: Accounts<RazorpayAccount>): Promise<void> {
  const { request, response, url, parameters } = routed;
  const body = (parseJson(await readBody(request, BODY_LIMIT_BYTES)) ?? {}) as Record<string, unknown>;
  const account = accounts.byKey(secretOf(routed));
  if (!account) {
    const description = 'Authentication failed';
    sendJson(response, 401, { body: { error: { code: 'BAD_REQUEST_ERROR', description } } });
    return;
  }
  account.pagesUrl = `http://${request.headers.host}/razorpay`;
  catchUp(account);
  const path = `/${parameters[0] ?? ''}`;
  for (const route of ROUTES) {
    const match = route.path.exec(path);
    if (!match || route.method !== request.method) continue;
    try {
      const call = { account, body, query: url.searchParams, parameters: match.slice(1) };
      sendJson(response, 200, { body: route.answer(call) });
    } catch (error) {
      if (!(error instanceof RazorpayRefusal)) throw error;
      sendJson(response, error.status, { body: error.body });
    }
    return;
  }
  sendJson(response, 404, { body: NOT_FOUND });
}

export const NOT_FOUND = {
  error: { code: 'BAD_REQUEST_ERROR', description: 'The requested URL was not found on the server.' },
};

/**
 * What no Razorpay has: `POST /control` `{ advanceSeconds?, release? }` moves the account's clock and lets go of events that its
 * profile holds.
 */
export async function razorpayControl(
  routed: RoutedRequest,
  accounts: Accounts<RazorpayAccount>,
): Promise<void> {
  const { request, response } = routed;
  const asked = (parseJson(await readBody(request, BODY_LIMIT_BYTES)) ?? {}) as {
    advanceSeconds?: number;
    release?: boolean;
  };
  const account = accounts.byKey(secretOf(routed));
  if (!account) {
    sendJson(response, 401, { body: { error: 'No account has this secret.' } });
    return;
  }
  if (typeof asked.advanceSeconds === 'number') account.moveClock(asked.advanceSeconds);
  catchUp(account);
  const released = asked.release === true ? await account.release() : 0;
  sendJson(response, 200, { body: { now: account.now(), released } });
}

/** The password of the key's id. */
function secretOf({ request }: RoutedRequest): string {
  const basic = (request.headers.authorization ?? '').replace(/^Basic /, '');
  const pair = Buffer.from(basic, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}
