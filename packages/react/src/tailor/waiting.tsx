import { Button } from '../parts/button.tsx';
import type { TailorWords } from './words/words.ts';

export interface WaitingProps {
  /** What is under way; empty where there is nothing to say yet. */
  text: string;
  /** 0–1; `null` where nobody knows. */
  share: number | null;
  words: TailorWords;
  onStop: (() => void) | null;
}

/** Holds the place of what comes, and says what is under way. */
export function Waiting({ text, share, words, onStop }: WaitingProps) {
  return (
    <div className="vv-tailor-body" aria-busy="true">
      <p role="status">{text}</p>
      {share !== null && (
        <progress className="vv-progress-bar" value={share} max={1} aria-label={text}>
          {words.number(Math.round(share * 100))}
        </progress>
      )}
      <div className="vv-tailor-bones" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      {onStop && (
        <div className="vv-tailor-row">
          <Button onClick={onStop}>{words.say('resume.stop')}</Button>
        </div>
      )}
    </div>
  );
}
