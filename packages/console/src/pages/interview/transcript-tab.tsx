import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { QueryView } from '../../kit/query-view.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { interviewWords } from '../../words/interview.ts';
import type { Interview } from './interview.ts';
import { Line } from './line.tsx';

/** All that was said, in order. */
export function TranscriptTab({ interview, at }: { interview: Interview; at: number | undefined }) {
  const api = useApi();
  const { transcript: words } = interviewWords;
  const query = useQuery(api.interview.transcript.queryOptions({ sessionId: interview.session.id }));
  return (
    <QueryView query={query} lines={12}>
      {(lines) =>
        lines.length === 0 ? (
          <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
        ) : (
          <ol aria-label={words.label}>
            {lines.map((line) => (
              <Line key={line.id} interview={interview} line={line} isWanted={line.sequence === at} />
            ))}
          </ol>
        )
      }
    </QueryView>
  );
}
