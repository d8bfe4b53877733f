import { agentEnvironmentSchema } from '@vivavoce/contract/environment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedisQueue } from '../testing/queue.ts';
import { type AgentStack, startAgentStack } from '../testing/stack.ts';
import { TEMPLATE } from '../testing/template.ts';
import { startWorker } from './worker.ts';

/** In a file of its own: a process is one worker. */
describe('a worker that retires', () => {
  let stack: AgentStack;

  beforeAll(async () => {
    stack = await startAgentStack(openRedisQueue);
  }, 120_000);

  afterAll(() => stack.close(), 30_000);

  it('sees the session that it has to its end, and takes none that comes later', async () => {
    const worker = await startWorker(agentEnvironmentSchema.parse(stack.environment), () => undefined);
    const session = stack.api.add('ses_here', { template: TEMPLATE });
    await stack.join('ses_here');
    await expect.poll(() => session.epoch, { timeout: 10_000 }).toBe(1);
    let retired = false;
    const retiring = worker.retire().then(() => {
      retired = true;
    });
    // This one it may have been fetching already, and then it has it too.
    stack.api.add('ses_next', { template: TEMPLATE });
    await stack.join('ses_next');
    const later = stack.api.add('ses_later', { template: TEMPLATE });
    await stack.join('ses_later');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(retired).toBe(false);
    await stack.control({ sessionId: 'ses_here', kind: 'terminate', reason: 'partner' });
    await stack.control({ sessionId: 'ses_next', kind: 'terminate', reason: 'partner' });
    await retiring;
    expect(session.end).toMatchObject({ reason: 'partner' });
    expect(session.released).toEqual([]);
    expect(later.calls).toEqual([]);
  }, 60_000);
});
