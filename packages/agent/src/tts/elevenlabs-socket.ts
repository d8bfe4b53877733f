import type { VendorAccess } from '@vivavoce/contract/internal';
import { DOWN_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import WebSocket from 'ws';
import { z } from 'zod';
import { log } from '../telemetry/log.ts';
import type { SoundPiece, SpeechSource } from './chunked.ts';
import { Contexts, type SpeechContextHandle } from './contexts.ts';

export interface ElevenLabsSocketOptions {
  access: VendorAccess;
  model: string;
  voiceId: string;
  /** BCP 47. */
  locale: string;
}

const CONNECT_DEADLINE_MS = 3_000;
/** A connection that nobody speaks over is closed; the next chunk opens another one. */
const IDLE_MS = 60_000;
/** The vendor closes by itself after this long; ours comes first. */
const VENDOR_IDLE_SECONDS = 120;
/** A context that was closed and never ended: the vendor may still count it, so the connection goes. */
const CLOSING_MS = 10_000;
const BYTES_PER_SECOND = DOWN_SAMPLE_RATE * 2;

const alignmentSchema = z.object({
  chars: z.array(z.string()),
  charStartTimesMs: z.array(z.number()),
  charDurationsMs: z.array(z.number()),
});
const messageSchema = z.object({
  contextId: z.string().optional(),
  audio: z.string().nullish(),
  alignment: alignmentSchema.nullish(),
  isFinal: z.boolean().nullish(),
  error: z.string().optional(),
});

/**
 * ElevenLabs over one WebSocket, each chunk in a context of its own: no request waits for a connection, and a chunk that is not
 * wanted any more is taken back with a word.
 */
export function elevenLabsSocketSpeech(options: ElevenLabsSocketOptions): SpeechSource {
  let connection: Connection | undefined;
  return {
    name: 'elevenlabs_socket',
    // A refusal comes before there is anything to wait for.
    retryAfterMs: () => 0,
    async *speak({ text, signal }) {
      // Contexts that are still closing count; whoever has no room for another is left to close by itself.
      if (!connection || connection.isOver || connection.isFull) connection = new Connection(options);
      yield* connection.speak(text, signal);
    },
  };
}

/** One socket, from the attempt to its end, and the contexts in it. */
class Connection {
  readonly #socket: WebSocket;
  readonly #opened: Promise<void>;
  readonly #contexts = new Contexts();
  readonly #idle: NodeJS.Timeout;
  #isOver = false;

  constructor({ access, model, voiceId, locale }: ElevenLabsSocketOptions) {
    const query = new URLSearchParams({
      model_id: model,
      language_code: new Intl.Locale(locale).language,
      output_format: 'pcm_24000',
      inactivity_timeout: String(VENDOR_IDLE_SECONDS),
    });
    const base = access.baseUrl.replace(/^http/, 'ws');
    this.#socket = new WebSocket(
      `${base}/v1/text-to-speech/${encodeURIComponent(voiceId)}/multi-stream-input?${query}`,
      {
        headers: { 'xi-api-key': access.apiKey },
        handshakeTimeout: CONNECT_DEADLINE_MS,
        perMessageDeflate: false,
      },
    );
    this.#idle = setTimeout(() => this.#end(), IDLE_MS).unref();
    this.#opened = new Promise((resolve, reject) => {
      this.#socket.once('open', resolve);
      this.#socket.once('close', () => reject(new Error('the voice hung up')));
    });
    this.#opened.catch(() => undefined);
    this.#socket.on('upgrade', ({ headers }) => {
      log.info({ vendor: 'elevenlabs_socket', requestId: headers['request-id'] ?? null }, 'opened a voice');
    });
    this.#socket.on('message', (data) => this.#receive(String(data)));
    this.#socket.on('error', () => this.#end());
    this.#socket.on('close', () => this.#end());
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get isFull(): boolean {
    return this.#contexts.isFull;
  }

  async *speak(text: string, signal: AbortSignal): AsyncGenerator<SoundPiece, void> {
    await orAborted(this.#opened, signal);
    const context = await this.#contexts.open(signal);
    this.#idle.refresh();
    const close = () => this.#closeContext(context);
    signal.addEventListener('abort', close, { once: true });
    try {
      const { id } = context;
      this.#send({ context_id: id, text: ' ' });
      this.#send({ context_id: id, text: `${text} `, flush: true });
      // What was flushed is still spoken; the vendor counts the context until it has ended.
      this.#send({ context_id: id, close_context: true });
      yield* context.pieces(signal);
    } finally {
      signal.removeEventListener('abort', close);
      this.#closeContext(context);
    }
  }

  #closeContext(context: SpeechContextHandle): void {
    if (context.hasEnded || this.#isOver) return;
    this.#send({ context_id: context.id, close_context: true });
    setTimeout(() => {
      if (!context.hasEnded) this.#end();
    }, CLOSING_MS).unref();
  }

  #send(message: object): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #receive(text: string): void {
    const parsed = messageSchema.safeParse(parse(text));
    if (!parsed.success || parsed.data.error !== undefined) {
      this.#end();
      return;
    }
    const { contextId, audio, alignment, isFinal } = parsed.data;
    const context = contextId === undefined ? undefined : this.#contexts.find(contextId);
    if (!context) return;
    if (audio) {
      const bytes = Buffer.from(audio, 'base64');
      // The vendor counts from the start of this very piece, and whoever listens from the start of the chunk.
      const startSeconds = context.bytes / BYTES_PER_SECOND;
      context.push({
        bytes,
        characters: alignment
          ? {
              characters: alignment.chars,
              startSeconds: alignment.charStartTimesMs.map((ms) => startSeconds + ms / 1000),
              endSeconds: alignment.charStartTimesMs.map(
                (ms, index) => startSeconds + (ms + (alignment.charDurationsMs[index] ?? 0)) / 1000,
              ),
            }
          : undefined,
      });
    }
    if (isFinal) this.#contexts.ended(context);
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#idle);
    this.#contexts.fail(new Error('the voice hung up'));
    this.#socket.terminate();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
