import type { ErrorCode, VivavoceErrorShape } from '@vivavoce/sdk';
import X from 'lucide-react/icons/x';
import type { WordsOf } from '../words/words.ts';
import { Button } from './button.tsx';

type Key =
  | 'error.title'
  | 'error.safe'
  | 'error.reference'
  | 'error.connection'
  | 'error.busy'
  | 'error.token';

/** What a candidate can do about it; nothing where it is not theirs to mend. */
const SENTENCES: Partial<Record<ErrorCode, Key>> = {
  connection_lost: 'error.connection',
  unavailable: 'error.busy',
  rate_limited: 'error.busy',
  vendor_failed: 'error.busy',
  internal: 'error.busy',
  invalid_token: 'error.token',
  token_expired: 'error.token',
};

export interface ProblemProps<Own extends string> {
  /** What stands there; nothing while all is well. */
  error: VivavoceErrorShape | null;
  words: Pick<WordsOf<Key | Own>, 'say'>;
  /** Codes that this widget has sentences of its own for: what a candidate can do about them. */
  own?: Partial<Record<ErrorCode, Own>>;
  /** Does it once more, where that may help. */
  again?: { label: string; act: () => void } | undefined;
  /** Takes it away. */
  close?: { label: string; act: () => void };
}

/** What happened, what is safe, what to do; it stays until somebody takes it away. */
export function Problem<Own extends string = never>({ error, words, own, again, close }: ProblemProps<Own>) {
  const key = error && (own?.[error.code] ?? SENTENCES[error.code]);
  return (
    <div role="alert">
      {error && (
        <div className="vv-notice vv-notice-danger">
          <div className="vv-notice-words">
            <p>
              <strong className="vv-notice-title">{words.say('error.title')}</strong>{' '}
              {key ? <span>{words.say(key)}</span> : <ForDevelopers error={error} />}
            </p>
            <p>{words.say('error.safe')}</p>
            {error.requestId && (
              <p className="vv-reference">{words.say('error.reference', { id: error.requestId })}</p>
            )}
            {again && <Button onClick={again.act}>{again.label}</Button>}
          </div>
          {close && (
            <Button look="quiet" className="vv-icon-button" aria-label={close.label} onClick={close.act}>
              <X size={18} aria-hidden="true" />
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** For whoever builds the page, in the language of the API. */
function ForDevelopers({ error: { message, fix } }: { error: VivavoceErrorShape }) {
  return (
    <span lang="en" dir="ltr">
      {[message, fix].filter((text) => text && !text.startsWith('http')).join(' ')}
    </span>
  );
}
