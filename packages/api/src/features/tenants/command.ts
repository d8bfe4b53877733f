import { parseArgs } from 'node:util';
import type { Accounts } from '../../auth/accounts.ts';
import type { Database } from '../../database/database.ts';
import type { Key as KeyRow } from '../../generated/prisma/client.ts';
import { listKeys, parseOrigin, revokeKey, rotateKey, setOrigins } from '../keys/index.ts';
import { type CreatedTenant, createTenant, slugOf } from './create.ts';
import { putOwner } from './owner.ts';
import { seedSchema, seedTenant } from './seed.ts';

export const USAGE = `Usage:
  npm run tenant -- create --name "Northwind University" --origin https://jobs.northwind.example [--origin …] [--slug northwind] [--json]

  npm run tenant -- owner --tenant ten_… --email kim@northwind.example --name "Kim Lee"
  npm run tenant -- keys --tenant ten_…
  npm run tenant -- origins --tenant ten_… --key key_… --origin https://jobs.northwind.example [--origin …]
  npm run tenant -- rotate --tenant ten_… --key key_… [--grace-hours 24] [--json]
  npm run tenant -- revoke --tenant ten_… --key key_…

\`create\` creates a tenant with its templates and prints its keys once: only their hashes are stored.
\`owner\` lets somebody sign in to the console as an owner of the tenant; a new account's password is printed once.
Origins are exact (scheme, host and port); publishable keys only work on pages of these origins.
\`origins\` replaces the whole list of one publishable key; \`keys\` lists the keys and their origins.
\`rotate\` creates a key's successor; the old key works until the grace period ends. \`revoke\` ends a key at once.

Reads DATABASE_URL like the API; without it, uses the database of the running \`npm start\`.`;

/** The command line does not fit; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface CommandIo {
  write: (text: string) => void;
  readInput: () => Promise<string>;
}

/** One command of `npm run tenant`, as the owner of the records. @throws UsageError, SlugTaken, TenantUnknown, KeyUnknown */
export type TenantCommand = (stores: CommandStores, io: CommandIo) => Promise<void>;

/** Both as the owner of the records. */
export interface CommandStores {
  database: Database;
  accounts: Accounts;
}

/** What the command line asks for; nothing is done yet. @throws UsageError */
export function parseTenantCommand(parameters: string[]): TenantCommand {
  const [command, ...rest] = parameters;
  switch (command) {
    case 'create': {
      const { json, ...tenant } = parseCreate(rest);
      return async ({ database }, io) => {
        const created = await createTenant(database, tenant);
        io.write(json ? `${JSON.stringify(created, null, 2)}\n` : describe(created));
      };
    }
    case 'owner': {
      const owner = parseOwner(rest);
      return async (stores, io) => {
        const { password } = await putOwner(stores, owner);
        io.write(
          password === undefined
            ? `${owner.email} is an owner now and signs in as before.\n`
            : `${owner.email} is an owner now.\nPassword: ${password}\nIt is shown this once; change it after signing in.\n`,
        );
      };
    }
    case 'keys': {
      const { tenantId } = parseKeyFlags(rest);
      return async ({ database }, io) => {
        for (const key of await listKeys(database, tenantId)) io.write(describeKey(key));
      };
    }
    case 'origins': {
      const { origins, ...flags } = parseKeyFlags(rest);
      if (origins.length === 0) throw new UsageError('Name every allowed origin with --origin https://….');
      const ref = keyRefOf(flags);
      return async ({ database }, io) => {
        await setOrigins(database, ref, origins);
        io.write(`The key now works on ${origins.join(', ')}.\n`);
      };
    }
    case 'rotate': {
      const { graceMs, json, ...flags } = parseKeyFlags(rest);
      const ref = keyRefOf(flags);
      return async ({ database }, io) => {
        const successor = await rotateKey(database, ref, graceMs);
        io.write(
          json
            ? `${JSON.stringify(successor, null, 2)}\n`
            : `${successor.key}  (${successor.id})\nThe old key works until ${successor.graceEndsAt.toISOString()}.\n`,
        );
      };
    }
    case 'revoke': {
      const ref = keyRefOf(parseKeyFlags(rest));
      return async ({ database }, io) => {
        await revokeKey(database, ref);
        io.write('The key has been revoked.\n');
      };
    }
    case 'seed':
      return async (stores, io) => {
        const seed = seedSchema.safeParse(parseJson(await io.readInput()));
        if (!seed.success)
          throw new UsageError('`seed` reads name, keys and origins as JSON from standard input.');
        io.write(`${await seedTenant(stores, seed.data)}\n`);
      };
    default:
      throw new UsageError(command === undefined ? 'Name a command.' : `Unknown command \`${command}\`.`);
  }
}

function parseCreate(parameters: string[]) {
  const { values } = readFlags(parameters);
  const name = values.name?.trim();
  if (!name) throw new UsageError('Name the tenant with --name.');
  const slug = values.slug ?? slugOf(name);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 60) {
    throw new UsageError('--slug takes lower-case letters, digits and single hyphens.');
  }
  return { name, slug, origins: parseOrigins(values.origin), json: values.json ?? false };
}

function parseOwner(parameters: string[]) {
  const { values } = readFlags(parameters);
  const email = values.email?.trim() ?? '';
  if (!values.tenant) throw new UsageError('Name the tenant with --tenant ten_….');
  if (!/^[^@\s]+@[^@\s]+$/.test(email))
    throw new UsageError('Name the address with --email kim@northwind.example.');
  return { tenantId: values.tenant, email, name: values.name?.trim() || email };
}

function parseKeyFlags(parameters: string[]) {
  const { values } = readFlags(parameters);
  if (!values.tenant) throw new UsageError('Name the tenant with --tenant ten_….');
  const graceHours = Number(values['grace-hours'] ?? '24');
  if (!Number.isFinite(graceHours) || graceHours < 0 || graceHours > 24 * 90) {
    throw new UsageError('--grace-hours takes a number from 0 to 2160.');
  }
  return {
    tenantId: values.tenant,
    keyId: values.key,
    origins: parseOrigins(values.origin),
    graceMs: graceHours * 3_600_000,
    json: values.json ?? false,
  };
}

function parseOrigins(texts: readonly string[] = []): string[] {
  return texts.map((text) => {
    const origin = parseOrigin(text);
    if (!origin)
      throw new UsageError(`--origin ${text} is not an exact origin such as https://jobs.example.`);
    return origin;
  });
}

function keyRefOf({ tenantId, keyId }: { tenantId: string; keyId: string | undefined }) {
  if (!keyId) throw new UsageError('Name the key with --key key_…; `keys` lists them.');
  return { tenantId, keyId };
}

function readFlags(parameters: string[]) {
  try {
    return parseArgs({
      args: parameters,
      options: {
        name: { type: 'string' },
        email: { type: 'string' },
        slug: { type: 'string' },
        origin: { type: 'string', multiple: true },
        tenant: { type: 'string' },
        key: { type: 'string' },
        'grace-hours': { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'Invalid flags.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(tenant: CreatedTenant): string {
  const { keys } = tenant;
  return `Tenant ${tenant.name} (${tenant.id}, ${tenant.slug})
Origins of the publishable keys: ${tenant.origins.join(', ') || 'none yet'}

test publishable  ${keys.test.publishable}
test secret       ${keys.test.secret}
live publishable  ${keys.live.publishable}
live secret       ${keys.live.secret}

The keys are shown this once. Keep the secret ones on your servers.
`;
}

function describeKey(key: KeyRow): string {
  const state = key.revokedAt
    ? 'revoked'
    : key.graceEndsAt
      ? `rotated, until ${key.graceEndsAt.toISOString()}`
      : 'active';
  return `${key.id}  ${key.start}…  ${key.kind}  ${key.mode}  ${state}  ${key.origins.join(' ')}\n`;
}
