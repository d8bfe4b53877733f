import { setTimeout as sleep } from 'node:timers/promises';
import { Crew } from '../crew/crew.ts';
import type { Step } from './figures.ts';
import { processorSeconds, residentMb } from './machine.ts';
import type { DensityMember } from './member.ts';
import type { TalkOptions } from './talks.ts';

export interface DensityOptions extends TalkOptions {
  /** Process id of the worker. */
  worker: number;
  /** Once all are in, they are measured for this long. */
  measureMs: number;
}

/** Joins are the API's work, which shares its core with all that is not the worker: one after the other. */
const JOIN_EVERY_MS = 300;
const SETTLED_MS = 5_000;
/** As many candidates as one process carries at ease. */
const SEATS = { websocket: 1_000, livekit: 4 } as const;

/** Interviews at one worker, more with every step; those of the steps before go on. */
export class Crowd {
  readonly #options: DensityOptions;
  readonly #crew = new Crew<DensityMember>(new URL('member.ts', import.meta.url));
  #joined = 0;
  #broken = 0;
  #firstMb = 0;

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
    await this.#told();
    const from = { atMs: performance.now(), busy: processorSeconds(worker) };
    await sleep(measureMs);
    const tookS = (performance.now() - from.atMs) / 1_000;
    const load = (processorSeconds(worker) - from.busy) / tookS;
    const turns = await this.#told();
    return {
      sessions,
      broken: this.#broken,
      turns,
      residentMb: residentMb(worker),
      firstMb: this.#firstMb,
      load,
    };
  }

  async disperse(): Promise<void> {
    try {
      await this.#all((member) => this.#crew.ask(member, 'disperse'));
    } finally {
      this.#crew.stop();
    }
  }

  async #join(): Promise<void> {
    const { partner, standInsUrl, template, answers, transport } = this.#options;
    const member = Math.floor(this.#joined / SEATS[transport]);
    this.#joined += 1;
    const options = { partner, standInsUrl, template, answers, transport };
    await this.#crew.ask(member, 'join', options, this.#joined);
  }

  /** The turns since it was asked last. */
  async #told() {
    const all = await this.#all((member) => this.#crew.ask(member, 'tell'));
    for (const { broken } of all) {
      this.#broken += broken.length;
      for (const why of broken) process.stderr.write(`${why}\n`);
    }
    return all.flatMap(({ turns }) => turns);
  }

  #all<T>(ask: (member: number) => Promise<T>): Promise<T[]> {
    return Promise.all(Array.from({ length: this.#crew.size }, (_, member) => ask(member)));
  }
}
