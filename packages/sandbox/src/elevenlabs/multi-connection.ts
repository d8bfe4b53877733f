import type { WebSocket } from 'ws';
import { z } from 'zod';
import { parseJson } from '../server/http.ts';
import { pcmBytes, type SpeechRequest } from '../server/speech.ts';
import { addedDelayMs } from '../session/faults.ts';
import type { SandboxSession } from '../session/session.ts';
import type { Alignment } from '../speech/alignment.ts';
import type { Synthesiser } from '../speech/synthesiser.ts';
import type { Voice } from '../speech/voices.ts';

/** The vendor's limit, those that are closing included. */
const MAX_CONTEXTS = 5;
/** A dropped answer breaks after this much sound. */
const BROKEN_AFTER_MS = 300;

const messageSchema = z.looseObject({
  context_id: z.string().optional(),
  text: z.string().optional(),
  flush: z.boolean().optional(),
  close_context: z.boolean().optional(),
  close_socket: z.boolean().optional(),
});

export interface MultiOptions {
  session: SandboxSession;
  voice(text: string): Voice;
  sampleRate: number;
  synthesiser: Synthesiser;
  /** Without a message for this long it closes. */
  idleMs: number;
}

interface Context {
  buffer: string;
  /** What is being spoken, one after the other. */
  spoken: Promise<void>;
  abort: AbortController;
  isClosing: boolean;
}

/** One socket with several contexts in it: text in, sound out as it is made, each piece with the times of its characters. */
export class MultiConnection {
  readonly #socket: WebSocket;
  readonly #options: MultiOptions;
  readonly #contexts = new Map<string, Context>();
  readonly #idle: NodeJS.Timeout;

  constructor(socket: WebSocket, options: MultiOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#idle = setTimeout(() => this.#socket.close(1008, 'input_timeout_exceeded'), options.idleMs);
    socket.on('message', (data) => this.#receive(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(this.#idle);
      for (const { abort } of this.#contexts.values()) abort.abort();
    });
  }

  #receive(text: string): void {
    this.#idle.refresh();
    const message = messageSchema.safeParse(parseJson(text));
    if (!message.success) {
      this.#socket.close(1008, 'invalid_message');
      return;
    }
    const { context_id: id = 'default', close_socket } = message.data;
    if (close_socket) {
      const all = [...this.#contexts.values()].map(({ spoken }) => spoken);
      void Promise.all(all).then(() => this.#socket.close(1000));
      return;
    }
    this.#take(id, message.data);
  }

  #take(id: string, { text, flush, close_context }: z.infer<typeof messageSchema>): void {
    let context = this.#contexts.get(id);
    // Closing what is not open opens nothing; anything else does, a flush too.
    if (!context && close_context) return;
    if (!context) {
      if (this.#contexts.size >= MAX_CONTEXTS) {
        this.#tooMany();
        return;
      }
      context = { buffer: '', spoken: Promise.resolve(), abort: new AbortController(), isClosing: false };
      this.#contexts.set(id, context);
    }
    if (text && !context.isClosing) context.buffer += text;
    if (flush) this.#flush(id, context);
    if (close_context && !context.isClosing) this.#closeContext(id, context);
  }

  #closeContext(id: string, context: Context): void {
    context.isClosing = true;
    const opened = context;
    void context.spoken.then(() => {
      if (this.#contexts.get(id) !== opened) return;
      this.#contexts.delete(id);
      this.#send({ isFinal: true, contextId: id });
    });
  }

  #flush(id: string, context: Context): void {
    const text = context.buffer.trim();
    context.buffer = '';
    if (text === '') return;
    const request: SpeechRequest = this.#options.session.nextRequest('tts');
    request.received(false);
    const receivedAt = performance.now();
    context.spoken = context.spoken.then(() => this.#speak({ id, context, text, request, receivedAt }));
  }

  async #speak(spoken: {
    id: string;
    context: Context;
    text: string;
    request: SpeechRequest;
    receivedAt: number;
  }): Promise<void> {
    const { id, context, text, request, receivedAt } = spoken;
    const { session, synthesiser, sampleRate, voice } = this.#options;
    const { kind } = request.fault;
    if (kind === 'rate_limited' || kind === 'failing') {
      request.log('refused');
      this.#send({ error: kind === 'failing' ? 'internal_server_error' : 'rate_limit_exceeded', code: 1008 });
      this.#socket.close(1008, 'error');
      return;
    }
    const { signal } = context.abort;
    if (kind === 'stalled') {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      return;
    }
    const dueMs =
      receivedAt + session.stages.ttsFirstByteMs + addedDelayMs(request.fault) - performance.now();
    if (dueMs > 0) await new Promise((resolve) => setTimeout(resolve, dueMs));
    let samplesBefore = 0;
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
      synthesiser.speak(
        { text, voice: voice(text), sampleRate, signal },
        {
          onChunk: (samples, alignment) => {
            if (samplesBefore === 0) request.log('first_byte_sent');
            this.#send({
              audio: pcmBytes(samples).toString('base64'),
              ...timesOf(alignment, samplesBefore / sampleRate),
              contextId: id,
            });
            samplesBefore += samples.length;
            if (samplesBefore >= (sampleRate * BROKEN_AFTER_MS) / 1000) this.#breakBy(request);
          },
          onDone: resolve,
          onFailed: () => resolve(),
        },
      );
    });
    if (signal.aborted) request.log('aborted');
    else request.log('completed');
  }

  #breakBy(request: SpeechRequest): void {
    const { kind } = request.fault;
    if (kind !== 'dropped' && kind !== 'malformed') return;
    request.log(kind);
    if (kind === 'malformed') this.#socket.send('{"audio":"');
    else this.#socket.terminate();
  }

  #tooMany(): void {
    this.#send({
      message: `Maximum simultaneous contexts per WebSocket connection exceeded (${MAX_CONTEXTS}).`,
      error: 'max_active_conversations',
      code: 1008,
    });
    this.#socket.close(1008, 'max_active_conversations');
  }

  #send(message: object): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}

/** The vendor counts from the start of the piece that it sends them with. */
function timesOf({ characters, startSeconds, endSeconds }: Alignment, offsetSeconds: number) {
  const milliseconds = (seconds: number) => Math.round(seconds * 1000);
  const alignment = {
    chars: characters,
    charStartTimesMs: startSeconds.map((start) => milliseconds(start - offsetSeconds)),
    charDurationsMs: startSeconds.map((start, index) => milliseconds((endSeconds[index] ?? start) - start)),
  };
  return { alignment, normalizedAlignment: alignment };
}
