import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionKind } from '@vivavoce/contract/plain';
import type { Clip } from '../voice/answers.ts';
import { MeasuringCandidate } from '../voice/candidate.ts';
import type { MeasuredTurn } from '../voice/figures.ts';
import { Partner } from '../voice/partner.ts';
import { measure, STAGES, standInLog } from '../voice/run.ts';

export interface TalkOptions {
  partner: ConstructorParameters<typeof Partner>;
  standInsUrl: string;
  template: string;
  /** What candidates say, each in turn. */
  answers: readonly Clip[];
  transport: ConnectionKind;
}

/** What came of some interviews since somebody asked last. */
export interface Told {
  turns: MeasuredTurn[];
  /** Why interviews broke off, one sentence each. */
  broken: string[];
}

const LISTENING_WITHIN_MS = 45_000;
/** Nobody answers at once, and no two at the same moment. */
const THINKING_MS = 300;
const THINKING_MORE_MS = 211;

/** Interviews that go on, one after the other at each place, until they are over. */
export class Talks {
  readonly #options: TalkOptions;
  readonly #partner: Partner;
  readonly #talks: Promise<void>[] = [];
  #told: Told = { turns: [], broken: [] };
  #over = false;

  constructor(options: TalkOptions) {
    this.#options = options;
    this.#partner = new Partner(...options.partner);
  }

  /** Resolves when the candidate of this place is in, or has broken off. */
  async join(place: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#talks.push(this.#talk(place, resolve).finally(resolve));
    });
  }

  /** What was not told yet. */
  tell(): Told {
    const told = this.#told;
    this.#told = { turns: [], broken: [] };
    return told;
  }

  async disperse(): Promise<void> {
    this.#over = true;
    await Promise.all(this.#talks);
  }

  /** One interview after the other, so that there is always one. */
  async #talk(place: number, onJoined: () => void): Promise<void> {
    const { transport } = this.#options;
    for (let round = 1; !this.#over; round += 1) {
      const seed = `density-${transport}-${place}-${round}`;
      try {
        await this.#interview(seed, { place, onJoined });
      } catch (error) {
        this.#told.broken.push(error instanceof Error ? error.message : String(error));
        return;
      }
    }
  }

  async #interview(
    seed: string,
    { place, onJoined }: { place: number; onJoined: () => void },
  ): Promise<void> {
    const { standInsUrl, template, transport, answers } = this.#options;
    const mine = answers
      .map((_, index) => answers[(index + place) % answers.length])
      .filter((clip) => !!clip);
    const script = mine.map(({ text }) => ({ text }));
    const joined = await this.#partner.open({ template, sandbox: { seed, stages: STAGES, script } });
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
        this.#told.turns.push(turn);
      }
    } finally {
      await candidate.end();
    }
  }
}
