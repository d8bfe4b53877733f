import type { PresenceState } from './presence-state.ts';

/** Bars of the presence shape, and the box that it is drawn in. */
export const SHAPE = { bars: 7, width: 46, height: 32, stroke: 4 } as const;

/** Loudness of each moment that the shape shows: the newest in the middle, older ones outwards. */
export type LevelTrail = readonly number[];

const MIDDLE = (SHAPE.bars - 1) / 2;

/** Adds the newest loudness (0 to 1) to the trail. */
export function pushLevel(trail: LevelTrail, level: number): LevelTrail {
  return [clamp(level), ...trail.slice(0, MIDDLE)];
}

/** Heights of the bars, 0 to 1, left to right. `timeMs` drives the slow wave of "thinking". */
export function shapeHeights(state: PresenceState, trail: LevelTrail, timeMs: number): number[] {
  const bars = Array.from({ length: SHAPE.bars }, (_, bar) => bar);
  switch (state) {
    case 'speaking':
    case 'you':
    case 'listening':
      return bars.map((bar) => barHeight(trail, Math.abs(bar - MIDDLE)));
    case 'thinking':
    case 'connecting':
      return bars.map((bar) => 0.16 + 0.12 * Math.sin(timeMs / 260 - bar * 0.9));
    case 'muted':
    case 'paused':
    case 'away':
      return bars.map(() => 0);
  }
}

/** Speech is quiet most of the time: the root makes it visible; outer bars are calmer. */
function barHeight(trail: LevelTrail, distance: number): number {
  return clamp((trail[distance] ?? 0) ** 0.4 * (1 - distance * 0.24));
}

/** With reduced motion: how many of the bars are lit, without movement between. */
export function litBars(level: number, bars: number): number {
  return Math.round(clamp(Math.sqrt(clamp(level))) * bars);
}

/** One SVG path for the whole shape: a round-ended stroke per bar, around the middle line; a negative height draws no bar. */
export function shapePath(
  heights: readonly number[],
  box: { width: number; height: number; stroke: number },
): string {
  const gap = heights.length > 1 ? (box.width - box.stroke) / (heights.length - 1) : 0;
  const reach = (box.height - box.stroke) / 2;
  return heights
    .map((height, bar) => {
      if (height < 0) return '';
      const x = round(box.stroke / 2 + bar * gap);
      const half = round(Math.max(0.01, clamp(height) * reach));
      return `M${x} ${round(box.height / 2 - half)}v${round(half * 2)}`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function clamp(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}
