import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Candidate } from '@vivavoce/candidate';
import { agentEnvironmentSchema } from '@vivavoce/contract/environment';
import { freePort } from '@vivavoce/dev';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Speaking } from '../session/snapshot.ts';
import { openPostgresQueue } from '../testing/queue.ts';
import { speak } from '../testing/speech.ts';
import {
  type AgentStack,
  type RunningAgent,
  SUPERVISOR,
  startAgentStack,
  waitUntil,
} from '../testing/stack.ts';
import { TEMPLATE } from '../testing/template.ts';
import { Supervisor } from './supervisor.ts';

const ANSWER = 'I once helped a customer who had lost all of their files.';

let stack: AgentStack;
let agent: RunningAgent;
let metricsPort: number;
let clients: Candidate[] = [];

beforeAll(async () => {
  stack = await startAgentStack(openPostgresQueue);
  metricsPort = await freePort();
  agent = await stack.startAgent({ METRICS_PORT: String(metricsPort) });
}, 120_000);

afterEach(async (context) => {
  if (context.task.result?.state === 'fail') process.stderr.write(agent.output().slice(-8_000));
  for (const client of clients) client.cut();
  clients = [];
  stack.api.away = false;
});

afterAll(async () => {
  await stack.close();
}, 30_000);

async function connect(...parameters: Parameters<AgentStack['connect']>): Promise<Candidate> {
  const client = await stack.connect(...parameters);
  clients.push(client);
  return client;
}

/** Process ids of the workers, oldest first. */
function workersOf(supervisorPid: number | undefined): number[] {
  // It fails where there are none yet.
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(supervisorPid)], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map(Number)
    .filter((pid) => pid > 0);
}

/** Process id of the worker that holds a session, from its own log. */
function holderOf(sessionId: string): number {
  const lines = agent
    .output()
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Record<string, unknown>];
      } catch {
        return [];
      }
    });
  const claim = lines.findLast((line) => line.sessionId === sessionId && line.msg === 'session claimed');
  const listening = lines.find((line) => line.workerId === claim?.workerId && line.msg === 'worker listens');
  return Number(listening?.pid);
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('an agent with two workers', () => {
  it('greets a client, hears its answer and replies, and stores every utterance once', async () => {
    const session = await stack.join('ses_greeting', {
      profile: { seed: 'greeting', script: [{ text: ANSWER }] },
    });
    const client = await connect('ses_greeting');
    await client.until('the greeting', () => client.said('interviewer').length === 1, 60_000);
    expect(client.frames.length).toBeGreaterThan(50);
    client.speak(await speak(ANSWER));
    await client.until('the reply', () => client.said('interviewer').length === 2, 60_000);
    expect(client.said('candidate')).toEqual([ANSWER]);
    expect(session.utterances.map(({ sequence, role }) => `${sequence} ${role}`)).toEqual([
      '1 interviewer',
      '2 candidate',
      '3 interviewer',
    ]);
    const timings = session.records.findLast((record) => record.kind === 'timings')?.timings;
    expect(timings?.turnId).toBe(session.utterances[2]?.turnId);
    for (const stage of ['speechEndMs', 'finalTranscriptMs', 'firstTokenMs', 'firstAudioSentMs'] as const) {
      expect(timings?.[stage], stage).toBeGreaterThan(0);
    }
    const log = agent.output();
    for (const word of ['files', 'Robin', 'ticket-']) expect(log, word).not.toContain(word);
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(metrics).toMatch(/^vivavoce_sessions [1-9]/m);
    expect(metrics).toMatch(/^vivavoce_voice_to_voice_seconds_count [1-9]/m);
    expect(metrics).toMatch(/^vivavoce_turn_stage_seconds_count\{stage="firstAudioSent"\} [1-9]/m);
    expect(metrics).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(metrics).not.toContain('ses_greeting');
  }, 180_000);

  it('lets a client in that comes before the worker has the answer to its claim', async () => {
    const session = stack.api.add('ses_early', { template: TEMPLATE });
    let answer = () => {};
    session.claimAnswer = new Promise((resolve) => {
      answer = resolve;
    });
    await stack.join('ses_early');
    const client = await connect('ses_early', { microphone: false });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(client.closeCode).toBeUndefined();
    answer();
    await client.until('the greeting', () => client.said('interviewer').length === 1, 60_000);
    expect(client.of('welcome')).toHaveLength(1);
  }, 180_000);

  it('goes on within 10 s when the worker is killed while it speaks, and says nothing twice', async () => {
    const session = await stack.join('ses_killed');
    const first = await connect('ses_killed');
    const kept = () => session.snapshot?.snapshot.state.speaking as Speaking | null | undefined;
    await first.until(
      'some of it was heard',
      () => (kept()?.heardTextEnd ?? 0) > 0 && /hard to help\.$/.test(kept()?.text ?? ''),
      30_000,
    );
    const whole = kept()?.text;
    const epoch = session.epoch;
    const killedAt = Date.now();
    process.kill(holderOf('ses_killed'), 'SIGKILL');
    await first.until('the end of the connection', () => first.closeCode !== undefined);
    await waitUntil('another worker', () => session.epoch > epoch, 10_000);
    const second = await connect('ses_killed');
    await second.until('speech', () => second.frames.length > 0, 10_000);
    expect(Date.now() - killedAt).toBeLessThan(10_000);
    await second.until('the rest', () => second.said('interviewer').length === 1, 60_000);
    const said = session.utterances.map(({ text }) => text);
    expect(said).toHaveLength(2);
    expect(session.utterances[0]?.interrupted).toBe(true);
    expect(said.join(' ')).toBe(whole);
  }, 180_000);

  it('keeps every word while the API is away, and delivers it in order', async () => {
    const session = await stack.join('ses_away');
    const client = await connect('ses_away', { microphone: false });
    await client.until('the greeting', () => client.said('interviewer').length === 1, 60_000);
    stack.api.away = true;
    const id = client.type('I once calmed down a customer who was very angry with us.');
    await client.until(
      'the answer is safe',
      () => client.of('accepted').some((accepted) => accepted.id === id),
      5_000,
    );
    await client.until('the reply', () => client.said('interviewer').length === 2, 60_000);
    // Sessions of the tests before may spool something of their own.
    const spooled = async () =>
      (await readdir(stack.spoolDirectory)).filter((name) => name.startsWith('ses_away.'));
    expect(await spooled()).toHaveLength(1);
    expect(session.utterances).toHaveLength(1);
    stack.api.away = false;
    await waitUntil('everything is delivered', () => session.utterances.length === 3, 10_000);
    expect(session.utterances.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    await expect.poll(spooled).toEqual([]);
  }, 180_000);

  it('delivers what a killed worker had spooled before anybody goes on', async () => {
    const session = await stack.join('ses_spooled');
    const client = await connect('ses_spooled', { microphone: false });
    await client.until('the greeting', () => client.said('interviewer').length === 1, 60_000);
    stack.api.away = true;
    const id = client.type('We agreed on a plan and I called back every day.');
    await client.until(
      'the answer is safe',
      () => client.of('accepted').some((accepted) => accepted.id === id),
      5_000,
    );
    process.kill(holderOf('ses_spooled'), 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 500));
    stack.api.away = false;
    await waitUntil('another worker', () => session.epoch === 2);
    expect(session.utterances[1]?.text).toBe('We agreed on a plan and I called back every day.');
    const again = await connect('ses_spooled', { microphone: false });
    await again.until('the welcome', () => again.of('welcome').length === 1);
    expect(again.of('welcome')[0]?.acceptedIds).toEqual([id]);
    again.type('We agreed on a plan and I called back every day.', id);
    await again.until('it is known', () => again.of('accepted').some((accepted) => accepted.id === id));
    await again.until('the reply', () => again.said('interviewer').length > 0, 60_000);
    expect(session.utterances.filter(({ role }) => role === 'candidate')).toHaveLength(1);
  }, 180_000);

  it('ends a session that the partner terminates, and refuses it from then on', async () => {
    const session = await stack.join('ses_over');
    const client = await connect('ses_over', { microphone: false });
    await client.until('the greeting', () => client.said('interviewer').length === 1, 60_000);
    await stack.control({ sessionId: 'ses_over', kind: 'terminate', reason: 'partner' });
    await client.until('the end', () => client.closeCode !== undefined);
    expect(client.closeCode).toBe(4004);
    expect(client.of('ended')).toEqual([{ type: 'ended', reason: 'partner' }]);
    expect(session.end).toMatchObject({ reason: 'partner', lastSequence: 1 });
  }, 180_000);

  it('gives its sessions away when it is told to stop, and ends within 5 s', async () => {
    const agents = [agent, await stack.startAgent()];
    const session = await stack.join('ses_moved');
    const client = await connect('ses_moved');
    await client.until('a few words', () => client.frames.length > 80, 60_000);
    const leaving = agents.find((each) => each.output().includes('"sessionId":"ses_moved"'));
    agent = agents.find((other) => other !== leaving) ?? agent;
    if (!leaving) throw new Error('nobody holds the session');
    const stoppedAt = Date.now();
    expect(await leaving.stop()).toBe(0);
    expect(Date.now() - stoppedAt).toBeLessThan(5_000);
    await client.until('the end of the connection', () => client.closeCode !== undefined);
    expect(client.closeCode).toBe(4006);
    expect(session.released).toEqual(['move']);
    await waitUntil('the other agent', () => session.epoch === 2);
    const again = await connect('ses_moved');
    await again.until('the rest', () => again.said('interviewer').length >= 1, 30_000);
    expect(session.utterances).toHaveLength(2);
    expect(session.utterances.map(({ text }) => text).join(' ')).toMatch(/hard to help\.$/);
  }, 180_000);

  it('starts a worker again that died, and leaves none behind when the supervisor is killed', async () => {
    const supervisor = agent.process;
    const before = workersOf(supervisor.pid);
    expect(before).toHaveLength(2);
    process.kill(before[0] ?? 0, 'SIGKILL');
    await waitUntil('a new worker', () => {
      const now = workersOf(supervisor.pid);
      return now.length === 2 && now.some((pid) => !before.includes(pid));
    });
    const after = workersOf(supervisor.pid);
    supervisor.kill('SIGKILL');
    await waitUntil('every worker is gone', () => !after.some(isAlive), 60_000);
  }, 180_000);
});

describe('a worker that cannot be started', () => {
  const node = process.execPath;
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'vivavoce-supervisor-'));
    await writeFile(
      join(directory, 'worker.mjs'),
      `process.send({ type: 'listening', url: 'ws://127.0.0.1:1' });`,
    );
  });

  afterAll(() => rm(directory, { recursive: true }));

  it.each([
    ['as the host has no process for it', '/nowhere/node'],
    ['at all', 'no\0node'],
  ])(
    '%s is tried again until it is',
    async (_, execPath) => {
      let ready = false;
      const supervisor = new Supervisor({
        environment: agentEnvironmentSchema.parse({ ...stack.environment, WORKERS: '1' }),
        workerPath: join(directory, 'worker.mjs'),
        onReady: () => {
          ready = true;
        },
        onPortTaken: () => {},
      });
      try {
        process.execPath = execPath;
        supervisor.start();
        // Its failure is told in a later tick.
        await new Promise((resolve) => setTimeout(resolve, 50));
        process.execPath = node;
        await waitUntil('the worker', () => ready);
      } finally {
        process.execPath = node;
        supervisor.kill();
        await supervisor.stop();
      }
    },
    30_000,
  );
});

describe('workers that have grown', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'vivavoce-supervisor-'));
    // Grown from the start; goes when it is told to, a moment later. What its successor tells is the same.
    await writeFile(
      join(directory, 'worker.mjs'),
      `import { appendFileSync } from 'node:fs';
      const note = (what) => appendFileSync(${JSON.stringify(join(directory, 'notes'))}, what + '\\n');
      process.on('message', ({ type }) => {
        if (type !== 'retire') return;
        note('retires');
        setTimeout(() => { note('gone'); process.exit(0); }, 200);
      });
      note('begins');
      process.send({ type: 'listening', url: 'ws://127.0.0.1:1' });
      process.send({ type: 'worn' });`,
    );
  });

  afterAll(() => rm(directory, { recursive: true }));

  it('are renewed one after the other', async () => {
    const supervisor = new Supervisor({
      environment: agentEnvironmentSchema.parse({ ...stack.environment, WORKERS: '2' }),
      workerPath: join(directory, 'worker.mjs'),
      onReady: () => {},
      onPortTaken: () => {},
    });
    const notes = async () =>
      (await readFile(join(directory, 'notes'), 'utf8').catch(() => '')).trim().split('\n');
    supervisor.start();
    try {
      await expect
        .poll(async () => (await notes()).filter((note) => note === 'gone').length, { timeout: 20_000 })
        .toBeGreaterThan(3);
    } finally {
      supervisor.kill();
      await supervisor.stop();
    }
    let retiring = 0;
    for (const note of await notes()) {
      if (note === 'retires') retiring += 1;
      if (note === 'gone') retiring -= 1;
      expect(retiring).toBeLessThan(2);
    }
  }, 60_000);
});

describe('a start that is given up', () => {
  it('leaves nothing at once, also where the queue is away and its workers will never be ready', async () => {
    const supervisor = fork(SUPERVISOR, [], {
      env: { ...stack.environment, REDIS_URL: 'redis://127.0.0.1:1' },
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    });
    let output = '';
    supervisor.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    await waitUntil('its workers', () => workersOf(supervisor.pid).length === 2);
    const workers = workersOf(supervisor.pid);
    const exited = new Promise<number | null>((resolve) => supervisor.once('exit', (code) => resolve(code)));
    supervisor.kill('SIGTERM');
    expect(await exited).toBe(0);
    expect(output).not.toContain('did not end in time');
    expect(workers.filter(isAlive)).toEqual([]);
  }, 30_000);
});

describe('a start that cannot be', () => {
  it('ends at once and says so where somebody else listens on the port of a worker', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    try {
      // Its second worker wants the port.
      const started = fork(SUPERVISOR, [], {
        env: { ...stack.environment, WORKERS: '2', WORKER_PORT: String(port - 1) },
        stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
      });
      let output = '';
      started.stdout?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
      const [code] = await once(started, 'exit');
      expect(code).toBe(98);
      expect(output).toContain('a worker port is already in use');
      expect(output).toContain('EADDRINUSE');
    } finally {
      other.close();
    }
  });

  it('says everything that is wrong with the environment at once, and exits with 78', () => {
    const { API_URL: _missing, ...environment } = stack.environment;
    const started = spawnSync(process.execPath, [SUPERVISOR], {
      env: { ...environment, AGENT_TOKEN: 'short' },
      encoding: 'utf8',
    });
    expect(started.status).toBe(78);
    expect(started.stderr).toContain('API_URL is missing');
    expect(started.stderr).toContain('AGENT_TOKEN is not usable');
    expect(started.stdout).toBe('');
  });
});
