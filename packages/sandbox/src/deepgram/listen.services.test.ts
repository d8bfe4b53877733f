import { DeepgramClient } from '@deepgram/sdk';
import { type SandboxProfile, sandboxCredential } from '@vivavoce/contract/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Sandbox, startSandbox } from '../server/server.ts';
import type { LogEntry } from '../session/log.ts';
import { candidateSays, framesOf, silence } from '../testing/candidate.ts';

const SAID = 'I built a dashboard for twelve regions, and it cut delays by half.';
const FAST = { sttFinalMs: 10 };

describe('the recogniser over its own wire protocol', { timeout: 30_000 }, () => {
  let sandbox: Sandbox;
  let speech: Buffer;
  beforeAll(async () => {
    sandbox = await startSandbox({ limits: { sttSilenceMs: 1500 } });
    speech = await candidateSays(sandbox.url, SAID);
  });
  afterAll(() => sandbox.close());

  const socketUrl = () => `${sandbox.url.replace('http', 'ws')}/deepgram`;
  let seeds = 0;
  const newSeed = () => `stt_${seeds++}`;

  interface Received {
    type: string;
    is_final?: boolean;
    speech_final?: boolean;
    from_finalize?: boolean;
    start?: number;
    duration?: number;
    channel?: { alternatives?: { transcript: string; confidence: number; words: SpokenWord[] }[] };
    last_word_end?: number;
    timestamp?: number;
  }
  interface SpokenWord {
    word: string;
    punctuated_word?: string;
    start: number;
    end: number;
    confidence: number;
  }

  /** A stream opened by the vendor's own SDK. */
  async function open(profile: SandboxProfile, settings: Record<string, string | number> = {}) {
    const client = new DeepgramClient({
      apiKey: sandboxCredential(profile),
      environment: { base: sandbox.url, production: socketUrl(), agent: socketUrl(), agentRest: sandbox.url },
    });
    const socket = await client.listen.v1.connect({
      model: 'nova-3',
      encoding: 'linear16',
      sample_rate: 16_000,
      interim_results: 'true',
      endpointing: 'false',
      smart_format: 'true',
      reconnectAttempts: 0,
      ...settings,
    });
    const messages: Received[] = [];
    let wake: () => void = () => {};
    let closed: { code: number; reason: string } | undefined;
    socket.on('message', (message) => {
      messages.push(message as Received);
      wake();
    });
    socket.on('close', (event) => {
      closed = { code: event.code, reason: String(event.reason ?? '') };
      wake();
    });
    socket.on('error', () => undefined);
    socket.connect();
    await socket.waitForOpen();
    const until = async <T>(found: () => T | undefined): Promise<T> => {
      for (;;) {
        const value = found();
        if (value !== undefined) return value;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    };
    return {
      socket,
      messages,
      play: (...parts: Buffer[]) => {
        for (const frame of framesOf(Buffer.concat(parts))) socket.sendMedia(frame);
      },
      message: (matches: (message: Received) => boolean) => until(() => messages.find(matches)),
      closed: () => until(() => closed),
    };
  }

  const textOf = (message: Received) => message.channel?.alternatives?.[0]?.transcript ?? '';
  const log = async (seed: string) =>
    (await (await fetch(`${sandbox.url}/logs/${seed}`)).json()) as LogEntry[];

  it('releases the script word by word and finalises it when asked, after the stage time', async () => {
    const seed = newSeed();
    const stream = await open({ seed, script: [{ text: SAID }], stages: { sttFinalMs: 80 } });
    stream.play(speech, silence(260));
    const asked = performance.now();
    stream.socket.sendFinalize({ type: 'Finalize' });
    const final = await stream.message((message) => message.from_finalize === true);
    expect(performance.now() - asked).toBeGreaterThanOrEqual(79);
    expect(textOf(final)).toBe(SAID);
    expect(final).toMatchObject({ is_final: true, speech_final: false });

    const interims = stream.messages.filter((message) => message.is_final === false).map(textOf);
    expect(interims.length).toBeGreaterThan(5);
    for (const text of interims) expect(SAID.startsWith(text)).toBe(true);
    // Told again while they stay, and never shorter: the sound that they cover has grown.
    interims.forEach((text, index) => {
      expect(text.startsWith(interims[index - 1] ?? '')).toBe(true);
    });
    expect(new Set(interims).size).toBeGreaterThan(5);

    const words = final.channel?.alternatives?.[0]?.words ?? [];
    expect(words.map(({ punctuated_word }) => punctuated_word)).toEqual(SAID.split(' '));
    expect(words[0]?.word).toBe('i');
    words.forEach(({ start, end, confidence }, index) => {
      expect(end).toBeGreaterThanOrEqual(start);
      expect(start).toBeGreaterThanOrEqual((words[index - 1]?.end ?? 0) - 0.002);
      expect(confidence).toBeGreaterThan(0.85);
    });
    const spokenSeconds = speech.length / 32_000;
    expect(Math.abs((words.at(-1)?.end ?? 0) - spokenSeconds)).toBeLessThan(0.3);

    const events = (await log(seed)).map(({ event }) => event);
    expect(events).toEqual([
      'request_received',
      'first_audio',
      'speech_started',
      'finalize_received',
      'final_sent',
    ]);
    stream.socket.close();
  });

  it('answers CloseStream with what is left, the metadata and a clean close', async () => {
    const stream = await open({ seed: newSeed(), script: [{ text: SAID }], stages: FAST });
    stream.play(speech);
    stream.socket.sendCloseStream({ type: 'CloseStream' });
    expect((await stream.closed()).code).toBe(1000);
    const [results, metadata] = stream.messages.slice(-2);
    expect(results).toMatchObject({ type: 'Results', is_final: true, from_finalize: false });
    expect(textOf(results ?? { type: '' })).toBe(SAID);
    expect(metadata).toMatchObject({ type: 'Metadata', channels: 1 });
    expect(Math.abs((metadata?.duration ?? 0) - speech.length / 32_000)).toBeLessThan(0.02);
  });

  it('ends an utterance by silence only where endpointing is on', async () => {
    const off = await open({ seed: newSeed(), script: [{ text: SAID }], stages: FAST });
    off.play(speech, silence(1500));
    off.socket.sendCloseStream({ type: 'CloseStream' });
    await off.closed();
    expect(off.messages.some((message) => message.speech_final === true)).toBe(false);

    const on = await open({ seed: newSeed(), script: [{ text: SAID }], stages: FAST }, { endpointing: 500 });
    on.play(speech, silence(1500));
    const final = await on.message((message) => message.speech_final === true);
    expect(textOf(final)).toBe(SAID);
    expect(
      Math.abs((final.start ?? 0) + (final.duration ?? 0) - (speech.length / 32_000 + 0.5)),
    ).toBeLessThan(0.08);
    on.socket.close();
  });

  it('tells of speech and of the end of an utterance when asked', async () => {
    const stream = await open(
      { seed: newSeed(), script: [{ text: 'Yes.' }], stages: FAST },
      { vad_events: 'true', utterance_end_ms: 1000, endpointing: 300 },
    );
    stream.play(silence(500), await candidateSays(sandbox.url, 'Yes.'), silence(1600));
    const started = await stream.message(({ type }) => type === 'SpeechStarted');
    expect(Math.abs((started.timestamp ?? 0) - 0.5)).toBeLessThan(0.06);
    const ended = await stream.message(({ type }) => type === 'UtteranceEnd');
    const word = stream.messages.find((message) => message.speech_final)?.channel?.alternatives?.[0]
      ?.words[0];
    expect(ended.last_word_end).toBe(word?.end);
    stream.socket.close();
  });

  it('may leave Finalize unanswered when hardly any audio is buffered, as the vendor does', async () => {
    const stream = await open({ seed: newSeed(), stages: FAST });
    stream.play(silence(100));
    stream.socket.sendFinalize({ type: 'Finalize' });
    stream.socket.sendCloseStream({ type: 'CloseStream' });
    await stream.closed();
    expect(stream.messages.some((message) => message.from_finalize)).toBe(false);
  });

  it('marks speech that no script tells of', async () => {
    const stream = await open({ seed: newSeed(), stages: FAST });
    stream.play(speech, silence(260));
    stream.socket.sendFinalize({ type: 'Finalize' });
    const final = await stream.message((message) => message.from_finalize === true);
    expect(textOf(final)).toMatch(/^\[unscripted speech, [34]\.\d s\]$/);
    stream.socket.close();
  });

  it('takes a script that is posted while the stream runs', async () => {
    const seed = newSeed();
    const stream = await open({ seed, stages: FAST });
    const posted = await fetch(`${sandbox.url}/profiles/${seed}`, {
      method: 'PUT',
      body: JSON.stringify({ script: [{ text: SAID }] }),
    });
    expect(posted.status).toBe(204);
    stream.play(speech, silence(260));
    stream.socket.sendFinalize({ type: 'Finalize' });
    expect(textOf(await stream.message((message) => message.from_finalize === true))).toBe(SAID);
    stream.socket.close();
  });

  it('writes plain lower-case words where no formatting is asked for', async () => {
    const stream = await open(
      { seed: newSeed(), script: [{ text: SAID }], stages: FAST },
      { smart_format: 'false' },
    );
    stream.play(speech, silence(260));
    stream.socket.sendFinalize({ type: 'Finalize' });
    const final = await stream.message((message) => message.from_finalize === true);
    expect(textOf(final)).toBe('i built a dashboard for twelve regions and it cut delays by half');
    stream.socket.close();
  });

  it('lives on KeepAlive and closes with NET-0001 without', async () => {
    const stream = await open({ seed: newSeed() });
    for (let round = 0; round < 4; round++) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      stream.socket.sendKeepAlive({ type: 'KeepAlive' });
    }
    const closed = await stream.closed();
    expect(closed.code).toBe(1011);
    expect(closed.reason).toContain('NET-0001');
  });

  it.each([
    ['audio without an encoding', {}, (socket: WebSocket) => socket.send(Buffer.alloc(640, 7))],
    [
      'text that is no message',
      { encoding: 'linear16', sample_rate: '16000' },
      (socket: WebSocket) => socket.send('hello'),
    ],
  ])('closes with DATA-0000 on %s', async (_, settings, act) => {
    const socket = new WebSocket(`${socketUrl()}/v1/listen?${new URLSearchParams(settings)}`, {
      headers: { authorization: `Token ${sandboxCredential({ seed: newSeed() })}` },
    });
    const closed = new Promise<{ code: number; reason: string }>((resolve) => {
      socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
    socket.on('open', () => act(socket));
    const { code, reason } = await closed;
    expect(code).toBe(1008);
    expect(reason).toContain('DATA-0000');
  });

  interface Refused {
    status: number | undefined;
    headers: Record<string, unknown>;
    body: { err_code: string; err_msg: string; request_id: string };
  }

  function refused(credential: string, query: string): Promise<Refused> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`${socketUrl()}/v1/listen?${query}`, {
        headers: { authorization: credential },
      });
      socket.on('open', () => reject(new Error('The upgrade was not refused.')));
      socket.on('unexpected-response', (_, response) => {
        response.setEncoding('utf8');
        let text = '';
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: JSON.parse(text) }),
        );
      });
      socket.on('error', () => undefined);
    });
  }

  it('refuses a bad key, a bad query and, by fault, everyone, before the upgrade', async () => {
    const good = 'encoding=linear16&sample_rate=16000';
    const badKey = await refused('Token 0123456789abcdef', good);
    expect(badKey.status).toBe(401);
    expect(badKey.body.err_code).toBe('INVALID_AUTH');

    const badQuery = await refused(`Token ${sandboxCredential({ seed: newSeed() })}`, 'encoding=linear16');
    expect(badQuery.status).toBe(400);
    expect(String(badQuery.headers['dg-error'])).toContain('sample_rate');

    const limited = await refused(
      `Bearer ${sandboxCredential({
        seed: newSeed(),
        faults: [{ vendor: 'stt', kind: 'rate_limited', retryAfterSeconds: 7 }],
      })}`,
      good,
    );
    expect(limited.status).toBe(429);
    expect(limited.headers['retry-after']).toBe('7');
  });

  it('breaks in mid-stream by fault, and hears again on the next connection what was not final', async () => {
    const profile: SandboxProfile = {
      seed: newSeed(),
      script: [{ text: SAID }],
      stages: FAST,
      faults: [{ vendor: 'stt', kind: 'dropped', times: 1 }],
    };
    const broken = await open(profile);
    broken.play(speech);
    expect((await broken.closed()).code).toBe(1006);
    const next = await open(profile);
    next.play(speech, silence(260));
    next.socket.sendFinalize({ type: 'Finalize' });
    expect(textOf(await next.message((message) => message.from_finalize === true))).toBe(SAID);
    next.socket.close();
  });

  it('is slow or silent by fault', async () => {
    const slow = await open({
      seed: newSeed(),
      script: [{ text: SAID }],
      stages: FAST,
      faults: [{ vendor: 'stt', kind: 'slow', delayMs: 150 }],
    });
    slow.play(speech, silence(260));
    const asked = performance.now();
    slow.socket.sendFinalize({ type: 'Finalize' });
    await slow.message((message) => message.from_finalize === true);
    expect(performance.now() - asked).toBeGreaterThanOrEqual(159);
    slow.socket.close();

    const stalled = await open({ seed: newSeed(), faults: [{ vendor: 'stt', kind: 'stalled' }] });
    stalled.play(speech, silence(260));
    stalled.socket.sendFinalize({ type: 'Finalize' });
    expect((await stalled.closed()).reason).toContain('NET-0001');
    expect(stalled.messages).toEqual([]);
  });
});
