import {
  type SandboxProfile,
  type SandboxVendor,
  type ScriptedUtterance,
  STAGE_TIMES,
  type StageTimes,
} from '@vivavoce/contract/sandbox';
import { type Fault, faultFor } from './faults.ts';
import { type CommonEvent, SessionLog } from './log.ts';
import { hexId } from './random.ts';

export type ProfileChange = Partial<Omit<SandboxProfile, 'seed'>>;

/** One request of a session to one vendor: its number decides the fault, its id goes into the log. */
export interface VendorRequest<E extends string = never> {
  id: string;
  fault: Fault;
  /** Writes into the session's log that it came, and whether on a connection that no request came on before. */
  received(newConnection: boolean): void;
  /** Writes into the session's log what became of it. */
  log(event: E | CommonEvent): void;
}

/** What one stand-in remembers of a session, from one request to the next. */
export interface SessionState {
  /** Another script is in force from now on. */
  scriptChanged?(script: readonly ScriptedUtterance[]): void;
}

/** All that the stand-ins know of one seed, whichever vendor is asked. */
export class SandboxSession {
  readonly seed: string;
  readonly log = new SessionLog();
  #fromCredential: ProfileChange = {};
  #posted: ProfileChange = {};
  readonly #requestCounts = new Map<SandboxVendor, number>();
  readonly #states = new Map<() => object, SessionState>();

  constructor(seed: string) {
    this.seed = seed;
  }

  /** The profile as the credential of the latest request has it; what was posted stays on top. */
  present(profile: SandboxProfile): void {
    // Every request carries the same credential; its script is loaded once, or it would begin anew each time.
    const isNew = JSON.stringify(profile.script) !== JSON.stringify(this.#fromCredential.script);
    this.#fromCredential = profile;
    if (profile.script && isNew && !this.#posted.script) this.#tellScript(profile.script);
  }

  /** From now on; a posted script is released from its first entry that was not used yet. */
  change(change: ProfileChange): void {
    this.#posted = {
      ...this.#posted,
      ...change,
      ...(change.stages ? { stages: { ...this.#posted.stages, ...change.stages } } : {}),
    };
    if (change.script) this.#tellScript(change.script);
  }

  /** A stand-in's own part of the session, made the first time it is asked for; `create` is what tells it apart. */
  state<T extends object>(create: () => T): T {
    const known = this.#states.get(create);
    if (known) return known as T;
    const created = create();
    const state: SessionState = created;
    this.#states.set(create, state);
    const script = this.#posted.script ?? this.#fromCredential.script;
    if (script) state.scriptChanged?.(script);
    return created;
  }

  #tellScript(script: readonly ScriptedUtterance[]): void {
    for (const state of this.#states.values()) state.scriptChanged?.(script);
  }

  get stages(): Required<StageTimes> {
    return { ...STAGE_TIMES, ...this.#fromCredential.stages, ...this.#posted.stages };
  }

  get dishonest(): boolean {
    return this.#posted.dishonest ?? this.#fromCredential.dishonest ?? false;
  }

  /** Share of the answers that the model misjudges. */
  get misjudges(): number {
    return this.#posted.misjudges ?? this.#fromCredential.misjudges ?? 0;
  }

  /** Which voice is asked for, where both are there. */
  get voice(): 'natural' | 'simple' {
    return this.#posted.voice ?? this.#fromCredential.voice ?? 'natural';
  }

  nextRequest<E extends string = never>(vendor: SandboxVendor): VendorRequest<E> {
    const number = this.#requestCounts.get(vendor) ?? 0;
    this.#requestCounts.set(vendor, number + 1);
    const faults = this.#posted.faults ?? this.#fromCredential.faults ?? [];
    const id = `${vendor}_${hexId(16, this.seed, vendor, String(number))}`;
    const fault = faultFor(faults, vendor, number);
    if (fault.kind !== 'none') this.log.addFault(vendor, id, fault.kind);
    return {
      id,
      fault,
      received: (newConnection) => this.log.add(vendor, id, 'request_received', newConnection),
      log: (event) => this.log.add(vendor, id, event),
    };
  }
}
