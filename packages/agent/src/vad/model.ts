import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { msToSamples } from '../audio/pcm.ts';
import { VAD_FRAME_MS } from './hysteresis.ts';

/** Samples of one decision. */
export const VAD_FRAME_SAMPLES = msToSamples(VAD_FRAME_MS, UP_SAMPLE_RATE);
/** The model also sees the tail of the frame before, so an onset across the border is seen whole. */
const CONTEXT_SAMPLES = 64;
const INPUT_SAMPLES = CONTEXT_SAMPLES + VAD_FRAME_SAMPLES;
const STATE_LAYERS = 2;
const LAYER_SIZE = 128;
/**
 * A run costs much more than another frame in it does, so at most one begins in this time and takes what has come meanwhile. A
 * frame that finds the model idle is looked at right away.
 */
const RUN_EVERY_MS = 3;
/** More in one run would keep the event loop too long. */
const MAX_FRAMES = 64;

interface Frame {
  input: Float32Array;
  state: Float32Array;
  resolve: (heard: { probability: number; state: Float32Array }) => void;
  reject: (error: unknown) => void;
}

/** Silero VAD v6, one per process; every session's `VadMemory` runs through it, the frames of several at a time. */
export class VadModel {
  readonly #session: InferenceSession;
  readonly #sampleRate = new Tensor('int64', BigInt64Array.from([BigInt(UP_SAMPLE_RATE)]), []);
  #waiting: Frame[] = [];
  #scheduled = false;
  #ranAtMs = Number.NEGATIVE_INFINITY;

  private constructor(session: InferenceSession) {
    this.#session = session;
  }

  /** Loads the model. */
  static async load(): Promise<VadModel> {
    const require = createRequire(import.meta.url);
    const path = join(dirname(require.resolve('@ricky0123/vad-web')), 'silero_vad_v6.onnx');
    const session = await InferenceSession.create(path, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      logSeverityLevel: 3,
    });
    return new VadModel(session);
  }

  /** A new stream of sound with a memory of its own. */
  stream(): VadMemory {
    return new VadMemory((input, state) => this.#judge(input, state));
  }

  #judge(input: Float32Array, state: Float32Array): ReturnType<Judge> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, state, resolve, reject });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled || this.#waiting.length === 0) return;
    this.#scheduled = true;
    const run = () => void this.#run();
    const waitMs = RUN_EVERY_MS - (performance.now() - this.#ranAtMs);
    if (waitMs > 0 && this.#waiting.length < MAX_FRAMES) setTimeout(run, waitMs);
    else setImmediate(run);
  }

  async #run(): Promise<void> {
    const frames = this.#waiting.splice(0, MAX_FRAMES);
    this.#ranAtMs = performance.now();
    try {
      const { output, stateN } = await this.#session.run(this.#feedsOf(frames));
      if (!output || !stateN) throw new Error('the voice activity model gave no answer');
      for (const [index, frame] of frames.entries()) {
        const probability = Number(output.data[index] ?? 0);
        frame.resolve({ probability, state: rowOf(stateN.data as Float32Array, index, frames.length) });
      }
    } catch (error) {
      for (const { reject } of frames) reject(error);
    } finally {
      this.#scheduled = false;
      this.#schedule();
    }
  }

  #feedsOf(frames: readonly Frame[]): Record<'input' | 'state' | 'sr', Tensor> {
    const count = frames.length;
    const input = new Float32Array(count * INPUT_SAMPLES);
    const state = new Float32Array(count * STATE_LAYERS * LAYER_SIZE);
    for (const [index, frame] of frames.entries()) {
      input.set(frame.input, index * INPUT_SAMPLES);
      for (let layer = 0; layer < STATE_LAYERS; layer += 1) {
        const part = frame.state.subarray(layer * LAYER_SIZE, (layer + 1) * LAYER_SIZE);
        state.set(part, (layer * count + index) * LAYER_SIZE);
      }
    }
    return {
      input: new Tensor('float32', input, [count, INPUT_SAMPLES]),
      state: new Tensor('float32', state, [STATE_LAYERS, count, LAYER_SIZE]),
      sr: this.#sampleRate,
    };
  }
}

/** One frame's memory out of that of all frames of a run. */
function rowOf(states: Float32Array, index: number, count: number): Float32Array {
  const state = new Float32Array(STATE_LAYERS * LAYER_SIZE);
  for (let layer = 0; layer < STATE_LAYERS; layer += 1) {
    const from = (layer * count + index) * LAYER_SIZE;
    state.set(states.subarray(from, from + LAYER_SIZE), layer * LAYER_SIZE);
  }
  return state;
}

type Judge = (
  input: Float32Array,
  state: Float32Array,
) => Promise<{ probability: number; state: Float32Array }>;

/** What the model remembers of one stream of sound. Frames go in one after the other. */
export class VadMemory {
  readonly #judge: Judge;
  #state: Float32Array = new Float32Array(STATE_LAYERS * LAYER_SIZE);
  #context = new Float32Array(CONTEXT_SAMPLES);

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /** How likely the frame of `VAD_FRAME_SAMPLES` samples holds speech, from 0 to 1. Samples from -1 to 1. */
  async probability(frame: Float32Array): Promise<number> {
    const input = new Float32Array(INPUT_SAMPLES);
    input.set(this.#context);
    input.set(frame, CONTEXT_SAMPLES);
    this.#context = frame.slice(-CONTEXT_SAMPLES);
    const { probability, state } = await this.#judge(input, this.#state);
    this.#state = state;
    return probability;
  }
}
