import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Caller } from '../support/caller.ts';
import { familyOf, listenerOf } from '../support/listeners.ts';
import { expectQuotesInRecord, expectWholeRecord, plainWords, saidBy } from '../support/record.ts';
import { useProduct } from '../support/stack.ts';
import { SHORT_TEMPLATE } from '../support/template.ts';

const ANSWERS = [
  'Last spring our churn dashboard counted paused accounts as lost, so I traced the join and found a stale table.',
  'I told the three teams who used it, froze the export for two days and wrote down what was wrong.',
];

describe('an interview goes on', () => {
  const product = useProduct();
  const callers: Caller[] = [];
  const call = async () => {
    const caller = await Caller.join(product.partner, {
      template: SHORT_TEMPLATE.slug,
      displayName: 'Sam',
      sandbox: { script: ANSWERS.map((text) => ({ text })) },
    });
    callers.push(caller);
    return caller;
  };
  const finish = async (caller: Caller) => {
    caller.end();
    await product.partner.until(caller.sessionId, 'evaluated');
    const utterances = await product.partner.utterances(caller.sessionId);
    expectWholeRecord(utterances);
    return utterances;
  };
  afterEach(async () => {
    for (const caller of callers.splice(0)) caller.hangUp();
    await Promise.all([product.stack.start('api'), product.stack.start('tasks')]);
  });

  it('while the API is dead for 10 s, and nothing that was said then is lost', async () => {
    const caller = await call();
    await caller.untilAnswered();
    await product.stack.kill('api', 'SIGKILL');
    await caller.speakWav(await product.partner.voice(ANSWERS[0] ?? ''));
    await caller.untilAnswered();
    const typed = caller.say('I also added a freshness check that fails the build.');
    await caller.until('accepted', () => caller.isAccepted(typed), 30_000);
    await sleep(3_000);
    await product.stack.start('api');
    await caller.untilAnswered();
    const utterances = await finish(caller);
    expect(saidBy(utterances, 'candidate').map(plainWords)).toEqual([
      plainWords(ANSWERS[0] ?? ''),
      plainWords('I also added a freshness check that fails the build.'),
    ]);
  });

  it('while the database stands still for 12 s, on the connection that it has', async () => {
    const caller = await call();
    await caller.untilAnswered();
    const family = await familyOf(Number(new URL(product.stack.databaseUrl).port));
    const stoppedAt = Date.now();
    try {
      signalEach(family, 'SIGSTOP');
      await caller.speakWav(await product.partner.voice(ANSWERS[0] ?? ''));
      await caller.untilAnswered();
      await sleep(Math.max(0, 12_000 - (Date.now() - stoppedAt)));
    } finally {
      signalEach(family, 'SIGCONT');
    }
    await caller.speakWav(await product.partner.voice(ANSWERS[1] ?? ''));
    await caller.untilAnswered();
    expect(caller.epoch).toBe(1);
    const utterances = await finish(caller);
    expect(saidBy(utterances, 'candidate').map(plainWords)).toEqual(ANSWERS.map(plainWords));
  });

  it('on another worker within 10 s when its own is killed while it speaks', async () => {
    const caller = await call();
    const worker = await workerOf(caller);
    await caller.until('heard', () => caller.loudspeaker.audibleMs > 300, 30_000);
    const epoch = caller.epoch;
    const killedAt = performance.now();
    process.kill(worker, 'SIGKILL');
    await caller.until('on another worker', () => caller.epoch > epoch, 10_000);
    // What the first worker had sent is in by now; what comes from here on is another's.
    const heardBefore = caller.loudspeaker.audibleMs;
    await caller.until('heard again', () => caller.loudspeaker.audibleMs > heardBefore + 100, 10_000);
    expect(performance.now() - killedAt).toBeLessThan(10_000);
    await caller.untilPhase('listening', 60_000);
    await caller.speakWav(await product.partner.voice(ANSWERS[0] ?? ''));
    await caller.untilAnswered();
    const utterances = await finish(caller);
    expect(saidBy(utterances, 'candidate').map(plainWords)).toEqual([plainWords(ANSWERS[0] ?? '')]);
    // Nobody begins anew what was cut off.
    const interviewer = saidBy(utterances, 'interviewer').map(plainWords);
    for (const [index, text] of interviewer.entries()) {
      expect(interviewer.slice(index + 1).filter((later) => later.startsWith(text))).toEqual([]);
    }
  });

  it('on another worker when its own is killed while it listens, with every answer once', async () => {
    const caller = await call();
    await caller.untilAnswered();
    await caller.speakWav(await product.partner.voice(ANSWERS[0] ?? ''));
    await caller.untilAnswered();
    const epoch = caller.epoch;
    process.kill(await workerOf(caller), 'SIGKILL');
    await caller.until(
      'on another worker',
      () => caller.epoch > epoch && caller.phase === 'listening',
      10_000,
    );
    await caller.speakWav(await product.partner.voice(ANSWERS[1] ?? ''));
    await caller.untilAnswered();
    const utterances = await finish(caller);
    expect(saidBy(utterances, 'candidate').map(plainWords)).toEqual(ANSWERS.map(plainWords));
  });

  it('to its evaluation when the task worker is killed in the middle of it', async () => {
    const caller = await call();
    await caller.untilAnswered();
    await caller.speakWav(await product.partner.voice(ANSWERS[0] ?? ''));
    await caller.untilAnswered();
    await product.partner.profile(caller.sessionId, { stages: { llmFirstTokenMs: 2_000 } });
    caller.end();
    await product.partner.until(caller.sessionId, 'evaluating');
    await sleep(500);
    await product.stack.kill('tasks', 'SIGKILL');
    await product.stack.start('tasks');
    await product.partner.until(caller.sessionId, 'evaluated', 60_000);
    const utterances = await product.partner.utterances(caller.sessionId);
    const evaluation = await product.partner.evaluation(caller.sessionId);
    expect(expectQuotesInRecord(evaluation, utterances)).toBeGreaterThan(0);
  });

  function workerOf(caller: Caller): Promise<number> {
    return product.stack.workerPids().then((pids) => listenerOf(caller.workerPort, pids));
  }
});

/** PostgreSQL's helpers come and go: one that is gone meanwhile needs no signal. */
function signalEach(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
