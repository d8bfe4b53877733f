import { AuthError, askAuth } from './auth.ts';

/** Whether this browser can make and use passkeys. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Signs in with a passkey of this device. @throws AuthError `passkey_cancelled` and what sign-in refuses */
export async function signInWithPasskey(): Promise<void> {
  const options = await askAuth<PublicKeyCredentialRequestOptionsJSON>(
    '/passkey/generate-authenticate-options',
  );
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const response = await ask(() => navigator.credentials.get({ publicKey }));
  await askAuth('/passkey/verify-authentication', { response });
}

/** Makes a passkey on this device for whoever is signed in. @throws AuthError */
export async function addPasskey(name: string): Promise<void> {
  const path = `/passkey/generate-register-options?${new URLSearchParams({ name })}`;
  const options = await askAuth<PublicKeyCredentialCreationOptionsJSON>(path);
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const response = await ask(() => navigator.credentials.create({ publicKey }));
  await askAuth('/passkey/verify-registration', { response, name });
}

async function ask(request: () => Promise<Credential | null>): Promise<unknown> {
  const credential = await request().catch(() => null);
  if (!(credential instanceof PublicKeyCredential)) throw new AuthError('passkey_cancelled');
  return credential.toJSON();
}
