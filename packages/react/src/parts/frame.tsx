import X from 'lucide-react/icons/x';
import { type ReactNode, useState } from 'react';
import type { FrameView } from '../view/frame.ts';
import type { Words } from '../words/translate.ts';
import { Button } from './button.tsx';

export interface FrameProps {
  /** `null` before the session is there. */
  view: FrameView | null;
  /** The session may still come. */
  waiting: boolean;
  words: Words;
  /** Where the interview is, for the one-column header; empty outside of the room. */
  place: string;
  /** Time left; empty outside of the room. */
  time: string;
  /** Closes the dialog that the widget is in. */
  onClose: (() => void) | null;
  children?: ReactNode;
}

/** The tenant's name stands beside it, so it has none of its own. A page whose CSP refuses it shows the name alone. */
function Logo({ url }: { url: string }) {
  const [refused, setRefused] = useState(false);
  if (refused) return null;
  return <img className="vv-logo" src={url} alt="" onError={() => setRefused(true)} />;
}

/** The top line: who asks, what this is, test mode, time, how to leave. */
export function Frame({ view, waiting, words, place, time, onClose, children }: FrameProps) {
  return (
    <header className="vv-header">
      {view?.logoUrl ? <Logo key={view.logoUrl} url={view.logoUrl} /> : null}
      <div className="vv-header-words">
        <p className="vv-tenant" dir="auto">
          {view ? (
            view.title
          ) : waiting ? (
            <i className="vv-bone vv-bone-name" aria-hidden="true" />
          ) : (
            words.say('common.widget')
          )}
        </p>
        <p className={place ? 'vv-kind vv-wide-only' : 'vv-kind'} dir="auto">
          {view?.subtitle ?? ''}
        </p>
        {place ? <p className="vv-kind vv-narrow-only">{place}</p> : null}
      </div>
      {view?.testMode ? <span className="vv-chip">{words.say('common.testMode')}</span> : null}
      {time ? <span className="vv-time vv-wide-only">{time}</span> : null}
      {children}
      {onClose ? (
        <Button
          look="quiet"
          className="vv-icon-button"
          aria-label={words.say('common.close')}
          onClick={onClose}
        >
          <X size={20} />
        </Button>
      ) : null}
    </header>
  );
}
