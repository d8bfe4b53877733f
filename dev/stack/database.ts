import { setTimeout as sleep } from 'node:timers/promises';
import type { Guardian } from '../guardian/guardian.ts';
import { type Postgres, startPostgres } from '../services/postgres.ts';
import { decideRestart, NO_RESTARTS, type Restarts } from './restarts.ts';

export type DatabaseChange =
  | { type: 'ended'; name: 'postgres'; how: string; restartInMs: number; line: string }
  | { type: 'back'; name: 'postgres' }
  | { type: 'given_up'; name: 'postgres'; how: string; lines: string[] };

export interface DatabaseOptions {
  /** A PostgreSQL that is there; without it one of our own is started. */
  url: string | undefined;
  folder: string;
  port: number;
  logFile: string;
  durable: boolean;
  guardian: Guardian;
  onChange: (change: DatabaseChange) => void;
}

/** The PostgreSQL of a stack: ours, which is started again when it dies, or somebody's. */
export class Database {
  readonly url: string;
  readonly #postgres: Postgres | undefined;
  readonly #onChange: (change: DatabaseChange) => void;
  #restarts: Restarts = NO_RESTARTS;
  #released = false;

  private constructor(
    url: string,
    postgres: Postgres | undefined,
    onChange: (change: DatabaseChange) => void,
  ) {
    this.url = url;
    this.#postgres = postgres;
    this.#onChange = onChange;
  }

  static async open(options: DatabaseOptions): Promise<Database> {
    const { url, guardian, onChange, ...ours } = options;
    if (url !== undefined) return new Database(url, undefined, onChange);
    const postgres = await startPostgres({ ...ours, guardian });
    const database = new Database(postgres.url, postgres, onChange);
    guardian.onServiceExit(
      ({ code, signal, lines }) => void database.#afterEnd(signal ?? `code ${code}`, lines),
    );
    void guardian.ended.then(() => database.#afterGuardian(postgres));
    return database;
  }

  /** From now on its end is wanted. */
  release(): void {
    this.#released = true;
  }

  async #afterEnd(how: string, lines: string[]): Promise<void> {
    if (this.#released) return;
    const decision = decideRestart(this.#restarts, Date.now());
    if (!decision.restart) {
      this.#released = true;
      this.#onChange({ type: 'given_up', name: 'postgres', how, lines });
      return;
    }
    this.#restarts = decision.restarts;
    const restartInMs = decision.delayMs;
    this.#onChange({ type: 'ended', name: 'postgres', how, restartInMs, line: lines.at(-1) ?? '' });
    await sleep(restartInMs);
    if (this.#released) return;
    try {
      await this.#postgres?.restart();
      this.#onChange({ type: 'back', name: 'postgres' });
    } catch {
      // Its end before it was ready is told as an end of its own, and counted there.
    }
  }

  /** Without its guardian PostgreSQL would outlive us: it ends, and so does the stack. */
  #afterGuardian(postgres: Postgres): void {
    if (this.#released) return;
    this.#released = true;
    try {
      process.kill(postgres.pid, 'SIGINT');
    } catch {
      // It is gone already.
    }
    this.#onChange({ type: 'given_up', name: 'postgres', how: 'its guardian ended', lines: [] });
  }
}
