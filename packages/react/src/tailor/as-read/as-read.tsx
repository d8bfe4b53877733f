import type { Resume } from '@vivavoce/sdk/tailor';
import CircleHelp from 'lucide-react/icons/circle-help';
import FileSearch from 'lucide-react/icons/file-search';
import { useMemo, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { hasPlace, Original } from '../original/original.tsx';
import type { TailorWords } from '../words/words.ts';
import { ReadEntryView } from './entry.tsx';
import { rowsOf } from './rows.ts';

export interface AsReadProps {
  resume: Resume;
  words: TailorWords;
  /** Whether it opens by itself where something is in doubt. */
  opens: boolean;
  readPage(page: number): Promise<Blob>;
}

/**
 * The resume as it was read, so that what a file lost on the way is seen before anything is built on it; beside it, if wanted, the page
 * that it was read from.
 */
export function AsRead({ resume, words, opens, readPage }: AsReadProps) {
  const { sections, unsure, missing } = useMemo(
    () => rowsOf(resume, words.say('read.present')),
    [resume, words],
  );
  const [isBeside, setBeside] = useState(false);
  const [lines, setLines] = useState<readonly number[]>([]);
  const doubts = unsure + missing.length + (resume.problem ? 1 : 0);
  const hasPages = hasPlace(resume, [...resume.lines.keys()]);
  return (
    <details className="vv-read" open={opens && doubts > 0}>
      <summary className="vv-subtitle">
        <span>{words.say('read.title')}</span>
        <span className="vv-soft vv-small">
          {` · ${doubts > 0 ? words.say('read.doubts', { count: doubts }) : words.say('read.sure')}`}
        </span>
      </summary>
      {hasPages && (
        <Button look="quiet" aria-expanded={isBeside} onClick={() => setBeside(!isBeside)}>
          <FileSearch size={18} aria-hidden="true" />
          <span>{words.say(isBeside ? 'original.hide' : 'original.show')}</span>
        </Button>
      )}
      <div className="vv-read-sides" data-beside={isBeside}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled with keys, too */}
        <section className="vv-read-sheet" aria-label={words.say('read.title')} tabIndex={0}>
          <p className="vv-soft vv-small">{words.say('read.lead')}</p>
          {resume.problem && (
            <p className="vv-read-doubt">
              <CircleHelp size={16} aria-hidden="true" />
              <span>{words.say('read.partly')}</span>
            </p>
          )}
          {missing.map((section) => (
            <p key={section} className="vv-read-doubt">
              <CircleHelp size={16} aria-hidden="true" />
              <span>{words.say('read.missing', { section: words.say(`section.${section}`) })}</span>
            </p>
          ))}
          {sections.map(({ section, entries }) => (
            <section key={section} aria-label={nameOf(section, words)}>
              <h3 className="vv-subtitle">{nameOf(section, words)}</h3>
              <ul className="vv-read-entries">
                {entries.map((entry, at) => (
                  <ReadEntryView
                    // biome-ignore lint/suspicious/noArrayIndexKey: the sheet never changes its order
                    key={at}
                    entry={entry}
                    words={words}
                    onLook={isBeside ? setLines : null}
                  />
                ))}
              </ul>
            </section>
          ))}
        </section>
        {isBeside && <Original resume={resume} lines={lines} read={readPage} words={words} />}
      </div>
    </details>
  );
}

function nameOf(section: keyof Resume['document'], words: TailorWords): string {
  return words.say(section === 'basics' ? 'read.about' : `section.${section}`);
}
