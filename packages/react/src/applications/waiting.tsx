import { Button } from '../parts/button.tsx';
import type { ApplicationsWords } from './words/words.ts';

export interface WaitingProps {
  text: string;
  words: ApplicationsWords;
  onStop: (() => void) | null;
}

/** Holds the place of what comes, and says what is under way. */
export function Waiting({ text, words, onStop }: WaitingProps) {
  return (
    <div className="vv-apps-body" aria-busy="true">
      <p role="status">{text}</p>
      <div className="vv-apps-bones" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      {onStop && (
        <div className="vv-apps-row">
          <Button onClick={onStop}>{words.say('cancel')}</Button>
        </div>
      )}
    </div>
  );
}
