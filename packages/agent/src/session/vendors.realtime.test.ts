import type { SandboxFault } from '@vivavoce/contract/sandbox';
import { sampleOf } from '@vivavoce/dev';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { FAULTS, FAULTY_VENDORS, interviewDespite, nameOf } from '../testing/faults.ts';
import { startTestHost, type TestHost } from '../testing/host.ts';

/** Two kinds of fault of each vendor, all of them in the soak. */
const SAMPLE = FAULTY_VENDORS.flatMap((vendor, index) =>
  sampleOf(
    FAULTS.filter((fault) => fault.vendor === vendor),
    { count: 2, seed: index },
  ),
);

/** Who never comes back is stood in for by the second vendor of its kind. */
const GONE: SandboxFault[][] = [
  [{ vendor: 'stt', kind: 'dropped' }],
  // No voice at all: captions go on.
  [
    { vendor: 'tts', kind: 'rate_limited' },
    { vendor: 'backup_tts', kind: 'rate_limited' },
  ],
];

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
}, 180_000);
afterAll(() => host.close(), 20_000);

/** Every fault of every vendor; end to end, the tests of the whole product meet one of each vendor. */
describe.concurrent('no fault of a vendor ends an interview or silences it for good:', () => {
  for (const faults of [...SAMPLE.map((fault) => [fault]), ...GONE]) {
    it(nameOf(faults), { timeout: 120_000 }, () => interviewDespite(host, faults));
  }
});
