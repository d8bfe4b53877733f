import { type SandboxFault, sandboxCredential } from '@vivavoce/contract/sandbox';
import { type LogEntry, type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ModelTask } from './model.ts';
import { type ModelOptions, openModel } from './open.ts';

const TASK: ModelTask = {
  name: 'test',
  model: ({ EVALUATION_MODEL }) => EVALUATION_MODEL,
  maxOutputTokens: 500,
  deadlineMs: 8_000,
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

let seeds = 0;

/** One answer of a deployment that has both, and who was asked for it. */
async function ask(faults: SandboxFault[], { environment, ...options }: Partial<ModelOptions> = {}) {
  seeds += 1;
  const seed = `both-${seeds}`;
  const stages = { llmFirstTokenMs: 1, llmTokensPerSecond: 10_000 };
  const apiKey = sandboxCredential({ seed, faults, stages });
  const compatible = { baseUrl: `${sandbox.url}/openai/v1`, apiKey, model: 'small', deepModel: 'large' };
  const model = openModel(
    { baseUrl: `${sandbox.url}/anthropic`, apiKey, compatible },
    {
      environment: { EVALUATION_MODEL: 'evaluator', FAST_MODEL: 'fast', ...environment },
      pauseMs: 5,
      attempts: 2,
      ...options,
    },
  );
  const answer = await model.ask({
    task: TASK,
    prompt: [
      { kind: 'rules', text: 'Answer with a word.' },
      { kind: 'data', tag: 'said', value: 'Hello.' },
    ],
    schema: z.object({ word: z.string() }),
    signal: new AbortController().signal,
  });
  const log = (await (await fetch(`${sandbox.url}/logs/${seed}`)).json()) as LogEntry[];
  const asked = log.filter(({ event }) => event === 'request_received').map(({ vendor }) => vendor);
  return { answer, asked, ids: log.map(({ request }) => request) };
}

describe('a language model of two vendors', () => {
  it('asks the first alone, as long as it answers', async () => {
    const { answer, asked } = await ask([]);
    expect(answer).toMatchObject({ outcome: 'answered', usage: { model: 'evaluator', attempts: 1 } });
    expect(asked).toEqual(['llm']);
  });

  it.each(['failing', 'rate_limited', 'dropped', 'malformed', 'stalled'] as const)(
    'asks the other one where the first is %s, and tells its model, its tokens and its request',
    async (kind) => {
      const { answer, asked, ids } = await ask(
        [{ vendor: 'llm', kind, retryAfterSeconds: 60 }],
        kind === 'stalled' ? { attemptTimeoutMs: 2_000 } : {},
      );
      expect(answer).toMatchObject({ outcome: 'answered', usage: { model: 'large' } });
      expect(answer.usage.inputTokens).toBeGreaterThan(0);
      expect(answer.usage.outputTokens).toBeGreaterThan(0);
      expect(asked.at(-1)).toBe('backup_llm');
      expect(ids).toContain(answer.usage.requestIds.at(-1));
    },
  );

  it('asks in the other order where the deployment says so', async () => {
    const environment = {
      EVALUATION_MODEL: 'evaluator',
      FAST_MODEL: 'fast',
      LLM_ONE_SHOTS: 'openai' as const,
    };
    const { answer, asked } = await ask([], { environment });
    expect(answer).toMatchObject({ outcome: 'answered', usage: { model: 'large' } });
    expect(asked).toEqual(['backup_llm']);
    const away = await ask([{ vendor: 'backup_llm', kind: 'failing' }], { environment });
    expect(away.answer).toMatchObject({ outcome: 'answered', usage: { model: 'evaluator' } });
  });

  it('leaves time for the other one where the first says nothing', async () => {
    const { answer } = await ask([{ vendor: 'llm', kind: 'stalled' }], {});
    expect(answer).toMatchObject({ outcome: 'answered', usage: { model: 'large', attempts: 2 } });
  });

  it('is unavailable where both are, and is not asked without end', async () => {
    const { answer, asked } = await ask([
      { vendor: 'llm', kind: 'failing' },
      { vendor: 'backup_llm', kind: 'failing' },
    ]);
    expect(answer.outcome).toBe('unavailable');
    expect(asked).toEqual(['llm', 'backup_llm', 'backup_llm']);
  });
});
