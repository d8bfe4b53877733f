import { type Answer, type AnswerBlock, contentOf } from '../language/answer.ts';
import { tokensOf } from '../language/tokens.ts';
import { hexId } from '../session/random.ts';
import type { InputUsage } from './usage.ts';

export interface WireOptions {
  requestId: string;
  model: string;
  answer: Answer;
  input: InputUsage;
}

/** One server-sent event of the stream; `token` counts the tokens sent with and before it. */
export interface StreamEvent {
  event: string;
  data: Record<string, unknown>;
  token: number;
}

/** The whole message of a request without `stream`. */
export function wholeMessage(options: WireOptions): Record<string, unknown> {
  const { answer } = options;
  return {
    ...messageHead(options),
    content: answer.blocks.map((block, index) => wholeBlock(block, `${options.requestId}.${index}`)),
    stop_reason: answer.stopReason,
    stop_sequence: answer.stopSequence,
    usage: usage(options.input, answer.outputTokens),
  };
}

/** The events of a streamed message, in the vendor's order. */
export function streamEvents(options: WireOptions): StreamEvent[] {
  const { answer } = options;
  const events: StreamEvent[] = [];
  let token = 0;
  const add = (data: Record<string, unknown> & { type: string }) => {
    events.push({ event: data.type, data, token });
  };
  add({ type: 'message_start', message: { ...messageHead(options), usage: usage(options.input, 1) } });
  answer.blocks.forEach((block, index) => {
    add({
      type: 'content_block_start',
      index,
      content_block: emptyBlock(block, `${options.requestId}.${index}`),
    });
    if (index === 0) add({ type: 'ping' });
    for (const text of tokensOf(contentOf(block))) {
      token++;
      add({ type: 'content_block_delta', index, delta: deltaOf(block, text) });
    }
    if (block.type === 'thinking') {
      add({
        type: 'content_block_delta',
        index,
        delta: { type: 'signature_delta', signature: 'c3RhbmQtaW4=' },
      });
    }
    add({ type: 'content_block_stop', index });
  });
  add(messageDelta(answer, options.input));
  add({ type: 'message_stop' });
  return events;
}

/** Writes the events of a message that is still being made. */
export class MessageWriter {
  readonly #options: Omit<WireOptions, 'answer'>;
  #open: { block: AnswerBlock; index: number } | undefined;

  constructor(options: Omit<WireOptions, 'answer'>) {
    this.#options = options;
  }

  start(): string {
    const message = { ...messageHead(this.#options), usage: usage(this.#options.input, 1) };
    return written({ type: 'message_start', message });
  }

  /** More of a block; a block that begins ends the one before. */
  delta(block: AnswerBlock, index: number, text: string): string {
    let events = '';
    if (this.#open?.index !== index) {
      events += this.#close();
      this.#open = { block, index };
      const content_block = emptyBlock(block, `${this.#options.requestId}.${index}`);
      events += written({ type: 'content_block_start', index, content_block });
      if (index === 0) events += written({ type: 'ping' });
    }
    return events + written({ type: 'content_block_delta', index, delta: deltaOf(block, text) });
  }

  finish(answer: Answer, input: InputUsage): string {
    return this.#close() + written(messageDelta(answer, input)) + written({ type: 'message_stop' });
  }

  #close(): string {
    return this.#open ? written({ type: 'content_block_stop', index: this.#open.index }) : '';
  }
}

function written(data: Record<string, unknown> & { type: string }): string {
  return sseText({ event: data.type, data, token: 0 });
}

export function sseText({ event, data }: StreamEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

function messageDelta(answer: Answer, input: InputUsage): Record<string, unknown> & { type: string } {
  return {
    type: 'message_delta',
    delta: {
      container: null,
      stop_details: null,
      stop_reason: answer.stopReason,
      stop_sequence: answer.stopSequence,
    },
    usage: {
      ...input,
      output_tokens: answer.outputTokens,
      output_tokens_details: null,
      server_tool_use: null,
    },
  };
}

function messageHead({ requestId, model }: Omit<WireOptions, 'answer'>): Record<string, unknown> {
  return {
    id: `msg_${hexId(24, requestId)}`,
    type: 'message',
    role: 'assistant',
    model,
    content: [],
    container: null,
    diagnostics: null,
    stop_details: null,
    stop_reason: null,
    stop_sequence: null,
  };
}

function usage(input: InputUsage, outputTokens: number): Record<string, unknown> {
  return {
    ...input,
    cache_creation: {
      ephemeral_5m_input_tokens: input.cache_creation_input_tokens,
      ephemeral_1h_input_tokens: 0,
    },
    output_tokens: outputTokens,
    output_tokens_details: null,
    server_tool_use: null,
    inference_geo: null,
    service_tier: 'standard',
    speed: 'standard',
  };
}

function wholeBlock(block: AnswerBlock, id: string): Record<string, unknown> {
  switch (block.type) {
    case 'thinking':
      return { type: 'thinking', thinking: block.text, signature: 'c3RhbmQtaW4=' };
    case 'text':
      return { type: 'text', text: block.text, citations: null };
    case 'tool_use':
      return { ...emptyBlock(block, id), input: parsedOrEmpty(block.json) };
  }
}

function emptyBlock(block: AnswerBlock, id: string): Record<string, unknown> {
  switch (block.type) {
    case 'thinking':
      return { type: 'thinking', thinking: '', signature: '' };
    case 'text':
      return { type: 'text', text: '', citations: null };
    case 'tool_use':
      return {
        type: 'tool_use',
        id: `toolu_${hexId(24, id)}`,
        name: block.name,
        input: {},
        caller: { type: 'direct' },
      };
  }
}

function deltaOf(block: AnswerBlock, text: string): Record<string, unknown> {
  switch (block.type) {
    case 'thinking':
      return { type: 'thinking_delta', thinking: text };
    case 'text':
      return { type: 'text_delta', text };
    case 'tool_use':
      return { type: 'input_json_delta', partial_json: text };
  }
}

/** A tool call cut off by the token budget is not JSON; the vendor answers what it could read of it. */
function parsedOrEmpty(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}
