import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';

/** `defaults`: as it comes. `fast`: as quick as its options make it without cutting everybody off. */
export type PeerSetting = 'defaults' | 'fast';

export interface PeerJob {
  url: string;
  token: string;
  standInsUrl: string;
  apiKey: string;
  instructions: string;
  greeting: string;
}

const READY_WITHIN_MS = 60_000;
const STARTED_WITHIN_MS = 20_000;

/** A process of the peer's, with everything loaded, that waits for the one session that it will have. */
export class PeerProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: Interface;
  #said = '';

  private constructor(program: string, setting: PeerSetting) {
    this.#child = spawn(process.execPath, [program, setting], { stdio: 'pipe' });
    this.#lines = createInterface({ input: this.#child.stdout });
    this.#child.stderr.on('data', (text) => {
      this.#said = `${this.#said}${text}`.slice(-4_000);
    });
    // Whoever has ended takes no more.
    this.#child.stdin.on('error', () => undefined);
  }

  static async start(program: string, setting: PeerSetting): Promise<PeerProcess> {
    const started = new PeerProcess(program, setting);
    await started.#until('ready', READY_WITHIN_MS);
    return started;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Joins the room and greets. */
  async take(job: PeerJob): Promise<void> {
    this.#child.stdin.write(`${JSON.stringify(job)}\n`);
    await this.#until('started', STARTED_WITHIN_MS);
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }

  async #until(word: string, timeoutMs: number): Promise<void> {
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      for (
        let line = '';
        line !== word;
        [line = ''] = await once(this.#lines, 'line', { signal: deadline })
      ) {
        this.#said = `${this.#said}${line}\n`.slice(-4_000);
      }
    } catch {
      this.end();
      throw new Error(`The peer is not ${word} after ${timeoutMs} ms. It said:\n${this.#said}`);
    }
  }
}
