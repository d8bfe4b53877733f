import type { StandIns } from '@vivavoce/contract/records';

/** What they answer is good for so long; models may be fetched while everything runs. */
const FRESH_MS = 5_000;
const ANSWER_WITHIN_MS = 2_000;

/**
 * What the stand-ins of this deployment can do, as they last told. They are asked in the background: whoever wants to know never
 * waits, and knows nothing where there are none or they are away.
 */
export class StandInsWatch {
  readonly #url: string | undefined;
  #known: { hears: boolean; model: StandIns['model'] } | undefined;
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(url: string | undefined) {
    this.#url = url;
    this.#ask();
  }

  /** For a session in this language. */
  stateFor(locale: string): StandIns | null {
    this.#ask();
    if (!this.#known) return null;
    const speaksEnglish = new Intl.Locale(locale).language === 'en';
    return { hears: this.#known.hears && speaksEnglish, model: this.#known.model };
  }

  #ask(): void {
    if (!this.#url || performance.now() - this.#askedAt < FRESH_MS) return;
    this.#askedAt = performance.now();
    fetch(`${this.#url}/models`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
      .then((answer) => answer.json())
      .then((answer) => {
        const state = answer as { recogniser?: string; model?: { kind?: string } };
        this.#known = {
          hears: state.recogniser === 'local',
          model: state.model?.kind === 'real' ? 'real' : 'stand_in',
        };
      })
      .catch(() => {
        this.#known = undefined;
      });
  }
}
