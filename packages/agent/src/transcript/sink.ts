import type { AgentRecord } from '@vivavoce/contract/internal';
import { failure, log } from '../telemetry/log.ts';
import { type ApiClient, ApiError } from './client.ts';
import { SpoolWriter, tellsAll } from './spool.ts';

/** A record that the API has not stored by then goes to the spool, so that its caption need not wait. */
const SPOOL_AFTER_MS = 300;
const BATCH = 100;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

export interface RecordSinkOptions {
  sessionId: string;
  epoch: number;
  api: ApiClient;
  spoolDirectory: string;
  /** Another worker holds the session, or it is over: nothing more will be stored from here. */
  onRefused: (error: ApiError) => void;
  /** Turns may be taken differently since: of this revision the API knows. */
  onTurnRevision?: (revision: number) => void;
  /** Records are safe nowhere but in this process: the API is away and the spool takes no more. */
  onUnsafe?: () => void;
}

interface Entry {
  record: AgentRecord;
  spooled: boolean;
  resolve: (outcome: 'safe' | 'refused') => void;
}

/**
 * Records of one session on their way to the API: in order, each until it is acknowledged. While the API is away they lie
 * in the host's spool as well, so they outlive this process.
 */
export class RecordSink {
  readonly #options: RecordSinkOptions;
  readonly #spool: SpoolWriter;
  #epoch: number;
  #waiting: Entry[] = [];
  #sending = false;
  #spooling: Promise<void> = Promise.resolve();
  #refused = false;
  /** The client is with another worker: what it was told here is still taken, and then no more. */
  #superseded: ApiError | undefined;
  #leaving = false;
  #drained: (() => void)[] = [];
  #wake: (() => void) | undefined;
  /** Resolves once the request that is on its way is answered. */
  #onItsWay: Promise<unknown> = Promise.resolve();
  /** Nothing is sent before it opens. */
  #gate: { opened: Promise<void>; open: () => void } | undefined;

  constructor(options: RecordSinkOptions) {
    this.#options = options;
    this.#epoch = options.epoch;
    this.#spool = new SpoolWriter(options.spoolDirectory, options);
  }

  /**
   * Adds a record behind those before it, in the place of one that still waits and has nothing more to say beside it.
   * @returns `safe` once it is stored or spooled, or not needed any more; `refused` where it never will be stored.
   */
  append(record: AgentRecord): Promise<'safe' | 'refused'> {
    if (this.#refused || this.#superseded || this.#leaving) return Promise.resolve('refused');
    if (tellsAll(record)) this.#replace(record.kind);
    return new Promise((resolve) => {
      const entry: Entry = {
        record,
        spooled: false,
        resolve: (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        },
      };
      const timer = setTimeout(() => void this.#spoolWaiting(), SPOOL_AFTER_MS);
      this.#waiting.push(entry);
      if (this.#spool.used) void this.#spoolWaiting();
      void this.#send();
    });
  }

  /**
   * Sends nothing from now on; what comes is spooled. Resolves once nothing is on its way: a claim of this very worker changes
   * its epoch, and what reached the API under the one before, behind it, would count as said by a worker that lost its client.
   */
  async hold(): Promise<void> {
    if (!this.#gate) {
      let open = () => {};
      const opened = new Promise<void>((resolve) => {
        open = resolve;
      });
      this.#gate = { opened, open };
    }
    await this.#onItsWay;
  }

  /** Sends again, whatever became of the claim. */
  goOn(): void {
    this.#gate?.open();
    this.#gate = undefined;
  }

  /** What follows, and what waits, is stored under a new epoch of the same worker; also from the spool, whoever finds it. */
  goOnUnder(epoch: number): void {
    if (epoch === this.#epoch) return;
    this.#epoch = epoch;
    this.#spooling = this.#spooling
      .then(() => this.#spool.goOnUnder(epoch))
      .catch((error: unknown) => log.error(failure(error), 'cannot rename the spool'));
  }

  /**
   * Waits until everything is stored; after `deadlineMs` what is left lies in the spool, for any worker of this host.
   * @returns Whether the API has everything.
   */
  async close(deadlineMs: number): Promise<boolean> {
    if (this.#waiting.length > 0 && !this.#refused) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, deadlineMs);
        this.#drained.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    this.#leaving = true;
    this.#wake?.();
    this.goOn();
    if (this.#waiting.length > 0) {
      await this.#spoolWaiting();
      await this.#spool.leave();
      return false;
    }
    await this.#emptied();
    return true;
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    // What happened in one step is stored in one transaction: no crash can come between an utterance and its snapshot.
    await Promise.resolve();
    let retryMs = FIRST_RETRY_MS;
    while (this.#waiting.length > 0 && !this.#leaving && !this.#refused) {
      if (this.#gate) {
        await this.#gate.opened;
        continue;
      }
      const batch = this.#waiting.slice(0, BATCH);
      try {
        const request = this.#options.api.store(
          this.#options.sessionId,
          this.#epoch,
          batch.map((entry) => entry.record),
        );
        this.#onItsWay = request.catch(() => undefined);
        const { turnRevision } = await request;
        if (turnRevision !== undefined) this.#options.onTurnRevision?.(turnRevision);
        retryMs = FIRST_RETRY_MS;
        this.#spool.trust();
        this.#waiting = this.#waiting.filter((entry) => !batch.includes(entry));
        for (const entry of batch) entry.resolve('safe');
        if (this.#waiting.length === 0) await this.#emptied();
      } catch (error) {
        if (error instanceof ApiError && error.superseded) {
          // Of these the API took what can be taken; what waits behind them has still to be told.
          this.#superseded = error;
          this.#waiting = this.#waiting.filter((entry) => !batch.includes(entry));
          for (const entry of batch) entry.resolve('refused');
          continue;
        }
        if (error instanceof ApiError && !error.retryable) {
          this.#refuse(error);
          break;
        }
        log.warn({ ...failure(error), waiting: this.#waiting.length }, 'records are waiting for the API');
        await this.#spoolWaiting();
        await this.#pause(retryMs);
        retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
      }
    }
    this.#sending = false;
    if (this.#superseded && this.#waiting.length === 0 && !this.#refused) this.#refuse(this.#superseded);
    if (this.#waiting.length > 0 && !this.#leaving && !this.#refused) void this.#send();
  }

  /** A newer record of this kind comes. Where the older is on its way already, it does no harm. */
  #replace(kind: AgentRecord['kind']): void {
    const older = this.#waiting.find(({ record }) => record.kind === kind);
    if (!older) return;
    this.#waiting = this.#waiting.filter((entry) => entry !== older);
    older.resolve('safe');
  }

  /** In one line with the writes, so that no record can land in the file that goes. */
  async #emptied(): Promise<void> {
    this.#spooling = this.#spooling.then(async () => {
      if (this.#waiting.length === 0) await this.#spool.remove();
    });
    await this.#spooling;
    if (this.#waiting.length > 0) return;
    for (const drained of this.#drained.splice(0)) drained();
  }

  #spoolWaiting(): Promise<void> {
    this.#spooling = this.#spooling.then(async () => {
      const entries = this.#waiting.filter((entry) => !entry.spooled);
      if (entries.length === 0 || this.#refused) return;
      try {
        const safe = await this.#spool.append(entries.map((entry) => entry.record));
        for (const entry of entries) {
          entry.spooled = true;
          if (safe) entry.resolve('safe');
        }
      } catch (error) {
        log.error(failure(error), 'cannot write the spool');
        this.#options.onUnsafe?.();
      }
    });
    return this.#spooling;
  }

  #refuse(error: ApiError): void {
    this.#refused = true;
    for (const entry of this.#waiting.splice(0)) entry.resolve('refused');
    for (const drained of this.#drained.splice(0)) drained();
    log.warn({ code: error.code }, 'records refused');
    this.#options.onRefused(error);
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
