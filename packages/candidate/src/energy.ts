/** Windows of this length are judged as one. */
const WINDOW_MS = 10;
/** Root mean square of 16-bit samples above which a window holds voice; room noise stays far below. */
const VOICED_RMS = 200;

/** Whether any part of a piece of sound is voiced, by its energy. */
export function isVoiced(samples: Int16Array, sampleRate: number): boolean {
  const window = (sampleRate * WINDOW_MS) / 1000;
  for (let start = 0; start < samples.length; start += window) {
    if (rootMeanSquare(samples.subarray(start, start + window)) >= VOICED_RMS) return true;
  }
  return false;
}

/** The sound from its first to its last voiced window. */
export function trimSilence(samples: Int16Array, sampleRate: number): Int16Array {
  const window = (sampleRate * WINDOW_MS) / 1000;
  let first = -1;
  let end = 0;
  for (let start = 0; start < samples.length; start += window) {
    if (rootMeanSquare(samples.subarray(start, start + window)) < VOICED_RMS) continue;
    if (first < 0) first = start;
    end = Math.min(samples.length, start + window);
  }
  return first < 0 ? new Int16Array(0) : samples.slice(first, end);
}

function rootMeanSquare(samples: Int16Array): number {
  if (samples.length === 0) return 0;
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / samples.length);
}
