import Anthropic, { APIConnectionError, type APIError, APIUserAbortError } from '@anthropic-ai/sdk';
import { type SandboxProfile, sandboxCredential } from '@vivavoce/contract/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../server/server.ts';
import type { LogEntry } from '../session/log.ts';

const FAST = { llmFirstTokenMs: 5, llmTokensPerSecond: 2000 };

const STATE = {
  allowedMoves: ['follow_up', 'next_question'],
  defaultMove: 'next_question',
  currentQuestion: { title: 'A project', text: 'Tell me about a project.' },
  nextQuestion: { title: 'Role', text: 'Why this role?' },
  language: 'en-GB',
};

describe('the model over its own wire protocol', { timeout: 30_000 }, () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ limits: { llmConcurrent: 8 } });
  });
  afterAll(() => sandbox.close());

  let seeds = 0;
  const newSeed = () => `llm_${seeds++}`;
  const client = (profile: SandboxProfile) =>
    new Anthropic({ apiKey: sandboxCredential(profile), baseURL: `${sandbox.url}/anthropic`, maxRetries: 0 });
  const log = async (seed: string) =>
    (await (await fetch(`${sandbox.url}/logs/${seed}`)).json()) as LogEntry[];

  const request = {
    model: 'claude-haiku-4-5',
    max_tokens: 300,
    thinking: { type: 'disabled' },
    system: 'You are an interviewer.',
    messages: [
      { role: 'assistant', content: 'Hello.' },
      {
        role: 'user',
        content: `<state>${JSON.stringify(STATE)}</state>\nI built a dashboard for twelve regions.`,
      },
    ],
  } satisfies Anthropic.MessageCreateParamsNonStreaming;

  it('streams a message event by event, at the pace of the profile', async () => {
    const seed = newSeed();
    const askedAt = performance.now();
    const stages = { llmFirstTokenMs: 80, llmTokensPerSecond: 200 };
    const stream = await client({ seed, stages }).messages.create({ ...request, stream: true });
    const types: string[] = [];
    let firstMs: number | undefined;
    let text = '';
    let outputTokens = 0;
    for await (const event of stream) {
      if (types.at(-1) !== event.type) types.push(event.type);
      if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
        firstMs ??= performance.now() - askedAt;
        text += event.delta.text;
      }
      if (event.type === 'message_delta') {
        expect(event.delta.stop_reason).toBe('end_turn');
        outputTokens = event.usage.output_tokens;
      }
    }
    const totalMs = performance.now() - askedAt;
    expect(types).toEqual([
      'message_start',
      'content_block_start',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ]);
    expect(firstMs).toBeGreaterThanOrEqual(79);
    expect(totalMs).toBeGreaterThanOrEqual(79 + (outputTokens - 1) * 5);
    expect(text).toMatch(/^#(follow|next) /);
    expect(text).toContain('dashboard');
    expect((await log(seed)).map(({ event }) => event)).toEqual([
      'request_received',
      'first_token_sent',
      'completed',
    ]);
  });

  it('says the same whole as streamed, and the same again for the same seed', async () => {
    const profile = { seed: newSeed(), stages: FAST };
    const whole = await client(profile).messages.create(request);
    const streamed = await client(profile).messages.stream(request).finalMessage();
    expect(whole.content).toEqual(streamed.content);
    expect(whole.usage.output_tokens).toBe(streamed.usage.output_tokens);
    expect(whole.model).toBe('claude-haiku-4-5');
    expect(whole._request_id).toMatch(/^llm_/);
  });

  it('keeps to max_tokens and to stop sequences', async () => {
    const profile = { seed: newSeed(), stages: FAST };
    const cut = await client(profile).messages.create({ ...request, max_tokens: 5 });
    expect(cut.stop_reason).toBe('max_tokens');
    expect(cut.usage.output_tokens).toBe(5);
    const stopped = await client(profile).messages.create({ ...request, stop_sequences: ['dashboard'] });
    expect(stopped).toMatchObject({ stop_reason: 'stop_sequence', stop_sequence: 'dashboard' });
  });

  it('thinks unless it is told not to', async () => {
    const profile = { seed: newSeed(), stages: FAST };
    const { thinking: _, ...silentAboutIt } = request;
    const message = await client(profile).messages.create(silentAboutIt);
    expect(message.content.map(({ type }) => type)).toEqual(['thinking', 'text']);
    const streamed = await client(profile).messages.stream(silentAboutIt).finalMessage();
    expect(streamed.content).toEqual(message.content);
  });

  it('calls the tool that it must, with JSON in pieces', async () => {
    const tools: Anthropic.Tool[] = [
      {
        name: 'note',
        input_schema: {
          type: 'object',
          properties: { summary: { type: 'string' }, level: { type: 'integer', minimum: 1, maximum: 3 } },
          required: ['summary', 'level'],
        },
      },
    ];
    const message = await client({ seed: newSeed(), stages: FAST })
      .messages.stream({ ...request, tools, tool_choice: { type: 'tool', name: 'note' } })
      .finalMessage();
    expect(message.stop_reason).toBe('tool_use');
    expect(message.content[0]).toMatchObject({
      type: 'tool_use',
      name: 'note',
      input: { summary: expect.any(String), level: expect.any(Number) },
    });
    const free = await client({ seed: newSeed(), stages: FAST }).messages.create({ ...request, tools });
    expect(free.content[0]?.type).toBe('text');
  });

  it('answers structured output as the SDK sends it', async () => {
    const message = await client({ seed: newSeed(), stages: FAST }).messages.parse({
      ...request,
      output_config: {
        format: {
          type: 'json_schema',
          schema: {
            type: 'object',
            properties: { summary: { type: 'string' }, score: { type: 'integer', minimum: 1, maximum: 5 } },
            required: ['summary', 'score'],
            additionalProperties: false,
          },
          parse: (text: string) => JSON.parse(text) as { summary: string; score: number },
        },
      },
    });
    expect(message.parsed_output?.score).toBeGreaterThanOrEqual(1);
    expect(message.parsed_output?.score).toBeLessThanOrEqual(5);
    expect(message.parsed_output?.summary).not.toBe('');
  });

  it('counts what the cache takes and gives', async () => {
    const anthropic = client({ seed: newSeed(), stages: FAST });
    const cached = {
      ...request,
      system: [
        {
          type: 'text' as const,
          text: 'A long persona. '.repeat(1_200),
          cache_control: { type: 'ephemeral' as const },
        },
      ],
    };
    const first = (await anthropic.messages.create(cached)).usage;
    const second = (await anthropic.messages.create(cached)).usage;
    const plain = (await anthropic.messages.create(request)).usage;
    expect(first.cache_creation_input_tokens).toBeGreaterThan(1024);
    expect(first.cache_read_input_tokens).toBe(0);
    expect(second.cache_read_input_tokens).toBe(first.cache_creation_input_tokens);
    expect(second.cache_creation_input_tokens).toBe(0);
    expect(second.input_tokens).toBe(first.input_tokens);
    expect(plain.cache_read_input_tokens).toBe(0);
  });

  async function failure(attempt: Promise<unknown>): Promise<unknown> {
    try {
      await attempt;
    } catch (error) {
      return error;
    }
    throw new Error('It was answered.');
  }

  it('refuses a bad key, a bad body and an unknown address in the vendor’s words', async () => {
    const stranger = new Anthropic({
      apiKey: 'sk-ant-stranger',
      baseURL: `${sandbox.url}/anthropic`,
      maxRetries: 0,
    });
    expect(await failure(stranger.messages.create(request))).toMatchObject({
      status: 401,
      type: 'authentication_error',
      apiMessage: 'invalid x-api-key',
    });
    const anthropic = client({ seed: newSeed() });
    expect(await failure(anthropic.messages.create({ ...request, max_tokens: 0 }))).toMatchObject({
      status: 400,
      type: 'invalid_request_error',
      apiMessage: expect.stringContaining('max_tokens'),
    });
    const halved = [{ role: 'user' as const, content: '😀'.slice(0, 1) }];
    expect(await failure(anthropic.messages.create({ ...request, messages: halved }))).toMatchObject({
      status: 400,
      type: 'invalid_request_error',
      apiMessage: expect.stringContaining('surrogate'),
    });
    expect(
      await failure(anthropic.messages.countTokens({ model: 'm', messages: request.messages })),
    ).toMatchObject({
      status: 404,
      type: 'not_found_error',
    });
  });

  it('limits its rate by fault, with Retry-After', async () => {
    const profile: SandboxProfile = {
      seed: newSeed(),
      stages: FAST,
      faults: [{ vendor: 'llm', kind: 'rate_limited', times: 1, retryAfterSeconds: 4 }],
    };
    const error = await failure(client(profile).messages.create(request));
    expect(error).toMatchObject({ status: 429, type: 'rate_limit_error' });
    expect((error as APIError).headers?.get('retry-after')).toBe('4');
    expect((await client(profile).messages.create(request)).stop_reason).toBe('end_turn');
  });

  it('is overloaded beyond what it carries at once', async () => {
    const seed = newSeed();
    const stalled = client({ seed, faults: [{ vendor: 'llm', kind: 'stalled' }] });
    const leave = new AbortController();
    const waiting = Array.from({ length: 8 }, () =>
      failure(stalled.messages.create(request, { signal: leave.signal })),
    );
    await expect
      .poll(async () => (await log(seed)).filter(({ event }) => event === 'request_received').length)
      .toBe(8);
    const refused = await failure(client({ seed: newSeed(), stages: FAST }).messages.create(request));
    expect(refused).toMatchObject({ status: 529, type: 'overloaded_error' });
    leave.abort();
    await Promise.all(waiting);
    await expect
      .poll(async () => (await log(seed)).filter(({ event }) => event === 'aborted').length)
      .toBe(8);
    expect((await client({ seed: newSeed(), stages: FAST }).messages.create(request)).stop_reason).toBe(
      'end_turn',
    );
  });

  it('breaks in mid-stream by fault, after about half', async () => {
    const stream = await client({
      seed: newSeed(),
      stages: FAST,
      faults: [{ vendor: 'llm', kind: 'dropped' }],
    }).messages.create({ ...request, stream: true });
    let text = '';
    const error = await failure(
      (async () => {
        for await (const event of stream) {
          if (event.type === 'content_block_delta' && event.delta.type === 'text_delta')
            text += event.delta.text;
        }
      })(),
    );
    expect(error).toBeInstanceOf(Error);
    expect(text.length).toBeGreaterThan(10);
    const dropped = client({ seed: newSeed(), stages: FAST, faults: [{ vendor: 'llm', kind: 'dropped' }] });
    expect(await failure(dropped.messages.create(request))).toBeInstanceOf(APIConnectionError);
  });

  it('is slow or silent by fault', async () => {
    const askedAt = performance.now();
    await client({
      seed: newSeed(),
      stages: FAST,
      faults: [{ vendor: 'llm', kind: 'slow', delayMs: 200 }],
    }).messages.create(request);
    expect(performance.now() - askedAt).toBeGreaterThanOrEqual(204);
    const seed = newSeed();
    const stalled = client({ seed, faults: [{ vendor: 'llm', kind: 'stalled' }] });
    const error = await failure(stalled.messages.create(request, { signal: AbortSignal.timeout(200) }));
    expect(error).toBeInstanceOf(APIUserAbortError);
    await expect.poll(async () => (await log(seed)).at(-1)?.event).toBe('aborted');
  });

  it('stops when the client leaves', async () => {
    const seed = newSeed();
    const stream = client({ seed, stages: { llmFirstTokenMs: 5, llmTokensPerSecond: 20 } }).messages.stream(
      request,
    );
    stream.once('text', () => stream.abort());
    await failure(stream.finalMessage());
    await expect.poll(async () => (await log(seed)).at(-1)?.event).toBe('aborted');
  });
});
