import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxFault } from '@vivavoce/contract/sandbox';
import { isSoak, type LiveKit, liveKitServer, sampleOf, startLiveKit } from '@vivavoce/dev';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { FAULTS, FAULTY_VENDORS, interviewDespite, nameOf } from '../testing/faults.ts';
import { startTestHost, type TestHost } from '../testing/host.ts';
import { ROOM_TRIALS, TRIALS } from '../testing/trials.ts';

/** One fault of each vendor, all of them in one interview; in the soak every fault has one of its own. */
const FAULTY: SandboxFault[][] = isSoak
  ? FAULTS.map((fault) => [fault])
  : [
      FAULTY_VENDORS.flatMap((vendor, index) =>
        sampleOf(
          FAULTS.filter((fault) => fault.vendor === vendor && fault.kind !== 'stalled'),
          { count: 1, seed: index },
        ),
      ),
    ];

const SILENT_ARE_TOLD_MS = 3_000;

let server: LiveKit;
let host: TestHost;
beforeAll(async () => {
  server = await startLiveKit({ command: await liveKitServer() });
  host = await startTestHost({ liveKit: server });
}, 180_000);
afterAll(async () => {
  await host?.close();
  await server?.stop();
}, 20_000);

describe('a candidate who comes to a room where the agent waits', () => {
  it('is let in before LiveKit tells of those who are silent', { timeout: 30_000 }, async () => {
    const open = await host.open();
    // LiveKit tells of them every three seconds, and has just done so.
    await sleep(SILENT_ARE_TOLD_MS + 200);
    const candidate = await open.connect({ transport: 'livekit' });
    await candidate.until('the welcome', () => candidate.of('welcome').length > 0, SILENT_ARE_TOLD_MS - 500);
    candidate.cut();
  });
});

describe('nothing ends an interview in a room of LiveKit:', () => {
  for (const faults of FAULTY) {
    const seed = `livekit-${nameOf(faults).replaceAll(' ', '-')}`;
    it(nameOf(faults), { timeout: 120_000 }, () =>
      interviewDespite(host, faults, { seed, transport: 'livekit' }),
    );
  }
});

/** Minutes each, so in the soak alone. */
const SOAKED = [
  { transport: 'livekit' as const, trials: [...ROOM_TRIALS, ...TRIALS] },
  { transport: 'websocket' as const, trials: TRIALS },
];

for (const { transport, trials } of isSoak ? SOAKED : []) {
  describe(`nobody is silent for good over ${transport}:`, () => {
    for (const { name, timeoutMs, run } of trials) {
      it(name, { timeout: timeoutMs }, () => run(host, transport));
    }
  });
}
