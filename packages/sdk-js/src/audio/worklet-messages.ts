import type { AudioFrame, PausePlayback, ResumePlayback, SpeechEnd } from '@vivavoce/contract/plain';

export const CAPTURE_PROCESSOR = 'vivavoce-capture';
export const PLAYBACK_PROCESSOR = 'vivavoce-playback';

/** Page → playback worklet. */
export type PlaybackCommand =
  | { type: 'frame'; frame: AudioFrame }
  /** As the agent said them. */
  | SpeechEnd
  | PausePlayback
  | ResumePlayback
  | { type: 'flush'; generation: number; id: number }
  | { type: 'reset'; run: number }
  /** Time between worklet and loudspeaker, in samples at 24 kHz. */
  | { type: 'latency'; samples: number };

/** Playback worklet → page. */
export type PlaybackReport =
  | {
      type: 'played';
      /** The `reset` that it belongs to; reports that were under way meanwhile are out of date. */
      run: number;
      generation: number;
      playedSamples: number;
      playing: boolean;
      underruns: number;
    }
  | { type: 'flushed'; id: number; playedSamples: number }
  /** Beat of the audio clock, every 2.5 s: goes on while timers of a hidden page are slowed. */
  | { type: 'tick' };

/** Capture worklet → page: 20 ms of PCM16 at 16 kHz. */
export type CaptureReport = Int16Array<ArrayBuffer>;
