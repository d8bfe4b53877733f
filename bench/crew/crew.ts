import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a member is asked, and what it answers. */
export interface Call {
  id: number;
  method: string;
  parameters: unknown[];
}
export type Answer = { id: number; result: unknown } | { id: number; problem: string };

interface Waiting {
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

/**
 * Processes with candidates in them. LiveKit's library takes every event of a process to each of its rooms, so that a dozen rooms
 * in one are held up by themselves: then it is the candidates who are measured.
 *
 * @typeParam M What a member does for whoever asks, by name
 */
export class Crew<M extends Methods> {
  readonly #program: URL;
  readonly #members: Member[] = [];

  /** @param program What every member runs: it calls `serve` */
  constructor(program: URL) {
    this.#program = program;
  }

  /** Asks one member, which is started where it is not there yet. @throws Error with the member's own words */
  async ask<K extends keyof M & string>(
    member: number,
    method: K,
    ...parameters: Parameters<M[K]>
  ): Promise<Awaited<ReturnType<M[K]>>> {
    this.#members[member] ??= new Member(this.#program);
    return this.#members[member].ask<Awaited<ReturnType<M[K]>>>(method, parameters);
  }

  get size(): number {
    return this.#members.length;
  }

  stop(): void {
    for (const member of this.#members) member.stop();
    this.#members.length = 0;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: any parameters and results that a message can carry
export type Methods = Record<string, (...parameters: any[]) => unknown>;

class Member {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor(program: URL) {
    // LiveKit's library says less in production.
    const env = { ...process.env, NODE_ENV: 'production' };
    this.#child = fork(fileURLToPath(program), { serialization: 'advanced', env });
    this.#child.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('problem' in answer) waiting?.reject(new Error(answer.problem));
      else waiting?.resolve(answer.result as never);
    });
    this.#child.on('exit', (code) => {
      for (const { reject } of this.#waiting.values())
        reject(new Error(`a member of the crew ended: ${code}`));
      this.#waiting.clear();
    });
  }

  ask<R>(method: string, parameters: unknown[]): Promise<R> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise<R>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.send({ id, method, parameters } satisfies Call, (error) => {
        if (error) reject(error);
      });
    });
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }
}
