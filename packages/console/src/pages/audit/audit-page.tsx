import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { AUDIT_ACTIONS, AUDIT_SUBJECT_TYPES } from '@vivavoce/contract/plain';
import { ScrollText } from 'lucide-react';
import { z } from 'zod';
import { useApi, useApiClient } from '../../api.ts';
import { auditColumns, entryLabel } from '../../audit/audit-columns.tsx';
import { Button } from '../../kit/button.tsx';
import { DayFilter, Filter, TextFilter } from '../../kit/filter.tsx';
import { Page as PageFrame } from '../../kit/page.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { List } from '../../kit/table/list.tsx';
import { useOrder } from '../../kit/use-order.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { auditWords } from '../../words/audit.ts';

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

const { filter: words, actions, subjects } = auditWords;

/** Who saw and did what in this tenant. */
export function Page() {
  const api = useApi();
  const client = useApiClient();
  const [search, setSearch] = usePageSearch(searchSchema);
  const order = useOrder(['created']);
  const filter = filterOf(search);
  const asked = { ...filter, ...order.asked };
  const query = useInfiniteQuery(
    api.audit.list.infiniteQueryOptions(
      { ...asked, limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  const isFiltered = Object.keys(filter).length > 0;
  const nothing = isFiltered ? auditWords.nothingFits : auditWords.empty;
  return (
    <PageFrame title={auditWords.title} intro={auditWords.intro}>
      <List
        label={auditWords.label}
        columns={auditColumns}
        rows={query.data?.pages.flatMap(({ data }) => data)}
        rowId={({ id: entryId }) => entryId}
        rowLabel={entryLabel}
        query={query}
        order={order}
        search={{
          label: words.subjectId,
          value: search.id ?? '',
          onSearch: (text) => setSearch({ id: text.trim() === '' ? undefined : text.trim() }),
        }}
        filters={
          <>
            <Filter
              label={words.action}
              all={words.anyAction}
              value={search.action}
              options={AUDIT_ACTIONS.map((value) => ({ value, label: actions[value] }))}
              onChange={(value) => setSearch({ action: searchSchema.shape.action.parse(value) })}
            />
            <Filter
              label={words.subject}
              all={words.anySubject}
              value={search.subject}
              options={AUDIT_SUBJECT_TYPES.map((value) => ({ value, label: subjects[value] }))}
              onChange={(value) => setSearch({ subject: searchSchema.shape.subject.parse(value) })}
            />
            <TextFilter label={words.actor} value={search.actor} onChange={(actor) => setSearch({ actor })} />
            <DayFilter label={words.from} value={search.from} onChange={(from) => setSearch({ from })} />
            <DayFilter label={words.to} value={search.to} onChange={(to) => setSearch({ to })} />
            {isFiltered && (
              <Button look="quiet" onPress={() => setSearch(CLEARED)}>
                {words.clear}
              </Button>
            )}
          </>
        }
        csv={{ name: 'audit', file: () => client.audit.export.mutate(asked) }}
        empty={
          <EmptyState icon={ScrollText} title={nothing.title}>
            {nothing.text}
          </EmptyState>
        }
        lines={12}
      />
    </PageFrame>
  );
}

const CLEARED = {
  action: undefined,
  subject: undefined,
  id: undefined,
  actor: undefined,
  from: undefined,
  to: undefined,
} satisfies Search;

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
