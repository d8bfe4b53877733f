import type { SandboxFault } from '@vivavoce/contract/plain';

/** One thing that a stand-in did, as `GET /logs/{seed}` tells it. */
export interface StandInEntry {
  vendor: SandboxFault['vendor'];
  request: string;
  event: string;
  /** Of the event `fault` only: what the request met. */
  fault?: SandboxFault['kind'];
  /** Of the event `request_received` only: the first request on its connection. */
  newConnection?: true;
  atMs: number;
}

/** What the stand-in does to a request that meets the fault, beyond answering late or never. */
const DONE: Partial<Record<SandboxFault['kind'], string>> = { rate_limited: 'refused', dropped: 'dropped' };

/** Whether a fault came as often as it was to, at all where it has no end, and did what it does: a test of one that never came would prove nothing. */
export function happened(log: StandInEntry[], { vendor, kind, times }: SandboxFault): boolean {
  const met = log.filter((entry) => entry.vendor === vendor && entry.fault === kind);
  const done = DONE[kind];
  return (
    (times === undefined ? met.length > 0 : met.length === times) &&
    (done === undefined ||
      met.some(({ request }) => log.some((entry) => entry.request === request && entry.event === done)))
  );
}

/** What the stand-ins did for the session with this seed. */
export async function readStandInLog(standInsUrl: string, seed: string): Promise<StandInEntry[]> {
  const response = await fetch(`${standInsUrl}/logs/${seed}`, { signal: AbortSignal.timeout(20_000) });
  return (await response.json()) as StandInEntry[];
}
