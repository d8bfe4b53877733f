import { agentEnvironmentSchema } from '@vivavoce/contract/environment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedisQueue } from '../testing/queue.ts';
import { type AgentStack, startAgentStack } from '../testing/stack.ts';
import { TEMPLATE } from '../testing/template.ts';
import { startWorker } from './worker.ts';

describe('a worker that drains', () => {
  let stack: AgentStack;

  beforeAll(async () => {
    stack = await startAgentStack(openRedisQueue);
  }, 120_000);

  afterAll(() => stack.close(), 30_000);

  it('gives away a session whose claim is answered only now', async () => {
    const worker = await startWorker(agentEnvironmentSchema.parse(stack.environment), () => undefined);
    const session = stack.api.add('ses_late', { template: TEMPLATE });
    let answer: () => void = () => undefined;
    session.hold = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await stack.join('ses_late');
    await expect.poll(() => session.calls, { timeout: 10_000 }).toEqual(['claim']);
    const drained = worker.drain();
    answer();
    await drained;
    expect(session.released).toEqual(['move']);
  }, 60_000);
});
