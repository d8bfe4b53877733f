import {
  type AudioFrame,
  type ClientMessage,
  FLUSH_DEADLINE_MS,
  type ServerMessage,
} from '@vivavoce/contract/realtime';
import type { SoundOut } from '../transport.ts';

/** The socket, as sound goes over it. */
export interface SoundWire {
  readonly deliveredAtMs: number;
  send(message: ServerMessage): void;
  sendAudio(frame: AudioFrame): boolean;
}

/** Sound as frames with the index of their first sample, and messages that stop it and tell how far it was played. */
export class SocketSoundOut implements SoundOut {
  readonly #wire: SoundWire;
  #generation = 0;
  #written = 0;
  #onPlayed: (playedSamples: number) => void = () => undefined;
  #flushing: { generation: number; answer: (playedSamples: number) => void } | undefined;

  constructor(wire: SoundWire) {
    this.#wire = wire;
  }

  get deliveredAtMs(): number {
    return this.#wire.deliveredAtMs;
  }

  begin(generation: number, onPlayed: (playedSamples: number) => void): void {
    this.#generation = generation;
    this.#written = 0;
    this.#onPlayed = onPlayed;
  }

  write(samples: Int16Array): boolean {
    const taken = this.#wire.sendAudio({
      generation: this.#generation,
      firstSample: this.#written,
      samples,
    });
    if (taken) this.#written += samples.length;
    return taken;
  }

  end(): void {
    this.#wire.send({ type: 'speech_end', generation: this.#generation, totalSamples: this.#written });
  }

  pause(): void {
    this.#wire.send({ type: 'pause', generation: this.#generation });
  }

  resume(): void {
    this.#wire.send({ type: 'resume', generation: this.#generation });
  }

  flush(): Promise<number | undefined> {
    const generation = this.#generation;
    this.#wire.send({ type: 'flush', generation });
    return new Promise((resolve) => {
      const deadline = setTimeout(() => resolve(undefined), FLUSH_DEADLINE_MS);
      const answer = (playedSamples: number) => {
        clearTimeout(deadline);
        resolve(playedSamples);
      };
      this.#flushing = { generation, answer };
    });
  }

  /** What the client says about its loudspeaker. */
  report({ type, generation, playedSamples }: Extract<ClientMessage, { type: 'played' | 'flushed' }>): void {
    if (type === 'flushed') {
      if (this.#flushing?.generation === generation) this.#flushing.answer(playedSamples);
    } else if (generation === this.#generation) this.#onPlayed(Math.min(playedSamples, this.#written));
  }
}
