import type { Mode, WebhookEventData } from '@vivavoce/contract/plain';
import { Webhook } from 'standardwebhooks';

type EventData = WebhookEventData & { 'webhook.test': Record<string, never> };

/** What a webhook tells, by its type. */
export type WebhookEvent = {
  [T in keyof EventData]: {
    /** The same in every attempt and replay: do each only once. */
    id: string;
    type: T;
    /** When it happened. */
    timestamp: string;
    mode: Mode;
    subject: { type: string; id: string };
    /** Counts the events of the subject from 1 on, without gaps: deliveries may overtake each other. */
    sequence: number;
    data: EventData[T];
  };
}[keyof EventData];

/** Why a webhook is not taken. Answer it with 400. */
export type WebhookErrorCode =
  /** A header of `webhook-id`, `webhook-timestamp` and `webhook-signature` is not there: it is somebody else's request. */
  | 'headers_missing'
  /** A header is not as Standard Webhooks writes it. */
  | 'headers_malformed'
  /** Older than five minutes: sent again by somebody who heard it, or your clock is ahead. */
  | 'too_old'
  /** From more than five minutes ahead: your clock is behind. */
  | 'too_new'
  /** Signed with another secret, or changed on its way: pass the body exactly as it came. */
  | 'signature_mismatch'
  /** Signed by us, and no event: your server is older than the API's major version. */
  | 'body_malformed';

export class WebhookError extends Error {
  override readonly name: string = 'WebhookError';
  readonly code: WebhookErrorCode;

  constructor(code: WebhookErrorCode, details?: ErrorOptions) {
    super(`The webhook is refused: ${code}.`, details);
    this.code = code;
  }
}

export interface WebhookRequest {
  /** The body exactly as it came, not parsed. */
  body: string | Uint8Array;
  /** Of a `Request`, or of Node's. */
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** `whsec_…`; several while one replaces another. */
  secret: string | readonly string[];
}

const NAMES = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

/**
 * The event of a webhook that is ours, untouched and of now.
 *
 * @throws WebhookError with its own code for each way in which it may not be
 * @example
 * const event = verifyWebhook({ body: await request.text(), headers: request.headers, secret: process.env.WEBHOOK_SECRET });
 * if (event.type === 'evaluation.completed') await read(event.subject.id);
 */
export function verifyWebhook({ body, headers, secret }: WebhookRequest): WebhookEvent {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const found = Object.fromEntries(NAMES.map((name) => [name, readHeader(headers, name)]));
  if (NAMES.some((name) => !found[name])) throw new WebhookError('headers_missing');
  // What Standard Webhooks' own library would take, where it stands at the front of something else.
  if (!/^\d{1,12}$/.test(found['webhook-timestamp'] ?? '')) throw new WebhookError('headers_malformed');
  if (!/(?:^| )v1,[A-Za-z0-9+/]{43}=(?: |$)/.test(found['webhook-signature'] ?? '')) {
    throw new WebhookError('headers_malformed');
  }
  checkSignature(text, found as Record<string, string>, typeof secret === 'string' ? [secret] : secret);
  return parseEvent(text);
}

/** One secret that fits suffices, and one signature of several. */
function checkSignature(text: string, headers: Record<string, string>, secrets: readonly string[]): void {
  let refusal = new WebhookError('signature_mismatch');
  for (const secret of secrets) {
    const webhook = new Webhook(secret);
    try {
      webhook.verify(text, headers, { jsonParse: false });
      return;
    } catch (error) {
      refusal = new WebhookError(codeOf(error), { cause: error });
    }
  }
  throw refusal;
}

/** The library says why in words only. */
function codeOf(error: unknown): WebhookErrorCode {
  const message = error instanceof Error ? error.message : '';
  if (/too old/.test(message)) return 'too_old';
  if (/too new/.test(message)) return 'too_new';
  if (/headers/i.test(message)) return 'headers_malformed';
  return 'signature_mismatch';
}

function parseEvent(text: string): WebhookEvent {
  try {
    const event = JSON.parse(text) as WebhookEvent;
    if (typeof event.id === 'string' && typeof event.type === 'string') return event;
  } catch {
    // Said below.
  }
  throw new WebhookError('body_malformed');
}

function readHeader(headers: WebhookRequest['headers'], name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  const value = entry?.[1];
  return typeof value === 'string' ? value : value?.[0];
}
