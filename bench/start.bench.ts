import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Postgres, type Redis, type Stack, startPostgres, startRedis, startStack } from '@vivavoce/dev';
import { afterAll, beforeAll, describe, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TIMES = { time: 0, iterations: 5, warmupTime: 0, warmupIterations: 1 };

/** `npm start` as it stands in the checkout, on its own data. */
async function npmStart(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['dev/bootstrap.mjs', 'start'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const ended = once(child, 'exit').then(() => {
    throw new Error(`npm start ended before it was ready:\n${output}`);
  });
  ended.catch(() => {});
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  while (!output.includes('Ctrl-C ends everything')) await Promise.race([once(child.stdout, 'data'), ended]);
  return child;
}

async function interrupt(child: ChildProcess | undefined): Promise<void> {
  if (!child) return;
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  await exited;
}

describe('npm start', () => {
  let child: ChildProcess | undefined;
  let postgres: Postgres | undefined;

  // Promised: 8 s on two cores.
  test('until everything is ready', async ({ bench }) => {
    await bench.compare(
      bench('npm start, built before', { afterEach: () => interrupt(child) }, async () => {
        child = await npmStart();
      }),
      bench(
        'PostgreSQL alone, with an empty data folder',
        { afterEach: () => postgres?.stop() },
        async () => {
          postgres = await startPostgres();
        },
      ),
      TIMES,
    );
  });

  // Promised: 5 s.
  test('from Ctrl-C until it is gone', async ({ bench }) => {
    const beforeEach = async () => {
      child = await npmStart();
    };
    await bench('npm start', { beforeEach }, () => interrupt(child)).run(TIMES);
  });
});

describe.each(['PostgreSQL', 'Redis'])('a process with its queue on %s', (queue) => {
  let redis: Redis | undefined;
  let stack: Stack;

  beforeAll(async () => {
    redis = queue === 'Redis' ? await startRedis() : undefined;
    stack = await startStack({ examples: false, ...(redis ? { redisUrl: redis.url } : {}) });
  });

  afterAll(async () => {
    await stack.stop();
    await redis?.stop();
  });

  test('from SIGTERM until it is gone', async ({ bench }) => {
    const ends = (name: 'api' | 'tasks' | 'agent' | 'stand-ins') =>
      bench(name, { beforeEach: () => stack.start(name) }, () => stack.kill(name, 'SIGTERM'));
    await bench.compare(ends('stand-ins'), ends('tasks'), ends('agent'), ends('api'), TIMES);
  });
});
