import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionKind } from '@vivavoce/contract/plain';
import type { Clip } from '../voice/answers.ts';
import { MeasuringCandidate } from '../voice/candidate.ts';
import type { MeasuredTurn } from '../voice/figures.ts';
import type { Partner } from '../voice/partner.ts';
import { measure, STAGES, standInLog } from '../voice/run.ts';
import type { Step } from './figures.ts';
import { processorSeconds, residentMb } from './machine.ts';

export interface DensityOptions {
  partner: Partner;
  standInsUrl: string;
  template: string;
  /** What candidates say, each in turn. */
  answers: readonly Clip[];
  transport: ConnectionKind;
  /** Process id of the worker. */
  worker: number;
  /** Once all are in, they are measured for this long. */
  measureMs: number;
}

/** Joins are the API's work, which shares its core with all that is not the worker: one after the other. */
const JOIN_EVERY_MS = 300;
const SETTLED_MS = 5_000;
const LISTENING_WITHIN_MS = 45_000;
/** Nobody answers at once, and no two at the same moment. */
const THINKING_MS = 300;
const THINKING_MORE_MS = 211;

/** Interviews at one worker, more with every step; those of the steps before go on. */
export class Crowd {
  readonly #options: DensityOptions;
  readonly #talks: Promise<void>[] = [];
  readonly #turns: MeasuredTurn[] = [];
  #joined = 0;
  #broken = 0;
  #firstMb = 0;
  #over = false;

  constructor(options: DensityOptions) {
    this.#options = options;
  }

  /** So many interviews at once, measured. */
  async grow(sessions: number): Promise<Step> {
    const { worker, measureMs } = this.#options;
    while (this.#joined < sessions) {
      await this.#join();
      // What the worker loads with its first session it has for all.
      if (this.#joined === 1) {
        await sleep(SETTLED_MS);
        this.#firstMb = residentMb(worker);
      }
      await sleep(JOIN_EVERY_MS);
    }
    await sleep(SETTLED_MS);
    const from = { turns: this.#turns.length, atMs: performance.now(), busy: processorSeconds(worker) };
    await sleep(measureMs);
    const tookS = (performance.now() - from.atMs) / 1_000;
    return {
      sessions,
      broken: this.#broken,
      turns: this.#turns.slice(from.turns),
      residentMb: residentMb(worker),
      firstMb: this.#firstMb,
      load: (processorSeconds(worker) - from.busy) / tookS,
    };
  }

  async disperse(): Promise<void> {
    this.#over = true;
    await Promise.all(this.#talks);
  }

  /** Resolves when the candidate is in. */
  async #join(): Promise<void> {
    this.#joined += 1;
    await new Promise<void>((resolve) => {
      this.#talks.push(this.#talk(this.#joined, resolve).finally(resolve));
    });
  }

  /** One interview after the other, so that there is always one. */
  async #talk(place: number, onJoined: () => void): Promise<void> {
    const { transport } = this.#options;
    for (let round = 1; !this.#over; round += 1) {
      const seed = `density-${transport}-${place}-${round}`;
      try {
        await this.#interview(seed, { place, onJoined });
      } catch (error) {
        this.#broken += 1;
        process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
        return;
      }
    }
  }

  async #interview(
    seed: string,
    { place, onJoined }: { place: number; onJoined: () => void },
  ): Promise<void> {
    const { partner, standInsUrl, template, transport } = this.#options;
    const { answers } = this.#options;
    const mine = answers
      .map((_, index) => answers[(index + place) % answers.length])
      .filter((clip) => !!clip);
    const script = mine.map(({ text }) => ({ text }));
    const joined = await partner.open({ template, sandbox: { seed, stages: STAGES, script } });
    const candidate = await MeasuringCandidate.join(joined, transport);
    onJoined();
    try {
      for (const [index, clip] of mine.entries()) {
        if (this.#over) return;
        if (!(await candidate.untilListening(LISTENING_WITHIN_MS))) {
          if (candidate.ended && !this.#over) throw new Error(`${seed} ended early`);
          return;
        }
        await sleep(THINKING_MS + ((index * 7 + place) % 5) * THINKING_MORE_MS);
        const observed = await candidate.answer(clip.samples);
        if (this.#over) return;
        const answer = { clips: [clip], pause: 'none', pauseMs: 0, falsePoint: false } as const;
        const turn = measure(answer, observed, await standInLog(standInsUrl, seed));
        if (!turn.replied) throw new Error(`${seed} got no reply`);
        this.#turns.push(turn);
      }
    } finally {
      await candidate.end();
    }
  }
}
