import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../testing/fixtures/layouts.ts';
import { wordsOf } from '../../testing/fixtures/page.ts';
import { PEOPLE } from '../../testing/fixtures/people.ts';
import { photograph } from '../../testing/fixtures/photo.ts';
import { typeset } from '../../testing/fixtures/typeset.ts';
import { scoreOf } from '../../testing/score.ts';
import { parseResume } from '../index.ts';

const [person] = PEOPLE;
const { resume } = person ?? expect.fail('nobody');
const pdf = typeset(LAYOUTS.plain, wordsOf(person ?? expect.fail('nobody')));

describe('a photo of a resume', () => {
  it('is read where it lies askew', async () => {
    const { document, spans, lines } = await parseResume(
      await photograph(pdf, { turned: 2, longSide: 2_600 }),
    );
    const score = scoreOf(resume, document);
    for (const kind of ['employer', 'title', 'date', 'education'] as const) {
      expect(score[kind].wrong).toEqual([]);
    }
    expect(lines[spans['/basics/name']?.[0] ?? -1]).toMatchObject({ page: 1, text: 'Maya Lindqvist' });
  }, 60_000);

  it('without letters makes nobody up', async () => {
    const canvas = createCanvas(800, 1_000);
    const context = canvas.getContext('2d');
    for (let at = 0; at < 400; at += 1) {
      context.fillStyle = `hsl(${(at * 47) % 360} 60% 50%)`;
      context.fillRect((at * 131) % 800, (at * 89) % 1_000, 40, 30);
    }
    const read = parseResume(new Uint8Array(canvas.toBuffer('image/png')));
    await expect(read).rejects.toMatchObject({
      code: expect.stringMatching(/^resume_(unreadable|missing)$/),
    });
  }, 60_000);

  it('with more pixels than any camera takes is not unpacked', async () => {
    const png = new Uint8Array(createCanvas(10, 10).toBuffer('image/png'));
    new DataView(png.buffer, png.byteOffset).setUint32(16, 60_000);
    new DataView(png.buffer, png.byteOffset).setUint32(20, 60_000);
    await expect(parseResume(png)).rejects.toMatchObject({ code: 'resume_too_complex' });
  });
});
