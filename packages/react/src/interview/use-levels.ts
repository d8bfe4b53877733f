import type { InterviewSession, Levels } from '@vivavoce/sdk';
import { useEffect } from 'react';
import { useLatest } from './use-interview.ts';

/** With reduced motion a meter changes in steps, this far apart. */
const CALM_STEP_MS = 250;

export interface LevelFrame extends Levels {
  /** Time of the frame, milliseconds. */
  timeMs: number;
  /** Time since the frame before. */
  elapsedMs: number;
  /** Whether the candidate asked for less motion: draw steps, no movement. */
  calm: boolean;
}

/**
 * Calls `draw` with the real loudness of both sides once a frame; while less motion is asked for, four times a second.
 * Draw with attributes or CSSOM, not with state: nothing renders at 60 Hz.
 */
export function useLevels(session: InterviewSession | null, draw: (frame: LevelFrame) => void): void {
  const latest = useLatest(draw);
  useEffect(() => {
    if (!session) return;
    const motion = window.matchMedia('(prefers-reduced-motion: reduce)');
    let last = performance.now();
    let frame = requestAnimationFrame(function loop(timeMs) {
      frame = requestAnimationFrame(loop);
      const calm = motion.matches;
      const elapsedMs = timeMs - last;
      if (calm && elapsedMs < CALM_STEP_MS) return;
      last = timeMs;
      latest.current({ ...session.levels(), timeMs, elapsedMs, calm });
    });
    return () => cancelAnimationFrame(frame);
  }, [session, latest]);
}
