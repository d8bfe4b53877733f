import { Webhook } from 'standardwebhooks';
import { type Outbound, OutboundRefused } from '../../outbound/outbound.ts';
import { retryAfterMs } from './backoff.ts';

/** All of an attempt, from the name to the last byte of the answer. */
const TIMEOUT_MS = 10_000;
const MAX_SHOWN_ANSWER = 1_000;
const GONE = 410;

export interface Message {
  url: string;
  eventId: string;
  body: string;
  /** The present secret first; every one signs. */
  secrets: readonly string[];
}

/** What became of one attempt. */
export interface Outcome {
  ok: boolean;
  durationMs: number;
  status: number | null;
  failure: string | null;
  headers: Record<string, string>;
  answer: string | null;
  /** The endpoint says that it is wanted no more. */
  gone: boolean;
  /** How long it asks to be left alone. */
  askedMs: number;
}

/** Sends once, signed as Standard Webhooks says. Never throws: whatever happens is the outcome. */
export async function sendWebhook(
  outbound: Outbound,
  { url, eventId, body, secrets }: Message,
  signal: AbortSignal,
): Promise<Outcome> {
  const now = new Date();
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Vivavoce-Webhooks/1',
    'webhook-id': eventId,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
  };
  const signature = secrets.map((secret) => new Webhook(secret).sign(eventId, now, body)).join(' ');
  const begun = performance.now();
  const outcome = (rest: Partial<Outcome>): Outcome => ({
    ok: false,
    durationMs: Math.round(performance.now() - begun),
    status: null,
    failure: null,
    headers,
    answer: null,
    gone: false,
    askedMs: 0,
    ...rest,
  });
  // The deployment's own secret, under which they rest, was changed.
  if (secrets.length === 0) return outcome({ failure: 'secret' });
  try {
    const response = await outbound.fetch(url, {
      method: 'POST',
      headers: { ...headers, 'webhook-signature': signature },
      body,
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    const { status } = response;
    const answer = await readAnswer(response);
    if (status >= 200 && status < 300) return outcome({ ok: true, status, answer });
    return outcome({
      status,
      answer,
      failure: status >= 300 && status < 400 ? 'redirect' : 'status',
      gone: status === GONE,
      askedMs: retryAfterMs(response.headers.get('retry-after'), Date.now()),
    });
  } catch (error) {
    return outcome({ failure: failureOf(error) });
  }
}

/** The status decides; an answer that does not end, or is too long, is cut and changes nothing. */
async function readAnswer(response: { text(): Promise<string> }): Promise<string | null> {
  const text = await response.text().catch(() => '');
  // No byte of it may break the log: a NUL cannot be stored.
  return text === ''
    ? null
    : text
        .replaceAll('\0', '\uFFFD')
        .slice(0, MAX_SHOWN_ANSWER)
        .replace(/[\uD800-\uDBFF]$/, '');
}

function failureOf(error: unknown): string {
  if (error instanceof OutboundRefused) return `refused_${error.reason}`;
  return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'connection';
}
