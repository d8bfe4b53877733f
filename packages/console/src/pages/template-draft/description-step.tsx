import { WHOLE_LANGUAGES } from '@vivavoce/contract/plain';
import { useId, useRef, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { FieldFrame } from '../../kit/form/field.tsx';
import formStyles from '../../kit/form/form.module.css';
import { Panel } from '../../kit/panel.tsx';
import { templateWords } from '../../words/templates.ts';
import styles from './draft.module.css';

const { draft: words } = templateWords;
const MIN_CHARACTERS = 40;
const MAX_CHARACTERS = 20_000;
const MAX_FILE_BYTES = 100 * 1024;
const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

interface DescriptionStepProps {
  description: string;
  locale: string;
  isPending: boolean;
  failure: string | undefined;
  onDescription: (text: string) => void;
  onLocale: (locale: string) => void;
  onStart: () => void;
  onStop: () => void;
}

/** The description: pasted, or of a text file. */
export function DescriptionStep(props: DescriptionStepProps) {
  const { description, locale, isPending, failure, onDescription, onLocale, onStart, onStop } = props;
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    const text = chosen.size > MAX_FILE_BYTES ? null : textOf(await chosen.arrayBuffer());
    setFault(text === null ? words.fileFault : undefined);
    if (text !== null) onDescription(text.slice(0, MAX_CHARACTERS));
  };
  return (
    <Panel>
      <form
        className={styles.step}
        onSubmit={(event) => {
          event.preventDefault();
          onStart();
        }}
      >
        <FieldFrame label={words.text} hint={words.textHint} fault={fault}>
          {(control) => (
            <textarea
              {...control}
              rows={14}
              required
              minLength={MIN_CHARACTERS}
              maxLength={MAX_CHARACTERS}
              readOnly={isPending}
              className={formStyles.control}
              value={description}
              onChange={({ target }) => onDescription(target.value)}
            />
          )}
        </FieldFrame>
        <div className={styles.line}>
          <Button onPress={() => file.current?.click()}>{words.file}</Button>
          <input
            ref={file}
            type="file"
            accept="text/plain,text/markdown,.txt,.md"
            hidden
            aria-label={words.file}
            onChange={({ target }) => {
              void read(target.files?.[0]);
              target.value = '';
            }}
          />
          <label htmlFor={id} className={styles.line}>
            {words.locale}
            <select
              id={id}
              className={styles.select}
              value={locale}
              disabled={isPending}
              onChange={({ target }) => onLocale(target.value)}
            >
              {WHOLE_LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {NAMES.of(language)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Progress isPending={isPending} text={words.reading} failure={failure} onStop={onStop} />
        {!isPending && (
          <div>
            <Button type="submit" look="primary">
              {words.start}
            </Button>
          </div>
        )}
      </form>
    </Panel>
  );
}

interface ProgressProps {
  isPending: boolean;
  text: string;
  failure: string | undefined;
  onStop: () => void;
}

/** Which of the two steps is being done, and a way out of it. */
export function Progress({ isPending, text, failure, onStop }: ProgressProps) {
  return (
    <>
      <div role="status">
        {isPending && (
          <p>
            {text} {words.wait}
          </p>
        )}
      </div>
      {isPending && (
        <div>
          <Button onPress={onStop}>{words.stop}</Button>
        </div>
      )}
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </>
  );
}

/** The text of a file; nothing where it is none. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
