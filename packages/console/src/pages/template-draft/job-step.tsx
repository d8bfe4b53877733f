import { WHOLE_LANGUAGES } from '@vivavoce/contract/plain';
import { useId } from 'react';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { templateWords } from '../../words/templates.ts';
import styles from './draft.module.css';
import { Progress } from './progress.tsx';
import type { Job } from './types.ts';

const { draft: words } = templateWords;
const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

interface JobStepProps {
  job: Job;
  locale: string;
  isPending: boolean;
  failure: string | undefined;
  onLocale: (locale: string) => void;
  onBack: () => void;
  onDraft: () => void;
  onStop: () => void;
}

/** The job as it was read, each requirement with the words that say it: a wrong reading is seen before anything is built on it. */
export function JobStep(props: JobStepProps) {
  const { job, locale, isPending, failure, onLocale, onBack, onDraft, onStop } = props;
  const id = useId();
  const { title, employer, location, requirements, found, text } = job;
  return (
    <Panel title={words.job}>
      <div className={styles.step}>
        <p dir="auto">
          <strong>{title ?? words.untitled}</strong>
          {[employer, location].flatMap((each) => (each ? [' · ', each] : []))}
        </p>
        {requirements.length === 0 && <p>{words.noRequirements}</p>}
        {(['must', 'nice'] as const).map((kind) => (
          <Requirements key={kind} kind={kind} requirements={requirements} />
        ))}
        {found.length > 0 && (
          <div role="note">
            <p className={styles.failure}>{words.planted}</p>
            <ul className={styles.left}>
              {found.map(({ text: planted }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
                <li key={at} dir="auto" className={styles.source}>
                  {planted}
                </li>
              ))}
            </ul>
          </div>
        )}
        <details>
          <summary>{words.wholeText}</summary>
          <ol className={styles.lines} dir="auto">
            {text.split('\n').map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
              <li key={at}>{line}</li>
            ))}
          </ol>
        </details>
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
        <Progress isPending={isPending} text={words.outlining} failure={failure} onStop={onStop} />
        {!isPending && (
          <div className={styles.line}>
            <Button onPress={onBack}>{words.backToIntake}</Button>
            <Button look="primary" onPress={onDraft}>
              {words.draft}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Requirements({ kind, requirements }: { kind: 'must' | 'nice'; requirements: Job['requirements'] }) {
  const own = requirements.filter((requirement) => requirement.kind === kind);
  if (own.length === 0) return null;
  return (
    <section aria-label={words[kind]}>
      <h3>{words[kind]}</h3>
      <ul className={styles.criteria}>
        {own.map(({ id, text, quote }) => (
          <li key={id} className={styles.criterion}>
            <span dir="auto">{text}</span>
            {quote !== text && (
              <blockquote className={styles.source}>
                <q dir="auto">{quote}</q>
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
