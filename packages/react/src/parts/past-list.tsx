import type { KeptResult } from '@vivavoce/sdk';
import { useState } from 'react';
import type { KeptResults } from '../interview/use-results.ts';
import type { Words } from '../words/translate.ts';
import { Button } from './button.tsx';
import { ForgetConfirm } from './forget-confirm.tsx';

export interface PastListProps {
  results: KeptResults;
  words: Words;
  onOpen: (sessionId: string) => void;
}

/** The results that are kept on this device, each to open and to forget. Nothing where there are none. */
export function PastList({ results: { kept, forget }, words, onOpen }: PastListProps) {
  const [asking, setAsking] = useState<string | null>(null);
  if (kept.length === 0) return null;
  return (
    <aside className="vv-past" aria-label={words.say('past.title')}>
      <h3 className="vv-subtitle">{words.say('past.title')}</h3>
      <ul className="vv-past-list">
        {kept.map((result) => (
          <PastItem
            key={result.sessionId}
            result={result}
            words={words}
            onOpen={() => onOpen(result.sessionId)}
            onForget={() => setAsking(result.sessionId)}
          />
        ))}
      </ul>
      <p className="vv-soft vv-small">{words.say('past.kept')}</p>
      {asking ? (
        <ForgetConfirm
          words={words}
          onForget={() => {
            setAsking(null);
            void forget(asking);
          }}
          onKeep={() => setAsking(null)}
        />
      ) : null}
    </aside>
  );
}

interface PastItemProps {
  result: KeptResult;
  words: Words;
  onOpen: () => void;
  onForget: () => void;
}

function PastItem({ result: { title, endedAt }, words, onOpen, onForget }: PastItemProps) {
  const date = words.date(endedAt ?? '');
  return (
    <li>
      <Button look="quiet" className="vv-past-open" onClick={onOpen}>
        <span>
          <span className="vv-past-title">{title}</span>
          <small>{date}</small>
        </span>
      </Button>
      <Button look="quiet" aria-label={words.say('past.forgetLabel', { title, date })} onClick={onForget}>
        {words.say('past.forget')}
      </Button>
    </li>
  );
}
