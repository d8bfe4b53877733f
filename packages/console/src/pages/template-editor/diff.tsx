import type { inferRouterOutputs } from '@trpc/server';
import type { ConsoleRouter } from '@vivavoce/api/console-router';
import { Badge } from '../../kit/badge.tsx';
import { templateWords } from '../../words/templates.ts';
import styles from './versions.module.css';

type TemplateDiff = inferRouterOutputs<ConsoleRouter>['templates']['compare'];
type EntryChange = TemplateDiff['questions'][number];
type FieldChange = TemplateDiff['fields'][number];

const { versions: words } = templateWords.editor;
const TONES = { added: 'success', removed: 'danger', changed: 'info' } as const;

/** What changed, as an author would tell it. */
export function Diff({ diff: { fields, questions, criteria } }: { diff: TemplateDiff }) {
  if (fields.length + questions.length + criteria.length === 0) return <p role="status">{words.same}</p>;
  return (
    <div className={styles.parts} role="status">
      {fields.length > 0 && (
        <section>
          <h3>{words.fields}</h3>
          <Fields changes={fields} />
        </section>
      )}
      {questions.length > 0 && <Entries title={words.questions} changes={questions} />}
      {criteria.length > 0 && <Entries title={words.criteria} changes={criteria} />}
    </div>
  );
}

function Entries({ title, changes }: { title: string; changes: EntryChange[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {changes.map(({ id, name, change, moved, fields }) => (
          <li key={id}>
            <p className={styles.entry}>
              <strong>{name}</strong>
              {!(moved && fields.length === 0) && <Badge tone={TONES[change]}>{words[change]}</Badge>}
              {moved && <Badge tone="info">{words.moved(moved.from, moved.to)}</Badge>}
            </p>
            {change === 'changed' && fields.length > 0 && <Fields changes={fields} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fields({ changes }: { changes: FieldChange[] }) {
  return (
    <dl className={styles.fields}>
      {changes.map(({ field, before, after }) => (
        <div key={field} className={styles.field}>
          <dt>{field}</dt>
          <dd>
            <span className={styles.label}>{words.before}</span>{' '}
            {before === null ? words.nothing : <del dir="auto">{String(before)}</del>}
          </dd>
          <dd>
            <span className={styles.label}>{words.after}</span>{' '}
            {after === null ? words.nothing : <ins dir="auto">{String(after)}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
