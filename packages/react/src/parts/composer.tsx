import { SendHorizontal } from 'lucide-react';
import { useId } from 'react';
import type { Composer as ComposerProps } from '../interview/use-composer.ts';
import type { Words } from '../words/translate.ts';
import { Button } from './button.tsx';

/** The field for typed answers. */
export function Composer({ composer, words }: { composer: ComposerProps; words: Words }) {
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
