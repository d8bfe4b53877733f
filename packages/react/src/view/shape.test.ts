import { describe, expect, it } from 'vitest';
import { litBars, pushLevel, SHAPE, shapeHeights, shapePath } from './shape.ts';

describe('the presence shape', () => {
  it('is highest in the middle, where the newest sound is', () => {
    const heights = shapeHeights('speaking', pushLevel([], 0.5), 0);
    expect(heights).toHaveLength(SHAPE.bars);
    expect(Math.max(...heights)).toBe(heights[3]);
    expect(heights[0]).toBe(0);
  });

  it('carries older sound outwards, the same on both sides', () => {
    const heights = shapeHeights('you', pushLevel(pushLevel([], 0.8), 0), 0);
    expect(heights[3]).toBe(0);
    expect(heights[2]).toBeGreaterThan(0);
    expect(heights[2]).toBe(heights[4]);
  });

  it('moves slowly while thinking, without any sound', () => {
    expect(shapeHeights('thinking', [], 0)).not.toEqual(shapeHeights('thinking', [], 200));
  });

  for (const state of ['muted', 'paused', 'away'] as const) {
    it(`rests while ${state}, whatever comes in`, () => {
      expect(shapeHeights(state, [1, 1, 1, 1], 500)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    });
  }

  it('survives a level that is no number', () => {
    expect(shapeHeights('speaking', pushLevel([], Number.NaN), 0)[3]).toBe(0);
  });

  it('is one path around the middle line, without the bars that are not drawn', () => {
    expect(shapePath([1, -1, 0], { width: 20, height: 20, stroke: 4 })).toBe('M2 2v16M18 9.99v0.02');
  });
});

describe('the calm meter', () => {
  it('lights whole bars', () => {
    expect([0, 0.04, 0.25, 1, 9].map((level) => litBars(level, 10))).toEqual([0, 2, 5, 10, 10]);
  });
});
