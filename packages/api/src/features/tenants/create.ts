import { type KeyKind, type Mode, newApiKey, newId } from '@vivavoce/contract/ids';
import type { Database, TenantTransaction } from '../../database/database.ts';
import { insertKey } from '../keys/index.ts';
import { insertTemplate, SEED_TEMPLATES } from '../templates/index.ts';

const MODES = ['test', 'live'] as const satisfies Mode[];
const KINDS = ['publishable', 'secret'] as const satisfies KeyKind[];
export type TenantKeys = Record<Mode, Record<KeyKind, string>>;

export interface NewTenant {
  name: string;
  slug: string;
  /** Exact origins on which the publishable keys work. */
  origins: readonly string[];
  /** @defaultValue new ones */
  keys?: TenantKeys;
}

export interface CreatedTenant {
  id: string;
  slug: string;
  name: string;
  origins: readonly string[];
  /** Shown once: only their hashes are stored. */
  keys: TenantKeys;
}

/** A tenant with that slug is there already. */
export class SlugTaken extends Error {
  override readonly name = 'SlugTaken';
}

/**
 * Makes a tenant with its keys and its first templates, in both modes, in one transaction. `database` must be the owner's:
 * tenants and keys are the operator's to write.
 * @throws SlugTaken
 */
export async function createTenant(database: Database, tenant: NewTenant): Promise<CreatedTenant> {
  const id = newId('tenant');
  const keys = tenant.keys ?? newKeys();
  await database.withTenant({ tenantId: id, mode: 'any' }, async (records) => {
    const { count } = await records.tenant.createMany({
      data: [{ id, slug: tenant.slug, name: tenant.name }],
      skipDuplicates: true,
    });
    if (count === 0)
      throw new SlugTaken(`There is a tenant \`${tenant.slug}\` already. Choose another --slug.`);
    for (const mode of MODES) {
      for (const kind of KINDS) {
        await insertKey(records, {
          tenantId: id,
          mode,
          kind,
          key: keys[mode][kind],
          origins: tenant.origins,
        });
      }
    }
    await addSeedTemplates(records, id);
  });
  return { id, slug: tenant.slug, name: tenant.name, origins: tenant.origins, keys };
}

/** The first templates of a tenant, in both modes. */
export async function addSeedTemplates(records: TenantTransaction, tenantId: string): Promise<void> {
  for (const mode of MODES) {
    for (const template of SEED_TEMPLATES) await insertTemplate(records, { tenantId, mode }, template);
  }
}

export function newKeys(): TenantKeys {
  const ofMode = (mode: Mode) => ({
    publishable: newApiKey(mode, 'publishable'),
    secret: newApiKey(mode, 'secret'),
  });
  return { test: ofMode('test'), live: ofMode('live') };
}

/** `Northwind University` → `northwind-university`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
}
