import { useId, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { FieldFrame } from '../kit/form/field.tsx';
import formStyles from '../kit/form/form.module.css';
import { Panel } from '../kit/panel.tsx';
import { templateWords } from '../words/templates.ts';
import { type Intake, WAYS } from './intake.ts';
import styles from './job.module.css';
import { Progress } from './progress.tsx';

const { draft: words } = templateWords;
const MIN_CHARACTERS = 40;
const MAX_CHARACTERS = 20_000;
const MAX_URL = 2_000;
const MAX_FILE_BYTES = 10 * 1024 * 1024;
const TYPES = '.pdf,.docx,.md,.markdown,.txt,.png,.jpg,.jpeg,.webp,application/pdf,image/*';

interface IntakeStepProps {
  intake: Intake;
  isPending: boolean;
  /** What is done meanwhile. @defaultValue the first step of drafting a template */
  reading?: string;
  failure: string | undefined;
  onChange: (intake: Intake) => void;
  onStart: () => void;
  onStop: () => void;
}

/** The job: by the address of its page, by its text, or by a file. What was entered one way stays while another is looked at. */
export function IntakeStep({
  intake,
  isPending,
  reading = words.reading,
  failure,
  onChange,
  onStart,
  onStop,
}: IntakeStepProps) {
  const { way } = intake;
  const name = useId();
  const [fault, setFault] = useState<string>();
  return (
    <Panel>
      <form
        className={styles.step}
        onSubmit={(event) => {
          event.preventDefault();
          if (!fault || way !== 'file') onStart();
        }}
      >
        <fieldset className={styles.ways} disabled={isPending}>
          <legend className={formStyles.label}>{words.way}</legend>
          {WAYS.map((each) => (
            <label key={each} className={styles.name}>
              <input
                type="radio"
                name={name}
                checked={way === each}
                onChange={() => onChange({ ...intake, way: each })}
              />
              {words.ways[each]}
            </label>
          ))}
        </fieldset>
        {way === 'url' && (
          <FieldFrame label={words.url} hint={words.urlHint} fault={undefined}>
            {(control) => (
              <input
                {...control}
                inputMode="url"
                dir="ltr"
                required
                maxLength={MAX_URL}
                readOnly={isPending}
                className={formStyles.control}
                value={intake.url}
                onChange={({ target }) => onChange({ ...intake, url: target.value })}
              />
            )}
          </FieldFrame>
        )}
        {way === 'text' && (
          <FieldFrame label={words.text} hint={words.textHint} fault={undefined}>
            {(control) => (
              <textarea
                {...control}
                rows={14}
                dir="auto"
                required
                minLength={MIN_CHARACTERS}
                maxLength={MAX_CHARACTERS}
                readOnly={isPending}
                className={formStyles.control}
                value={intake.text}
                onChange={({ target }) => onChange({ ...intake, text: target.value })}
              />
            )}
          </FieldFrame>
        )}
        {/* It stays there, since no file can be put back into it. */}
        <div hidden={way !== 'file'}>
          <FieldFrame label={words.file} hint={words.fileHint} fault={fault}>
            {(control) => (
              <input
                {...control}
                type="file"
                accept={TYPES}
                required={way === 'file'}
                disabled={isPending}
                className={formStyles.control}
                onChange={({ target }) => {
                  const file = target.files?.[0] ?? null;
                  setFault(file && file.size > MAX_FILE_BYTES ? words.fileFault : undefined);
                  onChange({ ...intake, file });
                }}
              />
            )}
          </FieldFrame>
        </div>
        <Progress isPending={isPending} text={reading} failure={failure} onStop={onStop} />
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
