import {
  type Candidate,
  type CandidateOptions,
  happened,
  readStandInLog,
  trimSilence,
} from '@vivavoce/candidate';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import type { SandboxFault } from '@vivavoce/contract/sandbox';
import { expect } from 'vitest';
import type { TestHost } from './host.ts';
import { room, speak } from './speech.ts';

const SPOKEN = [
  'I traced the join and found that',
  'the status table was one day behind the ledger.',
] as const;
const SPOKEN_TEXT = SPOKEN.join(' ');
/** No end of a turn, but long enough for the recogniser to be asked for its words. */
const PAUSE_MS = 250;
const TYPED = 'Then I added a freshness check that fails the build.';

const KINDS: SandboxFault['kind'][] = ['slow', 'stalled', 'rate_limited', 'dropped'];

/** Every kind of fault of every vendor. */
export const FAULTS = KINDS.flatMap((kind): SandboxFault[] => [
  { vendor: 'llm', kind, from: 1, times: 2 },
  { vendor: 'tts', kind, from: 1, times: 1 },
  { vendor: 'stt', kind, from: 0, times: 1 },
]);

export const FAULTY_VENDORS: SandboxFault['vendor'][] = ['llm', 'tts', 'stt'];

export function nameOf(faults: readonly SandboxFault[]): string {
  return faults
    .map(({ vendor, kind, times }) => `${vendor} ${kind}${times ? '' : ' for good'}`)
    .join(' and ');
}

/** Waits for the interviewer to have said something more, in full, and to listen again. */
export async function answered(candidate: Candidate): Promise<void> {
  const before = candidate.said('interviewer').length;
  await candidate.until(
    'an answer',
    () => candidate.said('interviewer').length > before && candidate.phase === 'listening',
    60_000,
  );
}

/** An interview by voice and by keyboard while vendors fail: it goes on, and nothing that was said is lost. */
export async function interviewDespite(
  host: TestHost,
  faults: SandboxFault[],
  options: CandidateOptions & { seed: string } = { seed: nameOf(faults).replaceAll(' ', '-') },
): Promise<void> {
  const { seed, ...candidateOptions } = options;
  const open = await host.open({ profile: { seed, script: [{ text: SPOKEN_TEXT }], faults } });
  const candidate = await open.connect(candidateOptions);
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
  expect(utterances.map(({ sequence }) => sequence)).toEqual(utterances.map((_, index) => index + 1));
  const log = await readStandInLog(host.sandbox.url, seed);
  for (const fault of faults) expect(happened(log, fault), fault.vendor).toBe(true);
  const said = utterances.filter(({ role }) => role === 'candidate').map(({ text }) => plainWords(text));
  expect(said).toContain(plainWords(TYPED));
  // A recogniser that never answers is noticed too late to hear it all again: there the candidate is asked.
  const mute = faults.some(({ vendor, kind, times }) => vendor === 'stt' && kind === 'stalled' && times);
  if (!mute) expect(said).toContain(plainWords(SPOKEN_TEXT));
}

/** Letters and digits only: what a recogniser may be held to. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
