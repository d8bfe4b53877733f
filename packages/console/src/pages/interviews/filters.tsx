import { Button } from '../../kit/button.tsx';
import { DayFilter, Filter } from '../../kit/filter.tsx';
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
      <Filter
        label={words.template}
        all={words.anyTemplate}
        value={search.template}
        options={templates.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(template) => onChange({ template })}
      />
      <Filter
        label={words.source}
        all={words.anySource}
        value={search.source}
        options={optionsOf(words.sources)}
        onChange={(source) => onChange({ source: source as ListSearch['source'] })}
      />
      <Filter
        label={words.score}
        all={words.anyScore}
        value={search.score}
        options={optionsOf(words.scores)}
        onChange={(score) => onChange({ score: score as ListSearch['score'] })}
      />
      <DayFilter label={words.from} value={search.from} onChange={(from) => onChange({ from })} />
      <DayFilter label={words.to} value={search.to} onChange={(to) => onChange({ to })} />
      {isNarrowed(search) && (
        <Button look="quiet" onPress={() => onChange(CLEARED)}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
