import { type SandboxProfile, sandboxCredential } from '@vivavoce/contract/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../server/server.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

let seeds = 0;
const QUICK = { llmFirstTokenMs: 1, llmTokensPerSecond: 10_000 };

async function complete(body: object, profile: Partial<SandboxProfile> = {}) {
  seeds += 1;
  const apiKey = sandboxCredential({ seed: `completions-${seeds}`, stages: QUICK, ...profile });
  return fetch(`${sandbox.url}/openai/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt', messages: [{ role: 'user', content: 'Hello.' }], ...body }),
  });
}

describe('chat completions on the wire', () => {
  it('come whole, with what they took and the id of the request', async () => {
    const response = await complete({});
    expect(response.headers.get('x-request-id')).toMatch(/^backup_llm_/);
    expect(await response.json()).toMatchObject({
      object: 'chat.completion',
      choices: [{ message: { role: 'assistant' }, finish_reason: 'stop' }],
      usage: { prompt_tokens: expect.any(Number), prompt_tokens_details: { cached_tokens: 0 } },
    });
  });

  it('come in chunks, the usage behind the last where it is asked for, and an end', async () => {
    const text = await (await complete({ stream: true, stream_options: { include_usage: true } })).text();
    const lines = text.trim().split('\n\n');
    expect(lines.at(-1)).toBe('data: [DONE]');
    expect(lines.at(-2)).toContain('"completion_tokens"');
    expect(lines.at(-3)).toContain('"finish_reason":"stop"');
    expect(await (await complete({ stream: true })).text()).not.toContain('completion_tokens');
  });

  it('keep to a schema and to both names of the limit', async () => {
    const schema = { type: 'object', properties: { word: { type: 'string' } }, required: ['word'] };
    const format = { type: 'json_schema', json_schema: { name: 'answer', schema } };
    const answered = z
      .object({ choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })]) })
      .parse(await (await complete({ response_format: format })).json());
    expect(JSON.parse(answered.choices[0].message.content)).toEqual({ word: expect.any(String) });
    for (const limit of ['max_tokens', 'max_completion_tokens']) {
      const cut = await (await complete({ [limit]: 2 })).json();
      expect(cut).toMatchObject({ choices: [{ finish_reason: 'length' }], usage: { completion_tokens: 2 } });
    }
  });

  it('are refused as the vendor refuses', async () => {
    const statusOf = async (body: object, profile: Partial<SandboxProfile>) =>
      (await complete(body, profile)).status;
    expect(await statusOf({ messages: [] }, {})).toBe(400);
    expect(await statusOf({}, { faults: [{ vendor: 'backup_llm', kind: 'failing' }] })).toBe(503);
    const limited = await complete(
      {},
      { faults: [{ vendor: 'backup_llm', kind: 'rate_limited', retryAfterSeconds: 7 }] },
    );
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    const stranger = await fetch(`${sandbox.url}/openai/v1/chat/completions`, { method: 'POST' });
    expect(stranger.status).toBe(401);
  });
});
