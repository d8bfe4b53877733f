import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { auditColumns, entryLabel } from '../../audit/audit-columns.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { DataTable } from '../../kit/table/data-table.tsx';
import { auditWords } from '../../words/audit.ts';
import { interviewWords } from '../../words/interview.ts';

/** All of them are about the same interview. */
const COLUMNS = auditColumns.filter(({ id }) => id !== 'about');

/** Who saw this interview, and what they did with it. */
export function AuditTab({ sessionId }: { sessionId: string }) {
  const api = useApi();
  const query = useInfiniteQuery(
    api.audit.list.infiniteQueryOptions(
      { subjectType: 'session', subjectId: sessionId, limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  return (
    <QueryView query={query} lines={8}>
      {({ pages }) => {
        const entries = pages.flatMap(({ data }) => data);
        if (entries.length === 0) return <p>{interviewWords.audit.empty}</p>;
        return (
          <DataTable
            label={auditWords.label}
            columns={COLUMNS}
            rows={entries}
            rowId={({ id }) => id}
            rowLabel={entryLabel}
            onEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
          />
        );
      }}
    </QueryView>
  );
}
