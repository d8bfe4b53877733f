import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { SynthesiserEvent } from './alignment.ts';
import { type PhonemeIds, phonemesOf } from './phonemes.ts';

const MODEL = 'en_US-joe-medium.onnx';
/** Samples for which the model holds a phoneme at least. */
const FRAME_SAMPLES = 256;
/** How lively it sounds; its pauses and lengths are drawn without chance, so that times repeat. */
const NOISE = 0.667;
const NOISE_OF_LENGTHS = 0;
/** From the model's level to that of the rule-based synthesiser. */
const GAIN = 1.6 * 32_767;
/** What it says where there is nothing to say. */
const SILENCE_MS = 100;
/** Frames that each phoneme is held for; the model has them inside and does not tell. */
const DURATIONS = '/Ceil_output_0';

interface Description {
  audio: { sample_rate: number };
  phoneme_id_map: PhonemeIds;
}

export interface Spoken {
  samples: Int16Array;
  /** Words and pauses, in milliseconds from the start of the samples. */
  events: SynthesiserEvent[];
}

/** A natural voice, American English: phonemes in, sound out, with the time of each word. */
export class Piper {
  readonly sampleRate: number;
  readonly #session: InferenceSession;
  readonly #numbers: PhonemeIds;

  private constructor(session: InferenceSession, { audio, phoneme_id_map }: Description) {
    this.#session = session;
    this.#numbers = phoneme_id_map;
    this.sampleRate = audio.sample_rate;
  }

  /** @throws Error where a file of the weights is missing or damaged */
  static async load(folder: string): Promise<Piper> {
    const [model, description] = await Promise.all([
      readFile(join(folder, MODEL)),
      readFile(join(folder, `${MODEL}.json`), 'utf8'),
    ]);
    const session = await InferenceSession.create(withOutput(model, DURATIONS), {
      executionProviders: ['cpu'],
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
    });
    return new Piper(session, JSON.parse(description) as Description);
  }

  /**
   * Says a text whose phonemes are told by `events`.
   *
   * `pace` is that over the voice's own, 2 twice as fast; `rateHz` the rate at which the samples will be played: another than
   * the voice's own sounds higher or deeper, at the same pace.
   */
  async say(
    text: string,
    events: readonly SynthesiserEvent[],
    { pace, rateHz }: { pace: number; rateHz: number },
  ): Promise<Spoken> {
    const { ids, places } = phonemesOf(text, events, this.#numbers);
    if (places.length === 0) {
      return { samples: new Int16Array((rateHz * SILENCE_MS) / 1000), events: [] };
    }
    const outputs = await this.#session.run({
      input: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
      input_lengths: new Tensor('int64', BigInt64Array.of(BigInt(ids.length)), [1]),
      scales: new Tensor(
        'float32',
        Float32Array.of(NOISE, rateHz / this.sampleRate / pace, NOISE_OF_LENGTHS),
        [3],
      ),
    });
    const audio = outputs.output?.data as Float32Array;
    const frames = outputs[DURATIONS]?.data as Float32Array;
    const frameMs = (FRAME_SAMPLES / rateHz) * 1000;
    let [passed, id] = [0, 0];
    const placed = places.map(({ at, event }) => {
      for (; id < at; id++) passed += frames[id] ?? 0;
      return { ...event, audio_position: passed * frameMs };
    });
    const samples = Int16Array.from(audio, (value) =>
      Math.max(-32_768, Math.min(32_767, Math.round(value * GAIN))),
    );
    return { samples, events: placed };
  }
}

const FIELD_GRAPH = 7;
const FIELD_OUTPUT = 12;
const FIELD_NAME = 1;

/**
 * The model with one more of its inner values among its outputs. A message of Protocol Buffers that is written twice is one
 * message, its lists joined: a second graph that holds the output alone is enough, behind the first.
 */
function withOutput(model: Buffer, name: string): Buffer {
  const field = (number: number, content: Buffer) =>
    Buffer.concat([Buffer.of(number * 8 + 2, content.length), content]);
  const output = field(FIELD_OUTPUT, field(FIELD_NAME, Buffer.from(name)));
  return Buffer.concat([model, field(FIELD_GRAPH, output)]);
}
