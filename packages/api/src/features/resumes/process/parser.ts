import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { DrawnPage, PageRequest } from '../parse/draw-page.ts';
import { UnreadableFile } from '../parse/line.ts';
import type { PlainText } from '../parse/plain-text.ts';
import type { ParsedResume } from '../parse/read-document.ts';
import type { ParseAnswer, ParseOrder, ParseResult } from './messages.ts';
import { rightsOf } from './rights.ts';

export interface ParserOptions {
  /** A file that takes longer is given up, and the process with it. @defaultValue 45000 */
  timeoutMs?: number;
  /** Memory of the whole process. @defaultValue 700 */
  maxMegabytes?: number;
  /** An idle process is ended after this. @defaultValue 300000 */
  idleMs?: number;
  /** Variables of the process beside `PATH`: for tests. */
  environment?: Record<string, string>;
}

export interface ParseOptions {
  onPage?: (page: number, pages: number) => void;
  /** The caller goes: the file is not read to its end. */
  signal?: AbortSignal;
}

interface Running {
  resolve(read: ParseResult): void;
  reject(error: unknown): void;
  onPage: ParseOptions['onPage'];
}

type Given = Pick<ParseOrder, 'wanted' | 'bytes'>;

/** Somebody else killed the process, as a machine does that is short of memory: that need not be the file's fault. */
class KilledProcess extends UnreadableFile {}

/** The share of the time that pages may take; the rest is for what they say. */
const BUDGET = 0.6;
const WATCH_MS = 100;
const PAGE_BYTES = 4096;

/** Reads resumes in a process of its own, one at a time, that is kept warm and ended where it takes too long or too much. */
export class ResumeParser {
  readonly #timeoutMs: number;
  readonly #maxMegabytes: number;
  readonly #idleMs: number;
  readonly #environment: Record<string, string>;
  #child: ChildProcess | undefined;
  #running: Running | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;
  #turn: Promise<unknown> = Promise.resolve();
  /** The most memory that the process was seen with, in megabytes. */
  peakMegabytes = 0;

  constructor({
    timeoutMs = 45_000,
    maxMegabytes = 700,
    idleMs = 300_000,
    environment = {},
  }: ParserOptions = {}) {
    this.#timeoutMs = timeoutMs;
    this.#maxMegabytes = maxMegabytes;
    this.#idleMs = idleMs;
    this.#environment = environment;
  }

  /** @throws UnreadableFile also where the process had to be ended because of the file */
  parse(bytes: Uint8Array, options: ParseOptions = {}): Promise<ParsedResume> {
    return this.#inTurn({ wanted: 'resume', bytes }, options) as Promise<ParsedResume>;
  }

  /** The text of any document. @throws UnreadableFile as `parse` */
  text(bytes: Uint8Array, options: ParseOptions = {}): Promise<PlainText> {
    return this.#inTurn({ wanted: 'text', bytes }, options) as Promise<PlainText>;
  }

  /** A page as it looks. @throws UnreadableFile as `parse` */
  draw(bytes: Uint8Array, wanted: PageRequest, options: ParseOptions = {}): Promise<DrawnPage> {
    return this.#inTurn({ wanted, bytes }, options) as Promise<DrawnPage>;
  }

  /** Ends the process. The next file starts another. */
  close(): void {
    clearTimeout(this.#idle);
    this.#end(new Error('The parser was closed.'));
  }

  #inTurn(given: Given, options: ParseOptions): Promise<ParseResult> {
    const next = this.#turn.then(() =>
      this.#parse(given, options).catch((error) => {
        if (!(error instanceof KilledProcess)) throw error;
        return this.#parse(given, options);
      }),
    );
    this.#turn = next.catch(() => {});
    return next;
  }

  async #parse(given: Given, { onPage, signal }: ParseOptions): Promise<ParseResult> {
    signal?.throwIfAborted();
    clearTimeout(this.#idle);
    const child = this.#start();
    const id = ++this.#lastId;
    const order: ParseOrder = { id, ...given, budgetMs: this.#timeoutMs * BUDGET };
    const late = setTimeout(
      () => this.#end(new UnreadableFile('resume_unreadable', 'Reading the file took too long.')),
      this.#timeoutMs,
    );
    const watch = setInterval(() => void this.#watch(child), WATCH_MS);
    const leave = () => this.#end(signal?.reason);
    signal?.addEventListener('abort', leave, { once: true });
    child.ref();
    child.channel?.ref();
    try {
      return await new Promise<ParseResult>((resolve, reject) => {
        this.#running = { resolve, reject, onPage };
        child.send(order);
      });
    } finally {
      clearTimeout(late);
      clearInterval(watch);
      signal?.removeEventListener('abort', leave);
      this.#running = undefined;
      child.unref();
      child.channel?.unref();
      this.#idle = setTimeout(() => this.#end(undefined), this.#idleMs).unref();
    }
  }

  #start(): ChildProcess {
    if (this.#child) return this.#child;
    const self = import.meta.url;
    // Run from source it is a TypeScript file beside this one; in the bundle it is an entry of its own.
    const entry = new URL(self.endsWith('.ts') ? './worker.ts' : './parse.js', self);
    const child = fork(entry, [], {
      serialization: 'advanced',
      execArgv: [
        '--max-old-space-size=192',
        '--disable-warning=ExperimentalWarning',
        '--disable-warning=SecurityWarning',
        ...rightsOf(entry),
      ],
      // Nothing of ours: it reads files of strangers.
      env: { PATH: process.env.PATH ?? '', NODE_ENV: process.env.NODE_ENV ?? '', ...this.#environment },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('message', (answer: ParseAnswer) => this.#hear(answer));
    child.on('error', (cause) => this.#lost(child, cause));
    child.on('exit', (_code, signal) => {
      const Ended = signal === 'SIGKILL' ? KilledProcess : UnreadableFile;
      this.#lost(child, new Ended('resume_unreadable', 'Reading the file ended halfway.'));
    });
    this.#child = child;
    return child;
  }

  #hear(answer: ParseAnswer): void {
    const running = this.#running;
    if (!running || answer.id !== this.#lastId) return;
    if (answer.kind === 'page') running.onPage?.(answer.page, answer.pages);
    else if (answer.kind === 'parsed') running.resolve(answer.read);
    else if (answer.kind === 'refused') running.reject(new UnreadableFile(answer.code, answer.detail));
    else running.reject(new UnreadableFile('resume_damaged', `The file cannot be read (${answer.failure}).`));
  }

  /** Linux says how much a process holds; elsewhere the limit of its heap is all there is. */
  async #watch(child: ChildProcess): Promise<void> {
    const statm = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => undefined);
    const megabytes = (Number(statm?.split(' ')[1] ?? 0) * PAGE_BYTES) / 2 ** 20;
    this.peakMegabytes = Math.max(this.peakMegabytes, megabytes);
    if (megabytes > this.#maxMegabytes && child === this.#child) {
      this.#end(new UnreadableFile('resume_too_complex', 'Reading the file takes more memory than it may.'));
    }
  }

  #end(error: unknown): void {
    const child = this.#child;
    if (!child) return;
    this.#lost(child, error);
    child.kill('SIGKILL');
  }

  #lost(child: ChildProcess, error: unknown): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    this.#running?.reject(error);
  }
}
