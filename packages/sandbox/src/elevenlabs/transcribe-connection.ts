import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Recogniser } from '../hearing/recogniser.ts';
import { type ListenEvent, Listener } from '../listening/listener.ts';
import type { HeardWord } from '../listening/speech.ts';
import { type ListenRequest, scriptOf } from '../listening/state.ts';
import { parseJson } from '../server/http.ts';
import { addedDelayMs } from '../session/faults.ts';
import type { SandboxSession } from '../session/session.ts';

export interface TranscribeOptions {
  session: SandboxSession;
  vendorRequest: ListenRequest;
  sampleRate: number;
  language: string;
  withTimestamps: boolean;
  /** Hears what no script tells of. */
  recogniser: Recogniser | undefined;
}

/** With less sound than this behind the last commit the vendor answers `commit_throttled`. */
const MIN_COMMIT_MS = 300;
/** A dropped stream breaks after this much speech. */
const DROPPED_AFTER_SPEECH_MS = 1_000;

const chunkSchema = z.looseObject({
  message_type: z.literal('input_audio_chunk'),
  audio_base_64: z.string(),
  commit: z.boolean().optional(),
});

/** One stream with manual commits: sound in, partial transcripts out, and what was said since the last commit when asked. */
export class TranscribeConnection {
  readonly #socket: WebSocket;
  readonly #options: TranscribeOptions;
  readonly #listener: Listener;
  /** What was told in order; nothing overtakes it. */
  #told: Promise<void> = Promise.resolve();
  /** Words behind the last commit, in order, some still being recognised. */
  #segment: Promise<HeardWord[]>[] = [];
  #settled: HeardWord[] = [];
  #sent: (() => void)[] = [];
  #committedMs = 0;
  #heardAudio = false;
  #isBroken = false;

  constructor(socket: WebSocket, options: TranscribeOptions) {
    this.#socket = socket;
    this.#options = options;
    const { sampleRate, session, vendorRequest, language } = options;
    this.#listener = new Listener(
      {
        sampleRate,
        interimResults: true,
        endpointingMs: undefined,
        utteranceEndMs: undefined,
        vadEvents: false,
      },
      scriptOf(session),
      (event) => this.#heard(event),
      options.recogniser,
    );
    this.#send({
      message_type: 'session_started',
      session_id: vendorRequest.id,
      config: { sample_rate: sampleRate, language_code: language, commit_strategy: 'manual' },
    });
    socket.on('message', (data) => this.#receive(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.#listener.rollBack());
  }

  #receive(text: string): void {
    const chunk = chunkSchema.safeParse(parseJson(text));
    if (!chunk.success) {
      this.#send({ message_type: 'input_error', error: 'Only input_audio_chunk is understood.' });
      return;
    }
    const pcm = Buffer.from(chunk.data.audio_base_64, 'base64');
    if (pcm.length > 0) this.#hear(pcm);
    if (chunk.data.commit) this.#commit();
  }

  #hear(pcm: Buffer): void {
    const { vendorRequest } = this.#options;
    if (!this.#heardAudio) vendorRequest.log('first_audio');
    this.#heardAudio = true;
    this.#listener.push(pcm);
    const { kind } = vendorRequest.fault;
    if (kind !== 'dropped' && kind !== 'malformed') return;
    if (this.#isBroken || this.#listener.speechMs < DROPPED_AFTER_SPEECH_MS) return;
    this.#isBroken = true;
    vendorRequest.log(kind);
    if (kind === 'malformed') this.#socket.send('{"message_type":"partial_tran');
    else this.#socket.terminate();
  }

  #commit(): void {
    const { vendorRequest, session } = this.#options;
    vendorRequest.log('finalize_received');
    if (this.#listener.nowMs - this.#committedMs < MIN_COMMIT_MS) {
      this.#tell(0, async () => ({ message_type: 'commit_throttled', error: 'Commit is throttled.' }));
      return;
    }
    this.#committedMs = this.#listener.nowMs;
    this.#listener.finalize();
    const parts = this.#segment;
    const sent = this.#sent;
    this.#segment = [];
    this.#settled = [];
    this.#sent = [];
    this.#tell(session.stages.sttFinalMs, async () => {
      const words = (await Promise.all(parts)).flat();
      vendorRequest.log('final_sent');
      for (const act of sent) act();
      return this.#committed(words);
    });
  }

  #committed(words: readonly HeardWord[]): object {
    const text = words.map((word) => word.text).join(' ');
    if (!this.#options.withTimestamps) return { message_type: 'committed_transcript', text };
    return {
      message_type: 'committed_transcript_with_timestamps',
      text,
      language_code: this.#options.language,
      words: words.flatMap((word, index) => [
        ...(index === 0
          ? []
          : [
              {
                text: ' ',
                type: 'spacing',
                start: seconds(words[index - 1]?.endMs ?? 0),
                end: seconds(word.startMs),
              },
            ]),
        { text: word.text, type: 'word', start: seconds(word.startMs), end: seconds(word.endMs) },
      ]),
    };
  }

  #heard(event: ListenEvent): void {
    if (event.kind === 'speech_started') this.#options.vendorRequest.log('speech_started');
    if (event.kind === 'interim') {
      const text = [...this.#settled, ...event.heard.words].map((word) => word.text).join(' ');
      this.#tell(0, async () => ({ message_type: 'partial_transcript', text }));
    }
    if (event.kind !== 'final') return;
    const settle = (words: HeardWord[]) => {
      this.#settled = [...this.#settled, ...words];
      return words;
    };
    this.#sent.push(event.onSent);
    this.#segment.push(event.later ? event.later.then(settle) : Promise.resolve(settle(event.heard.words)));
  }

  #tell(afterMs: number, message: () => Promise<object>): void {
    const { fault } = this.#options.vendorRequest;
    if (fault.kind === 'stalled') return;
    const dueAt = performance.now() + afterMs + addedDelayMs(fault);
    this.#told = this.#told.then(async () => {
      const waitMs = dueAt - performance.now();
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      this.#send(await message());
    });
  }

  #send(message: object): void {
    if (this.#isBroken) return;
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}

function seconds(ms: number): number {
  return Math.round(ms) / 1000;
}
