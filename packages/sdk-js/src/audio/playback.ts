import type { AudioFrame } from '@vivavoce/contract/plain';

export interface PlayedPosition {
  generation: number;
  playedSamples: number;
}

/** Where the interviewer's voice goes: the loudspeaker, or nowhere while the browser plays no sound. */
export interface Playback {
  frame(frame: AudioFrame): void;
  end(generation: number, totalSamples: number): void;
  pause(generation: number): void;
  resume(generation: number): void;
  /** Throws a generation and all older ones away; answers how much of it was played, within `FLUSH_DEADLINE_MS`. */
  flush(generation: number): Promise<number>;
  /** Falls silent and forgets every generation: what follows may count them anew. */
  reset(): void;
}
