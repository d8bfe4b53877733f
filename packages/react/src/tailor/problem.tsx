import type { VivavoceErrorShape } from '@vivavoce/sdk/tailor';
import X from 'lucide-react/icons/x';
import { Button } from '../parts/button.tsx';
import { en } from './words/en.ts';
import type { TailorStringKey } from './words/strings.ts';
import type { TailorWords } from './words/words.ts';

export interface ProblemProps {
  error: VivavoceErrorShape | null;
  words: TailorWords;
  /** Does it once more, where that may help. */
  again?: { label: string; act: () => void } | undefined;
  onClose(): void;
}

/** What happened, what is safe, what to do; it stays until somebody takes it away. */
export function Problem({ error, words, again, onClose }: ProblemProps) {
  return (
    <div role="alert">
      {error && (
        <div className="vv-notice vv-notice-danger">
          <div className="vv-notice-words">
            <p>
              <strong className="vv-notice-title">{words.say('error.title')}</strong>{' '}
              <Sentence error={error} words={words} />
            </p>
            <p>{words.say('error.safe')}</p>
            {error.requestId && (
              <p className="vv-reference">{words.say('error.reference', { id: error.requestId })}</p>
            )}
            {again && <Button onClick={again.act}>{again.label}</Button>}
          </div>
          <Button look="quiet" className="vv-icon-button" aria-label={words.say('close')} onClick={onClose}>
            <X size={18} aria-hidden="true" />
          </Button>
        </div>
      )}
    </div>
  );
}

function Sentence({ error, words }: Pick<ProblemProps, 'words'> & { error: VivavoceErrorShape }) {
  const known = sentenceOf(error, words);
  if (known !== undefined) return <span>{known}</span>;
  // For whoever builds the page, in the language of the API.
  return (
    <span lang="en" dir="ltr">
      {[error.message, error.fix].filter((text) => text && !text.startsWith('http')).join(' ')}
    </span>
  );
}

/** What a candidate can do about it; nothing where it is not theirs to mend. */
function sentenceOf({ code }: VivavoceErrorShape, words: TailorWords): string | undefined {
  switch (code) {
    case 'body_too_large':
      return words.say('resume.tooLarge');
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
    default:
      return isOwn(code) ? words.say(`problem.${code}`) : undefined;
  }
}

type OwnProblem =
  Extract<TailorStringKey, `problem.${string}`> extends `problem.${infer Code}` ? Code : never;

function isOwn(code: string): code is OwnProblem {
  return Object.hasOwn(en, `problem.${code}`);
}
