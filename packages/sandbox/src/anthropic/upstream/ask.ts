import { isObject } from '../../language/json.ts';
import type { UpstreamModel } from '../../local/upstream.ts';
import type { MessagesErrorType } from '../errors.ts';
import type { MessagesRequest } from '../request.ts';
import { completionBody } from './body.ts';
import { eventData, type Piece, piecesOf } from './pieces.ts';

/** Without an answer for so long the model is given up; whoever asks has a shorter deadline of their own. */
const ANSWER_WITHIN_MS = 120_000;
const LIST_WITHIN_MS = 5_000;

/** The model did not take the request, or its answer broke off. */
export class UpstreamFailed extends Error {
  readonly type: MessagesErrorType;
  readonly retryAfter: string | undefined;
  constructor(type: MessagesErrorType, message: string, retryAfter?: string) {
    super(message);
    this.type = type;
    this.retryAfter = retryAfter;
  }
}

const TYPES: Readonly<Record<number, MessagesErrorType>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'authentication_error',
  404: 'not_found_error',
  413: 'request_too_large',
  422: 'invalid_request_error',
  429: 'rate_limit_error',
  503: 'overloaded_error',
  529: 'overloaded_error',
};

/**
 * Asks the model, and answers piece by piece as it writes.
 * @throws UpstreamFailed where it cannot be reached, refuses or breaks off
 */
export async function* askUpstream(
  model: UpstreamModel,
  request: MessagesRequest,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
  const where = new URL(model.url).host;
  const failed = (error: unknown) =>
    error instanceof UpstreamFailed
      ? error
      : new UpstreamFailed('api_error', `The model at ${where} broke off: ${reasonOf(error)}`);
  try {
    const name = model.name ?? (await firstModel(model, deadline));
    const response = await fetch(`${model.url}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization(model) },
      body: JSON.stringify(completionBody(request, name)),
      signal: deadline,
    });
    if (!response.ok || !response.body) throw await refusalOf(response, where);
    for await (const data of eventData(response.body)) {
      if (data === '[DONE]') return;
      const chunk = parse(data);
      if (isObject(chunk) && chunk.error) throw new UpstreamFailed('api_error', messageOf(chunk));
      yield* piecesOf(chunk);
    }
  } catch (error) {
    throw failed(error);
  }
}

/** The first model that the server lists: most local ones serve one. */
async function firstModel(model: UpstreamModel, signal: AbortSignal): Promise<string> {
  const response = await fetch(`${model.url}/models`, {
    headers: authorization(model),
    signal: AbortSignal.any([signal, AbortSignal.timeout(LIST_WITHIN_MS)]),
  });
  const list = response.ok ? await response.json() : undefined;
  const first = isObject(list) && Array.isArray(list.data) ? list.data[0] : undefined;
  if (isObject(first) && typeof first.id === 'string') return first.id;
  throw new UpstreamFailed('not_found_error', `${model.url} lists no model: set SANDBOX_LLM_MODEL.`);
}

async function refusalOf(response: Response, where: string): Promise<UpstreamFailed> {
  const said = messageOf(parse(await response.text()));
  const message = `The model at ${where} refused (${response.status})${said ? `: ${said}` : '.'}`;
  const retryAfter = response.headers.get('retry-after') ?? undefined;
  return new UpstreamFailed(TYPES[response.status] ?? 'api_error', message, retryAfter);
}

function messageOf(body: unknown): string {
  const error = isObject(body) ? body.error : undefined;
  if (typeof error === 'string') return error;
  return isObject(error) && typeof error.message === 'string' ? error.message : '';
}

function authorization({ apiKey }: UpstreamModel): Record<string, string> {
  return apiKey ? { authorization: `Bearer ${apiKey}` } : {};
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
