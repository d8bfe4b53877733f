import type { InterviewSession } from '@vivavoce/sdk';
import { useRef } from 'react';
import { useLevels } from '../interview/use-levels.ts';
import { litBars, shapePath } from '../view/shape.ts';

const SMALL = { bars: 3, width: 16, height: 16, stroke: 3 } as const;
const LARGE = { bars: 20, width: 156, height: 24, stroke: 4 } as const;
const WEIGHTS = [0.7, 1, 0.55];

export interface LevelMeterProps {
  session: InterviewSession | null;
  /** `false`: rests, whatever comes in. */
  active: boolean;
  size: 'small' | 'large';
}

/** Loudness of the microphone as bars. For the eye only: the word beside it says what it means. */
export function LevelMeter({ session, active, size }: LevelMeterProps) {
  const path = useRef<SVGPathElement>(null);
  const box = size === 'small' ? SMALL : LARGE;
  useLevels(session, ({ input, calm }) => {
    const level = active ? input : 0;
    const heights = size === 'small' && !calm ? smallHeights(level) : barHeights(level, box);
    path.current?.setAttribute('d', shapePath(heights, box));
  });
  return (
    <svg
      className={`vv-meter vv-meter-${size}`}
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
      aria-hidden="true"
    >
      <path className="vv-meter-track" d={size === 'large' ? shapePath(full(box.bars), box) : ''} />
      <path ref={path} d={shapePath(barHeights(0, box), box)} />
    </svg>
  );
}

/** Short bars of unequal height at rest: three dots would be the sign for a menu. */
const RESTING = [0.22, 0.5, 0.22];

function smallHeights(level: number): number[] {
  return WEIGHTS.map((weight, bar) => Math.max(RESTING[bar] ?? 0, Math.sqrt(level) * weight));
}

/** The large meter has its track behind it, the small one its bars at rest. */
function barHeights(level: number, box: typeof SMALL | typeof LARGE): number[] {
  const lit = litBars(level, box.bars);
  return Array.from({ length: box.bars }, (_, bar) => {
    if (bar < lit) return 1;
    return box === LARGE ? -1 : (RESTING[bar] ?? 0);
  });
}

function full(bars: number): number[] {
  return Array.from({ length: bars }, () => 1);
}
