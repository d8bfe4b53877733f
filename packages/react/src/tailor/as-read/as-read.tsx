import type { Resume } from '@vivavoce/sdk/tailor';
import CircleHelp from 'lucide-react/icons/circle-help';
import { useMemo } from 'react';
import type { TailorWords } from '../words/words.ts';
import { type ReadEntry, type ReadText, rowsOf } from './rows.ts';

export interface AsReadProps {
  resume: Resume;
  words: TailorWords;
  /** Whether it opens by itself where something is in doubt. */
  opens: boolean;
}

/** The resume as it was read, so that what a file lost on the way is seen before anything is built on it. */
export function AsRead({ resume, words, opens }: AsReadProps) {
  const { sections, unsure, missing } = useMemo(
    () => rowsOf(resume, words.say('read.present')),
    [resume, words],
  );
  const doubts = unsure + missing.length;
  return (
    <details className="vv-read" open={opens && doubts > 0}>
      <summary className="vv-subtitle">
        <span>{words.say('read.title')}</span>
        <span className="vv-soft vv-small">
          {` · ${doubts > 0 ? words.say('read.doubts', { count: doubts }) : words.say('read.sure')}`}
        </span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled with keys, too */}
      <section className="vv-read-sheet" aria-label={words.say('read.title')} tabIndex={0}>
        <p className="vv-soft vv-small">{words.say('read.lead')}</p>
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
                // biome-ignore lint/suspicious/noArrayIndexKey: the sheet never changes its order
                <Entry key={at} entry={entry} words={words} />
              ))}
            </ul>
          </section>
        ))}
      </section>
    </details>
  );
}

function nameOf(section: keyof Resume['document'], words: TailorWords): string {
  return words.say(section === 'basics' ? 'read.about' : `section.${section}`);
}

function Entry({ entry: { head, told, points }, words }: { entry: ReadEntry; words: TailorWords }) {
  return (
    <li>
      <p className="vv-read-head">
        <Texts texts={head} words={words} />
      </p>
      {told.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
        <p key={at}>
          <Text of={each} words={words} />
        </p>
      ))}
      {points.length > 0 && (
        <ul className="vv-read-points">
          {points.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
            <li key={at}>
              <Text of={each} words={words} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Texts({ texts, words }: { texts: readonly ReadText[]; words: TailorWords }) {
  return texts.map((each, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two fields may say the same
    <span key={at}>
      {at > 0 && <span>{' · '}</span>}
      <Text of={each} words={words} />
    </span>
  ));
}

/** A guess is marked by a sign and a word, not by its colour alone. */
function Text({ of: { text, unsure }, words }: { of: ReadText; words: TailorWords }) {
  if (!unsure) return <bdi>{text}</bdi>;
  return (
    <mark className="vv-read-unsure">
      <bdi>{text}</bdi>
      <span className="vv-read-doubt">
        <CircleHelp size={14} aria-hidden="true" />
        <span>{words.say('read.unsure')}</span>
      </span>
    </mark>
  );
}
