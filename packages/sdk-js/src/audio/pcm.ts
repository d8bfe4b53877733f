/** Samples from -1 to 1 as 16-bit integers, clipped. */
export function toPcm16(samples: Float32Array): Int16Array<ArrayBuffer> {
  const pcm = new Int16Array(samples.length);
  samples.forEach((sample, index) => {
    pcm[index] = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
  });
  return pcm;
}

/** One 16-bit sample as a number from -1 to 1. */
export function fromPcm16(sample: number): number {
  return sample / 32_768;
}
