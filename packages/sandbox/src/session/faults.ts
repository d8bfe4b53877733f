import type { SandboxFault, SandboxVendor } from '@vivavoce/contract/sandbox';

/** What a request of a session meets, decided once when it arrives. Times in milliseconds. */
export type Fault =
  | { kind: 'none' }
  | { kind: 'slow'; delayMs: number }
  | { kind: 'stalled' }
  | { kind: 'rate_limited'; retryAfterSeconds: number }
  | { kind: 'dropped' }
  | { kind: 'failing' }
  | { kind: 'malformed' };

const DEFAULT_DELAY_MS = 2000;
const DEFAULT_RETRY_AFTER_SECONDS = 1;

/** The first listed fault that covers request `number` (from 0) of this vendor. */
export function faultFor(faults: readonly SandboxFault[], vendor: SandboxVendor, number: number): Fault {
  const fault = faults.find((candidate) => {
    const from = candidate.from ?? 0;
    const end = from + (candidate.times ?? Number.POSITIVE_INFINITY);
    return candidate.vendor === vendor && number >= from && number < end;
  });
  if (!fault) return { kind: 'none' };
  switch (fault.kind) {
    case 'slow':
      return { kind: 'slow', delayMs: fault.delayMs ?? DEFAULT_DELAY_MS };
    case 'rate_limited':
      return {
        kind: 'rate_limited',
        retryAfterSeconds: fault.retryAfterSeconds ?? DEFAULT_RETRY_AFTER_SECONDS,
      };
    case 'stalled':
    case 'dropped':
    case 'failing':
    case 'malformed':
      return { kind: fault.kind };
  }
}

/** What a fault adds to every stage. */
export function addedDelayMs(fault: Fault): number {
  return fault.kind === 'slow' ? fault.delayMs : 0;
}
