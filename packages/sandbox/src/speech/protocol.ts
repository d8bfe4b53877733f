import type { Alignment } from './alignment.ts';
import type { Voice } from './voices.ts';

/** Something to say. */
export interface SpeechRequest {
  type: 'speak';
  id: number;
  text: string;
  voice: Voice;
  sampleRate: number;
  /** One 32-bit flag, set to 1 from outside: the thread is busy while it speaks and reads no messages. */
  cancelled: SharedArrayBuffer;
}

/** To the synthesiser's thread. */
export type ToWorker =
  | SpeechRequest
  /** Where the weights of the natural voice are. */
  | { type: 'learn'; folder: string }
  | { type: 'close' };

/** From the synthesiser's thread. */
export type FromWorker =
  | { type: 'ready' }
  /** The natural voice can be asked for. */
  | { type: 'natural' }
  | { type: 'chunk'; id: number; samples: Int16Array<ArrayBuffer>; alignment: Alignment }
  | { type: 'done'; id: number }
  | { type: 'cancelled'; id: number }
  | { type: 'failed'; id: number; reason: string };
