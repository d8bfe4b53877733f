import { trimSilence } from '@vivavoce/candidate';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/plain';
import type { Answer } from './answers.ts';

const WAV_HEADER_BYTES = 44;

/** Records answers once: the stand-ins' synthesiser speaks each part, and the pauses are put between them. */
export class Recorder {
  readonly #standInsUrl: string;
  readonly #parts = new Map<string, Promise<Int16Array>>();

  constructor(standInsUrl: string) {
    this.#standInsUrl = standInsUrl;
  }

  /** 16 kHz, from the first voiced sample to the last. */
  async record(answer: Answer): Promise<Int16Array> {
    const pause = new Int16Array((answer.pauseMs * UP_SAMPLE_RATE) / 1000);
    const parts = await Promise.all(answer.parts.map((text) => this.#part(text)));
    return concatenate(parts.flatMap((part, index) => (index === 0 ? [part] : [pause, part])));
  }

  #part(text: string): Promise<Int16Array> {
    const recorded = this.#parts.get(text) ?? this.#synthesise(text);
    this.#parts.set(text, recorded);
    return recorded;
  }

  async #synthesise(text: string): Promise<Int16Array> {
    const response = await fetch(`${this.#standInsUrl}/candidate/speech`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok)
      throw new Error(`The stand-ins did not speak (${response.status}): ${await response.text()}`);
    const pcm = (await response.arrayBuffer()).slice(WAV_HEADER_BYTES);
    return trimSilence(new Int16Array(pcm.slice(0, pcm.byteLength & ~1)), UP_SAMPLE_RATE);
  }
}

function concatenate(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
