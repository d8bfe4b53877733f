import { type SandboxProfile, type SandboxVendor, STAGE_TIMES, type StageTimes } from '@vivavoce/contract';
import { ScriptReader } from '../deepgram/script.ts';
import { type Fault, faultFor } from './faults.ts';
import { SessionLog } from './log.ts';
import { hexId } from './random.ts';

export type ProfileChange = Partial<Omit<SandboxProfile, 'seed'>>;

/** One request of a session to one vendor: its number decides the fault, its id goes into the log. */
export interface VendorRequest {
  id: string;
  fault: Fault;
}

/** All that the stand-ins know of one seed, whichever vendor is asked. */
export class SandboxSession {
  readonly seed: string;
  readonly log = new SessionLog();
  readonly script = new ScriptReader();
  /** Hashes of prompt prefixes that the model has read lately, for the cache figures of its usage. */
  readonly cachedPrefixes = new Set<number>();
  #fromCredential: ProfileChange = {};
  #posted: ProfileChange = {};
  readonly #requestCounts: Record<SandboxVendor, number> = { stt: 0, llm: 0, tts: 0 };

  constructor(seed: string) {
    this.seed = seed;
  }

  /** The profile as the credential of the latest request has it; what was posted stays on top. */
  present(profile: SandboxProfile): void {
    // Every request carries the same credential; its script is loaded once, or it would begin anew each time.
    const isNew = JSON.stringify(profile.script) !== JSON.stringify(this.#fromCredential.script);
    this.#fromCredential = profile;
    if (profile.script && isNew && !this.#posted.script) this.script.load(profile.script);
  }

  /** From now on; a posted script is released from its first entry that was not used yet. */
  change(change: ProfileChange): void {
    this.#posted = {
      ...this.#posted,
      ...change,
      ...(change.stages ? { stages: { ...this.#posted.stages, ...change.stages } } : {}),
    };
    if (change.script) this.script.load(change.script);
  }

  get stages(): Required<StageTimes> {
    return { ...STAGE_TIMES, ...this.#fromCredential.stages, ...this.#posted.stages };
  }

  get dishonest(): boolean {
    return this.#posted.dishonest ?? this.#fromCredential.dishonest ?? false;
  }

  nextRequest(vendor: SandboxVendor): VendorRequest {
    const number = this.#requestCounts[vendor]++;
    const faults = this.#posted.faults ?? this.#fromCredential.faults ?? [];
    const id = `${vendor}_${hexId(16, this.seed, vendor, String(number))}`;
    const fault = faultFor(faults, vendor, number);
    if (fault.kind !== 'none') this.log.addFault(vendor, id, fault.kind);
    return { id, fault };
  }
}
