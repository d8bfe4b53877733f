/** Hertz of the sound that the model hears. */
export const HEARING_RATE_HZ = 16_000;

/** A stretch of speech for the recogniser's thread. */
export interface HearingRequest {
  id: number;
  /** 16 kHz, from -1 to 1. */
  samples: Float32Array<ArrayBuffer>;
  /** Tokens of the same stretch as it was heard before. */
  draft: readonly number[];
  /** One 32-bit flag, set to 1 from outside: the thread is busy while it listens and reads no messages. */
  cancelled: SharedArrayBuffer;
}

/** To the recogniser's thread. */
export type ToHearing = HearingRequest | 'close';

/** What was heard, as text and as the recogniser's tokens. */
export interface Transcript {
  text: string;
  ids: number[];
}

/** From the recogniser's thread. */
export type FromHearing =
  | { type: 'ready' }
  | { type: 'heard'; id: number; heard: Transcript }
  | { type: 'cancelled'; id: number }
  | { type: 'failed'; id: number; reason: string };
