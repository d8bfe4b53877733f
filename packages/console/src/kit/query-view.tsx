import type { ReactNode } from 'react';
import { ErrorState, LoadingState } from './states.tsx';

export interface QueryViewProps<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  /** Lines of the shape that stands there meanwhile. */
  lines?: number;
  children: (data: T) => ReactNode;
}

/** The answer of a query, or its loading or failure. What was loaded once stays on screen while it is asked again. */
export function QueryView<T>({ query, lines, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingState lines={lines} />;
}
