import type { SandboxFault } from '@vivavoce/contract/plain';

/** One thing that a stand-in did, as `GET /logs/{seed}` tells it. */
export interface StandInEntry {
  vendor: SandboxFault['vendor'];
  request: string;
  event: string;
  atMs: number;
}

const OUTPUTS = ['first_token_sent', 'first_byte_sent', 'final_sent'];
const SLOW_MS = 2_000;

/** Whether a fault of this kind really happened: a test of a fault that never came would prove nothing. */
export function happened(
  log: StandInEntry[],
  { vendor, kind }: Pick<SandboxFault, 'vendor' | 'kind'>,
): boolean {
  const entries = log.filter((entry) => entry.vendor === vendor);
  const requests = [...new Set(entries.map((entry) => entry.request))].map((request) =>
    entries.filter((entry) => entry.request === request),
  );
  const isOutput = (entry: StandInEntry) => OUTPUTS.includes(entry.event);
  switch (kind) {
    case 'rate_limited':
      return entries.some((entry) => entry.event === 'refused');
    case 'dropped':
      return entries.some((entry) => entry.event === 'dropped');
    case 'stalled':
      return requests.some((request) => !request.some(isOutput));
    case 'slow':
      return requests.some((request) => {
        const askedAt = request.find((entry) => /finalize_received|request_received/.test(entry.event))?.atMs;
        const answeredAt = request.find(isOutput)?.atMs;
        // A reply that was given up before its slow vendor answered was slow, too.
        return askedAt !== undefined && (answeredAt === undefined || answeredAt - askedAt >= SLOW_MS);
      });
    default:
      return kind satisfies never;
  }
}
