/**
 * How a stand-in behaves for one session. It travels inside the vendor credential, so the agent and the API send nothing
 * that they would not send to the vendor.
 */
export interface SandboxProfile {
  /** Everything that varies (wording, voices, jitter) is drawn from this text; the same seed repeats exactly. */
  seed: string;
  stages?: StageTimes;
  faults?: SandboxFault[];
  /** What the candidate says, one entry a turn of speech, released word by word as sound flows. */
  script?: ScriptedUtterance[];
  /** `simple` pins the rule-based voice, whose times are the same on every machine. @defaultValue 'natural', where it is there */
  voice?: 'natural' | 'simple';
  /** The model breaks every rule it can: invented quotes, forbidden moves, wrong JSON, obeyed injection, endless text. */
  dishonest?: boolean;
  /**
   * Share of the answers about which the model is wrong whether the candidate has finished, as any model sometimes is.
   * @defaultValue 0
   */
  misjudges?: number;
  /** How the payment provider tells what happened. @defaultValue each event once, at once, in order */
  payments?: PaymentsProfile;
}

export interface PaymentsProfile {
  /** Each event comes so many times. @defaultValue 1 */
  copies?: number;
  /** Each event comes this much later. @defaultValue 0 */
  delayMs?: number;
  /** Events wait until they are let go. @defaultValue false */
  held?: boolean;
  /** Events that were held come the newest first. @defaultValue false */
  reordered?: boolean;
}

/** Times of the stages in milliseconds. @defaultValue each vendor's usual pace, see `STAGE_TIMES` */
export interface StageTimes {
  /** From `Finalize` to the recogniser's final transcript. */
  sttFinalMs?: number;
  /** From the request to the first token of the model. */
  llmFirstTokenMs?: number;
  llmTokensPerSecond?: number;
  /** From the request to the first byte of speech. */
  ttsFirstByteMs?: number;
}

export const STAGE_TIMES = {
  sttFinalMs: 115,
  llmFirstTokenMs: 225,
  llmTokensPerSecond: 60,
  ttsFirstByteMs: 100,
} as const satisfies Required<StageTimes>;

/** Each is asked for one thing; the backups are who is asked when the first of their kind fails. */
export const SANDBOX_VENDORS = ['stt', 'llm', 'tts', 'backup_stt', 'backup_llm', 'backup_tts'] as const;
export type SandboxVendor = (typeof SANDBOX_VENDORS)[number];

/**
 * A fault of one vendor.
 *
 * - `slow`: every stage takes `delayMs` more
 * - `stalled`: accepts the request and then never answers
 * - `rate_limited`: HTTP 429 with `Retry-After: retryAfterSeconds`
 * - `dropped`: the connection breaks in mid-stream
 * - `failing`: the status with which the vendor says that the fault is its own, from 500 on
 * - `malformed`: what it sends in mid-stream is not what its protocol says
 */
export interface SandboxFault {
  vendor: SandboxVendor;
  kind: 'slow' | 'stalled' | 'rate_limited' | 'dropped' | 'failing' | 'malformed';
  /** Which requests of the session to this vendor fail, counted from 0. @defaultValue every one */
  from?: number;
  /** How many requests fail, from `from` on. @defaultValue every one */
  times?: number;
  /** @defaultValue 2000 */
  delayMs?: number;
  /** @defaultValue 1 */
  retryAfterSeconds?: number;
}

export interface ScriptedUtterance {
  text: string;
}

const CREDENTIAL_PREFIX = 'sandbox.';
/** A credential travels in a header, and all headers of a request may have 16 KB together. */
export const MAX_CREDENTIAL_LENGTH = 14_000;

/** The vendor credential of a test session: `sandbox.<base64url of the profile as JSON>`. */
export function sandboxCredential(profile: SandboxProfile): string {
  const bytes = new TextEncoder().encode(JSON.stringify(profile));
  return (
    CREDENTIAL_PREFIX +
    btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '')
  );
}

/** The JSON inside a credential, still unparsed; `undefined` where it is not a stand-in's credential. */
export function readSandboxCredential(credential: string): unknown {
  if (!credential.startsWith(CREDENTIAL_PREFIX)) return undefined;
  try {
    const base64 = credential.slice(CREDENTIAL_PREFIX.length).replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
