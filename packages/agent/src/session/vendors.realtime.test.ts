import { type Candidate, happened, readStandInLog, trimSilence } from '@vivavoce/candidate';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import type { SandboxFault } from '@vivavoce/contract/sandbox';
import { sampleOf } from '@vivavoce/dev';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startTestHost, type TestHost } from '../testing/host.ts';
import { room, speak } from '../testing/speech.ts';

const SPOKEN = [
  'I traced the join and found that',
  'the status table was one day behind the ledger.',
] as const;
const SPOKEN_TEXT = SPOKEN.join(' ');
/** No end of a turn, but long enough for the recogniser to be asked for its words. */
const PAUSE_MS = 250;
const TYPED = 'Then I added a freshness check that fails the build.';

const KINDS: SandboxFault['kind'][] = ['slow', 'stalled', 'rate_limited', 'dropped'];

const VENDORS: SandboxFault['vendor'][] = ['llm', 'tts', 'stt'];

const FAULTS = KINDS.flatMap((kind): SandboxFault[] => [
  { vendor: 'llm', kind, from: 1, times: 2 },
  { vendor: 'tts', kind, from: 1, times: 1 },
  { vendor: 'stt', kind, from: 0, times: 1 },
]);

/** Two kinds of fault of each vendor, all of them in the soak. */
const SAMPLE = VENDORS.flatMap((vendor, index) =>
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

/** Letters and digits only: what a recogniser may be held to. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

async function answered(candidate: Candidate): Promise<void> {
  const before = candidate.said('interviewer').length;
  await candidate.until(
    'an answer',
    () => candidate.said('interviewer').length > before && candidate.phase === 'listening',
    60_000,
  );
}

/** Every fault of every vendor; end to end, the tests of the whole product meet one of each vendor. */
describe.concurrent('no fault of a vendor ends an interview or silences it for good:', () => {
  for (const faults of [...SAMPLE.map((fault) => [fault]), ...GONE]) {
    const name = faults
      .map(({ vendor, kind, times }) => `${vendor} ${kind}${times ? '' : ' for good'}`)
      .join(' and ');
    it(name, { timeout: 120_000 }, async ({ expect }) => {
      const seed = name.replaceAll(' ', '-');
      const open = await host.open({ profile: { seed, script: [{ text: SPOKEN_TEXT }], faults } });
      const candidate = await open.connect();
      await answered(candidate);
      const spoken = await Promise.all(SPOKEN.map((text) => speak(text)));
      const [before, after] = spoken.map((sound) => trimSilence(sound, UP_SAMPLE_RATE));
      for (const sound of [before, room(PAUSE_MS), after]) if (sound) void candidate.speak(sound);
      await answered(candidate);
      const typed = candidate.type(TYPED);
      await answered(candidate);
      expect(candidate.of('accepted').map(({ id }) => id)).toContain(typed);
      candidate.end();
      await candidate.until('the end', () => candidate.ended, 60_000);

      const { utterances } = open.stored;
      expect(utterances.map(({ sequence }) => sequence)).toEqual(utterances.map((__, index) => index + 1));
      const log = await readStandInLog(host.sandbox.url, seed);
      for (const fault of faults) expect(happened(log, fault), fault.vendor).toBe(true);
      const said = utterances.filter(({ role }) => role === 'candidate').map(({ text }) => plainWords(text));
      expect(said).toContain(plainWords(TYPED));
      // A recogniser that never answers is noticed too late to hear it all again: there the candidate is asked.
      if (name !== 'stt stalled') expect(said).toContain(plainWords(SPOKEN_TEXT));
    });
  }
});
