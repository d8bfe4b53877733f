import { describe, expect, it } from 'vitest';
import { pictureOf } from './picture.ts';
import { type Exported, tracesOf } from './spans.ts';

const span = (name: string, [from, to]: [number, number], on?: string) => ({
  name,
  traceId: 'a',
  ...(on ? { parentSpanId: 'root' } : {}),
  startTimeUnixNano: String((1_000_000 + from) * 1_000_000),
  endTimeUnixNano: String((1_000_000 + to) * 1_000_000),
  attributes: on ? [{ key: 'vivavoce.on', value: { stringValue: on } }] : [],
});

describe('the waterfall of a turn', () => {
  const bodies: Exported[] = [
    { resourceSpans: [{ scopeSpans: [{ spans: [span('recogniser', [200, 320], 'vendor')] }] }] },
    { resourceSpans: [{ scopeSpans: [{ spans: [span('turn', [0, 650])] }] }] },
  ];

  it('has its root first, and counts from its begin, however it was sent', () => {
    expect(tracesOf(bodies)).toEqual([
      [
        { name: 'turn', on: '', fromMs: 0, toMs: 650 },
        { name: 'recogniser', on: 'vendor', fromMs: 200, toMs: 320 },
      ],
    ]);
  });

  it('is drawn with a bar for each span, and told in words', () => {
    const picture = pictureOf(tracesOf(bodies)[0] ?? []);
    expect(picture.match(/<rect /g)).toHaveLength(3);
    expect(picture).toContain('recogniser (vendor) from 200 to 320');
    expect(() => pictureOf([])).toThrow('no trace');
  });
});
