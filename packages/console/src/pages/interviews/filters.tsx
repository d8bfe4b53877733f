import { useId } from 'react';
import { Button } from '../../kit/button.tsx';
import { interviewsWords } from '../../words/interviews.ts';
import styles from './interviews.module.css';
import { CLEARED, isNarrowed, type ListSearch } from './search.ts';

export interface FiltersProps {
  search: ListSearch;
  onChange: (change: Partial<ListSearch>) => void;
  templates: readonly { id: string; title: string }[];
}

const { filters: words } = interviewsWords;

/** What narrows the list, beside its tabs and its search. */
export function Filters({ search, onChange, templates }: FiltersProps) {
  return (
    <search aria-label={words.label} className={styles.filters}>
      <Choice
        label={words.template}
        none={words.anyTemplate}
        value={search.template}
        options={templates.map(({ id, title }) => [id, title])}
        onChange={(template) => onChange({ template })}
      />
      <Choice
        label={words.source}
        none={words.anySource}
        value={search.source}
        options={Object.entries(words.sources)}
        onChange={(source) => onChange({ source: source as ListSearch['source'] })}
      />
      <Choice
        label={words.score}
        none={words.anyScore}
        value={search.score}
        options={Object.entries(words.scores)}
        onChange={(score) => onChange({ score: score as ListSearch['score'] })}
      />
      <Day label={words.from} value={search.from} onChange={(from) => onChange({ from })} />
      <Day label={words.to} value={search.to} onChange={(to) => onChange({ to })} />
      {isNarrowed(search) && (
        <Button look="quiet" onPress={() => onChange(CLEARED)}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}

interface ChoiceProps {
  label: string;
  /** The choice of nothing. */
  none: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
  onChange: (value: string | undefined) => void;
}

function Choice({ label, none, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={({ target }) => onChange(target.value || undefined)}>
        <option value="">{none}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface DayProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function Day({ label, value, onChange }: DayProps) {
  const id = useId();
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
    </div>
  );
}
