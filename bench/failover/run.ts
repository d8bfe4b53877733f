import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionKind } from '@vivavoce/contract/plain';
import type { Stack } from '@vivavoce/dev';
import type { Clip } from '../voice/answers.ts';
import type { Partner } from '../voice/partner.ts';
import { ReturningCandidate } from './candidate.ts';
import { type Failover, GIVEN_UP_MS, lostOf } from './figures.ts';

export interface FailoverOptions {
  stack: Stack;
  partner: Partner;
  template: string;
  /** What a candidate says before the kill, and after it. */
  answers: readonly [Clip, Clip];
  transport: ConnectionKind;
  /** Interviews on the worker that is killed. */
  sessions: number;
  /** Tells the sessions of this kill from those of another. */
  name: string;
}

/** The interviewer has been heard for this long when its worker dies. */
const HEARD_MS = 900;
const LISTENING_WITHIN_MS = 60_000;
const WORKER_BACK_WITHIN_MS = 20_000;
/** Two workers share what comes, be it never so unevenly. */
const MAX_JOINS_PER_SESSION = 2;

/** Kills the worker of some interviews while it speaks in all of them, and sees each of them to its end. */
export async function failOver(options: FailoverOptions): Promise<Failover[]> {
  const { stack, answers, sessions } = options;
  await untilWorkers(stack);
  const { candidates, port } = await gather(options);
  const [before, after] = answers;
  try {
    await Promise.all(candidates.map((candidate) => candidate.untilListening(LISTENING_WITHIN_MS)));
    await Promise.all(candidates.map((candidate) => candidate.speak(before.samples)));
    await Promise.all(
      candidates.map((each) => each.until('the question', () => each.isSpokenTo, LISTENING_WITHIN_MS)),
    );
    await sleep(HEARD_MS);
    const speaking = candidates.filter((candidate) => candidate.isSpokenTo);
    const pid = await pidOf(stack, port);
    const killedAt = performance.now();
    process.kill(pid, 'SIGKILL');
    const silences = await Promise.all(
      speaking.map(async (candidate) => {
        const heardAt = await candidate.untilHeardAgain(killedAt, GIVEN_UP_MS);
        return [candidate, heardAt === undefined ? undefined : heardAt - killedAt] as const;
      }),
    );
    await Promise.all(candidates.map((candidate) => candidate.untilListening(LISTENING_WITHIN_MS)));
    await Promise.all(candidates.map((candidate) => candidate.speak(after.samples)));
    await Promise.all(
      candidates.map((each) => each.until('the question', () => each.isSpokenTo, LISTENING_WITHIN_MS)),
    );
    await Promise.all(candidates.map((candidate) => candidate.finish()));
    return await Promise.all(
      silences.map(async ([candidate, silentMs]) => ({
        sessions,
        silentMs,
        lost: await lostIn(candidate, options),
      })),
    );
  } finally {
    for (const candidate of candidates) candidate.hangUp();
  }
}

/**
 * As many interviews as are wanted at one worker, whichever holds so many first: a worker with less to do is quicker to take the
 * next one, so those at the other stay until then.
 */
async function gather({ partner, template, answers, transport, sessions, name }: FailoverOptions) {
  const script = answers.map(({ text }) => ({ text }));
  const byPort = new Map<number, ReturningCandidate[]>();
  const all = () => [...byPort.values()].flat();
  try {
    for (let index = 1; index <= sessions * MAX_JOINS_PER_SESSION; index += 1) {
      const session = await partner.begin({ template, sandbox: { seed: `${name}-${index}`, script } });
      const candidate = await ReturningCandidate.join(partner, { session, transport });
      const port = candidate.workerPort;
      const candidates = [...(byPort.get(port) ?? []), candidate];
      byPort.set(port, candidates);
      if (candidates.length < sessions) continue;
      const others = all().filter((each) => each.workerPort !== port);
      await Promise.all(others.map((each) => each.finish()));
      return { candidates, port };
    }
    throw new Error(`No worker came to hold ${sessions} interviews.`);
  } catch (error) {
    for (const candidate of all()) candidate.hangUp();
    throw error;
  }
}

async function lostIn(candidate: ReturningCandidate, { partner, answers }: FailoverOptions): Promise<number> {
  const record = await partner.recordOf(candidate.session);
  return lostOf(record, { said: answers.map(({ text }) => text), shown: candidate.finals });
}

/** The worker at a port, from the agent's own log. */
async function pidOf(stack: Stack, port: number): Promise<number> {
  const log = await stack.logs('agent');
  const line = log
    .split('\n')
    .findLast((each) => each.includes('worker listens') && each.includes(`:${port}"`));
  const pid = line === undefined ? Number.NaN : (JSON.parse(line) as { pid: number }).pid;
  if (!stack.workerPids().includes(pid)) throw new Error(`Nobody knows the worker at port ${port}.`);
  return pid;
}

/** The worker that was killed last is back. */
async function untilWorkers(stack: Stack): Promise<void> {
  const deadline = performance.now() + WORKER_BACK_WITHIN_MS;
  for (;;) {
    const log = await stack.logs('agent');
    const listening = log.split('\n').flatMap((line) => {
      return line.includes('worker listens') ? [(JSON.parse(line) as { pid: number }).pid] : [];
    });
    const pids = stack.workerPids();
    if (pids.length > 1 && pids.every((pid) => listening.includes(pid))) return;
    if (performance.now() > deadline) throw new Error('The workers are not back.');
    await sleep(100);
  }
}
