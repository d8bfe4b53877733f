import { useState } from 'react';
import styles from '../../jobs/job.module.css';
import { Progress } from '../../jobs/progress.tsx';
import { Button } from '../../kit/button.tsx';
import { FieldFrame } from '../../kit/form/field.tsx';
import formStyles from '../../kit/form/form.module.css';
import { Panel } from '../../kit/panel.tsx';
import { templateWords } from '../../words/templates.ts';
import type { Outline, OutlineCriterion } from './types.ts';

const { draft: words } = templateWords;

interface OutlineStepProps {
  outline: Outline;
  isPending: boolean;
  failure: string | undefined;
  onBack: () => void;
  onWrite: (title: string, criteria: OutlineCriterion[]) => void;
  onStop: () => void;
}

/** What the model read out of the description, each with the line that it comes from: the recruiter keeps what is to be judged. */
export function OutlineStep({ outline, isPending, failure, onBack, onWrite, onStop }: OutlineStepProps) {
  const [title, setTitle] = useState(outline.title);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const kept = outline.criteria.filter(({ id }) => !dropped.has(id));
  const toggle = (id: string) => {
    const next = new Set(dropped);
    if (!next.delete(id)) next.add(id);
    setDropped(next);
  };
  return (
    <form
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault();
        if (kept.length > 0) onWrite(title.trim(), kept);
      }}
    >
      <Panel title={words.criteria}>
        <p className={styles.soft}>{words.criteriaAbout}</p>
        <FieldFrame label={words.roleTitle} fault={undefined}>
          {(control) => (
            <input
              {...control}
              required
              maxLength={120}
              className={formStyles.control}
              value={title}
              onChange={({ target }) => setTitle(target.value)}
            />
          )}
        </FieldFrame>
        <ul className={styles.criteria}>
          {outline.criteria.map((criterion) => (
            <Criterion
              key={criterion.id}
              criterion={criterion}
              isKept={!dropped.has(criterion.id)}
              onToggle={() => toggle(criterion.id)}
            />
          ))}
        </ul>
        {kept.length === 0 && (
          <p role="alert" className={styles.failure}>
            {words.none}
          </p>
        )}
      </Panel>
      {outline.leftOut.length > 0 && (
        <Panel title={words.leftOut}>
          <ul className={styles.left}>
            {outline.leftOut.map(({ name, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name
              <li key={index}>
                {name}: {words.reasons[reason]}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Progress isPending={isPending} text={words.asking} failure={failure} onStop={onStop} />
      {!isPending && (
        <div className={styles.line}>
          <Button onPress={onBack}>{words.back}</Button>
          <Button type="submit" look="primary">
            {words.next}
          </Button>
        </div>
      )}
    </form>
  );
}

interface CriterionProps {
  criterion: OutlineCriterion;
  isKept: boolean;
  onToggle: () => void;
}

function Criterion({ criterion: { name, description, levels, source }, isKept, onToggle }: CriterionProps) {
  return (
    <li className={styles.criterion}>
      <label className={styles.name}>
        <input type="checkbox" checked={isKept} onChange={onToggle} aria-label={words.keep(name)} />
        <strong>{name}</strong>
      </label>
      <p>{description}</p>
      <blockquote className={styles.source}>
        <span className={styles.soft}>{words.line(source.line)}</span> <q dir="auto">{source.quote}</q>
      </blockquote>
      <ol className={styles.levels}>
        {levels.map(({ label, anchor }) => (
          <li key={label}>
            <strong>{label}</strong>: {anchor}
          </li>
        ))}
      </ol>
    </li>
  );
}
