import { newId, randomText } from '@vivavoce/contract/ids';
import { Pool, type PoolClient } from 'pg';
import { isRole, type Role } from '../core/policy.ts';

/** Somebody who belongs to a tenant. */
export interface Member {
  id: string;
  accountId: string;
  name: string;
  email: string;
  role: Role;
  twoFactor: boolean;
  joinedAt: Date;
}

/** A pending invitation, or one that is over. */
export interface Invitation {
  id: string;
  tenantId: string;
  email: string;
  role: Role;
  status: 'pending' | 'accepted' | 'revoked';
  /** Account of who invited. */
  inviterId: string;
  inviterName: string;
  expiresAt: Date;
  createdAt: Date;
}

/** The records of sign-in in one transaction. An organization is a tenant's: their ids are the same. */
export interface AccountRecords {
  membershipOf(tenantId: string, accountId: string): Promise<{ id: string; role: Role } | undefined>;
  membershipsOf(accountId: string): Promise<{ tenantId: string; role: Role }[]>;
  membersOf(tenantId: string): Promise<Member[]>;
  /** Keeps the members of a tenant as they are until the transaction is over: nobody else changes them meanwhile. */
  holdTenant(tenantId: string): Promise<void>;
  /** Makes the tenant's organization, where it has none. */
  putTenant(tenant: { id: string; slug: string; name: string }): Promise<void>;
  addMember(member: { tenantId: string; accountId: string; role: Role }): Promise<string>;
  setRole(tenantId: string, memberId: string, role: Role): Promise<void>;
  removeMember(tenantId: string, memberId: string): Promise<void>;
  /** Forgets the tenant's organization with its members and invitations; their accounts stay. */
  removeTenant(tenantId: string): Promise<void>;
  findAccount(email: string): Promise<{ id: string } | undefined>;
  /** Makes an account whose address counts as confirmed. Answers its id. */
  addAccount(account: { email: string; name: string; passwordHash: string }): Promise<string>;
  /**
   * The account of an address, made where there is none, and without a way to sign in by itself. Nothing else of one that is there
   * changes: whoever proves an address as a candidate confirms no sign-up of somebody else's. Answers its id.
   */
  putAccount(account: { email: string; name: string }): Promise<string>;
  /** Accounts that nobody can sign in with and that are no member's, untouched since `before`, a page of them by id. */
  listBareAccounts(before: Date, page: { after: string; limit: number }): Promise<string[]>;
  /** Forgets those of them that are still so. Answers how many. */
  forgetBareAccounts(accountIds: readonly string[], before: Date): Promise<number>;
  setPassword(accountId: string, passwordHash: string): Promise<void>;
  invitationsOf(tenantId: string): Promise<Invitation[]>;
  findInvitation(id: string): Promise<Invitation | undefined>;
  addInvitation(invitation: NewInvitation): Promise<Invitation>;
  setInvitation(id: string, change: { status?: Invitation['status']; expiresAt?: Date }): Promise<void>;
  putMail(mail: { id: string; to: string; template: string; locale: string; data: object }): Promise<void>;
  /** The oldest mail that waits, but these; kept from every other process until the transaction is over. */
  takeMail(but: readonly string[]): Promise<WaitingMail | undefined>;
  /** Forgets mails that waited so long that nothing in them works any more. */
  forgetOldMails(): Promise<void>;
  forgetMail(id: string): Promise<void>;
}

export interface NewInvitation {
  tenantId: string;
  email: string;
  role: Role;
  inviterId: string;
  expiresAt: Date;
}

export interface WaitingMail {
  id: string;
  recipient: string;
  locale: string;
  template: string;
  data: unknown;
}

export interface Accounts {
  /** Runs `work` in a transaction of sign-in's login. Rolled back when it throws. */
  transaction<T>(work: (records: AccountRecords) => Promise<T>): Promise<T>;
  readonly pool: Pool;
  close(): Promise<void>;
}

const CONNECTION_WAIT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 10_000;

/** Opens the records of sign-in. Connects on first use. */
export function openAccounts(options: {
  /** Of the login of sign-in, see `authLoginUrl`, or of the owner. */
  url: string;
  maxConnections?: number;
  onConnectionError?: (error: Error) => void;
}): Accounts {
  const pool = new Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  });
  pool.on('error', options.onConnectionError ?? (() => {}));
  // better-auth names its tables without their schema.
  pool.on('connect', (client) => void client.query('SET search_path = auth').catch(() => {}));
  return {
    pool,
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const result = await work(recordsOf(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {});
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

interface MemberRow {
  id: string;
  accountId: string;
  name: string;
  email: string;
  role: string;
  twoFactor: boolean;
  joinedAt: Date;
}

interface InvitationRow {
  id: string;
  tenantId: string;
  email: string;
  role: string;
  status: Invitation['status'];
  inviterId: string;
  inviterName: string;
  expiresAt: Date;
  createdAt: Date;
}

const INVITATION = `SELECT i.id, i."organizationId" AS "tenantId", i.email, i.role, i.status, i."expiresAt", i."createdAt",
    i."inviterId", u.name AS "inviterName" FROM auth.invitation i JOIN auth."user" u ON u.id = i."inviterId"`;

/** No password, no account elsewhere, no passkey, no tenant. */
const IS_BARE = `u."updatedAt" < $1
  AND NOT EXISTS (SELECT FROM auth.account a WHERE a."userId" = u.id)
  AND NOT EXISTS (SELECT FROM auth.passkey p WHERE p."userId" = u.id)
  AND NOT EXISTS (SELECT FROM auth.session s WHERE s."userId" = u.id)
  AND NOT EXISTS (SELECT FROM auth.member m WHERE m."userId" = u.id)`;

function recordsOf(client: PoolClient): AccountRecords {
  const all = async <R extends object>(sql: string, values: unknown[] = []) =>
    (await client.query<R>(sql, values)).rows;
  const one = async <R extends object>(sql: string, values: unknown[] = []) => (await all<R>(sql, values))[0];
  return {
    async membershipOf(tenantId, accountId) {
      const row = await one<{ id: string; role: string }>(
        'SELECT id, role FROM auth.member WHERE "organizationId" = $1 AND "userId" = $2',
        [tenantId, accountId],
      );
      return row && isRole(row.role) ? { id: row.id, role: row.role } : undefined;
    },
    async membershipsOf(accountId) {
      const rows = await all<{ tenantId: string; role: string }>(
        'SELECT "organizationId" AS "tenantId", role FROM auth.member WHERE "userId" = $1 ORDER BY "createdAt", id',
        [accountId],
      );
      return rows.flatMap(({ tenantId, role }) => (isRole(role) ? [{ tenantId, role }] : []));
    },
    async membersOf(tenantId) {
      const rows = await all<MemberRow>(
        `SELECT m.id, u.id AS "accountId", u.name, u.email, m.role, coalesce(u."twoFactorEnabled", false) AS "twoFactor",
                m."createdAt" AS "joinedAt"
           FROM auth.member m JOIN auth."user" u ON u.id = m."userId"
          WHERE m."organizationId" = $1 ORDER BY m."createdAt", m.id`,
        [tenantId],
      );
      return rows.flatMap((row) => (isRole(row.role) ? [{ ...row, role: row.role }] : []));
    },
    async holdTenant(tenantId) {
      await all('SELECT 1 FROM auth.organization WHERE id = $1 FOR UPDATE', [tenantId]);
    },
    async putTenant({ id, slug, name }) {
      await all(
        `INSERT INTO auth.organization (id, slug, name, "createdAt") VALUES ($1, $2, $3, now()) ON CONFLICT (id) DO NOTHING`,
        [id, slug, name],
      );
    },
    async addMember({ tenantId, accountId, role }) {
      const id = newId('member');
      await all(
        `INSERT INTO auth.member (id, "organizationId", "userId", role, "createdAt") VALUES ($1, $2, $3, $4, now())
         ON CONFLICT ("organizationId", "userId") DO NOTHING`,
        [id, tenantId, accountId, role],
      );
      return (
        (await one<{ id: string }>(
          'SELECT id FROM auth.member WHERE "organizationId" = $1 AND "userId" = $2',
          [tenantId, accountId],
        )) ?? { id }
      ).id;
    },
    async setRole(tenantId, memberId, role) {
      await all('UPDATE auth.member SET role = $3 WHERE "organizationId" = $1 AND id = $2', [
        tenantId,
        memberId,
        role,
      ]);
    },
    async removeMember(tenantId, memberId) {
      await all('DELETE FROM auth.member WHERE "organizationId" = $1 AND id = $2', [tenantId, memberId]);
    },
    async removeTenant(tenantId) {
      await all('DELETE FROM auth.invitation WHERE "organizationId" = $1', [tenantId]);
      await all('DELETE FROM auth.member WHERE "organizationId" = $1', [tenantId]);
      await all('DELETE FROM auth.organization WHERE id = $1', [tenantId]);
    },
    findAccount: (email) =>
      one<{ id: string }>('SELECT id FROM auth."user" WHERE email = $1', [email.toLowerCase()]),
    async addAccount({ email, name, passwordHash }) {
      const id = newId('account');
      await all('INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ($1, $2, $3, true)', [
        id,
        name,
        email.toLowerCase(),
      ]);
      await all(
        `INSERT INTO auth.account (id, "accountId", "providerId", "userId", password, "updatedAt")
         VALUES ($1, $2, 'credential', $2, $3, now())`,
        [randomText(32), id, passwordHash],
      );
      return id;
    },
    async putAccount({ email, name }) {
      const row = await one<{ id: string }>(
        `INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ($1, $2, $3, true)
         ON CONFLICT (email) DO UPDATE SET "updatedAt" = now() RETURNING id`,
        [newId('account'), name, email.toLowerCase()],
      );
      if (!row) throw new Error('An account was lost right after it was written.');
      return row.id;
    },
    async listBareAccounts(before, { after, limit }) {
      const rows = await all<{ id: string }>(
        `SELECT u.id FROM auth."user" u WHERE ${IS_BARE} AND u.id > $2 ORDER BY u.id LIMIT $3`,
        [before, after, limit],
      );
      return rows.map(({ id }) => id);
    },
    async forgetBareAccounts(accountIds, before) {
      const { rowCount } = await client.query(
        `DELETE FROM auth."user" u WHERE ${IS_BARE} AND u.id = ANY ($2)`,
        [before, accountIds],
      );
      return rowCount ?? 0;
    },
    async setPassword(accountId, passwordHash) {
      await all(
        `UPDATE auth.account SET password = $2, "updatedAt" = now() WHERE "userId" = $1 AND "providerId" = 'credential'`,
        [accountId, passwordHash],
      );
    },
    async invitationsOf(tenantId) {
      const rows = await all<InvitationRow>(
        `${INVITATION} WHERE i."organizationId" = $1 AND i.status = 'pending' ORDER BY i."createdAt" DESC, i.id`,
        [tenantId],
      );
      return rows.flatMap(toInvitation);
    },
    async findInvitation(id) {
      const row = await one<InvitationRow>(`${INVITATION} WHERE i.id = $1`, [id]);
      return row && toInvitation(row)[0];
    },
    async addInvitation({ tenantId, email, role, inviterId, expiresAt }) {
      const id = newId('invitation');
      await all(
        `INSERT INTO auth.invitation (id, "organizationId", email, role, status, "expiresAt", "inviterId")
         VALUES ($1, $2, $3, $4, 'pending', $5, $6)`,
        [id, tenantId, email, role, expiresAt, inviterId],
      );
      const row = await one<InvitationRow>(`${INVITATION} WHERE i.id = $1`, [id]);
      const [invitation] = row ? toInvitation(row) : [];
      if (!invitation) throw new Error('An invitation was lost right after it was written.');
      return invitation;
    },
    async setInvitation(id, { status, expiresAt }) {
      await all(
        `UPDATE auth.invitation SET status = coalesce($2, status), "expiresAt" = coalesce($3, "expiresAt") WHERE id = $1`,
        [id, status ?? null, expiresAt ?? null],
      );
    },
    async putMail({ id, to, template, locale, data }) {
      await all(
        'INSERT INTO auth.mails (id, recipient, locale, template, data) VALUES ($1, $2, $3, $4, $5)',
        [id, to, locale, template, JSON.stringify(data)],
      );
    },
    takeMail: (but) =>
      one<WaitingMail>(
        `SELECT id, recipient, locale, template, data FROM auth.mails WHERE id <> ALL ($1)
          ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [but],
      ),
    async forgetOldMails() {
      await all(`DELETE FROM auth.mails WHERE created_at < now() - interval '1 day'`);
    },
    async forgetMail(id) {
      await all('DELETE FROM auth.mails WHERE id = $1', [id]);
    },
  };
}

function toInvitation(row: InvitationRow): Invitation[] {
  return isRole(row.role) ? [{ ...row, role: row.role }] : [];
}
