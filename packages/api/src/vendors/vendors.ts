import type { Mode } from '@vivavoce/contract/ids';
import type { ClaimResponse, CompatibleAccess, VendorAccess } from '@vivavoce/contract/internal';
import { type SandboxProfile, sandboxCredential, sandboxProfileSchema } from '@vivavoce/contract/sandbox';
import type { CoreContext } from '../context.ts';
import { ApiError } from '../core/error.ts';

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
> &
  // Callers of before the endpoint was there name nothing of it.
  Partial<
    Pick<
      CoreContext['environment'],
      'LLM_OPENAI_URL' | 'LLM_OPENAI_API_KEY' | 'LLM_OPENAI_MODEL' | 'LLM_OPENAI_DEEP_MODEL'
    >
  >;

type Vendors = ClaimResponse['vendors'];

/** What a vendor is called for: a session, or whatever else has a mode. */
export interface VendorSubject {
  /** Seeds the stand-ins where no profile does. */
  id: string;
  mode: Mode;
  /** The stand-ins' profile as it was stored; `null` for their defaults. */
  sandbox: unknown;
}

/**
 * Where the speech and language services are, and what opens them. Test mode always reaches the stand-ins; live mode the
 * vendor whose key is configured and, in development only, the stand-in of one that is not.
 * @throws ApiError `unavailable` where a stand-in is wanted and none is configured.
 */
export function vendorsOf(environment: Environment, subject: VendorSubject): Vendors {
  const standIn = (path: string, profile: SandboxProfile): VendorAccess => {
    if (!environment.STANDINS_URL) {
      throw new ApiError('unavailable', {
        detail: 'This deployment has no stand-ins for test mode.',
        fix: 'Set `STANDINS_URL`, then restart.',
      });
    }
    return { baseUrl: `${environment.STANDINS_URL}/${path}`, apiKey: sandboxCredential(profile) };
  };
  const vendor = (
    real: { baseUrl: string; apiKey: string | undefined },
    standInAccess: () => VendorAccess,
  ) => {
    const { baseUrl, apiKey } = real;
    if (subject.mode === 'live' && apiKey) return { baseUrl, apiKey };
    if (subject.mode === 'test' || environment.NODE_ENV === 'development') return standInAccess();
    throw new ApiError('unavailable', {
      detail: 'This deployment has no key for a speech or language service.',
      fix: 'Configure the key, then restart.',
    });
  };
  // What the candidate will say is the recognisers' to know only, as it would be on the wire.
  const heard = profileOf(subject);
  const { script: _script, ...profile } = heard;
  const { DEEPGRAM_URL, DEEPGRAM_API_KEY, ANTHROPIC_URL, ANTHROPIC_API_KEY } = environment;
  const { ELEVENLABS_URL, ELEVENLABS_API_KEY } = environment;
  const compatible = compatibleOf(environment, subject, () => standIn('openai/v1', profile));
  return {
    stt: vendor({ baseUrl: DEEPGRAM_URL, apiKey: DEEPGRAM_API_KEY }, () => standIn('deepgram', heard)),
    llm: {
      ...vendor({ baseUrl: ANTHROPIC_URL, apiKey: ANTHROPIC_API_KEY }, () => standIn('anthropic', profile)),
      ...(compatible ? { compatible } : {}),
    },
    // It hears, too, where the first recogniser does not.
    tts: vendor({ baseUrl: ELEVENLABS_URL, apiKey: ELEVENLABS_API_KEY }, () => standIn('elevenlabs', heard)),
  };
}

/** A server of one's own asks for no key, and the SDK for one that is not empty. */
const NO_KEY = 'none';

/** Who is asked beside the language model, where this deployment names somebody; in test mode its stand-in, under the same names. */
function compatibleOf(
  environment: Environment,
  { mode }: VendorSubject,
  standIn: () => VendorAccess,
): CompatibleAccess | undefined {
  const { LLM_OPENAI_URL, LLM_OPENAI_API_KEY, LLM_OPENAI_MODEL, LLM_OPENAI_DEEP_MODEL } = environment;
  if (!LLM_OPENAI_URL || !LLM_OPENAI_MODEL) return undefined;
  const access =
    mode === 'live' ? { baseUrl: LLM_OPENAI_URL, apiKey: LLM_OPENAI_API_KEY ?? NO_KEY } : standIn();
  return { ...access, model: LLM_OPENAI_MODEL, deepModel: LLM_OPENAI_DEEP_MODEL ?? LLM_OPENAI_MODEL };
}

/** One of them, for callers that wait where it is missing; `undefined` where this deployment has neither vendor nor stand-in. */
export function findVendor<V extends keyof Vendors>(
  environment: Environment,
  vendor: V,
  subject: VendorSubject,
): Vendors[V] | undefined {
  try {
    return vendorsOf(environment, subject)[vendor];
  } catch (error) {
    if (error instanceof ApiError && error.code === 'unavailable') return undefined;
    throw error;
  }
}

function profileOf(subject: VendorSubject): SandboxProfile {
  const stored = sandboxProfileSchema.safeParse(subject.sandbox);
  return stored.success ? stored.data : { seed: subject.id };
}
