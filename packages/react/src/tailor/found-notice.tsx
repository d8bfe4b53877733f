import type { FoundText } from '@vivavoce/sdk/tailor';
import type { TailorWords } from './words/words.ts';

export interface FoundNoticeProps {
  /** Where it was found. */
  title: string;
  found: readonly FoundText[];
  words: TailorWords;
}

/** Text that speaks to machines, or that nobody sees: shown as what it is. */
export function FoundNotice({ title, found, words }: FoundNoticeProps) {
  if (found.length === 0) return null;
  return (
    <details className="vv-notice vv-notice-warning vv-found">
      <summary>{`${title}: ${words.say('found.title')}`}</summary>
      <p>{words.say('found.text')}</p>
      <ul>
        {found.map(({ text, line }) => (
          <li key={`${line} ${text}`} dir="auto">
            <q>{text}</q>
          </li>
        ))}
      </ul>
    </details>
  );
}
