import type { ServerResponse } from 'node:http';
import { ThoughtFilter } from '@vivavoce/contract/prompt';
import type { AnswerBlock, StopReason } from '../../language/answer.ts';
import { countTokens } from '../../language/tokens.ts';
import type { UpstreamModel } from '../../local/upstream.ts';
import { breakOff, sendJson } from '../../server/http.ts';
import type { VendorRequest } from '../../session/session.ts';
import { sendMessagesError } from '../errors.ts';
import type { MessagesRequest } from '../request.ts';
import type { InputUsage } from '../usage.ts';
import { MessageWriter, wholeMessage } from '../wire.ts';
import { askUpstream, UpstreamFailed } from './ask.ts';
import type { Piece } from './pieces.ts';

/** A dropped answer breaks after so many characters. */
const DROPPED_AFTER_CHARACTERS = 40;

const STOP_REASONS: Readonly<Record<string, StopReason>> = {
  stop: 'end_turn',
  length: 'max_tokens',
  tool_calls: 'tool_use',
};

export interface UpstreamAnswer {
  model: UpstreamModel;
  response: ServerResponse;
  vendorRequest: VendorRequest<'first_token_sent'>;
  body: MessagesRequest;
  /** What the stand-in would say that it read; the model's own count takes its place. */
  input: InputUsage;
  signal: AbortSignal;
}

/** Answers a request with what a real model writes, in the vendor's form and as soon as it is written. */
export async function answerFromUpstream(options: UpstreamAnswer): Promise<void> {
  const { model, response, vendorRequest, body, input, signal } = options;
  const head = { requestId: vendorRequest.id, model: body.model };
  const writer = new MessageWriter({ ...head, input });
  const thoughts = new ThoughtFilter();
  const blocks: AnswerBlock[] = [];
  let stopReason: StopReason = 'end_turn';
  let read = input;
  let outputTokens = 0;

  const send = (text: string) => {
    if (!body.stream || text === '') return;
    if (!response.headersSent) {
      response.writeHead(200, {
        'request-id': vendorRequest.id,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache',
      });
      response.write(writer.start());
      vendorRequest.log('first_token_sent');
    }
    response.write(text);
  };
  const add = (block: AnswerBlock, delta: string) => {
    const last = blocks.at(-1);
    if (last?.type === 'text' && block.type === 'text') last.text += delta;
    else if (last?.type === 'tool_use' && block.type === 'tool_use' && block.name === '') last.json += delta;
    else blocks.push(block);
    const current = blocks.at(-1);
    if (current) send(writer.delta(current, blocks.length - 1, delta));
  };
  const take = (piece: Piece) => {
    switch (piece.type) {
      case 'text': {
        const text = thoughts.push(piece.text);
        if (text !== '') add({ type: 'text', text }, text);
        return;
      }
      case 'tool':
        add({ type: 'tool_use', name: piece.name, json: piece.json }, piece.json);
        return;
      case 'stopped':
        stopReason = STOP_REASONS[piece.reason] ?? 'end_turn';
        return;
      case 'usage':
        read = { ...input, input_tokens: piece.inputTokens };
        outputTokens = piece.outputTokens;
    }
  };
  const written = () => blocks.map((block) => (block.type === 'tool_use' ? block.json : block.text)).join('');

  try {
    for await (const piece of askUpstream(model, body, signal)) {
      take(piece);
      if (vendorRequest.fault.kind === 'dropped' && written().length >= DROPPED_AFTER_CHARACTERS) break;
    }
  } catch (error) {
    if (signal.aborted) return;
    fail(options, error instanceof UpstreamFailed ? error : new UpstreamFailed('api_error', String(error)));
    return;
  }
  const rest = thoughts.finish();
  if (rest !== '') add({ type: 'text', text: rest }, rest);
  if (vendorRequest.fault.kind === 'dropped') {
    vendorRequest.log('dropped');
    breakOff(response);
    return;
  }
  const answer = {
    blocks,
    stopReason,
    stopSequence: null,
    outputTokens: outputTokens || countTokens(written()),
  };
  if (body.stream) {
    send(writer.finish(answer, read));
    response.end();
  } else {
    const headers = { 'request-id': vendorRequest.id };
    sendJson(response, 200, { body: wholeMessage({ ...head, answer, input: read }), headers });
  }
  vendorRequest.log('completed');
}

/** In the vendor's words: as a status where nothing was sent yet, else as the stream's last event. */
function fail(
  { response, vendorRequest }: UpstreamAnswer,
  { type, message, retryAfter }: UpstreamFailed,
): void {
  vendorRequest.log('refused');
  if (!response.headersSent) {
    const headers = retryAfter ? { headers: { 'retry-after': retryAfter } } : {};
    sendMessagesError(response, type, { message, requestId: vendorRequest.id, ...headers });
    return;
  }
  response.end(`event: error\ndata: ${JSON.stringify({ type: 'error', error: { type, message } })}\n\n`);
}
