import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { AGENT_LOGIN, AGENT_LOGIN_PURPOSE, withLogin } from '@vivavoce/contract/internal';
import { Client } from 'pg';

export const API_LOGIN = 'vivavoce_api';
const API_LOGIN_PURPOSE = 'api-login';
/** Sees the schema of sign-in, and nothing else. */
export const AUTH_LOGIN = 'vivavoce_auth';
const AUTH_LOGIN_PURPOSE = 'auth-login';

export interface Secrets {
  tokenSecret: string;
  agentToken: string;
}

/** Password of a login: derived, so that every process knows it and nobody has to store it. */
function derivePassword(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('hex');
}

export function apiLoginUrl(databaseUrl: string, tokenSecret: string): string {
  return withLogin(databaseUrl, {
    name: API_LOGIN,
    password: derivePassword(tokenSecret, API_LOGIN_PURPOSE),
  });
}

export function authLoginUrl(databaseUrl: string, tokenSecret: string): string {
  return withLogin(databaseUrl, {
    name: AUTH_LOGIN,
    password: derivePassword(tokenSecret, AUTH_LOGIN_PURPOSE),
  });
}

export function agentLoginUrl(databaseUrl: string, agentToken: string): string {
  return withLogin(databaseUrl, {
    name: AGENT_LOGIN,
    password: derivePassword(agentToken, AGENT_LOGIN_PURPOSE),
  });
}

/**
 * Whoever owns the records passes by every policy that keeps tenants apart; a pooler or a setting of the role can put the
 * owner where the API's login was asked for.
 * @throws Error where the address lets somebody else in
 */
export async function requireApiLogin(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ login: string }>('SELECT current_user AS login');
    const login = rows[0]?.login;
    if (login === API_LOGIN) return;
    throw new Error(
      `DATABASE_URL leads to the login ${login} where ${API_LOGIN} is asked for: let the database, and a pooler before it, take the login that comes.`,
    );
  } finally {
    await client.end();
  }
}

/** Lets the working logins in, with the passwords of these secrets. The roles are made by the first migration. */
export async function openLogins(client: Client, secrets: Secrets): Promise<void> {
  await openLogin(client, API_LOGIN, derivePassword(secrets.tokenSecret, API_LOGIN_PURPOSE));
  await openLogin(client, AUTH_LOGIN, derivePassword(secrets.tokenSecret, AUTH_LOGIN_PURPOSE));
  await openLogin(client, AGENT_LOGIN, derivePassword(secrets.agentToken, AGENT_LOGIN_PURPOSE));
}

const ATTEMPTS = 5;

async function openLogin(client: Client, name: string, password: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(
        `ALTER ROLE ${client.escapeIdentifier(name)} LOGIN NOINHERIT PASSWORD ${client.escapeLiteral(scramVerifier(password))}`,
      );
      return;
    } catch (error) {
      // Roles belong to the whole server; a start in another of its databases may be writing the same row.
      const concurrent = error instanceof Error && error.message.includes('concurrently updated');
      if (!concurrent || attempt === ATTEMPTS) throw error;
    }
  }
}

const ITERATIONS = 4096;

/** What PostgreSQL stores for a SCRAM-SHA-256 password (RFC 5803): the password itself never reaches the server's logs. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(sign('Client Key')).digest('base64');
  const serverKey = sign('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
