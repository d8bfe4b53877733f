import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { z } from 'zod';

/**
 * What the address of the page remembers: filters, sort, search, tab. Whatever somebody typed there, it is what the schema
 * says: give every field a default or `.optional()`, and `.catch(…)` where it can be wrong.
 * @example
 * const searchSchema = z.object({ tab: z.enum(['all', 'failed']).catch('all'), text: z.string().catch('') });
 * const [search, setSearch] = usePageSearch(searchSchema);
 * setSearch({ text: 'jane', cursor: undefined });
 */
export function usePageSearch<T extends z.ZodObject>(
  schema: T,
): [z.output<T>, (change: Partial<z.output<T>>) => void] {
  const given = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const search = useMemo(() => schema.parse(given), [schema, given]);
  const setSearch = useCallback(
    (change: Partial<z.output<T>>) => {
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [search, setSearch];
}
