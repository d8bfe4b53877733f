import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Anthropic, { type APIError } from '@anthropic-ai/sdk';
import { type SandboxProfile, sandboxCredential } from '@vivavoce/contract/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { upstreamOf } from '../../local/upstream.ts';
import { type Sandbox, startSandbox } from '../../server/server.ts';

type Handle = (body: Record<string, unknown>, response: ServerResponse) => void;

const chunk = (delta: Record<string, unknown>, finish_reason: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] })}\n\n`;
const USAGE = `data: ${JSON.stringify({ choices: [], usage: { prompt_tokens: 42, completion_tokens: 7 } })}\n\n`;
const DONE = 'data: [DONE]\n\n';

describe('a real model behind the wire protocol of the stand-in', { timeout: 30_000 }, () => {
  let server: Server;
  let sandbox: Sandbox;
  let handle: Handle;
  let asked: { url: string; authorization: string | undefined; body: Record<string, unknown> }[];

  beforeAll(async () => {
    server = createServer((request, response) => void serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    sandbox = await startSandbox({
      upstream: upstreamOf({
        SANDBOX_LLM_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`,
        SANDBOX_LLM_API_KEY: 'local-key',
      }),
    });
  });
  afterAll(async () => {
    await sandbox.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    asked = [];
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request.setEncoding('utf8')) text += part;
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    asked.push({ url: request.url ?? '', authorization: request.headers.authorization, body });
    if (request.url === '/v1/models') {
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ data: [{ id: 'small-one' }] }));
    } else handle(body, response);
  }

  let seeds = 0;
  const client = (profile: Partial<SandboxProfile> = {}) =>
    new Anthropic({
      apiKey: sandboxCredential({ seed: `upstream_${seeds++}`, ...profile }),
      baseURL: `${sandbox.url}/anthropic`,
      maxRetries: 0,
    });
  const request = {
    model: 'claude-haiku-4-5',
    max_tokens: 300,
    system: 'You are an interviewer.',
    messages: [{ role: 'user', content: 'Hello.' }],
  } satisfies Anthropic.MessageCreateParamsNonStreaming;

  it('streams what the model writes while it writes, in the vendor’s events', async () => {
    let goOn = () => {};
    handle = (_, response) => {
      response.write(chunk({ role: 'assistant', content: '#n Hello' }));
      goOn = () => {
        response.write(chunk({ content: ', Sam.' }) + chunk({}, 'stop'));
        response.end(USAGE + DONE);
      };
    };
    const stream = client().messages.stream(request);
    const texts: string[] = [];
    stream.on('text', (text) => {
      texts.push(text);
      if (texts.length === 1) goOn();
    });
    const message = await stream.finalMessage();
    expect(texts).toEqual(['#n Hello', ', Sam.']);
    expect(message).toMatchObject({
      model: 'claude-haiku-4-5',
      stop_reason: 'end_turn',
      content: [{ type: 'text', text: '#n Hello, Sam.' }],
      usage: { output_tokens: 7 },
    });
    const [models, completion] = asked;
    expect(models?.url).toBe('/v1/models');
    expect(completion).toMatchObject({
      url: '/v1/chat/completions',
      authorization: 'Bearer local-key',
      body: {
        model: 'small-one',
        stream: true,
        max_tokens: 300,
        messages: [
          { role: 'system', content: 'You are an interviewer.' },
          { role: 'user', content: 'Hello.' },
        ],
      },
    });
  });

  it('asks for JSON by the schema, and for a tool by its name', async () => {
    handle = (_, response) => response.end(chunk({ content: '{"level":2}' }) + chunk({}, 'stop') + DONE);
    const schema = { type: 'object', properties: { level: { type: 'integer' } } };
    const whole = await client().messages.create({
      ...request,
      output_config: { format: { type: 'json_schema', schema } },
    });
    expect(whole.content).toMatchObject([{ type: 'text', text: '{"level":2}' }]);
    expect(asked.at(-1)?.body.response_format).toMatchObject({
      type: 'json_schema',
      json_schema: { schema },
    });

    handle = (_, response) =>
      response.end(
        chunk({ tool_calls: [{ index: 0, function: { name: 'note', arguments: '{"level"' } }] }) +
          chunk({ tool_calls: [{ index: 0, function: { arguments: ':3}' } }] }) +
          chunk({}, 'tool_calls') +
          DONE,
      );
    const tools: Anthropic.Tool[] = [{ name: 'note', input_schema: { type: 'object' } }];
    const called = await client().messages.create({
      ...request,
      tools,
      tool_choice: { type: 'tool', name: 'note' },
    });
    expect(called).toMatchObject({
      stop_reason: 'tool_use',
      content: [{ type: 'tool_use', name: 'note', input: { level: 3 } }],
    });
    expect(asked.at(-1)?.body.tool_choice).toEqual({ type: 'function', function: { name: 'note' } });
  });

  it.each([
    [401, 401],
    [404, 404],
    [429, 429],
    [503, 529],
    [500, 500],
  ])('tells its refusal %i as the vendor’s %i', async (status, told) => {
    handle = (_, response) => {
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '2' });
      response.end(JSON.stringify({ error: { message: 'no such luck' } }));
    };
    const error: APIError = await client()
      .messages.create(request)
      .then(
        () => undefined as never,
        (reason) => reason,
      );
    expect(error.status).toBe(told);
    expect(error.message).toContain('no such luck');
    expect(error.headers?.get('retry-after')).toBe('2');
  });

  it('tells that it broke off, also in mid-stream', async () => {
    handle = (_, response) => {
      response.write(chunk({ content: 'I was about to' }), () => response.destroy());
    };
    await expect(client().messages.stream(request).finalMessage()).rejects.toThrow(/broke off/);
    await expect(client().messages.create(request)).rejects.toMatchObject({ status: 500 });
  });

  it('is left alone when the client leaves', async () => {
    let left = false;
    handle = (_, response) => {
      response.write(chunk({ content: 'Well' }));
      response.on('close', () => {
        left = true;
      });
    };
    const stream = client().messages.stream(request);
    stream.on('text', () => stream.abort());
    await expect(stream.finalMessage()).rejects.toThrow();
    await expect.poll(() => left).toBe(true);
  });

  it('is passed over by a session that tests a dishonest model, and told by /models', async () => {
    handle = () => {
      throw new Error('asked');
    };
    await client({ dishonest: true, stages: { llmFirstTokenMs: 1 } }).messages.create(request);
    expect(asked).toEqual([]);
    expect(await (await fetch(`${sandbox.url}/models`)).json()).toMatchObject({ model: { kind: 'real' } });
  });
});
