import type { TemplateBranding } from '@vivavoce/contract/records';
import type { Tenant as TenantRow } from '../../generated/prisma/client.ts';

/** Path below which logos are for everybody: candidates see them before anybody knows who they are. */
export const BRANDING_PATH = '/branding';

/** What of a tenant's row that takes. */
export type BrandedTenant = Pick<TenantRow, 'id' | 'name' | 'shownName' | 'accent' | 'logo'>;

/** Where a tenant's pictures lie among the blobs. */
export function brandingFolder(tenantId: string): string {
  return `branding/${tenantId}`;
}

export function logoUrlOf(publicUrl: string, { id, logo }: { id: string; logo: string }): string {
  return `${publicUrl}${BRANDING_PATH}/${id}/${logo}`;
}

/** How a tenant shows itself to candidates, or one of its templates in its place. */
export function shownBranding(
  publicUrl: string,
  { id, name, shownName, accent, logo }: BrandedTenant,
  own: TemplateBranding = {},
): { name: string; accent: string | null; logoUrl: string | null } {
  const picture = own.logo ?? logo;
  return {
    name: own.shownName ?? shownName ?? name,
    accent: own.accent ?? accent,
    logoUrl: picture && logoUrlOf(publicUrl, { id, logo: picture }),
  };
}
