import { cacheFolder } from '@vivavoce/contract/sandbox';
import { upstreamOf } from './local/upstream.ts';
import { startSandbox } from './server/server.ts';

/**
 * A model that is just being loaded ends behind its load; ended inside it, it would take the process with it as a crash. Whoever
 * cannot wait so long kills.
 */
const CLOSE_DEADLINE_MS = 15_000;

const sandbox = await startSandbox({
  port: Number(process.env.PORT ?? 0),
  host: process.env.HOST ?? '127.0.0.1',
  distanceMs: Number(process.env.SANDBOX_DISTANCE_MS ?? 0),
  pace: Number(process.env.SANDBOX_PACE ?? 1),
  cache: cacheFolder(process.env),
  upstream: upstreamOf(process.env),
  stripeForwardTo: forwardingOf(process.env.STRIPE_FORWARD_TO, process.env.STRIPE_WEBHOOK_SECRET),
  razorpayForwardTo: forwardingOf(process.env.RAZORPAY_FORWARD_TO, process.env.RAZORPAY_WEBHOOK_SECRET),
});

function forwardingOf(url: string | undefined, secret: string | undefined) {
  return url && secret ? { url, secret } : undefined;
}

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  // Nothing here is worth waiting for: a stand-in has no record to save.
  setTimeout(() => process.exit(0), CLOSE_DEADLINE_MS).unref();
  void sandbox.close().finally(() => process.exit(0));
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('disconnect', stop);

process.stdout.write(`${JSON.stringify({ listening: sandbox.url })}\n`);
process.send?.({ type: 'ready', url: sandbox.url });
