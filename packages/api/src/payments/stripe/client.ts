import Stripe from 'stripe';

/** A person waits for most of it; tasks try again by themselves. */
const ANSWER_WITHIN_MS = 15_000;

/** Stripe's own client at any base address. Every call that changes something has an idempotency key, so a lost answer may be asked for again. */
export function stripeClient(baseUrl: string, secretKey: string): Stripe {
  const { protocol, hostname, port, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/$/, '');
  return new Stripe(secretKey, {
    host: hostname,
    ...(port ? { port: Number(port) } : {}),
    protocol: protocol === 'http:' ? 'http' : 'https',
    timeout: ANSWER_WITHIN_MS,
    maxNetworkRetries: 1,
    telemetry: false,
    // The client knows no path of a base address.
    ...(prefix ? { httpClient: Stripe.createFetchHttpClient(below(prefix)) } : {}),
  });
}

function below(prefix: string): typeof fetch {
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    url.pathname = `${prefix}${url.pathname}`;
    return fetch(url, init);
  };
}
