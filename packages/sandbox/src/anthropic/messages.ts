import type { IncomingMessage, ServerResponse } from 'node:http';
import { boundAnswer } from '../language/answer.ts';
import { composeAnswer } from '../language/model.ts';
import type { SandboxContext } from '../server/context.ts';
import {
  BodyTooLarge,
  breakOff,
  parseJson,
  readBody,
  sendJson,
  sendMalformed,
  stall,
  waitUntil,
  whenClientLeaves,
} from '../server/http.ts';
import { invalidMessage } from '../server/invalid.ts';
import type { RoutedRequest } from '../server/stand-in.ts';
import { addedDelayMs } from '../session/faults.ts';
import type { SandboxSession, VendorRequest } from '../session/session.ts';
import { sendMessagesError } from './errors.ts';
import { questionOf } from './question.ts';
import { type MessagesRequest, messagesRequestSchema } from './request.ts';
import { answerFromUpstream } from './upstream/answer.ts';
import { inputUsage } from './usage.ts';
import { sseText, streamEvents, type WireOptions, wholeMessage } from './wire.ts';

const BODY_LIMIT_BYTES = 32_000_000;

type ModelRequest = VendorRequest<'first_token_sent'>;

/** Requests being answered, by server: beyond its limit the stand-in answers as the vendor does under load, 529. */
const concurrent = new WeakMap<SandboxContext, number>();

/** `POST /v1/messages`, streamed and whole. */
export async function anthropicMessages(
  { request, response, newConnection }: RoutedRequest,
  context: SandboxContext,
): Promise<void> {
  const receivedAt = performance.now();
  const session = context.sessions.byCredential(credentialOf(request));
  if (!session) {
    sendMessagesError(response, 'authentication_error', {
      message: 'invalid x-api-key',
      requestId: 'req_unknown',
    });
    return;
  }
  const vendorRequest: ModelRequest = session.nextRequest('llm');
  vendorRequest.received(newConnection);
  const signal = whenClientLeaves(response);
  signal.addEventListener('abort', () => vendorRequest.log('aborted'), { once: true });
  const load = (concurrent.get(context) ?? 0) + 1;
  concurrent.set(context, load);
  try {
    const body = await accept({
      request,
      response,
      vendorRequest,
      isOverloaded: load > context.limits.llmConcurrent,
    });
    if (!body) return;
    if (vendorRequest.fault.kind === 'stalled') await stall(signal);
    else if (context.upstream && !session.dishonest) {
      if (!(await waitUntil(receivedAt, addedDelayMs(vendorRequest.fault), signal))) return;
      const input = inputUsage(body, session);
      await answerFromUpstream({ model: context.upstream, response, vendorRequest, body, input, signal });
    } else await answer({ response, session, vendorRequest, body, receivedAt, signal });
  } finally {
    concurrent.set(context, (concurrent.get(context) ?? 1) - 1);
  }
}

interface Refusable {
  request: IncomingMessage;
  response: ServerResponse;
  vendorRequest: ModelRequest;
  isOverloaded: boolean;
}

/** The body, or nothing where the request has been refused. */
async function accept({
  request,
  response,
  vendorRequest,
  isOverloaded,
}: Refusable): Promise<MessagesRequest | undefined> {
  const requestId = vendorRequest.id;
  const refused = (
    type: Parameters<typeof sendMessagesError>[1],
    message: string,
    headers?: Record<string, string>,
  ) => {
    vendorRequest.log('refused');
    sendMessagesError(response, type, { message, requestId, ...(headers ? { headers } : {}) });
    return undefined;
  };
  const { fault } = vendorRequest;
  if (fault.kind === 'rate_limited') {
    return refused('rate_limit_error', 'This request would exceed your rate limit.', {
      'retry-after': String(fault.retryAfterSeconds),
    });
  }
  if (isOverloaded || fault.kind === 'failing') return refused('overloaded_error', 'Overloaded');
  if (request.headers['anthropic-version'] === undefined) {
    return refused('invalid_request_error', 'anthropic-version: header is required');
  }
  let text: string;
  try {
    text = await readBody(request, BODY_LIMIT_BYTES);
  } catch (error) {
    if (error instanceof BodyTooLarge)
      return refused('request_too_large', 'Request exceeds the maximum size');
    throw error;
  }
  const json = parseJson(text);
  if (!isWellFormed(json)) {
    return refused('invalid_request_error', 'The request body is not valid JSON: no low surrogate in string');
  }
  const parsed = messagesRequestSchema.safeParse(json);
  return parsed.success ? parsed.data : refused('invalid_request_error', invalidMessage(parsed.error));
}

/** Whether no text is cut in the middle of a character: the vendor's parser refuses the whole body then. */
function isWellFormed(json: unknown): boolean {
  if (typeof json === 'string') return !/\p{Surrogate}/u.test(json);
  return typeof json !== 'object' || json === null || Object.values(json).every(isWellFormed);
}

interface Answerable {
  response: ServerResponse;
  session: SandboxSession;
  vendorRequest: ModelRequest;
  body: MessagesRequest;
  receivedAt: number;
  signal: AbortSignal;
}

async function answer({
  response,
  session,
  vendorRequest,
  body,
  receivedAt,
  signal,
}: Answerable): Promise<void> {
  const { llmFirstTokenMs, llmTokensPerSecond } = session.stages;
  const options: WireOptions = {
    requestId: vendorRequest.id,
    model: body.model,
    answer: boundAnswer(composeAnswer(questionOf(body), session), {
      maxTokens: body.max_tokens,
      stopSequences: body.stop_sequences ?? [],
    }),
    input: inputUsage(body, session),
  };
  const firstTokenMs = llmFirstTokenMs + addedDelayMs(vendorRequest.fault);
  const tokenMs = 1000 / llmTokensPerSecond;
  const isDropped = vendorRequest.fault.kind === 'dropped';
  const isMalformed = vendorRequest.fault.kind === 'malformed';
  const lastToken =
    isDropped || isMalformed ? Math.ceil(options.answer.outputTokens / 2) : options.answer.outputTokens;
  const headers = { 'request-id': vendorRequest.id };

  if (!body.stream) {
    if (!(await waitUntil(receivedAt, firstTokenMs + lastToken * tokenMs, signal))) return;
    if (isDropped) {
      vendorRequest.log('dropped');
      breakOff(response);
      return;
    }
    if (isMalformed) sendMalformed(response, headers);
    else sendJson(response, 200, { body: wholeMessage(options), headers });
    vendorRequest.log(isMalformed ? 'malformed' : 'completed');
    return;
  }

  if (!(await waitUntil(receivedAt, firstTokenMs, signal))) return;
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  });
  let due = '';
  let sentToken = 0;
  for (const event of streamEvents(options)) {
    if (event.token > sentToken) {
      // The first token leaves with the head; each further one when it is due.
      const isFirst = sentToken === 0;
      if (due !== '' && !isFirst) {
        response.write(due);
        due = '';
      }
      if (event.token > lastToken) break;
      if (!isFirst && !(await waitUntil(receivedAt, firstTokenMs + (event.token - 1) * tokenMs, signal)))
        return;
      sentToken = event.token;
      due += sseText(event);
      if (isFirst) {
        response.write(due);
        due = '';
        vendorRequest.log('first_token_sent');
      }
    } else due += sseText(event);
  }
  if (isDropped) {
    vendorRequest.log('dropped');
    breakOff(response);
    return;
  }
  if (isMalformed) {
    vendorRequest.log('malformed');
    response.end('event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"del\n\n');
    return;
  }
  vendorRequest.log('completed');
  response.end(due);
}

function credentialOf(request: IncomingMessage): string {
  const key = request.headers['x-api-key'];
  if (typeof key === 'string') return key;
  return /^bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]?.trim() ?? '';
}
