import type { ServerResponse } from 'node:http';
import { boundAnswer } from '../language/answer.ts';
import { composeAnswer } from '../language/model.ts';
import type { SandboxContext } from '../server/context.ts';
import {
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
import { type CompletionRequest, completionRequestSchema, maxTokensOf, questionOf } from './request.ts';
import { promptUsage } from './usage.ts';
import { completionChunks, wholeCompletion } from './wire.ts';

const BODY_LIMIT_BYTES = 32_000_000;

type ModelRequest = VendorRequest<'first_token_sent'>;

/** `POST /v1/chat/completions`, streamed and whole. */
export async function chatCompletions(routed: RoutedRequest, context: SandboxContext): Promise<void> {
  const { request, response, newConnection } = routed;
  const receivedAt = performance.now();
  const credential = /^bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]?.trim() ?? '';
  const session = context.sessions.byCredential(credential);
  if (!session) {
    sendError(response, { status: 401, code: 'invalid_api_key', message: 'Incorrect API key provided.' });
    return;
  }
  const vendorRequest: ModelRequest = session.nextRequest('backup_llm');
  vendorRequest.received(newConnection);
  const signal = whenClientLeaves(response);
  signal.addEventListener('abort', () => vendorRequest.log('aborted'), { once: true });
  const body = completionRequestSchema.safeParse(parseJson(await readBody(request, BODY_LIMIT_BYTES)));
  const refusal = refusalOf(vendorRequest);
  if (refusal || !body.success) {
    vendorRequest.log('refused');
    const message = body.success ? '' : invalidMessage(body.error);
    sendError(response, {
      ...(refusal ?? { status: 400, code: null, message }),
      requestId: vendorRequest.id,
    });
    return;
  }
  if (vendorRequest.fault.kind === 'stalled') await stall(signal);
  else await answer({ response, session, vendorRequest, body: body.data, receivedAt, signal });
}

interface Refusal {
  status: number;
  code: string | null;
  message: string;
  headers?: Record<string, string>;
}

function refusalOf({ fault }: ModelRequest): Refusal | undefined {
  switch (fault.kind) {
    case 'rate_limited':
      return {
        status: 429,
        code: 'rate_limit_exceeded',
        message: 'Rate limit reached for requests.',
        headers: { 'retry-after': String(fault.retryAfterSeconds) },
      };
    case 'failing':
      return { status: 503, code: null, message: 'The server is overloaded or not ready yet.' };
    default:
      return undefined;
  }
}

const TYPES: Readonly<Record<number, string>> = { 429: 'requests', 503: 'server_error' };

function sendError(response: ServerResponse, error: Refusal & { requestId?: string }): void {
  const { status, code, message, headers, requestId } = error;
  sendJson(response, status, {
    body: { error: { message, type: TYPES[status] ?? 'invalid_request_error', param: null, code } },
    headers: { ...(requestId ? { 'x-request-id': requestId } : {}), ...headers },
  });
}

interface Answerable {
  response: ServerResponse;
  session: SandboxSession;
  vendorRequest: ModelRequest;
  body: CompletionRequest;
  receivedAt: number;
  signal: AbortSignal;
}

async function answer(options: Answerable): Promise<void> {
  const { response, session, vendorRequest, body, receivedAt, signal } = options;
  const completion = {
    requestId: vendorRequest.id,
    model: body.model,
    answer: boundAnswer(composeAnswer(questionOf(body), session), {
      maxTokens: maxTokensOf(body),
      stopSequences: [body.stop ?? []].flat(),
    }),
    prompt: promptUsage(body, session),
    includeUsage: body.stream_options?.include_usage === true,
  };
  const { llmFirstTokenMs, llmTokensPerSecond } = session.stages;
  const { kind } = vendorRequest.fault;
  const isBroken = kind === 'dropped' || kind === 'malformed';
  const { outputTokens } = completion.answer;
  const lastToken = isBroken ? Math.ceil(outputTokens / 2) : outputTokens;
  const dueMs = (token: number) =>
    llmFirstTokenMs +
    addedDelayMs(vendorRequest.fault) +
    (Math.max(1, token) - 1) * (1000 / llmTokensPerSecond);
  const headers = { 'x-request-id': vendorRequest.id };

  if (body.stream) {
    for (const { token, text } of completionChunks(completion)) {
      if (token > lastToken) break;
      if (!(await waitUntil(receivedAt, dueMs(token), signal))) return;
      if (!response.headersSent) {
        response.writeHead(200, {
          ...headers,
          'content-type': 'text/event-stream',
          'cache-control': 'no-cache',
        });
        vendorRequest.log('first_token_sent');
      }
      response.write(text);
    }
  } else if (!(await waitUntil(receivedAt, dueMs(lastToken), signal))) return;
  if (kind === 'dropped') breakOff(response);
  else if (kind === 'malformed') {
    if (body.stream) response.end('data: {"id":"chatcmpl-1","choices":[{"del\n\n');
    else sendMalformed(response, headers);
  } else if (body.stream) response.end();
  else sendJson(response, 200, { body: wholeCompletion(completion), headers });
  vendorRequest.log(isBroken ? kind : 'completed');
}
