import type { SessionState } from '@vivavoce/sdk';
import { type RefCallback, useCallback, useEffect, useRef, useState } from 'react';
import { type PresenceView, presenceView, THINKING_SLOW_MS } from '../view/presence.ts';
import { type LevelTrail, litBars, pushLevel, SHAPE, shapeHeights, shapePath } from '../view/shape.ts';
import { type Interview, useLatest, useWaited } from './use-interview.ts';
import { useLevels } from './use-levels.ts';

/** How long each loudness stays in one bar before it moves outwards. */
const TRAIL_STEP_MS = 50;

export interface Presence {
  view: PresenceView | null;
  /** For the `<path>` of the shape: it is drawn from real levels. */
  shapeProps: { ref: RefCallback<SVGPathElement>; d: string };
}

/** Whose move it is: the word, and the one shape that moves with the voice. */
export function usePresence({ session, state, words }: Interview): Presence {
  const shown = usePaintedThinking(state);
  const thinking = shown?.phase === 'thinking' && shown.connection === 'live';
  const slow = useWaited(thinking ? 'thinking' : null, [THINKING_SLOW_MS]) > 0;
  const view = shown ? presenceView(shown, words, slow) : null;
  const latest = useLatest(view);
  const path = useRef<SVGPathElement | null>(null);
  const trail = useRef<{ levels: LevelTrail; ageMs: number }>({ levels: [], ageMs: 0 });

  useLevels(session, ({ input, output, timeMs, elapsedMs, calm }) => {
    const now = latest.current;
    if (!now || !path.current) return;
    const level = now.source === 'output' ? output : now.source === 'input' ? input : 0;
    const { levels, ageMs } = trail.current;
    const moves = ageMs + elapsedMs >= TRAIL_STEP_MS;
    trail.current = {
      levels: moves ? pushLevel(levels, level) : [level, ...levels.slice(1)],
      ageMs: moves ? 0 : ageMs + elapsedMs,
    };
    const heights = calm ? calmHeights(level) : shapeHeights(now.state, trail.current.levels, timeMs);
    path.current.setAttribute('d', shapePath(heights, SHAPE));
  });

  const ref = useCallback((element: SVGPathElement | null) => {
    path.current = element;
  }, []);
  return { view, shapeProps: { ref, d: RESTING } };
}

const RESTING = shapePath(shapeHeights('away', [], 0), SHAPE);

function calmHeights(level: number): number[] {
  const lit = litBars(level, SHAPE.bars);
  return Array.from({ length: SHAPE.bars }, (_, bar) => (bar < lit ? 0.7 : 0));
}

/** "Thinking" is on screen for at least one painted frame, however short it was. */
function usePaintedThinking(state: SessionState | null): SessionState | null {
  const [held, setHeld] = useState<SessionState | null>(null);
  const previous = useRef(state);
  useEffect(() => {
    const before = previous.current;
    previous.current = state;
    if (before?.phase !== 'thinking' || !state || state.phase === 'thinking') return;
    setHeld(before);
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setHeld(null));
    });
    return () => {
      cancelAnimationFrame(frame);
      setHeld(null);
    };
  }, [state]);
  return held && state?.connection === 'live' && state.phase === 'speaking' ? held : state;
}
