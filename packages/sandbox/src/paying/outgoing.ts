import type { SandboxProfile } from '@vivavoce/contract/sandbox';

/** Vendors go on for days; a stand-in for as long as anybody watches. */
const RETRY_AFTER_MS = [500, 2_000, 5_000, 15_000, 60_000, 60_000, 60_000, 60_000];
const ANSWER_WITHIN_MS = 10_000;

/** One event for one endpoint. */
export interface Call {
  url: string;
  body: string;
  /** Made anew for each attempt: some vendors sign the time of the attempt. */
  headers(): Record<string, string>;
}

/** Webhooks on their way: tried again, and as disorderly as the profile asks. */
export class Outgoing {
  readonly #behaviour: NonNullable<SandboxProfile['payments']>;
  readonly #held: (() => Call[])[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  #closed = false;

  constructor(behaviour: NonNullable<SandboxProfile['payments']>) {
    this.#behaviour = behaviour;
  }

  /** @param callsOf One for each endpoint that listens when the event leaves. */
  add(callsOf: () => Call[]): void {
    if (this.#behaviour.held) {
      this.#held.push(callsOf);
      return;
    }
    for (const call of callsOf()) {
      for (let copy = 0; copy < this.#copies; copy++) this.#later(this.#behaviour.delayMs ?? 0, call, 0);
    }
  }

  /** Lets go of what was held: the newest first where the profile reorders, each as often as it says. Answers how many. */
  async release(): Promise<number> {
    const held = this.#held.splice(0);
    if (this.#behaviour.reordered) held.reverse();
    for (const callsOf of held) {
      for (const call of callsOf()) {
        for (let copy = 0; copy < this.#copies; copy++) await this.#attempt(call, 0);
      }
    }
    return held.length;
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  get #copies(): number {
    return this.#behaviour.copies ?? 1;
  }

  #later(delayMs: number, call: Call, attempt: number): void {
    if (this.#closed) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#attempt(call, attempt);
    }, delayMs);
    timer.unref();
    this.#timers.add(timer);
  }

  async #attempt(call: Call, attempt: number): Promise<void> {
    const taken = await fetch(call.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...call.headers() },
      body: call.body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    }).then(
      async (answer) => {
        await answer.body?.cancel();
        return answer.ok;
      },
      () => false,
    );
    if (taken || this.#closed) return;
    const pauseMs = RETRY_AFTER_MS[attempt];
    if (pauseMs !== undefined) this.#later(pauseMs, call, attempt + 1);
  }
}
