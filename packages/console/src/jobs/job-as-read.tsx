import { templateWords } from '../words/templates.ts';
import type { Job } from './intake.ts';
import styles from './job.module.css';

const { draft: words } = templateWords;

/** A job as it was read, each requirement with the words that say it: a wrong reading is seen before anything is built on it. */
export function JobAsRead({ job }: { job: Pick<Job, 'requirements' | 'found' | 'text'> }) {
  const { requirements, found, text } = job;
  return (
    <>
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
    </>
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
