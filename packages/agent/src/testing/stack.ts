import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Candidate, type CandidateOptions } from '@vivavoce/candidate';
import type { Template } from '@vivavoce/contract/records';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { AGENT_TOKEN, type InternalApi, type StoredSession, startInternalApi } from './internal-api.ts';
import type { TestQueue } from './queue.ts';
import { TEMPLATE } from './template.ts';

/** Tests wait until interviewers have spoken. */
const PACE = 1.4;

/** Program of the supervisor, as source. */
export const SUPERVISOR = fileURLToPath(new URL('../supervisor.ts', import.meta.url));

/** Everything around the agent, real where it is ours to run: the queue, the stand-ins, the other side of `/internal`. */
export interface AgentStack {
  api: InternalApi;
  sandbox: Sandbox;
  spoolDirectory: string;
  environment: Record<string, string>;
  /** Starts a supervisor with its workers. Resolves when they listen. */
  startAgent(overrides?: Record<string, string>): Promise<RunningAgent>;
  /** Puts a session into the queue, as joining does. */
  join(
    sessionId: string,
    options?: { template?: Template; profile?: SandboxProfile; voice?: boolean },
  ): Promise<StoredSession>;
  /** Connects a client to whichever worker holds the session. */
  connect(sessionId: string, options?: CandidateOptions): Promise<Candidate>;
  control(message: unknown): Promise<void>;
  close(): Promise<void>;
}

export interface RunningAgent {
  process: ChildProcess;
  workers: { url: string }[];
  /** Everything that the agent has logged. */
  output(): string;
  stop(): Promise<number | null>;
}

/** @param openQueue Where queue and relay live. */
export async function startAgentStack(openQueue: () => Promise<TestQueue>): Promise<AgentStack> {
  const queue = await openQueue();
  const sandbox = await startSandbox({ pace: PACE });
  const api = await startInternalApi(sandbox.url);
  const spoolDirectory = await mkdtemp(join(tmpdir(), 'vivavoce-spool-'));
  const environment = {
    ...(process.env as Record<string, string>),
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    ...queue.environment,
    AGENT_TOKEN,
    API_URL: api.url,
    HOST: '127.0.0.1',
    WORKER_PORT: '0',
    WORKER_PUBLIC_URL: 'ws://127.0.0.1:{port}',
    WORKERS: '2',
    SPOOL_DIR: spoolDirectory,
  };
  const agents: RunningAgent[] = [];
  let joins = 0;
  const enqueue = async (sessionId: string) => {
    joins += 1;
    await queue.add(sessionId, `${sessionId}-${joins}`);
  };
  api.onMove = (sessionId) => void enqueue(sessionId);
  return {
    api,
    sandbox,
    spoolDirectory,
    environment,
    async startAgent(overrides = {}) {
      const agent = await startAgent({ ...environment, ...overrides });
      agents.push(agent);
      return agent;
    },
    async join(sessionId, options = {}) {
      const stored = api.sessions.get(sessionId) ?? api.add(sessionId, { template: TEMPLATE, ...options });
      await enqueue(sessionId);
      return stored;
    },
    async connect(sessionId, options = {}) {
      const stored = api.sessions.get(sessionId);
      await waitUntil('a worker holds the session', () => stored?.connections != null);
      const candidate = new Candidate(options);
      const offer = { connections: stored?.connections ?? [], ticket: api.ticket(sessionId) };
      // One that is not let in knows its close code.
      void candidate.connect(offer).catch(() => undefined);
      return candidate;
    },
    async control(message) {
      await queue.control(message);
    },
    async close() {
      await Promise.all(agents.map((agent) => agent.stop()));
      await Promise.all([api.close(), sandbox.close(), queue.close()]);
      await rm(spoolDirectory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits until something is so. @throws after the deadline */
export async function waitUntil(what: string, holds: () => boolean, deadlineMs = 45_000): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function startAgent(environment: Record<string, string>): Promise<RunningAgent> {
  const child = fork(SUPERVISOR, [], { env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  child.stdout?.on('data', (data: Buffer) => {
    output += data.toString('utf8');
  });
  child.stderr?.on('data', (data: Buffer) => {
    output += data.toString('utf8');
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let workers: { url: string }[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: { type: string; workers: { url: string }[] }) => {
      if (message.type !== 'ready') return;
      workers = message.workers;
      resolve();
    });
    void exited.then(() => reject(new Error(`the agent ended:\n${output}`)));
    setTimeout(() => reject(new Error(`the agent is not ready:\n${output}`)), 90_000).unref();
  });
  await ready;
  return {
    process: child,
    workers,
    output: () => output,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      return exited;
    },
  };
}
