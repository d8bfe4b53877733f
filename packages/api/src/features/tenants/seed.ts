import { parseApiKey } from '@vivavoce/contract/ids';
import { z } from 'zod';
import type { Accounts } from '../../auth/accounts.ts';
import { hashSecret } from '../../core/hash.ts';
import type { Database } from '../../database/database.ts';
import { parseOrigin } from '../keys/index.ts';
import { createTenant, slugOf } from './create.ts';
import { putOwner } from './owner.ts';

const keySchema = z.string().refine((key) => parseApiKey(key) !== undefined, 'Send an API key.');
const keysOfMode = z.object({ publishable: keySchema, secret: keySchema });

/** What development writes to the standard input of `tenant seed`: keys never stand in a list of processes. */
export const seedSchema = z.object({
  name: z.string().trim().min(1).max(100),
  keys: z.object({ test: keysOfMode, live: keysOfMode }),
  origins: z.array(
    z
      .string()
      .refine(
        (origin) => parseOrigin(origin) !== undefined,
        'Send exact origins, e.g. `http://localhost:4200`.',
      ),
  ),
  /** Who can sign in to the console. */
  owner: z.object({ email: z.email(), name: z.string().min(1), password: z.string().min(10) }).optional(),
});

export type Seed = z.output<typeof seedSchema>;

/** Makes the demonstration tenant with the given keys; where it is there already, its keys only get these origins. Answers its id. */
export async function seedTenant(
  stores: { database: Database; accounts: Accounts },
  seed: Seed,
): Promise<string> {
  const tenantId = await putTenant(stores.database, seed);
  if (seed.owner) await putOwner(stores, { tenantId, ...seed.owner });
  return tenantId;
}

async function putTenant(database: Database, seed: Seed): Promise<string> {
  const known = await database.findKey(hashSecret(seed.keys.test.secret));
  const origins = seed.origins.map((origin) => parseOrigin(origin) ?? origin);
  if (!known) {
    // Keys of an earlier, lost set may still be in the database: the slug then belongs to that tenant.
    const slug = `${slugOf(seed.name)}-${hashSecret(seed.keys.test.secret).slice(0, 6)}`;
    return (await createTenant(database, { name: seed.name, slug, origins, keys: seed.keys })).id;
  }
  await database.withTenant({ tenantId: known.tenantId, mode: 'any' }, (records) =>
    records.key.updateMany({
      where: { tenantId: known.tenantId, kind: 'publishable' },
      data: { origins },
    }),
  );
  return known.tenantId;
}
