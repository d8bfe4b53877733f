import type { ApiEnvironment } from '@vivavoce/contract/environment';

/** A way to sign in with somebody else's account. */
export interface Provider {
  /** As addresses have it: the provider redirects to `/auth/callback/<id>`. */
  id: 'google' | 'microsoft' | 'apple' | 'oidc';
  name: string;
  clientId: string;
  clientSecret: string;
}

export type ProviderEnvironment = Pick<
  ApiEnvironment,
  | 'GOOGLE_CLIENT_ID'
  | 'GOOGLE_CLIENT_SECRET'
  | 'MICROSOFT_CLIENT_ID'
  | 'MICROSOFT_CLIENT_SECRET'
  | 'MICROSOFT_TENANT_ID'
  | 'APPLE_CLIENT_ID'
  | 'APPLE_CLIENT_SECRET'
  | 'OIDC_ISSUER'
  | 'OIDC_CLIENT_ID'
  | 'OIDC_CLIENT_SECRET'
  | 'OIDC_NAME'
>;

/** The providers of whom both client and secret were configured. */
export function providersOf(environment: ProviderEnvironment): Provider[] {
  const { OIDC_ISSUER, OIDC_NAME } = environment;
  const candidates = [
    {
      id: 'google',
      name: 'Google',
      clientId: environment.GOOGLE_CLIENT_ID,
      clientSecret: environment.GOOGLE_CLIENT_SECRET,
    },
    {
      id: 'microsoft',
      name: 'Microsoft',
      clientId: environment.MICROSOFT_CLIENT_ID,
      clientSecret: environment.MICROSOFT_CLIENT_SECRET,
    },
    {
      id: 'apple',
      name: 'Apple',
      clientId: environment.APPLE_CLIENT_ID,
      clientSecret: environment.APPLE_CLIENT_SECRET,
    },
    ...(OIDC_ISSUER === undefined
      ? []
      : [
          {
            id: 'oidc' as const,
            name: OIDC_NAME,
            clientId: environment.OIDC_CLIENT_ID,
            clientSecret: environment.OIDC_CLIENT_SECRET,
          },
        ]),
  ] as const;
  return candidates.flatMap(({ clientId, clientSecret, ...provider }) =>
    clientId && clientSecret ? [{ ...provider, clientId, clientSecret }] : [],
  );
}
