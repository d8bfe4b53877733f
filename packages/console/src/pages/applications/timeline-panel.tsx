import { useInfiniteQuery } from '@tanstack/react-query';
import type { ApplicationTimelineEntry } from '@vivavoce/contract/plain';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { applicationWords } from '../../words/applications.ts';
import styles from './applications.module.css';

const { timeline: words, statuses } = applicationWords;

/** What happened around an application, newest first. */
export function TimelinePanel({ id }: { id: string }) {
  const api = useApi();
  const query = useInfiniteQuery(
    api.applications.timeline.infiniteQueryOptions(
      { id },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  return (
    <Panel title={words.title}>
      <QueryView query={query} lines={4}>
        {({ pages }) => (
          <ol className={styles.list}>
            {pages
              .flatMap(({ data }) => data)
              .map((entry) => (
                <li key={entry.id}>
                  <span dir="auto">{sentenceOf(entry)}</span>
                  {entry.kind === 'message' && (
                    <p className={styles.text} dir="auto">
                      {entry.message.text}
                    </p>
                  )}
                  <span className={styles.soft}>
                    <RelativeTime at={entry.at} />
                  </span>
                </li>
              ))}
          </ol>
        )}
      </QueryView>
      {query.hasNextPage && (
        <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Panel>
  );
}

function sentenceOf(entry: ApplicationTimelineEntry): string {
  switch (entry.kind) {
    case 'created':
      return words.created(statuses[entry.status]);
    case 'status':
      return words.moved(statuses[entry.from], statuses[entry.to]);
    case 'note':
      return words.note;
    case 'reminder':
      return words.reminder;
    case 'message':
      return words.message(entry.message.from, entry.message.subject);
    case 'practice':
      return words.practice[entry.status] ?? entry.status;
    case 'answer':
      return words.answer(entry.questionNumber, entry.questionCount);
    case 'evaluation':
      return words.evaluation;
    case 'tailoring':
      return words.tailoring[entry.state] ?? entry.state;
    case 'resume':
      return words.resume(entry.version);
  }
}
