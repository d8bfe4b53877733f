import { failure, log } from '../telemetry/log.ts';
import { type AdoptionOptions, adoptSpool } from '../transcript/adoption.ts';

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 10_000;

/** Sees to it that what lies in the host's spool without a writer reaches the API, however long that is away. */
export class SpoolKeeper {
  readonly #options: AdoptionOptions;
  #running = false;
  #again = false;
  #timer: NodeJS.Timeout | undefined;
  #retryMs = FIRST_RETRY_MS;

  constructor(options: AdoptionOptions) {
    this.#options = options;
  }

  /** Something may lie there. */
  look(): void {
    clearTimeout(this.#timer);
    if (this.#running) this.#again = true;
    else void this.#deliver();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#again = false;
  }

  async #deliver(): Promise<void> {
    this.#running = true;
    let done = false;
    try {
      done = await adoptSpool(this.#options);
    } catch (error) {
      log.error(failure(error), 'cannot read the spool');
    }
    this.#running = false;
    if (this.#again) {
      this.#again = false;
      this.look();
    } else if (done) this.#retryMs = FIRST_RETRY_MS;
    else {
      this.#timer = setTimeout(() => this.look(), this.#retryMs);
      this.#timer.unref();
      this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
    }
  }
}
