import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionKind } from '@vivavoce/contract/plain';
import type { Stack } from '@vivavoce/dev';
import { Crew } from '../crew/crew.ts';
import type { Clip } from '../voice/answers.ts';
import type { BegunSession, Partner } from '../voice/partner.ts';
import { type Failover, GIVEN_UP_MS, lostOf } from './figures.ts';
import type { FailoverMember, JoinOptions } from './member.ts';

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

/** A few rooms of LiveKit are as many as one process carries at ease. */
const SEATS = 3;

/** A candidate in a process of the crew. */
class Seated {
  readonly session: BegunSession;
  readonly #crew: Crew<FailoverMember>;
  readonly #member: number;

  private constructor(
    crew: Crew<FailoverMember>,
    { member, session }: { member: number; session: BegunSession },
  ) {
    this.#crew = crew;
    this.#member = member;
    this.session = session;
  }

  static async join(crew: Crew<FailoverMember>, place: number, options: JoinOptions): Promise<Seated> {
    const member = Math.floor(place / SEATS);
    await crew.ask(member, 'join', options);
    return new Seated(crew, { member, session: options.session });
  }

  untilListening = () => this.#crew.ask(this.#member, 'untilListening', this.session.id, LISTENING_WITHIN_MS);
  untilSpokenTo = () => this.#crew.ask(this.#member, 'untilSpokenTo', this.session.id, LISTENING_WITHIN_MS);
  speak = ({ samples }: Clip) => this.#crew.ask(this.#member, 'speak', this.session.id, samples);
  isSpokenTo = () => this.#crew.ask(this.#member, 'isSpokenTo', this.session.id);
  untilHeardAgain = (killedAt: number) =>
    this.#crew.ask(this.#member, 'untilHeardAgain', this.session.id, killedAt, GIVEN_UP_MS);
  finals = () => this.#crew.ask(this.#member, 'finals', this.session.id);
  finish = () => this.#crew.ask(this.#member, 'finish', this.session.id);
}

/** Kills the worker of some interviews while it speaks in all of them, and sees each of them to its end. */
export async function failOver(options: FailoverOptions): Promise<Failover[]> {
  const { stack, answers, sessions } = options;
  await untilWorkers(stack);
  const crew = new Crew<FailoverMember>(new URL('member.ts', import.meta.url));
  try {
    const { candidates, taker } = await gather(crew, options);
    if (taker === undefined) throw new Error('There is no worker to kill.');
    const [before, after] = answers;
    const all = <T>(act: (candidate: Seated) => Promise<T>) => Promise.all(candidates.map(act));
    await all((each) => each.untilListening());
    await all((each) => each.speak(before));
    await all((each) => each.untilSpokenTo());
    await sleep(HEARD_MS);
    const spokenTo = await all((each) => each.isSpokenTo());
    const speaking = candidates.filter((_, index) => spokenTo[index]);
    const killedAt = performance.timeOrigin + performance.now();
    process.kill(taker, 'SIGKILL');
    const silences = await Promise.all(
      speaking.map(async (candidate) => {
        const heardAt = await candidate.untilHeardAgain(killedAt);
        return [candidate, heardAt === undefined ? undefined : heardAt - killedAt] as const;
      }),
    );
    await all((each) => each.untilListening());
    await all((each) => each.speak(after));
    await all((each) => each.untilSpokenTo());
    await all((each) => each.finish());
    return await Promise.all(
      silences.map(async ([candidate, silentMs]) => ({
        sessions,
        silentMs,
        lost: await lostIn(candidate, options),
      })),
    );
  } finally {
    crew.stop();
  }
}

/** As many interviews as are wanted at one worker: the others stand still until all are there. */
async function gather(crew: Crew<FailoverMember>, options: FailoverOptions) {
  const { stack, partner, template, answers, transport, sessions, name } = options;
  const script = answers.map(({ text }) => ({ text }));
  const [taker, ...others] = stack.workerPids();
  for (const pid of others) process.kill(pid, 'SIGSTOP');
  try {
    const candidates: Seated[] = [];
    for (let index = 0; index < sessions; index += 1) {
      const session = await partner.begin({ template, sandbox: { seed: `${name}-${index + 1}`, script } });
      candidates.push(await Seated.join(crew, index, { partner: partner.access, session, transport }));
    }
    return { candidates, taker };
  } finally {
    for (const pid of others) process.kill(pid, 'SIGCONT');
  }
}

async function lostIn(candidate: Seated, { partner, answers }: FailoverOptions): Promise<number> {
  const [record, shown] = await Promise.all([partner.recordOf(candidate.session), candidate.finals()]);
  return lostOf(record, { said: answers.map(({ text }) => text), shown });
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
