import type { VivavoceErrorShape } from '@vivavoce/sdk/applications';
import X from 'lucide-react/icons/x';
import { Button } from '../parts/button.tsx';
import type { ApplicationsWords } from './words/words.ts';

export interface ProblemProps {
  error: VivavoceErrorShape | null;
  words: ApplicationsWords;
  onClose(): void;
}

/** What happened, what is safe, what to do; it stays until somebody takes it away. */
export function Problem({ error, words, onClose }: ProblemProps) {
  return (
    <div role="alert">
      {error && (
        <div className="vv-notice vv-notice-danger">
          <div className="vv-notice-words">
            <p>
              <strong className="vv-notice-title">{words.say('error.title')}</strong>{' '}
              <span>{sentenceOf(error, words)}</span>
            </p>
            <p>{words.say('error.safe')}</p>
            {error.requestId && (
              <p className="vv-reference">{words.say('error.reference', { id: error.requestId })}</p>
            )}
          </div>
          <Button look="quiet" className="vv-icon-button" aria-label={words.say('close')} onClick={onClose}>
            <X size={18} aria-hidden="true" />
          </Button>
        </div>
      )}
    </div>
  );
}

function sentenceOf({ code, message, fix }: VivavoceErrorShape, words: ApplicationsWords): string {
  switch (code) {
    case 'connection_lost':
      return words.say('error.connection');
    case 'unavailable':
    case 'rate_limited':
    case 'vendor_failed':
    case 'internal':
      return words.say('error.busy');
    case 'invalid_token':
    case 'token_expired':
      return words.say('error.token');
    case 'payment_required':
      return words.say('error.payment');
    case 'session_limit':
      return words.say('error.limit');
    case 'job_unreadable':
      return words.say('error.unreadable');
    default:
      return [message, fix].filter((text) => text && !text.startsWith('http')).join(' ');
  }
}
