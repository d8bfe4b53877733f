import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { SourceLine } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../testing/fixtures/layouts.ts';
import { wordsOf } from '../testing/fixtures/page.ts';
import { PEOPLE } from '../testing/fixtures/people.ts';
import { photograph } from '../testing/fixtures/photo.ts';
import { typeset } from '../testing/fixtures/typeset.ts';
import { DOTS_PER_POINT, drawPage } from './draw-page.ts';
import { parseResume } from './index.ts';

const words = wordsOf(PEOPLE[0] ?? expect.fail('nobody'));

/** Of the lines, those whose box holds letters on the picture: dark on light, and not all of it dark. */
async function inked(picture: Uint8Array, lines: readonly SourceLine[]): Promise<number> {
  const image = await loadImage(Buffer.from(picture));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return lines.filter(({ box }) => {
    if (!box) return false;
    const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((each) => each * DOTS_PER_POINT);
    const { data } = context.getImageData(x ?? 0, y ?? 0, width ?? 1, height ?? 1);
    const grey = Array.from({ length: data.length / 4 }, (_, at) => data[at * 4] ?? 255).sort(
      (a, b) => a - b,
    );
    const [dark, light] = [
      grey[Math.floor(grey.length * 0.03)] ?? 0,
      grey[Math.floor(grey.length * 0.7)] ?? 0,
    ];
    return light - dark > 60;
  }).length;
}

describe('a page of a resume', () => {
  it('shows each line where its box says', async () => {
    const pdf = typeset(LAYOUTS.columns, words);
    const { lines, turns } = await parseResume(pdf);
    expect(turns).toEqual([]);
    const { picture } = await drawPage(pdf, { page: 1, turns: null });
    expect(await inked(picture, lines)).toBeGreaterThan(lines.length * 0.95);
    const elsewhere = lines.map((line) => ({ ...line, box: { x: 2, y: 2, width: 80, height: 12 } }));
    expect(await inked(picture, elsewhere)).toBe(0);
  });

  it('stands upright where it was photographed from the side', async () => {
    const photo = await photograph(typeset(LAYOUTS.plain, words), { turned: 90, longSide: 2_600 });
    const { lines, turns } = await parseResume(photo);
    expect([1, 3]).toContain(turns[0]);
    const { picture } = await drawPage(photo, { page: 1, turns: turns[0] ?? null });
    expect(await inked(picture, lines)).toBeGreaterThan(lines.length * 0.95);
  }, 60_000);

  it('is not drawn where it would be as large as a house', async () => {
    const pdf = typeset('#set page(width: 300cm, height: 300cm)\nA poster', words);
    await expect(drawPage(pdf, { page: 1, turns: null })).rejects.toMatchObject({
      code: 'resume_too_complex',
    });
  });

  it('is not there in a file without pages', async () => {
    const text = new TextEncoder().encode('Maya Lindqvist\nmaya@example.com');
    await expect(drawPage(text, { page: 1, turns: null })).rejects.toMatchObject({
      code: 'resume_unsupported',
    });
  });
});
