import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { ApiProvider, createApiClient, type Mode, useApi } from '../api.ts';
import { Plain } from '../kit/plain.tsx';
import { ErrorState, LoadingState } from '../kit/states.tsx';
import { useLive } from '../live.ts';
import { useAccount } from '../session/account.ts';
import { keepLastTenant } from '../session/last-tenant.ts';
import { type Tenant, TenantContext } from '../session/tenant.ts';
import { NoTenant } from './no-tenant.tsx';
import { Shell } from './shell.tsx';

interface Belonging {
  id: string;
  slug: string;
  name: string;
}

interface RoomProps {
  tenant: Belonging;
  tenants: readonly Belonging[];
  mode: Mode;
}

/** The place of every page of a tenant: finds out which one, in which mode, and who looks at it. */
export function TenantLayout() {
  const { tenant: slug, mode } = useParams({ strict: false }) as { tenant?: string; mode?: string };
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
  const tenant = tenants.find((one) => one.slug === slug);
  if (!tenant || (mode !== 'test' && mode !== 'live')) return <NoTenant tenants={tenants} />;
  return <TenantRoom key={`${tenant.id} ${mode}`} tenant={tenant} tenants={tenants} mode={mode} />;
}

/** Everything inside asks in this tenant and mode. */
function TenantRoom(props: RoomProps) {
  const { tenant, mode } = props;
  const queryClient = useQueryClient();
  const client = useMemo(() => createApiClient({ tenantId: tenant.id, mode }), [tenant.id, mode]);
  useEffect(() => keepLastTenant({ slug: tenant.slug, mode }), [tenant.slug, mode]);
  useModeOfDocument(mode);
  return (
    <ApiProvider queryClient={queryClient} trpcClient={client} keyPrefix={`${tenant.id} ${mode}`}>
      <MemberRoom {...props} />
    </ApiProvider>
  );
}

function MemberRoom({ tenant, tenants, mode }: RoomProps) {
  const api = useApi();
  const self = useQuery({ ...api.members.self.queryOptions(), staleTime: 5 * 60_000 });
  useLive({ tenantId: tenant.id, mode });
  const value = useMemo<Tenant | null>(() => {
    if (!self.data) return null;
    const { id, accountId, name, role, capabilities } = self.data;
    const allowed = new Set<string>(capabilities);
    return {
      ...tenant,
      tenants,
      mode,
      member: { id, accountId, name, role },
      may: (capability) => allowed.has(capability),
    };
  }, [self.data, tenant, tenants, mode]);
  if (self.error && !value) {
    return (
      <Plain>
        <ErrorState error={self.error} onRetry={() => void self.refetch()} />
      </Plain>
    );
  }
  if (!value) {
    return (
      <Plain>
        <LoadingState />
      </Plain>
    );
  }
  return (
    <TenantContext value={value}>
      <Shell>
        <Outlet />
      </Shell>
    </TenantContext>
  );
}

/** Test mode tints the edge of the page, whatever is on it. */
function useModeOfDocument(mode: Mode): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.mode = mode;
    return () => {
      delete dataset.mode;
    };
  }, [mode]);
}
