import type { Alignment } from './alignment.ts';
import type { Voice } from './voices.ts';

/** To the synthesiser's thread. */
export interface SpeechRequest {
  id: number;
  text: string;
  voice: Voice;
  sampleRate: number;
  /** One 32-bit flag, set to 1 from outside: the thread is busy while it speaks and reads no messages. */
  cancelled: SharedArrayBuffer;
}

/** From the synthesiser's thread. */
export type FromWorker =
  | { type: 'ready' }
  | { type: 'chunk'; id: number; samples: Int16Array<ArrayBuffer>; alignment: Alignment }
  | { type: 'done'; id: number }
  | { type: 'cancelled'; id: number }
  | { type: 'failed'; id: number; reason: string };
