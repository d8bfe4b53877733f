import { Navigate } from '@tanstack/react-router';
import { Plain } from '../kit/plain.tsx';
import { ErrorState, LoadingState } from '../kit/states.tsx';
import { useAccount } from '../session/account.ts';
import { readLastTenant } from '../session/last-tenant.ts';

/** The address of the console itself: leads to where somebody was last. */
export function Start() {
  const account = useAccount();
  if (account.error) {
    return (
      <Plain>
        <ErrorState error={account.error} onRetry={() => void account.refetch()} />
      </Plain>
    );
  }
  if (!account.data) {
    return (
      <Plain>
        <LoadingState />
      </Plain>
    );
  }
  const { tenants } = account.data;
  const last = readLastTenant();
  const tenant = tenants.find(({ slug }) => slug === last?.slug) ?? tenants[0];
  if (!tenant) return <Navigate to="/new-tenant" replace />;
  return <Navigate to={`/${tenant.slug}/${last?.mode ?? 'test'}/overview`} replace />;
}
