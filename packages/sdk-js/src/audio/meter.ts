/** 512 samples are about 11 ms: the meter follows the sound within one frame of the screen. */
const WINDOW_SAMPLES = 512;
/** Quieter than this reads as nothing. */
const FLOOR_DB = -60;

/** Loudness of a node, measured only when it is read. */
export class Meter {
  readonly #analyser: AnalyserNode;
  readonly #samples = new Float32Array(WINDOW_SAMPLES);

  constructor(node: AudioNode) {
    this.#analyser = new AnalyserNode(node.context, { fftSize: WINDOW_SAMPLES });
    node.connect(this.#analyser);
  }

  /** 0 to 1, even steps for the ear. */
  read(): number {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    return loudness(this.#samples);
  }
}

/** Root mean square on a scale of decibels: -60 dB or less is 0, full scale is 1. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / Math.max(samples.length, 1));
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB));
}
