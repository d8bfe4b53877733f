import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startStack } from '@vivavoce/dev';
import { Client } from 'pg';
import { type Delivered, figuresOf, GOALS, missesOf, p95 } from './webhooks/figures.ts';
import { startReceiver } from './webhooks/receiver.ts';

/** Each of them is told of every session. */
const ENDPOINTS = 12;
/** With the endpoints above: a fifth more than what has to be delivered in a second. */
const SESSIONS_PER_SECOND = 10;
const WARM_UP_S = 8;
const MEASURED_S = 15;
/** How long the last of them may still be on their way. */
const REST_MS = 30_000;

/**
 * `npm run bench:webhooks`: how many webhooks are delivered in a second, and how long one takes from its commit to its receipt,
 * while an endpoint of the same tenant never answers. `--json` prints one line for programs.
 */
async function main(parameters: string[]): Promise<number> {
  const { values } = parseArgs({ args: parameters, options: { json: { type: 'boolean' } } });
  const say = (text: string) => process.stderr.write(text);
  const receiver = await startReceiver();
  const stack = await startStack({
    ...{ examples: false, models: 'none', workers: 1 },
    webhookOrigins: [receiver.origin],
  });
  try {
    const post = async (path: string, body: unknown) => {
      const response = await fetch(`${stack.apiUrl}/v1${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${stack.keys.test.secret}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (response.status !== 201) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    };
    const listen = (path: string) =>
      post('/webhook-endpoints', { url: `${receiver.origin}${path}`, events: ['session.created'] });
    /** Sessions at an even pace, whatever becomes of those before. */
    const create = async (seconds: number) => {
      const begun = performance.now();
      const all: Promise<void>[] = [];
      for (let number = 0; number < seconds * SESSIONS_PER_SECOND; number += 1) {
        const due = begun + (number * 1_000) / SESSIONS_PER_SECOND;
        await sleep(Math.max(0, due - performance.now()));
        all.push(post('/sessions', { template: 'graduate-practice' }));
      }
      await Promise.all(all);
    };
    /** What came of the sessions since, once all of it has. */
    const deliveredSince = async (since: Date): Promise<Delivered[]> => {
      const client = new Client({ connectionString: stack.databaseUrl });
      await client.connect();
      try {
        const { rows } = await client.query<{ path: string; created_at: Date }>(
          `SELECT substr(e.url, $2) || ' ' || d.event_id AS path, d.created_at
             FROM deliveries d JOIN webhook_endpoints e ON e.tenant_id = d.tenant_id AND e.id = d.endpoint_id
            WHERE d.created_at >= $1 AND e.url NOT LIKE '%/dead%'`,
          [since, receiver.origin.length + 1],
        );
        const deadline = Date.now() + REST_MS;
        while (rows.some(({ path }) => !receiver.received.has(path))) {
          if (Date.now() > deadline) throw new Error('Not every webhook came.');
          await sleep(50);
        }
        return rows.map(({ path, created_at }) => ({
          committedAt: created_at.getTime(),
          receivedAt: receiver.received.get(path) ?? 0,
        }));
      } finally {
        await client.end();
      }
    };

    for (let index = 0; index < ENDPOINTS; index += 1) await listen(`/quick-${index}`);
    const cold = new Date();
    await create(WARM_UP_S);
    await deliveredSince(cold);
    say('All endpoints answer.\n');
    const healthySince = new Date();
    await create(MEASURED_S / 3);
    const healthy = p95(await deliveredSince(healthySince));
    await listen('/dead');
    say('One answers no more.\n');
    const since = new Date();
    await create(MEASURED_S);
    const figures = figuresOf(await deliveredSince(since));
    const misses = missesOf(figures);
    say(
      [
        `\n  delivered   ${figures.perSecond} a second (at least ${GOALS.perSecond})`,
        `  each took   ${figures.p95Ms} ms p95 from commit to receipt (at most ${GOALS.p95Ms}), ${healthy} ms while all answered`,
        ...misses.map((miss) => `missed: ${miss}`),
        '',
      ].join('\n'),
    );
    if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
    return misses.length > 0 ? 1 : 0;
  } finally {
    await stack.stop();
    await receiver.stop();
  }
}

process.exitCode = await main(process.argv.slice(2));
