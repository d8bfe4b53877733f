import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readStandInLog } from '@vivavoce/candidate';
import { sandboxCredential } from '@vivavoce/contract/sandbox';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createReplyModel } from '../llm/model.ts';
import type { ReplyRequest } from '../llm/reply.ts';
import { createSynthesiser } from '../tts/chunked.ts';
import { elevenLabsSpeech } from '../tts/elevenlabs.ts';
import { VendorConnections, type VendorFetch } from './connections.ts';

/** Longer than Node's `fetch` keeps a connection. */
const BETWEEN_TURNS_MS = 5_500;

const REQUEST: ReplyRequest = {
  template: {
    title: 'Graduate analyst',
    kind: 'practice',
    locale: 'en-GB',
    interviewer: { name: 'Ava', persona: 'Warm and to the point.' },
    questions: [{ id: 'q1', title: 'Project', text: 'Which project are you proud of?', hint: '' }],
    criteria: [],
  },
  state: {
    allowedMoves: ['next_question'],
    defaultMove: 'next_question',
    stage: 'questions',
    cause: 'answer',
    currentQuestion: { id: 'q1', title: 'Project', text: 'Which project are you proud of?' },
    nextQuestion: { id: 'q1', title: 'Project', text: 'Which project are you proud of?' },
    openQuestion: 'Why are you here?',
    followUpsLeft: 0,
    candidateName: 'Sam',
    remainingMs: 600_000,
    language: 'en-GB',
    heardLastReply: { text: '', cut: false },
  },
  history: [],
};

let sandbox: Sandbox;
let connections: VendorConnections;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
afterEach(() => connections?.close());

/** Both vendors of a reply, and how many of their requests so far had to wait for a connection. */
function vendors(seed: string, fetch?: VendorFetch) {
  const apiKey = sandboxCredential({ seed, stages: { llmFirstTokenMs: 20, ttsFirstByteMs: 20 } });
  const over = fetch ? { fetch } : {};
  const model = createReplyModel({
    access: { baseUrl: `${sandbox.url}/anthropic`, apiKey },
    ...over,
    model: 'claude-haiku-4-5',
    fallbackModel: 'claude-sonnet-4-6',
  });
  const voice = createSynthesiser([
    elevenLabsSpeech({
      access: { baseUrl: `${sandbox.url}/elevenlabs`, apiKey },
      ...over,
      model: 'eleven_flash_v2_5',
      voiceId: '21m00Tcm4TlvDq8ikWAM',
      locale: 'en-GB',
    }),
  ]);
  return {
    async turn(signal = new AbortController().signal) {
      for await (const _ of model.streamReply(REQUEST, signal));
      if (signal.aborted) return;
      const said = await new Promise((resolve) => {
        const context = voice.open({
          audio: () => undefined,
          finished: () => resolve('finished'),
          failed: () => resolve('failed'),
        });
        context.push('Thank you.');
        context.flush();
      });
      expect(said).toBe('finished');
    },
    async newConnections() {
      const log = await readStandInLog(sandbox.url, seed);
      return log.filter(({ newConnection }) => newConnection).length;
    },
  };
}

describe('the connections to the vendors', { timeout: 30_000 }, () => {
  it('serve a turn that comes much later, where those of Node’s own fetch are gone', async () => {
    connections = new VendorConnections();
    const kept = vendors('kept', connections.fetch);
    const plain = vendors('plain');
    const twoTurns = async ({ turn }: { turn: () => Promise<void> }) => {
      await turn();
      await sleep(BETWEEN_TURNS_MS);
      await turn();
    };
    await connections.warm(sandbox.url);
    await Promise.all([twoTurns(kept), twoTurns(plain)]);
    expect(await kept.newConnections()).toBe(0);
    expect(await plain.newConnections()).toBeGreaterThanOrEqual(2);
  });

  it('are replaced where a reply is thrown away, before the next one needs them', async () => {
    connections = new VendorConnections();
    const { turn, newConnections } = vendors('thrown-away', connections.fetch);
    await connections.warm(sandbox.url);
    for (let round = 0; round < 4; round += 1) {
      const thrownAway = new AbortController();
      setTimeout(() => thrownAway.abort(), 10);
      await turn(thrownAway.signal);
      await sleep(400);
    }
    await turn();
    expect(await newConnections()).toBe(0);
  });

  describe('of a pool', () => {
    let server: Server;
    afterEach(() => server?.close());

    async function serve(): Promise<{ url: string; open: () => Promise<number> }> {
      server = createServer({ keepAliveTimeout: 0 }, (_, response) => {
        setTimeout(() => response.end('{}'), 50);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      return { url: `http://127.0.0.1:${port}`, open: promisify(server.getConnections.bind(server)) };
    }

    it('are no more than allowed, and all gone after the close', async () => {
      const { url, open } = await serve();
      connections = new VendorConnections({ max: 3 });
      const answers = await Promise.all(
        Array.from({ length: 8 }, async () => (await connections.fetch(url)).json()),
      );
      expect(answers).toHaveLength(8);
      expect(await open()).toBe(3);
      await connections.close();
      await expect.poll(() => open()).toBe(0);
    });

    it('end when nobody has needed them for long enough', async () => {
      const { url, open } = await serve();
      connections = new VendorConnections({ keepAliveMs: 300 });
      await connections.warm(url);
      await expect.poll(() => open()).toBe(4);
      await expect.poll(() => open(), { timeout: 5_000 }).toBe(0);
    });

    it('to a vendor that cannot be reached fail quietly', async () => {
      const { url } = await serve();
      server.close();
      connections = new VendorConnections();
      await connections.warm(url);
      await expect(connections.fetch(url)).rejects.toThrow();
    });
  });
});
