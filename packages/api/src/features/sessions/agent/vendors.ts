import {
  type ClaimResponse,
  type Mode,
  type SandboxProfile,
  sandboxCredential,
  sandboxProfileSchema,
  type VendorAccess,
} from '@vivavoce/contract';
import type { CoreContext } from '../../../context.ts';
import { ApiError } from '../../../core/error.ts';

type Environment = Pick<
  CoreContext['environment'],
  | 'NODE_ENV'
  | 'STANDINS_URL'
  | 'DEEPGRAM_API_KEY'
  | 'DEEPGRAM_URL'
  | 'ANTHROPIC_API_KEY'
  | 'ANTHROPIC_URL'
  | 'ELEVENLABS_API_KEY'
  | 'ELEVENLABS_URL'
>;

export interface VendorSession {
  id: string;
  mode: Mode;
  /** The stand-ins' profile as it was stored; `null` for their defaults. */
  sandbox: unknown;
}

/**
 * Where a session's speech and language services are, and what opens them. Test sessions always reach the stand-ins; live
 * ones the vendor whose key is configured and, in development only, the stand-in of one that is not.
 * @throws ApiError `unavailable` where a stand-in is wanted and none is configured.
 */
export function vendorsOf(environment: Environment, session: VendorSession): ClaimResponse['vendors'] {
  const standIn = (path: string, profile: SandboxProfile): VendorAccess => {
    if (!environment.STANDINS_URL) {
      throw new ApiError('unavailable', { detail: 'Test mode needs `STANDINS_URL` on this deployment.' });
    }
    return { baseUrl: `${environment.STANDINS_URL}/${path}`, apiKey: sandboxCredential(profile) };
  };
  const vendor = (
    real: { baseUrl: string; apiKey: string | undefined },
    standInAccess: () => VendorAccess,
  ) => {
    const { baseUrl, apiKey } = real;
    if (session.mode === 'live' && apiKey) return { baseUrl, apiKey };
    if (session.mode === 'test' || environment.NODE_ENV === 'development') return standInAccess();
    throw new ApiError('unavailable', {
      detail: 'A speech or language service has no key on this deployment.',
    });
  };
  // What the candidate will say is the recogniser's to know only, as it would be on the wire.
  const { script, ...profile } = profileOf(session);
  const { DEEPGRAM_URL, DEEPGRAM_API_KEY, ANTHROPIC_URL, ANTHROPIC_API_KEY } = environment;
  const { ELEVENLABS_URL, ELEVENLABS_API_KEY } = environment;
  return {
    stt: vendor({ baseUrl: DEEPGRAM_URL, apiKey: DEEPGRAM_API_KEY }, () =>
      standIn('deepgram', script ? { ...profile, script } : profile),
    ),
    llm: vendor({ baseUrl: ANTHROPIC_URL, apiKey: ANTHROPIC_API_KEY }, () => standIn('anthropic', profile)),
    tts: vendor({ baseUrl: ELEVENLABS_URL, apiKey: ELEVENLABS_API_KEY }, () =>
      standIn('elevenlabs', profile),
    ),
  };
}

function profileOf(session: VendorSession): SandboxProfile {
  const stored = sandboxProfileSchema.safeParse(session.sandbox);
  return stored.success ? stored.data : { seed: session.id };
}
