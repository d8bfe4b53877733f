import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api.ts';

/** Who is signed in, and to which tenants that person belongs. */
export function useAccount() {
  const api = useApi();
  return useQuery({ ...api.account.self.queryOptions(), staleTime: 5 * 60_000 });
}
