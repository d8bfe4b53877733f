import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type AgentRecord, agentRecordSchema } from '@vivavoce/contract/internal';

/**
 * A file of the spool, one record a line: `<session>.<epoch>.<pid>.jsonl` while the process that wrote it has it, with a name
 * of its own before the ending once another process has taken it.
 */
export interface SpoolFile {
  path: string;
  sessionId: string;
  epoch: number;
  /** The process that writes it, or that took it to deliver it. */
  pid: number;
}

/** A file that is being written is touched this often, whether or not something is written. */
const TOUCH_MS = 5_000;
/** A session's file grows no further: many hours of an interview, and no disk that is filled by one. */
export const MAX_SPOOL_BYTES = 64 * 1024 * 1024;
/** A file that was not touched for this long has no writer. */
const UNTOUCHED_MS = 30_000;

/** Files that a session of this process is writing. */
const openFiles = new Set<string>();

/** Whether a session of this process is still writing a file. */
export function isOpen(path: string): boolean {
  return openFiles.has(path);
}

/** Whether a file's writer gave a sign of life lately. Its process id alone says little: after a restart it is somebody else's. */
export async function isTouched(path: string): Promise<boolean> {
  const file = await stat(path).catch(() => undefined);
  return file !== undefined && Math.abs(Date.now() - file.mtimeMs) < UNTOUCHED_MS;
}

/**
 * Records that the API has not taken yet, on this host's disk. A line is there when `append` resolves, whatever kills the
 * process or the machine afterwards. A line that was being written then, or when the disk was full, is torn and counts as
 * never written; what follows it stands.
 */
export class SpoolWriter {
  readonly #directory: string;
  readonly #sessionId: string;
  #path: string;
  #file: FileHandle | undefined;
  #touch: NodeJS.Timeout | undefined;
  #sizeBytes = 0;
  /** The last write failed, perhaps in the middle of a line. */
  #torn = false;
  /** Another process has taken a file of this writer, and the API has taken nothing from it since. */
  #taken = false;

  constructor(directory: string, session: { sessionId: string; epoch: number }) {
    this.#directory = directory;
    this.#sessionId = session.sessionId;
    this.#path = this.#pathOf(session.epoch);
  }

  #pathOf(epoch: number): string {
    return join(this.#directory, `${this.#sessionId}.${epoch}.${process.pid}.jsonl`);
  }

  /** The session is held under another epoch: what is written, and what lies there, is delivered under that one. */
  async goOnUnder(epoch: number): Promise<void> {
    const former = this.#path;
    this.#path = this.#pathOf(epoch);
    if (!this.#file) return;
    openFiles.add(this.#path);
    // Where somebody took it, the next `append` notices.
    await rename(former, this.#path).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    openFiles.delete(former);
  }

  /** Whether anything lies in this writer's file. */
  get used(): boolean {
    return this.#file !== undefined;
  }

  /**
   * Writes records to the disk, in order, and returns when they are there.
   * @returns Whether they are safe. Once another process has taken the file to claim the session they are not: what is written
   *   from then on may come too late for that claim, until the API has taken something again.
   * @throws where the disk, or what a session may take of it, is full
   */
  async append(records: AgentRecord[]): Promise<boolean> {
    await this.#write(records);
    // Whoever takes the file reads it after that: what lies in a file that still has its name will be read.
    if (!(await this.#inPlace())) {
      this.#taken = true;
      await this.leave();
      await this.#write(records);
    }
    return !this.#taken;
  }

  async #write(records: AgentRecord[]): Promise<void> {
    const file = await this.#open();
    const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
    const start = this.#torn ? '\n' : '';
    this.#sizeBytes += Buffer.byteLength(lines);
    if (this.#sizeBytes > MAX_SPOOL_BYTES) throw new Error('the spool of a session is full');
    this.#torn = true;
    await file.appendFile(`${start}${lines}`);
    await file.datasync();
    this.#torn = false;
  }

  /** Whether the file that is being written still has its name. */
  async #inPlace(): Promise<boolean> {
    const named = await stat(this.#path, { bigint: true }).catch(() => undefined);
    const written = await this.#file?.stat({ bigint: true });
    return named !== undefined && named.ino === written?.ino;
  }

  /** The API took records of this writer: the session is still its own, whoever wanted to claim it. */
  trust(): void {
    this.#taken = false;
  }

  /** The API has everything: the file goes. */
  async remove(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    this.#sizeBytes = 0;
    clearInterval(this.#touch);
    if (!file) return;
    await file.close();
    await rm(this.#path, { force: true });
    openFiles.delete(this.#path);
  }

  /** Leaves the file for another worker. */
  async leave(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    clearInterval(this.#touch);
    await file?.close();
    openFiles.delete(this.#path);
  }

  async #open(): Promise<FileHandle> {
    if (this.#file) return this.#file;
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const { O_APPEND, O_CREAT, O_WRONLY } = constants;
    openFiles.add(this.#path);
    this.#file = await open(this.#path, O_APPEND | O_CREAT | O_WRONLY, 0o600);
    // By its name: a file that somebody took is no longer this writer's to touch.
    this.#touch = setInterval(() => {
      const now = new Date();
      utimes(this.#path, now, now).catch(() => undefined);
    }, TOUCH_MS).unref();
    // The name, too, must survive a crash of the machine.
    const folder = await open(this.#directory, constants.O_RDONLY);
    await folder.sync().finally(() => folder.close());
    return this.#file;
  }
}

/** Files in the spool, oldest epoch of a session first. */
export async function listSpool(directory: string): Promise<SpoolFile[]> {
  const names = await readdir(directory).catch(() => []);
  return names
    .flatMap((name) => {
      const match = /^([0-9A-Za-z_]+)\.(\d+)\.(\d+)(?:\.[0-9a-f-]+)?\.jsonl$/.exec(name);
      if (!match?.[1]) return [];
      const [, sessionId, epoch, pid] = match;
      return [{ path: join(directory, name), sessionId, epoch: Number(epoch), pid: Number(pid) }];
    })
    .sort((one, other) => one.epoch - other.epoch);
}

/**
 * Makes a file this process's own: a rename, so that whatever is killed, before or after, the file lies there under the one
 * name or the other, and its writer notices.
 * @returns The file under its new name; nothing where it has gone, or somebody else took it.
 */
export async function takeSpool(file: SpoolFile): Promise<SpoolFile | undefined> {
  const { sessionId, epoch } = file;
  const name = `${sessionId}.${epoch}.${process.pid}.${randomUUID()}.jsonl`;
  const path = join(dirname(file.path), name);
  try {
    await rename(file.path, path);
    // It has a living holder from now on, whenever its writer died.
    await utimes(path, new Date(), new Date());
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  return { path, sessionId, epoch, pid: process.pid };
}

/** Whether a record tells how all stands: a newer one of its kind leaves nothing to say to it. */
export function tellsAll({ kind }: AgentRecord): boolean {
  return kind === 'snapshot' || kind === 'progress';
}

/**
 * The whole records of a file, in order, without those that a newer one stands for; a torn line counts as never written.
 * @throws where the file is not there
 */
export async function readSpool(file: SpoolFile): Promise<AgentRecord[]> {
  const text = await readFile(file.path, 'utf8');
  const records: AgentRecord[] = [];
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    const record = parseRecord(line);
    if (record) records.push(record);
  }
  const newest = new Map(records.map((record) => [record.kind, record]));
  return records.filter((record) => !tellsAll(record) || newest.get(record.kind) === record);
}

/** Whether a file was not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function parseRecord(line: string): AgentRecord | undefined {
  try {
    return agentRecordSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
