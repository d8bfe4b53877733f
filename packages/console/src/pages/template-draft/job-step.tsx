import { WHOLE_LANGUAGES } from '@vivavoce/contract/plain';
import { useId } from 'react';
import type { Job } from '../../jobs/intake.ts';
import styles from '../../jobs/job.module.css';
import { JobAsRead } from '../../jobs/job-as-read.tsx';
import { Progress } from '../../jobs/progress.tsx';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { templateWords } from '../../words/templates.ts';

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

/** The job as it was read, and the language to be interviewed in. */
export function JobStep(props: JobStepProps) {
  const { job, locale, isPending, failure, onLocale, onBack, onDraft, onStop } = props;
  const id = useId();
  const { title, employer, location } = job;
  return (
    <Panel title={words.job}>
      <div className={styles.step}>
        <p dir="auto">
          <strong>{title ?? words.untitled}</strong>
          {[employer, location].flatMap((each) => (each ? [' · ', each] : []))}
        </p>
        <JobAsRead job={job} />
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
