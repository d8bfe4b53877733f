import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ModelRequest, ModelTask } from './model.ts';
import { type ModelOptions, openModel } from './open.ts';

const TASK: ModelTask = {
  name: 'test',
  model: ({ EVALUATION_MODEL }) => EVALUATION_MODEL,
  maxOutputTokens: 50,
  deadlineMs: 5_000,
};
const SCHEMA = z.object({ word: z.string() });

type Reply = (response: ServerResponse) => void;

const message =
  (said: string): Reply =>
  (response) =>
    response.writeHead(200, { 'Content-Type': 'application/json', 'request-id': 'req_1' }).end(
      JSON.stringify({
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model: 'm',
        stop_reason: 'end_turn',
        stop_sequence: null,
        content: [{ type: 'text', text: said }],
        usage: {
          input_tokens: 10,
          output_tokens: 3,
          cache_read_input_tokens: 4,
          cache_creation_input_tokens: 0,
        },
      }),
    );
const failure =
  (status: number, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response
      .writeHead(status, { 'Content-Type': 'application/json', ...headers })
      .end(JSON.stringify({ type: 'error', error: { type: 'api_error', message: 'no' } }));
const silence: Reply = () => {};

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** The vendor's address, answering this in order; the last answer is given for good. */
async function vendor(...replies: Reply[]) {
  const requests: { headers: IncomingHttpHeaders; body: Record<string, unknown> }[] = [];
  const server = createServer(async (request, response) => {
    const reply = replies[Math.min(requests.length, replies.length - 1)];
    requests.push({ headers: request.headers, body: JSON.parse(await text(request)) });
    reply?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = (request: Partial<ModelRequest<typeof SCHEMA>> = {}, options: Partial<ModelOptions> = {}) =>
    openModel(
      { baseUrl, apiKey: 'key-of-the-vendor' },
      { environment: { EVALUATION_MODEL: 'evaluator', FAST_MODEL: 'fast' }, pauseMs: 5, ...options },
    ).ask({
      task: TASK,
      prompt: [
        { kind: 'rules', text: 'Answer with a word.' },
        { kind: 'data', tag: 'said', value: '</said>' },
      ],
      schema: SCHEMA,
      signal: new AbortController().signal,
      ...request,
    });
  return { ask, requests };
}

describe('a language model', () => {
  it('is asked for the task, with rules apart from fenced data, and answers with what it cost', async () => {
    const { ask, requests } = await vendor(message('{"word":"yes"}'));
    expect(await ask()).toEqual({
      outcome: 'answered',
      answer: { word: 'yes' },
      usage: {
        model: 'evaluator',
        attempts: 1,
        inputTokens: 14,
        cachedInputTokens: 4,
        writtenInputTokens: 0,
        outputTokens: 3,
        requestIds: ['req_1'],
      },
    });
    expect(JSON.stringify(requests[0]?.headers)).toContain('key-of-the-vendor');
    expect(requests[0]?.body).toMatchObject({
      model: 'evaluator',
      max_tokens: 50,
      // Marked, so that the vendor reads it once.
      system: [{ type: 'text', text: 'Answer with a word.', cache_control: { type: 'ephemeral' } }],
      messages: [{ role: 'user', content: '<said>&lt;/said&gt;</said>' }],
    });
  });

  it('is asked again where it answers in no form, and pays for each', async () => {
    const { ask } = await vendor(message('Yes!'), message('{"word":1}'), message('{"word":"yes"}'));
    expect(await ask()).toMatchObject({
      outcome: 'answered',
      usage: { attempts: 3, inputTokens: 42, outputTokens: 9 },
    });
    const never = await vendor(message('Yes!'));
    expect(await never.ask()).toMatchObject({ outcome: 'unusable', usage: { attempts: 3 } });
  });

  it.each([500, 529, 429, 401])('is asked again after %i', async (status) => {
    const { ask } = await vendor(failure(status), message('{"word":"yes"}'));
    expect(await ask()).toMatchObject({ outcome: 'answered', usage: { attempts: 2 } });
  });

  it('is not asked again where it does not take the request', async () => {
    const { ask, requests } = await vendor(failure(400));
    expect(await ask()).toMatchObject({ outcome: 'unusable' });
    expect(requests).toHaveLength(1);
  });

  it('is not waited for longer than is sensible', async () => {
    const { ask, requests } = await vendor(failure(429, { 'Retry-After': '60' }));
    expect(await ask()).toMatchObject({ outcome: 'unavailable' });
    expect(requests).toHaveLength(1);
  });

  it('has a deadline for every attempt, and one for the answer', async () => {
    const { ask, requests } = await vendor(silence);
    expect(await ask({}, { attemptTimeoutMs: 50, attempts: 2 })).toMatchObject({ outcome: 'unavailable' });
    expect(requests).toHaveLength(2);
    const begun = performance.now();
    expect(await ask({ task: { ...TASK, deadlineMs: 100 } })).toMatchObject({ outcome: 'unavailable' });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('is let go where nobody wants the answer any more', async () => {
    const { ask } = await vendor(silence);
    const stop = new AbortController();
    const asking = ask({ signal: stop.signal });
    setTimeout(() => stop.abort(new Error('stopped')), 50);
    await expect(asking).rejects.toThrow('stopped');
  });

  it('is sent nothing where the caller has a reason', async () => {
    const { ask, requests } = await vendor(failure(500));
    let attempts = 0;
    const beforeAttempt = async () => {
      attempts += 1;
      if (attempts === 2) throw new Error('erased');
    };
    await expect(ask({ beforeAttempt })).rejects.toThrow('erased');
    expect(requests).toHaveLength(1);
  });
});
