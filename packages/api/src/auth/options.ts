import { createHmac } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import type { ApiEnvironment } from '@vivavoce/contract/environment';
import { newId, randomText } from '@vivavoce/contract/ids';
import type { BetterAuthOptions } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { genericOAuth, organization, twoFactor } from 'better-auth/plugins';
import type { Pool } from 'pg';
import type { Logger } from '../logging/logger.ts';
import type { MailData, MailName } from '../mail/templates/index.ts';
import { giveCodeBack, takeCode } from './code-once.ts';
import { requireFreshSignIn } from './fresh.ts';
import { type ProviderEnvironment, providersOf } from './providers.ts';

/** Everything of sign-in lies below it. */
export const AUTH_PATH = '/auth';
/** Our own word for the caller's address; what a client sends under it is overwritten. */
export const ADDRESS_HEADER = 'x-vivavoce-address';

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;
export const MIN_PASSWORD_LENGTH = 10;

export type AuthEnvironment = ProviderEnvironment &
  Pick<ApiEnvironment, 'NODE_ENV' | 'PUBLIC_URL' | 'TOKEN_SECRET' | 'AUTH_SECRET'>;

export interface AuthParts {
  pool: Pool;
  /** Writes a mail about an account down. */
  mail<N extends MailName>(to: string, template: N, data: MailData<N>): Promise<void>;
  log: Logger;
}

/** better-auth, arranged: what it may do is decided here, and nowhere else. */
export function authOptions(environment: AuthEnvironment, { pool, mail, log }: AuthParts) {
  const { PUBLIC_URL, NODE_ENV } = environment;
  const page = (path: string, query: Record<string, string> = {}) => {
    const search = new URLSearchParams(query).toString();
    return `${PUBLIC_URL}/console/${path}${search ? `?${search}` : ''}`;
  };
  return {
    appName: 'Vivavoce',
    baseURL: PUBLIC_URL,
    basePath: AUTH_PATH,
    secret: environment.AUTH_SECRET ?? derivedSecret(environment.TOKEN_SECRET),
    database: pool,
    trustedOrigins: [PUBLIC_URL],
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: 200,
      resetPasswordTokenExpiresIn: HOUR_SECONDS,
      revokeSessionsOnPasswordReset: true,
      // Whoever asks is answered the same in every case; only the address itself learns more.
      sendResetPassword: ({ user, token }) =>
        mail(user.email, 'password-reset', { name: user.name, url: page('reset', { token }) }),
      onPasswordReset: ({ user }) =>
        mail(user.email, 'password-changed', { name: user.name, url: page('reset') }),
      onExistingUserSignUp: ({ user }) =>
        mail(user.email, 'sign-up-again', { name: user.name, url: page('sign-in') }),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: HOUR_SECONDS,
      sendVerificationEmail: ({ user, token }) =>
        mail(user.email, 'verification', { name: user.name, url: page('verify', { token }) }),
    },
    socialProviders: socialProviders(environment),
    account: {
      // What nothing uses must open nothing, in a copy of the database either.
      encryptOAuthTokens: true,
      // These prove an address. In Microsoft's directories an administrator writes whatever address they like.
      accountLinking: { enabled: true, trustedProviders: ['google', 'apple'] },
    },
    // What has to be fresh, `requireFreshSignIn` says.
    session: { expiresIn: 7 * DAY_SECONDS, updateAge: DAY_SECONDS, freshAge: 0 },
    plugins: [
      organization({ allowUserToCreateOrganization: false }),
      twoFactor({ issuer: 'Vivavoce' }),
      passkey({ rpID: new URL(PUBLIC_URL).hostname, rpName: 'Vivavoce', origin: PUBLIC_URL }),
      genericOAuth({ config: ownProvider(environment) }),
    ],
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        await requireFreshSignIn(ctx);
        await takeCode(ctx, pool);
      }),
      after: createAuthMiddleware((ctx) => giveCodeBack(ctx, pool)),
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/*': { window: 60, max: 30 },
        '/sign-up/*': { window: 60, max: 20 },
        '/request-password-reset': { window: 60, max: 10 },
        '/send-verification-email': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 20 },
        '/get-session': false,
      },
    },
    advanced: {
      // Said here, because better-auth would leave them out in tests.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'vivavoce',
      useSecureCookies: NODE_ENV === 'production',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: ({ model }) => idOf(model) },
    },
    logger: {
      level: 'warn',
      // Its messages are fixed sentences; what comes along with them can hold an address.
      log: (level, message) =>
        level === 'error' ? log.error({ auth: message }, 'sign-in') : log.debug({ auth: message }, 'sign-in'),
    },
    onAPIError: { errorURL: page('sign-in') },
  } satisfies BetterAuthOptions;
}

function derivedSecret(tokenSecret: string): string {
  return createHmac('sha256', tokenSecret).update('auth-secret').digest('base64url');
}

function idOf(model: string): string {
  switch (model) {
    case 'user':
      return newId('account');
    case 'member':
      return newId('member');
    case 'invitation':
      return newId('invitation');
    default:
      return randomText(32);
  }
}

/** An address that a provider has not proved is refused with a code, and a mail proves it: no sign-in that then opens nothing. */
const AT_THE_DOOR = { requireEmailVerification: true };

function socialProviders(environment: ProviderEnvironment): BetterAuthOptions['socialProviders'] {
  return Object.fromEntries(
    providersOf(environment)
      .filter(({ id }) => id !== 'oidc')
      .map(({ id, clientId, clientSecret }) => [
        id,
        {
          clientId,
          clientSecret,
          ...AT_THE_DOOR,
          ...(id === 'microsoft' ? { tenantId: environment.MICROSOFT_TENANT_ID } : {}),
        },
      ]),
  );
}

function ownProvider(environment: ProviderEnvironment) {
  const { OIDC_ISSUER } = environment;
  return providersOf(environment)
    .filter(({ id }) => id === 'oidc')
    .map(({ id, clientId, clientSecret }) => ({
      providerId: id,
      clientId,
      clientSecret,
      discoveryUrl: `${OIDC_ISSUER}/.well-known/openid-configuration`,
      scopes: ['openid', 'profile', 'email'],
      pkce: true,
      ...AT_THE_DOOR,
    }));
}
