import { providersOf } from '../../auth/providers.ts';
import type { AppContext } from '../../context.ts';

export interface SignInOptions {
  /** Accounts elsewhere that one can sign in with. */
  providers: { id: string; name: string }[];
  /** In development: the demonstration tenant's owner, and whether mail is kept to be read. Never in production. */
  development: { email: string; password: string } | null;
  /** Whether mail is kept at `/console/mail` instead of being sent. */
  keepsMail: boolean;
}

/** What the sign-in page offers. For everybody. */
export function signInOptions({ environment }: AppContext): SignInOptions {
  const develops = environment.NODE_ENV !== 'production';
  const [, email, password] = /^([^:]+):(.+)$/.exec(environment.DEVELOPMENT_OWNER ?? '') ?? [];
  return {
    providers: providersOf(environment).map(({ id, name }) => ({ id, name })),
    development: develops && email && password ? { email, password } : null,
    keepsMail: develops && environment.SMTP_URL === undefined,
  };
}
