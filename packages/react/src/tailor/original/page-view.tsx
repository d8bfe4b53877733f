import type { SourceLine, VivavoceErrorShape } from '@vivavoce/sdk/tailor';
import { useEffect, useRef, useState } from 'react';
import type { TailorWords } from '../words/words.ts';

type Box = NonNullable<SourceLine['box']>;

export interface PageViewProps {
  /** In points. */
  boxes: readonly Box[];
  read(): Promise<Blob>;
  label: string;
  words: TailorWords;
}

/** How a page is drawn for us: `GET /v1/resumes/{id}/pages/{page}`. */
const DOTS_PER_POINT = 2;
/** Around a marked line, in points. */
const MARGIN = 2;

/**
 * One page, drawn on a canvas: a page around us may allow pictures of no other origin, and none of its own making. What is marked is
 * brought into sight without moving the page around.
 */
export default function PageView({ boxes, read, label, words }: PageViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [problem, setProblem] = useState<'original.missing' | 'original.failed' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another component
  useEffect(() => {
    let gone = false;
    void (async () => {
      try {
        const picture = await createImageBitmap(await read());
        const onto = canvas.current;
        if (gone || !onto) return;
        onto.width = picture.width;
        onto.height = picture.height;
        onto.getContext('2d')?.drawImage(picture, 0, 0);
        setSize({ width: picture.width, height: picture.height });
        picture.close();
      } catch (error) {
        const isMissing = (error as Partial<VivavoceErrorShape>).code === 'not_found';
        if (!gone) setProblem(isMissing ? 'original.missing' : 'original.failed');
      }
    })();
    return () => {
      gone = true;
    };
  }, []);
  const [top, left] = [Math.min(...boxes.map(({ y }) => y)), Math.min(...boxes.map(({ x }) => x))];
  useEffect(() => {
    const around = sheet.current;
    if (!size || !around || !Number.isFinite(top)) return;
    const scale = (DOTS_PER_POINT * around.scrollWidth) / size.width;
    around.scrollTop = top * scale - around.clientHeight / 3;
    around.scrollLeft = left * scale - around.clientWidth / 8;
  }, [size, top, left]);
  if (problem) return <p className="vv-soft">{words.say(problem)}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled with keys, too
    <section ref={sheet} className="vv-original-sheet" aria-label={label} aria-busy={!size} tabIndex={0}>
      {!size && <p className="vv-soft">{words.say('original.loading')}</p>}
      <div className="vv-original-page" hidden={!size}>
        <canvas ref={canvas} role="img" aria-label={label} />
        {size &&
          boxes.map((box) => (
            <span
              key={`${box.x} ${box.y}`}
              className="vv-original-mark"
              style={{
                left: share(box.x - MARGIN, size.width),
                top: share(box.y - MARGIN, size.height),
                width: share(box.width + 2 * MARGIN, size.width),
                height: share(box.height + 2 * MARGIN, size.height),
              }}
            />
          ))}
      </div>
    </section>
  );
}

function share(points: number, pixels: number): string {
  return `${(100 * points * DOTS_PER_POINT) / pixels}%`;
}
