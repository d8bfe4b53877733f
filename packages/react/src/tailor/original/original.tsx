import type { Resume } from '@vivavoce/sdk/tailor';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import type { TailorWords } from '../words/words.ts';

/** What draws a page comes with the first page that is opened. */
const PageView = lazy(() => import('./page-view.tsx'));

export interface OriginalProps {
  resume: Resume;
  /** What is looked for: indexes into the lines of the resume. */
  lines: readonly number[];
  read(page: number): Promise<Blob>;
  words: TailorWords;
}

/** Whether something of these lines can be shown on a page. */
export function hasPlace({ file, lines: all }: Resume, lines: readonly number[]): boolean {
  return Boolean(file?.pages) && lines.some((at) => all[at]?.box);
}

/** The file as it looks, at the page of what is looked for, with its lines marked. */
export function Original({ resume, lines, read, words }: OriginalProps) {
  const count = resume.file?.pages ?? 1;
  const marked = lines.flatMap((at) => (resume.lines[at]?.box ? resume.lines[at] : []));
  const place = lines.join();
  const [turned, setTurned] = useState({ place, page: 0 });
  // Whoever turned the page stays there until they look for something else.
  const page = (turned.place === place && turned.page) || (marked[0]?.page ?? 1);
  const turn = (to: number) => setTurned({ place, page: to });
  const label = words.say('original.page', { page, count });
  return (
    <div className="vv-original">
      <Suspense fallback={<p className="vv-soft">{words.say('original.loading')}</p>}>
        <PageView
          key={page}
          boxes={marked.flatMap((line) => (line.page === page && line.box ? line.box : []))}
          read={() => read(page)}
          label={label}
          words={words}
        />
      </Suspense>
      {count > 1 && (
        <div className="vv-tailor-row">
          <Button
            look="quiet"
            className="vv-icon-button"
            aria-label={words.say('original.previous')}
            aria-disabled={page <= 1}
            onClick={() => page > 1 && turn(page - 1)}
          >
            <ChevronLeft size={18} aria-hidden="true" className="vv-original-turn" />
          </Button>
          <span className="vv-soft vv-small" role="status">
            {label}
          </span>
          <Button
            look="quiet"
            className="vv-icon-button"
            aria-label={words.say('original.next')}
            aria-disabled={page >= count}
            onClick={() => page < count && turn(page + 1)}
          >
            <ChevronRight size={18} aria-hidden="true" className="vv-original-turn" />
          </Button>
        </div>
      )}
    </div>
  );
}
