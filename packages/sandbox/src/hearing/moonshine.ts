import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { HEARING_RATE_HZ, type Transcript } from './protocol.ts';
import { readTokens, textOfTokens, withoutLoop } from './tokens.ts';

const START = 1;
const END = 2;
/** What a fast speaker says, in tokens; more is a model that repeats itself. */
const TOKENS_PER_SECOND = 6.5;
const SPARE_TOKENS = 8;
/** Batch, heads, length and width of what the decoder remembers before the first step. */
const EMPTY_PAST: readonly number[] = [0, 8, 1, 36];
/** Quiet voices are raised to this peak, by no more than the factor below: beyond it there is only noise. */
const PEAK = 0.5;
const MAX_GAIN = 40;

/** What it hears in every noise that is no voice; a person who says that much has a point behind it. */
const HEARD_IN_NOISE = 'You';

type Feeds = Record<string, Tensor>;

/** Moonshine tiny: a whole stretch of English speech in, its text out. */
export class Moonshine {
  readonly #encoder: InferenceSession;
  readonly #decoder: InferenceSession;
  readonly #tokens: readonly Uint8Array[];

  private constructor(encoder: InferenceSession, decoder: InferenceSession, tokens: readonly Uint8Array[]) {
    this.#encoder = encoder;
    this.#decoder = decoder;
    this.#tokens = tokens;
  }

  /** @throws Error where a file of the weights is missing or damaged */
  static async load(folder: string): Promise<Moonshine> {
    const options = { executionProviders: ['cpu'], intraOpNumThreads: 1, interOpNumThreads: 1 };
    const [encoder, decoder, tokens] = await Promise.all([
      InferenceSession.create(join(folder, 'encoder_model.ort'), options),
      InferenceSession.create(join(folder, 'decoder_model_merged.ort'), options),
      readFile(join(folder, 'tokenizer.bin')),
    ]);
    return new Moonshine(encoder, decoder, readTokens(tokens));
  }

  /**
   * The text of a stretch; `undefined` where `isCancelled` told to stop, which is asked before each token.
   *
   * `draft` are the tokens of the same stretch as they were heard before: they are checked in one step, and what still holds
   * of them is not made again. The answer is the same without.
   */
  async transcribe(
    samples: Float32Array,
    {
      draft = [],
      isCancelled = () => false,
    }: { draft?: readonly number[]; isCancelled?: () => boolean } = {},
  ): Promise<Transcript | undefined> {
    const feeds = await this.#encode(samples);
    if (isCancelled()) return undefined;
    const most = Math.ceil((samples.length / HEARING_RATE_HZ) * TOKENS_PER_SECOND) + SPARE_TOKENS;
    let ids = await this.#first(feeds, draft.slice(0, most));
    while (ids.at(-1) !== END && ids.length < most) {
      if (isCancelled()) return undefined;
      ids.push(await this.#next(feeds, ids.at(-1) ?? START));
      const told = withoutLoop(ids);
      if (told.length < ids.length) {
        ids = told;
        break;
      }
    }
    ids = ids.filter((id) => id !== END);
    const text = textOfTokens(this.#tokens, ids);
    return text === HEARD_IN_NOISE ? { text: '', ids: [] } : { text, ids };
  }

  /** What the decoder is asked with, before it has remembered anything. */
  async #encode(samples: Float32Array): Promise<Feeds> {
    const dims = [1, samples.length];
    const mask = new Tensor('int64', new BigInt64Array(samples.length).fill(1n), dims);
    const encoded = await this.#encoder.run({
      input_values: new Tensor('float32', atPeak(samples), dims),
      attention_mask: mask,
    });
    // The decoder's mask is that of the sound, not that of what the encoder made of it.
    const feeds: Feeds = {
      encoder_hidden_states: encoded.last_hidden_state as Tensor,
      encoder_attention_mask: mask,
    };
    for (const name of this.#decoder.inputNames) {
      if (name.startsWith('past_key_values')) {
        feeds[name] = new Tensor('float32', new Float32Array(0), EMPTY_PAST);
      }
    }
    return feeds;
  }

  /** The draft as far as it holds, and the token behind it. */
  async #first(feeds: Feeds, draft: readonly number[]): Promise<number[]> {
    const outputs = await this.#run(feeds, [START, ...draft], false);
    const ids: number[] = [];
    do {
      ids.push(likeliest(outputs.logits as Tensor, ids.length));
    } while (ids.at(-1) === draft[ids.length - 1]);
    for (const [name, past] of this.#remembered(outputs)) {
      feeds[name] = name.includes('encoder') ? past : firstSteps(past, ids.length);
    }
    return ids;
  }

  async #next(feeds: Feeds, previous: number): Promise<number> {
    const outputs = await this.#run(feeds, [previous], true);
    for (const [name, past] of this.#remembered(outputs)) {
      // What it remembers of the sound is made once; later answers leave it empty.
      if (!name.includes('encoder')) feeds[name] = past;
    }
    return likeliest(outputs.logits as Tensor, 0);
  }

  #run(feeds: Feeds, ids: readonly number[], remembers: boolean): Promise<InferenceSession.OnnxValueMapType> {
    return this.#decoder.run({
      ...feeds,
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
      use_cache_branch: new Tensor('bool', Uint8Array.of(remembers ? 1 : 0), [1]),
    });
  }

  /** What the decoder remembers, by the name under which it is asked with it. */
  #remembered(outputs: InferenceSession.OnnxValueMapType): [string, Tensor][] {
    return this.#decoder.outputNames
      .filter((name) => name.startsWith('present'))
      .map((name) => [name.replace('present', 'past_key_values'), outputs[name] as Tensor]);
  }
}

/** The likeliest token at a step of the answer. */
function likeliest(logits: Tensor, step: number): number {
  const scores = logits.data as Float32Array;
  const size = logits.dims[2] ?? 0;
  const offset = step * size;
  let best = 0;
  for (let id = 1; id < size; id++) if ((scores[offset + id] ?? 0) > (scores[offset + best] ?? 0)) best = id;
  return best;
}

/** What the decoder remembers of the first steps alone. */
function firstSteps(past: Tensor, steps: number): Tensor {
  const [batch = 1, heads = 1, length = 0, width = 0] = past.dims;
  if (length <= steps) return past;
  const data = past.data as Float32Array;
  const kept = new Float32Array(heads * steps * width);
  for (let head = 0; head < heads; head++) {
    const from = head * length * width;
    kept.set(data.subarray(from, from + steps * width), head * steps * width);
  }
  return new Tensor('float32', kept, [batch, heads, steps, width]);
}

function atPeak(samples: Float32Array): Float32Array {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  const gain = peak > 0 ? Math.min(MAX_GAIN, PEAK / peak) : 1;
  return gain > 1 ? samples.map((sample) => sample * gain) : samples;
}
