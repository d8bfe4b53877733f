import { useQuery } from '@tanstack/react-query';
import { type Outputs, useApi } from '../../api.ts';

const NONE: Outputs['keys']['options'] = { scopes: [], templates: [] };

/** What a secret key can be allowed, and the names of the templates that a snippet can say. */
export function useKeyOptions(): Outputs['keys']['options'] {
  const api = useApi();
  return useQuery(api.keys.options.queryOptions()).data ?? NONE;
}
