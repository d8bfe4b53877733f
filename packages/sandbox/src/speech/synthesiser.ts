import { Worker } from 'node:worker_threads';
import type { Alignment } from './alignment.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { Voice } from './voices.ts';

export interface Utterance {
  text: string;
  voice: Voice;
  /** Hertz of the audio that comes back. */
  sampleRate: number;
  /** Aborting stops the synthesis; no listener is called afterwards. */
  signal: AbortSignal;
}

export interface SpeechListener {
  onChunk(samples: Int16Array<ArrayBuffer>, alignment: Alignment): void;
  onDone(): void;
  onFailed(reason: string): void;
}

/** The local synthesiser in a thread of its own, warm, each voice too, before the first request. Requests are spoken in turn, a piece of each. */
export class Synthesiser {
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #listeners = new Map<number, SpeechListener>();
  #nextId = 0;
  #isLearning = false;
  #hasNatural = false;

  constructor() {
    const self = import.meta.url;
    // Run from source the worker is a TypeScript file beside this one; in the bundle it is the second entry.
    this.#worker = new Worker(new URL(self.endsWith('.ts') ? './worker.ts' : './worker.js', self));
    this.#worker.setMaxListeners(0);
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: FromWorker) => {
        if (message.type === 'ready') resolve();
        else if (message.type === 'natural') this.#hasNatural = true;
        else this.#deliver(message);
      });
      this.#worker.on('error', (error) => {
        reject(error);
        this.#failAll(error.message);
      });
      this.#worker.on('exit', () => this.#failAll('The synthesiser has stopped.'));
    });
    // Whoever needs speech awaits `ready`; a failed start must not end the process before.
    this.ready.catch(() => undefined);
  }

  /** Loads the natural voice from the folder of its weights. */
  learn(folder: string): void {
    this.#isLearning = true;
    this.#send({ type: 'learn', folder });
  }

  /** Whether the natural voice can be asked for. */
  get hasNatural(): boolean {
    return this.#hasNatural;
  }

  speak(utterance: Utterance, listener: SpeechListener): void {
    if (utterance.signal.aborted) return;
    const id = this.#nextId++;
    const cancelled = new SharedArrayBuffer(4);
    const cancel = () => {
      Atomics.store(new Int32Array(cancelled), 0, 1);
      this.#listeners.delete(id);
    };
    const settled = () => utterance.signal.removeEventListener('abort', cancel);
    utterance.signal.addEventListener('abort', cancel, { once: true });
    this.#listeners.set(id, {
      onChunk: (samples, alignment) => listener.onChunk(samples, alignment),
      onDone: () => {
        settled();
        listener.onDone();
      },
      onFailed: (reason) => {
        settled();
        listener.onFailed(reason);
      },
    });
    const { text, voice, sampleRate } = utterance;
    this.#send({ type: 'speak', id, text, voice, sampleRate, cancelled });
  }

  async close(): Promise<void> {
    if (!this.#isLearning) {
      await this.#worker.terminate();
      return;
    }
    // Ended while its model is at work, the thread would take the process with it.
    const ended = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    this.#send({ type: 'close' });
    await ended;
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #deliver(message: Exclude<FromWorker, { type: 'ready' | 'natural' }>): void {
    const listener = this.#listeners.get(message.id);
    switch (message.type) {
      case 'chunk':
        listener?.onChunk(message.samples, message.alignment);
        return;
      case 'done':
        this.#listeners.delete(message.id);
        listener?.onDone();
        return;
      case 'failed':
        this.#listeners.delete(message.id);
        listener?.onFailed(message.reason);
        return;
      case 'cancelled':
        this.#listeners.delete(message.id);
    }
  }

  #failAll(reason: string): void {
    const listeners = [...this.#listeners.values()];
    this.#listeners.clear();
    for (const listener of listeners) listener.onFailed(reason);
  }
}

/** A whole utterance at once. @throws where the synthesiser fails */
export async function speakWhole(
  synthesiser: Synthesiser,
  utterance: Utterance,
): Promise<{ samples: Int16Array<ArrayBuffer>; alignment: Alignment }> {
  const parts: Int16Array[] = [];
  const alignment: Alignment = { characters: [], startSeconds: [], endSeconds: [] };
  await new Promise<void>((resolve, reject) => {
    utterance.signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    synthesiser.speak(utterance, {
      onChunk: (samples, more) => {
        parts.push(samples);
        alignment.characters.push(...more.characters);
        alignment.startSeconds.push(...more.startSeconds);
        alignment.endSeconds.push(...more.endSeconds);
      },
      onDone: resolve,
      onFailed: (reason) => reject(new Error(reason)),
    });
  });
  const samples = new Int16Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { samples, alignment };
}
