/** Samples from -1 to 1 as 16-bit integers, clipped. */
export function toPcm16(samples: Float32Array, count = samples.length): Int16Array<ArrayBuffer> {
  const pcm = new Int16Array(count);
  for (let index = 0; index < count; index += 1) {
    const sample = Math.max(-1, Math.min(1, samples[index] ?? 0));
    pcm[index] = Math.round(sample * 32_767);
  }
  return pcm;
}

/** One 16-bit sample as a number from -1 to 1. */
export function fromPcm16(sample: number): number {
  return sample / 32_768;
}
