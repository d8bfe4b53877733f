import {
  type AudioFrame,
  type ClientMessage,
  FLUSH_DEADLINE_MS,
  type SpeechEnd,
} from '@vivavoce/contract/realtime';
import type { SoundOut } from './transport.ts';

/** How sound reaches one client, and is stopped there. */
export interface SoundWire {
  readonly deliveredAtMs: number;
  send(message: SpeechEnd): void;
  /** @returns `false`, and takes nothing, while the client's network is too far behind. */
  sendAudio(frame: AudioFrame): boolean;
  pause(generation: number): void;
  resume(generation: number): void;
  /** What was not played is thrown away; the client answers `flushed`. */
  flush(generation: number): void;
}

/** Sound by generations, and what the client says it played of each. */
export class ClientSoundOut implements SoundOut {
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
    this.#wire.pause(this.#generation);
  }

  resume(): void {
    this.#wire.resume(this.#generation);
  }

  flush(): Promise<number | undefined> {
    const generation = this.#generation;
    this.#wire.flush(generation);
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
