import { createContext, useCallback, useContext } from 'react';
import type { Mode } from '../api.ts';

/** The tenant of a page, and who looks at it. */
export interface Tenant {
  id: string;
  slug: string;
  name: string;
  mode: Mode;
  member: { id: string; accountId: string; name: string; role: string };
  /** All that this person belongs to, this one among them. */
  tenants: readonly { id: string; slug: string; name: string }[];
  /** Whether this member may do it: `sessions:read`. What is not allowed is not offered. */
  may(capability: string): boolean;
}

export const TenantContext = createContext<Tenant | null>(null);

/** @throws where the page is outside of every tenant */
export function useTenant(): Tenant {
  const tenant = useContext(TenantContext);
  if (!tenant) throw new Error('This page belongs to no tenant.');
  return tenant;
}

/** The path of a page of this tenant and mode: `usePath()('interviews')`. */
export function usePath(): (page: string) => string {
  const { slug, mode } = useTenant();
  return useCallback((page) => `/${slug}/${mode}/${page}`, [slug, mode]);
}
