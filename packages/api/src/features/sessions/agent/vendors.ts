import {
  type ClaimResponse,
  type Mode,
  sandboxCredential,
  sandboxProfileSchema,
  type VendorAccess,
} from '@vivavoce/contract';
import type { CoreContext } from '../../../context.ts';
import { ApiError } from '../../../http/error.ts';

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
  const standIn = (path: string): VendorAccess => {
    if (!environment.STANDINS_URL) {
      throw new ApiError('unavailable', { detail: 'Test mode needs `STANDINS_URL` on this deployment.' });
    }
    const stored = sandboxProfileSchema.safeParse(session.sandbox);
    const profile = stored.success ? stored.data : { seed: session.id };
    return { baseUrl: `${environment.STANDINS_URL}/${path}`, apiKey: sandboxCredential(profile) };
  };
  const vendor = (path: string, baseUrl: string, apiKey: string | undefined): VendorAccess => {
    if (session.mode === 'live' && apiKey) return { baseUrl, apiKey };
    if (session.mode === 'test' || environment.NODE_ENV !== 'production') return standIn(path);
    throw new ApiError('unavailable');
  };
  return {
    stt: vendor('deepgram', environment.DEEPGRAM_URL, environment.DEEPGRAM_API_KEY),
    llm: vendor('anthropic', environment.ANTHROPIC_URL, environment.ANTHROPIC_API_KEY),
    tts: vendor('elevenlabs', environment.ELEVENLABS_URL, environment.ELEVENLABS_API_KEY),
  };
}
