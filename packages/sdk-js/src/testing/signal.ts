/** A sine of amplitude 1. */
export function sine(frequencyHz: number, sampleRate: number, count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, index) =>
    Math.sin((2 * Math.PI * frequencyHz * index) / sampleRate),
  );
}

/** Level of one frequency in a signal, in decibels below a full-scale sine; a Hann window keeps other frequencies out. */
export function levelDb(signal: Float32Array, frequencyHz: number, sampleRate: number): number {
  let real = 0;
  let imaginary = 0;
  let weight = 0;
  signal.forEach((sample, index) => {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / signal.length);
    const angle = (2 * Math.PI * frequencyHz * index) / sampleRate;
    real += sample * window * Math.cos(angle);
    imaginary += sample * window * Math.sin(angle);
    weight += window;
  });
  return 20 * Math.log10(Math.max((2 * Math.hypot(real, imaginary)) / weight, 1e-9));
}

/** Loudness of everything in a signal, in decibels below a full-scale sine. */
export function totalDb(signal: Float32Array): number {
  const power = signal.reduce((sum, sample) => sum + sample * sample, 0) / signal.length;
  return 10 * Math.log10(Math.max(2 * power, 1e-18));
}
