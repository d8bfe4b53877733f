import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { AUDIT_ACTIONS, AUDIT_SUBJECT_TYPES } from '@vivavoce/contract/plain';
import { Download, ScrollText } from 'lucide-react';
import { useId } from 'react';
import { z } from 'zod';
import { problemOf, useApi } from '../../api.ts';
import { AuditTable } from '../../audit/audit-table.tsx';
import { Button } from '../../kit/button.tsx';
import { Page as PageFrame } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { EmptyState } from '../../kit/states.tsx';
import { toast } from '../../kit/toasts.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { auditWords } from '../../words/audit.ts';
import { kitWords } from '../../words/kit.ts';
import styles from './audit-page.module.css';

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .optional()
  .catch(undefined);
const id = z.string().max(60).optional().catch(undefined);
const searchSchema = z.object({
  action: z.enum(AUDIT_ACTIONS).optional().catch(undefined),
  subject: z.enum(AUDIT_SUBJECT_TYPES).optional().catch(undefined),
  id,
  actor: id,
  from: day,
  to: day,
});
type Search = z.output<typeof searchSchema>;

/** Who saw and did what in this tenant. */
export function Page() {
  const api = useApi();
  const [search, setSearch] = usePageSearch(searchSchema);
  const filter = filterOf(search);
  const query = useInfiniteQuery(
    api.audit.list.infiniteQueryOptions(
      { ...filter, limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <PageFrame title={auditWords.title} intro={auditWords.intro} actions={<ExportButton filter={filter} />}>
      <Filters search={search} onChange={setSearch} isFiltered={isFiltered} />
      <QueryView query={query} lines={12}>
        {({ pages }) => {
          const entries = pages.flatMap(({ data }) => data);
          if (entries.length === 0) {
            const { title, text } = isFiltered ? auditWords.nothingFits : auditWords.empty;
            return (
              <EmptyState icon={ScrollText} title={title}>
                {text}
              </EmptyState>
            );
          }
          return (
            <>
              <AuditTable entries={entries} />
              {query.hasNextPage && (
                <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                  {kitWords.showMore}
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
    </PageFrame>
  );
}

/** As the API asks for it: whole days of the reader's own time. */
function filterOf({ action, subject, id: subjectId, actor, from, to }: Search) {
  const midnight = (date: string, days = 0) => {
    const at = new Date(`${date}T00:00:00`);
    at.setDate(at.getDate() + days);
    return at.toISOString();
  };
  return {
    ...(action ? { action } : {}),
    ...(subject ? { subjectType: subject } : {}),
    ...(subjectId ? { subjectId } : {}),
    ...(actor ? { actorId: actor } : {}),
    ...(from ? { from: midnight(from) } : {}),
    ...(to ? { to: midnight(to, 1) } : {}),
  };
}

interface FiltersProps {
  search: Search;
  onChange: (change: Partial<Search>) => void;
  isFiltered: boolean;
}

function Filters({ search, onChange, isFiltered }: FiltersProps) {
  const { filter: words, actions, subjects } = auditWords;
  const set = (name: keyof Search) => (value: string) =>
    onChange({ [name]: value === '' ? undefined : value });
  return (
    <search aria-label={words.label} className={styles.filters}>
      <Choice
        label={words.action}
        none={words.anyAction}
        options={AUDIT_ACTIONS.map((value) => [value, actions[value]])}
        value={search.action}
        onChange={set('action')}
      />
      <Choice
        label={words.subject}
        none={words.anySubject}
        options={AUDIT_SUBJECT_TYPES.map((value) => [value, subjects[value]])}
        value={search.subject}
        onChange={set('subject')}
      />
      <Entry label={words.subjectId} value={search.id} onChange={set('id')} />
      <Entry label={words.actor} value={search.actor} onChange={set('actor')} />
      <Entry label={words.from} type="date" value={search.from} onChange={set('from')} />
      <Entry label={words.to} type="date" value={search.to} onChange={set('to')} />
      {isFiltered && (
        <Button
          look="quiet"
          onPress={() =>
            onChange({
              action: undefined,
              subject: undefined,
              id: undefined,
              actor: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          {words.clear}
        </Button>
      )}
    </search>
  );
}

interface FilterProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}

function Choice({
  label,
  value,
  onChange,
  none,
  options,
}: FilterProps & { none: string; options: readonly (readonly [string, string])[] }) {
  const own = useId();
  return (
    <div className={styles.filter}>
      <label htmlFor={own}>{label}</label>
      <select id={own} value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
        <option value="">{none}</option>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Entry({ label, value, onChange, type = 'text' }: FilterProps & { type?: 'text' | 'date' }) {
  const own = useId();
  return (
    <div className={styles.filter}>
      <label htmlFor={own}>{label}</label>
      <input
        id={own}
        type={type}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value.trim())}
      />
    </div>
  );
}

function ExportButton({ filter }: { filter: ReturnType<typeof filterOf> }) {
  const api = useApi();
  const exported = useMutation(
    api.audit.export.mutationOptions({
      onSuccess: ({ csv, rows, truncated }) => {
        saveFile('audit.csv', csv, 'text/csv;charset=utf-8');
        if (truncated) toast({ text: auditWords.truncated(rows) });
      },
      onError: (error) =>
        toast({ text: problemOf(error)?.detail ?? kitWords.errors.notDone, tone: 'danger' }),
    }),
  );
  return (
    <Button
      icon={<Download size={16} aria-hidden />}
      isPending={exported.isPending}
      onPress={() => exported.mutate(filter)}
    >
      {auditWords.export}
    </Button>
  );
}
