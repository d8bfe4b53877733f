import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pngOf } from '../../testing/png.ts';
import { checkImage } from './image.ts';

const text = (content: string) => new TextEncoder().encode(content);

describe('a logo', () => {
  it('is known by its bytes', () =>
    expect(checkImage(pngOf(64, 32))).toEqual({ outcome: 'good', kind: 'png' }));

  it.each<[string, Uint8Array]>([
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><script/></svg>')],
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    ['a GIF', text('GIF89a\u0040\u0000\u0040\u0000')],
    ['nothing', new Uint8Array()],
    ['noise', deflateSync('noise')],
    ['half a picture', pngOf(64, 64).slice(0, 12)],
    ['a dot', pngOf(1, 1)],
    ['a wall', pngOf(5_000, 40)],
  ])('is not %s', (_what, bytes) => expect(checkImage(bytes)).toMatchObject({ outcome: 'bad' }));
});
