import { parseJson, readBody, sendJson } from '../server/http.ts';
import type { RoutedRequest } from '../server/stand-in.ts';
import type { StripeAccount } from './account.ts';
import type { StripeAccounts } from './accounts.ts';
import { catchUp } from './billing.ts';
import { StripeRefusal } from './errors.ts';
import { parseForm } from './form.ts';
import { catalogue } from './resources/catalogue.ts';
import { checkout } from './resources/checkout.ts';
import { customers } from './resources/customers.ts';
import { refunds } from './resources/refunds.ts';
import type { ApiRoute } from './resources/resource.ts';
import { subscriptions } from './resources/subscriptions.ts';
import { usage } from './resources/usage.ts';

const ROUTES: readonly ApiRoute[] = [
  ...customers,
  ...catalogue,
  ...usage,
  ...subscriptions,
  ...checkout,
  ...refunds,
];
const BODY_LIMIT_BYTES = 500_000;

/** Any call of `/v1`. */
export async function stripeApi(routed: RoutedRequest, accounts: StripeAccounts): Promise<void> {
  const { request, response, url, parameters } = routed;
  const body = await readBody(request, BODY_LIMIT_BYTES);
  const account = accounts.byKey(keyOf(routed));
  if (!account) {
    const message = 'Invalid API Key provided.';
    sendJson(response, 401, { body: { error: { type: 'invalid_request_error', message } } });
    return;
  }
  account.pagesUrl = `http://${request.headers.host}/stripe`;
  catchUp(account);
  const path = `/${parameters[0] ?? ''}`;
  const key = request.headers['idempotency-key'];
  const sent = `${request.method} ${path} ${body}`;
  const kept = typeof key === 'string' ? account.answers.get(key) : undefined;
  if (kept && kept.request !== sent) {
    const message =
      'Keys for idempotent requests can only be used with the same parameters they were first used with.';
    sendJson(response, 400, { body: { error: { type: 'idempotency_error', message } } });
    return;
  }
  const answer =
    kept ?? answerOf(account, { method: request.method ?? '', path, text: body || url.search.slice(1) });
  if (typeof key === 'string' && answer.status < 500) account.answers.set(key, { ...answer, request: sent });
  sendJson(response, answer.status, {
    body: answer.body,
    headers: {
      'request-id': account.newId('req'),
      ...(kept ? { 'idempotent-replayed': 'true' } : {}),
    },
  });
}

function answerOf(account: StripeAccount, call: { method: string; path: string; text: string }) {
  for (const { method, path, answer } of ROUTES) {
    const match = path.exec(call.path);
    if (!match || method !== call.method) continue;
    try {
      const body = answer({ account, form: parseForm(call.text), parameters: match.slice(1) });
      return { status: 200, body: structuredClone(body) };
    } catch (error) {
      if (error instanceof StripeRefusal) return { status: error.status, body: error.body };
      throw error;
    }
  }
  const message = `Unrecognized request URL (${call.method}: /v1${call.path}).`;
  return { status: 404, body: { error: { type: 'invalid_request_error', message } } };
}

/**
 * What no Stripe has: `POST /control` `{ advanceSeconds?, release? }` moves the account's clock and lets go of events that its
 * profile holds.
 */
export async function stripeControl(routed: RoutedRequest, accounts: StripeAccounts): Promise<void> {
  const { request, response } = routed;
  const asked = (parseJson(await readBody(request, BODY_LIMIT_BYTES)) ?? {}) as {
    advanceSeconds?: number;
    release?: boolean;
  };
  const account = accounts.byKey(keyOf(routed));
  if (!account) {
    sendJson(response, 401, { body: { error: 'No account has this key.' } });
    return;
  }
  if (typeof asked.advanceSeconds === 'number') account.moveClock(asked.advanceSeconds);
  catchUp(account);
  const released = asked.release === true ? await account.deliveries.release() : 0;
  sendJson(response, 200, { body: { now: account.now(), released } });
}

function keyOf({ request }: RoutedRequest): string {
  return (request.headers.authorization ?? '').replace(/^Bearer /, '');
}
