import Hourglass from 'lucide-react/icons/hourglass';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import SkipForward from 'lucide-react/icons/skip-forward';
import type { RequestButtons } from '../interview/use-requests.ts';
import type { Words } from '../words/translate.ts';
import { Button } from './button.tsx';

export interface RequestBarProps {
  requests: RequestButtons;
  words: Words;
  /** Asks before the question is left out. */
  onSkip: () => void;
}

/** What the candidate may ask for instead of answering: beside the question where there is room, else above the field. */
export function RequestBar({
  requests: { available, pending, message, request },
  words,
  onSkip,
}: RequestBarProps) {
  if (!available) return null;
  return (
    <div className="vv-asks">
      <fieldset className="vv-asks-row">
        <legend className="vv-hidden">{words.say('ask.label')}</legend>
        <Button
          look="quiet"
          busy={pending === 'repeat'}
          aria-label={words.say('ask.repeatLong')}
          onClick={() => request('repeat')}
        >
          <RotateCcw size={16} className="vv-ask-icon" />
          <span>{words.say('ask.repeat')}</span>
        </Button>
        <Button look="quiet" busy={pending === 'pause'} onClick={() => request('pause')}>
          <Hourglass size={16} className="vv-ask-icon" />
          <span>{words.say('ask.pause')}</span>
        </Button>
        <Button
          look="quiet"
          busy={pending === 'skip'}
          aria-label={words.say('ask.skipLong')}
          onClick={onSkip}
        >
          <SkipForward size={16} className="vv-ask-icon vv-ask-skip" />
          <span>{words.say('ask.skip')}</span>
        </Button>
      </fieldset>
      <p className="vv-asks-message" role="status">
        {message}
      </p>
    </div>
  );
}
