import type { VivavoceErrorShape } from '@vivavoce/sdk/packages';
import { Button } from '../parts/button.tsx';
import type { PackagesWords } from './words/strings.ts';

export interface ProblemProps {
  error: VivavoceErrorShape;
  words: PackagesWords;
  onRetry(): void;
}

/** What happened, what is safe, what to do. */
export function Problem({ error, words, onRetry }: ProblemProps) {
  return (
    <div role="alert" className="vv-notice vv-notice-danger">
      <div className="vv-notice-words">
        <p>
          <strong className="vv-notice-title">{words.say('error.title')}</strong>{' '}
          <span>{sentenceOf(error, words)}</span>
        </p>
        <p>{words.say('error.safe')}</p>
        {error.requestId && <p>{words.say('error.reference', { id: error.requestId })}</p>}
      </div>
      <Button onClick={onRetry}>{words.say('retry')}</Button>
    </div>
  );
}

function sentenceOf({ code, message, fix }: VivavoceErrorShape, words: PackagesWords): string {
  switch (code) {
    case 'connection_lost':
      return words.say('error.connection');
    case 'invalid_token':
    case 'token_expired':
      return words.say('error.token');
    case 'unavailable':
    case 'rate_limited':
    case 'vendor_failed':
    case 'internal':
      return words.say('error.busy');
    default:
      return [message, fix].filter((text) => text && !text.startsWith('http')).join(' ');
  }
}
