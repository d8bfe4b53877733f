import {
  type SandboxProfile,
  sandboxCredential,
  sandboxProfileSchema,
  type VendorAccess,
} from '@vivavoce/contract';
import type { CoreContext } from '../../context.ts';
import type { SessionRow } from '../sessions/change.ts';

type VendorEnvironment = Pick<
  CoreContext['environment'],
  'NODE_ENV' | 'ANTHROPIC_API_KEY' | 'ANTHROPIC_URL' | 'STANDINS_URL'
>;

/**
 * How the language model is reached for a session: the stand-in in test mode, always; the vendor in live mode, or its
 * stand-in where development has no key. `undefined` where there is neither.
 */
export function evaluatorAccess(
  environment: VendorEnvironment,
  session: Pick<SessionRow, 'id' | 'mode' | 'sandbox'>,
): VendorAccess | undefined {
  if (session.mode === 'live' && environment.ANTHROPIC_API_KEY) {
    return { baseUrl: environment.ANTHROPIC_URL, apiKey: environment.ANTHROPIC_API_KEY };
  }
  if (session.mode === 'live' && environment.NODE_ENV !== 'development') return undefined;
  if (!environment.STANDINS_URL) return undefined;
  return {
    baseUrl: `${environment.STANDINS_URL}/anthropic`,
    apiKey: sandboxCredential(profileOf(session)),
  };
}

function profileOf({ id, sandbox }: Pick<SessionRow, 'id' | 'sandbox'>): SandboxProfile {
  const stored = sandboxProfileSchema.partial({ seed: true }).safeParse(sandbox ?? {});
  const { seed, ...rest } = stored.success ? stored.data : {};
  // What the candidate says is the recogniser's to know, not the model's.
  const { script: _script, ...profile } = { ...rest, seed: seed ?? id } as SandboxProfile;
  return profile;
}
