import type { SandboxFault, SandboxVendor } from '@vivavoce/contract/sandbox';

/** What can become of a request to any vendor; each has events of its own beside these. */
export type CommonEvent =
  | 'completed'
  /** The client left. */
  | 'aborted'
  /** Broken off by a fault. */
  | 'dropped'
  /** Ended with what its protocol does not say, by a fault. */
  | 'malformed'
  | 'refused';

/** One thing a stand-in did. Ids and times only, never a word. */
export interface LogEntry {
  vendor: SandboxVendor;
  /** The vendor's request id, as it answered it. */
  request: string;
  /** An event of the vendor or, where the request meets a fault of the profile, `fault`. */
  event: string;
  /** Of the event `fault` only. */
  fault?: SandboxFault['kind'];
  /** Of the event `request_received` only: the first request on its connection, which the client opened for it. */
  newConnection?: true;
  /** Wall clock, milliseconds since 1970, as other processes on the host read it too. */
  atMs: number;
}

const CAPACITY = 4000;

/** The last entries of one session; older ones make room. */
export class SessionLog {
  readonly #entries: LogEntry[] = [];
  #next = 0;

  add(vendor: SandboxVendor, request: string, event: string, newConnection = false): void {
    this.#push({
      vendor,
      request,
      event,
      ...(newConnection ? { newConnection } : {}),
      atMs: Date.now(),
    });
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
