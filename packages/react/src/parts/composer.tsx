import SendHorizontal from 'lucide-react/icons/send-horizontal';
import { useId } from 'react';
import type { Composer as ComposerProps } from '../interview/use-composer.ts';
import type { Words } from '../words/translate.ts';
import { Button } from './button.tsx';

export interface ComposerFieldProps {
  composer: ComposerProps;
  words: Words;
  /** Focus comes here on joining: the candidate chose to type. */
  first: boolean;
}

/** The field for typed answers. */
export function Composer({ composer, words, first }: ComposerFieldProps) {
  const id = useId();
  const { formProps, fieldProps, sendLabel, message, empty } = composer;
  return (
    <form className="vv-composer" {...formProps}>
      <label className="vv-hidden" htmlFor={id}>
        {words.say('composer.label')}
      </label>
      <textarea
        {...fieldProps}
        id={id}
        className="vv-field"
        rows={1}
        data-vv-focus={first ? 'first' : undefined}
        dir={empty ? undefined : 'auto'}
        enterKeyHint="send"
        placeholder={words.say('composer.placeholder')}
        aria-describedby={`${id}-message`}
        aria-invalid={message !== '' || undefined}
      />
      <Button type="submit" className="vv-send" aria-label={sendLabel}>
        <SendHorizontal size={18} className="vv-send-icon" />
        <span className="vv-send-word">{sendLabel}</span>
      </Button>
      <p id={`${id}-message`} className="vv-composer-message" role="status">
        {message}
      </p>
    </form>
  );
}
