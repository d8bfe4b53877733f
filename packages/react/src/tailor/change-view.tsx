import type { ReactNode } from 'react';
import { type DiffRun, diffText } from './diff.ts';
import type { TailorWords } from './words/words.ts';

export interface ChangeViewProps {
  before: string;
  after: string;
  view: 'inline' | 'sides';
  words: TailorWords;
}

/** What a proposal changes, word by word. What came and went is said as well as coloured. */
export function ChangeView({ before, after, view, words }: ChangeViewProps) {
  const runs = diffText(before, after, words.locale);
  if (view === 'inline')
    return (
      <p className="vv-change" dir="auto">
        {marked(runs, words)}
      </p>
    );
  return (
    <div className="vv-sides">
      {(['before', 'after'] as const).map((side) => {
        const text = side === 'before' ? before : after;
        const other = side === 'before' ? 'added' : 'removed';
        return (
          <div key={side}>
            <p className="vv-soft vv-small">{words.say(`proposal.${side}`)}</p>
            <p className="vv-change" dir="auto">
              {text === ''
                ? words.say('proposal.empty')
                : marked(
                    runs.filter(({ kind }) => kind !== other),
                    words,
                  )}
            </p>
          </div>
        );
      })}
    </div>
  );
}

function marked(runs: readonly DiffRun[], words: TailorWords): ReactNode[] {
  let place = 0;
  return runs.map(({ kind, text }) => {
    const key = `${place} ${kind}`;
    place += text.length;
    if (kind === 'same') return <span key={key}>{text}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    return (
      <Mark key={key} className={`vv-${kind}`}>
        {/* Of another language than the text, whose direction it must not decide. */}
        <bdi className="vv-hidden">{` ${words.say(`proposal.${kind}`)}: `}</bdi>
        <span>{text}</span>
      </Mark>
    );
  });
}
