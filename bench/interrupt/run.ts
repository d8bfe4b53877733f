import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionKind, SandboxProfile } from '@vivavoce/contract/plain';
import type { Clip } from '../voice/answers.ts';
import type { Partner } from '../voice/partner.ts';
import { prompt } from '../voice/speech.ts';
import { InterruptingCandidate } from './candidate.ts';
import type { Overlap } from './figures.ts';

export interface InterruptOptions {
  partner: Partner;
  standInsUrl: string;
  template: string;
  /** What is said over the interviewer, in this order. */
  sayings: readonly Saying[];
  /** Said when the interviewer has finished, so that it speaks again. */
  answers: readonly Clip[];
  /** Tells the sessions of this run from those of another. */
  name: string;
  transport: ConnectionKind;
  onOverlap: (overlap: Overlap) => void;
}

/** Something said over the interviewer. Its words are the recogniser's; in brackets it is sound without words. */
export interface Saying extends Clip {
  kind: Overlap['kind'];
}

const SAYINGS_PER_SESSION = 6;
const STAGES = {
  sttFinalMs: 115,
  llmFirstTokenMs: 225,
  llmTokensPerSecond: 60,
  ttsFirstByteMs: 100,
} as const satisfies SandboxProfile['stages'];
const THINKING_MS = 500;

/** Conducts interviews in which the candidate speaks over the interviewer until everything was said. */
export async function interrupt(options: InterruptOptions): Promise<Overlap[]> {
  const waiting = [...options.sayings];
  const overlaps: Overlap[] = [];
  // Each session takes at least one, or the run is over.
  for (let session = 1; waiting.length > 0 && session <= options.sayings.length; session += 1) {
    const heard = await interview(
      waiting.slice(0, SAYINGS_PER_SESSION),
      `${options.name}-${session}`,
      options,
    );
    waiting.splice(0, heard.length);
    overlaps.push(...heard);
  }
  return overlaps;
}

async function interview(
  sayings: readonly Saying[],
  seed: string,
  { partner, standInsUrl, template, answers, transport, onOverlap }: InterruptOptions,
): Promise<Overlap[]> {
  const joined = await partner.open({ template, sandbox: { seed, stages: STAGES } });
  // Every sound has its own words, whatever became of those before: a codec may leave little of a cough.
  const about = ({ text }: Clip) => prompt(standInsUrl, { seed, script: [{ text }] });
  const candidate = new InterruptingCandidate({ transport });
  await candidate.connect(joined);
  const overlaps: Overlap[] = [];
  try {
    for (const [index, saying] of sayings.entries()) {
      if (!(await candidate.untilSpokenTo())) break;
      await about(saying);
      const overlap = { kind: saying.kind, ...(await candidate.speakOver(saying.samples)) };
      overlaps.push(overlap);
      onOverlap(overlap);
      if (saying.kind === 'interruption') continue;
      if (!(await candidate.untilListening())) break;
      await sleep(THINKING_MS);
      // What left the interviewer the floor is answered once the reply is over.
      const answer = answers[index % answers.length];
      if (!answer) break;
      await about(answer);
      await candidate.speak(answer.samples);
    }
  } finally {
    candidate.end();
    await candidate.until('the end', () => candidate.gone, 5_000).catch(() => undefined);
    candidate.cut();
  }
  return overlaps;
}
