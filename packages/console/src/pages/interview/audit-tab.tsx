import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { AuditTable } from '../../audit/audit-table.tsx';
import { Button } from '../../kit/button.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { interviewWords } from '../../words/interview.ts';
import { kitWords } from '../../words/kit.ts';

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
          <>
            <AuditTable entries={entries} withSubject={false} />
            {query.hasNextPage && (
              <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {kitWords.showMore}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}
