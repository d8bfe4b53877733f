import { newId } from '@vivavoce/contract/ids';
import { betterAuth } from 'better-auth';
import { memberCaller } from '../core/caller.ts';
import { ApiError } from '../core/error.ts';
import type { Account, SignIn } from '../core/sign-in.ts';
import type { Logger } from '../logging/logger.ts';
import type { TaskQueue } from '../queue/queue.ts';
import type { Accounts } from './accounts.ts';
import { sendSoon } from './mails.ts';
import { type AuthEnvironment, authOptions } from './options.ts';
import { providersOf } from './providers.ts';

/** Sign-in of people: who is signed in, and every request below `/auth`. */
export interface Auth extends SignIn {
  handle(request: Request): Promise<Response>;
}

export interface AuthStands {
  environment: AuthEnvironment;
  accounts: Accounts;
  queue: TaskQueue;
  log: Logger;
}

/** Better-auth asks a provider once, at its start, where it is: not to be there then costs no more than this. */
const LOOK_AGAIN_MS = 2_000;

/** Whether a provider that is configured was not found. */
async function missesOwn(
  environment: AuthEnvironment,
  { request, answer }: { request: Request; answer: Response },
): Promise<boolean> {
  if (answer.status !== 404 || (await fieldOf(answer, 'code')) !== 'PROVIDER_NOT_FOUND') return false;
  const asked = await fieldOf(request, 'provider');
  return providersOf(environment).some(({ id }) => id === asked);
}

async function fieldOf(message: Request | Response, name: string): Promise<unknown> {
  const body: unknown = await message
    .clone()
    .json()
    .catch(() => undefined);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}

export function createAuth({ environment, accounts, queue, log }: AuthStands): Auth {
  const build = () =>
    betterAuth(
      authOptions(environment, {
        pool: accounts.pool,
        log,
        async mail(to, template, data) {
          const mail = { id: newId('mail'), to, template, locale: 'en', data };
          await accounts.transaction((records) => records.putMail(mail));
          await sendSoon({ queue, log }, mail.id);
        },
      }),
    );
  let auth = build();
  let builtAt = Date.now();
  const accountOf = async (headers: Headers): Promise<Account> => {
    const found = await auth.api.getSession({ headers });
    if (!found) throw new ApiError('not_signed_in');
    const { id, name, email, emailVerified } = found.user;
    // An address that nobody has proved is nobody's: a provider may say what its user wrote there.
    if (!emailVerified) {
      throw new ApiError('not_signed_in', {
        detail: 'The address of this account is not confirmed.',
        fix: 'Confirm it by the mail that was sent to it, then sign in again.',
      });
    }
    return { id, name, email };
  };
  return {
    async handle(request) {
      const again = request.clone();
      const answer = await auth.handler(request);
      if (Date.now() - builtAt < LOOK_AGAIN_MS) return answer;
      if (!(await missesOwn(environment, { request: again, answer }))) return answer;
      // A provider that was away when it was looked for is back, perhaps.
      auth = build();
      builtAt = Date.now();
      return auth.handler(again);
    },
    accountOf,
    async memberOf(headers, { tenantId, mode }) {
      const account = await accountOf(headers);
      const membership = await accounts.transaction((records) => records.membershipOf(tenantId, account.id));
      // Whether there is such a tenant is nobody else's to know.
      if (!membership) throw new ApiError('not_found');
      const origin = headers.get('Origin');
      return memberCaller({
        tenantId,
        mode,
        origin,
        memberId: membership.id,
        accountId: account.id,
        name: account.name,
        role: membership.role,
      });
    },
  };
}
