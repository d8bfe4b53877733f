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
const STATE_SHAPE = [2, 1, 128];
const STATE_SIZE = 2 * 1 * 128;

/** Silero VAD v6, one per process; every session's `VadMemory` runs through it. */
export class VadModel {
  readonly #session: InferenceSession;
  readonly #sampleRate = new Tensor('int64', BigInt64Array.from([BigInt(UP_SAMPLE_RATE)]), []);

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
    return new VadMemory(this.#session, this.#sampleRate);
  }
}

/** What the model remembers of one stream of sound. Frames go in one after the other. */
export class VadMemory {
  readonly #session: InferenceSession;
  readonly #sampleRate: Tensor;
  #state: Tensor = new Tensor('float32', new Float32Array(STATE_SIZE), STATE_SHAPE);
  #context = new Float32Array(CONTEXT_SAMPLES);

  constructor(session: InferenceSession, sampleRate: Tensor) {
    this.#session = session;
    this.#sampleRate = sampleRate;
  }

  /** How likely the frame of `VAD_FRAME_SAMPLES` samples holds speech, from 0 to 1. Samples from -1 to 1. */
  async probability(frame: Float32Array): Promise<number> {
    const input = new Float32Array(CONTEXT_SAMPLES + frame.length);
    input.set(this.#context);
    input.set(frame, CONTEXT_SAMPLES);
    this.#context = frame.slice(-CONTEXT_SAMPLES);
    const result = await this.#session.run({
      input: new Tensor('float32', input, [1, input.length]),
      state: this.#state,
      sr: this.#sampleRate,
    });
    const { output, stateN } = result;
    if (!output || !stateN) throw new Error('the voice activity model gave no answer');
    this.#state = stateN;
    return Number(output.data[0] ?? 0);
  }
}
