import type { Tenant } from '../../session/tenant.ts';
import { filterOf, type ListSearch } from './search.ts';

/** Downloads the list as CSV: what the filters show, or the chosen ones. The API writes it as it is read. */
export function downloadList(
  { id, mode }: Pick<Tenant, 'id' | 'mode'>,
  search: ListSearch,
  chosen?: ReadonlySet<string>,
) {
  const { tab, sort, order } = search;
  const query = new URLSearchParams({ ...filterOf(search), tab, sort, order, tenant: id, mode });
  for (const interview of chosen ?? []) query.append('id', interview);
  const anchor = document.createElement('a');
  anchor.href = `/console/export/interviews.csv?${query}`;
  anchor.download = '';
  anchor.click();
}
