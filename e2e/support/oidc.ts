import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

const CLIENT = { id: 'vivavoce', secret: 'a secret that only these two know' };

/** Whoever signs in there is called as they typed; `unproved@…` is an address that the provider has not confirmed. */
const isProved = (email: string) => !email.startsWith('unproved');

/** A company's own sign-in, and the variables by which the API knows it. Its pages ask who somebody is and whether they agree. */
export async function startOidcProvider(): Promise<{
  variables: Record<string, string>;
  stop(): Promise<void>;
}> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [`${issuer}/any`] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['k'.repeat(32)] },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({
        ...{ sub: accountId, name: accountId, email: accountId, email_verified: isProved(accountId) },
      }),
    }),
  });
  // The port of the API is not known yet.
  provider.Client.prototype.redirectUriAllowed = (uri) =>
    /^http:\/\/localhost:\d+\/auth\/callback\/oidc$/.test(uri);
  server.on('request', provider.callback());
  return {
    variables: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: 'Northwind SSO',
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
