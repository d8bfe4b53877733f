import type { SandboxFault, SandboxVendor } from '@vivavoce/contract';

export type LogEvent =
  /** The request meets a fault of the profile; its kind is beside it. */
  | 'fault'
  | 'first_audio'
  | 'speech_started'
  | 'finalize_received'
  | 'final_sent'
  | 'request_received'
  | 'first_token_sent'
  | 'first_byte_sent'
  | 'completed'
  /** The client left. */
  | 'aborted'
  /** Broken off by a fault. */
  | 'dropped'
  | 'refused';

/** One thing a stand-in did. Ids and times only, never a word. */
export interface LogEntry {
  vendor: SandboxVendor;
  /** The vendor's request id, as it answered it. */
  request: string;
  event: LogEvent;
  /** Of the event `fault` only. */
  fault?: SandboxFault['kind'];
  /** Wall clock, milliseconds since 1970, as other processes on the host read it too. */
  atMs: number;
}

const CAPACITY = 4000;

/** The last entries of one session; older ones make room. */
export class SessionLog {
  readonly #entries: LogEntry[] = [];
  #next = 0;

  add(vendor: SandboxVendor, request: string, event: Exclude<LogEvent, 'fault'>): void {
    this.#push({ vendor, request, event, atMs: Date.now() });
  }

  addFault(vendor: SandboxVendor, request: string, fault: SandboxFault['kind']): void {
    this.#push({ vendor, request, event: 'fault', fault, atMs: Date.now() });
  }

  /** Oldest first. */
  entries(): LogEntry[] {
    const oldest = this.#next % CAPACITY;
    if (this.#next <= CAPACITY) return [...this.#entries];
    return [...this.#entries.slice(oldest), ...this.#entries.slice(0, oldest)];
  }

  #push(entry: LogEntry): void {
    this.#entries[this.#next % CAPACITY] = entry;
    this.#next++;
  }
}
