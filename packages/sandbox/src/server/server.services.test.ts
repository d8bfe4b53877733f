import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { STAGE_TIMES } from '@vivavoce/contract/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from './server.ts';

describe('the server of the stand-ins', { timeout: 30_000 }, () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  const put = (seed: string, body: unknown) =>
    fetch(`${sandbox.url}/profiles/${encodeURIComponent(seed)}`, {
      method: 'PUT',
      body: JSON.stringify(body),
    });

  it('says that it is well, and knows no other address', async () => {
    expect(await (await fetch(`${sandbox.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${sandbox.url}/elsewhere`)).status).toBe(404);
    expect((await fetch(`${sandbox.url}/anthropic/v1/elsewhere`)).status).toBe(404);
  });

  it('survives an address that is none', async () => {
    for (const upgrade of ['', 'Connection: Upgrade\r\nUpgrade: websocket\r\n']) {
      const stranger = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
      stranger.write(`GET // HTTP/1.1\r\nHost: sandbox\r\n${upgrade}\r\n`);
      const [answer] = (await once(stranger, 'data')) as [Buffer];
      expect(answer.toString('latin1')).toContain('404 Not Found');
      stranger.destroy();
    }
  });

  it('takes a part of a profile and refuses what is none', async () => {
    expect((await put('ses/1', { stages: { sttFinalMs: STAGE_TIMES.sttFinalMs } })).status).toBe(204);
    expect((await put('ses/1', { seed: 'ses/1', dishonest: true })).status).toBe(204);
    expect((await put('ses/1', { seed: 'ses/2' })).status).toBe(400);
    expect((await put('ses/1', { script: 'hello' })).status).toBe(400);
    expect((await put('ses/1', undefined)).status).toBe(400);
  });

  it('has an empty log for a session that it does not know', async () => {
    expect(await (await fetch(`${sandbox.url}/logs/nobody`)).json()).toEqual([]);
  });

  it('speaks as a candidate into a WAV file, faster when asked', async () => {
    const say = async (body: unknown) => {
      const answer = await fetch(`${sandbox.url}/candidate/speech`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      return { status: answer.status, file: Buffer.from(await answer.arrayBuffer()) };
    };
    const text = 'I would like to think about that.';
    const { file } = await say({ text });
    expect(file.toString('ascii', 0, 4)).toBe('RIFF');
    expect(file.readUInt16LE(22)).toBe(1);
    expect(file.readUInt32LE(24)).toBe(16_000);
    expect(file.readUInt16LE(34)).toBe(16);
    expect(file.readUInt32LE(40)).toBe(file.length - 44);
    expect((file.length - 44) / 32_000).toBeGreaterThan(1);
    expect((await say({ text, rate: 260 })).file.length).toBeLessThan(file.length * 0.8);
    expect((await say({ text: '' })).status).toBe(400);
  });
});

describe('the process of the stand-ins', { timeout: 30_000 }, () => {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));

  async function startProcess() {
    const child = fork(main, { env: { ...process.env, PORT: '0' }, silent: true });
    const [line] = await once(child.stdout ?? child, 'data');
    const { listening } = JSON.parse(String(line)) as { listening: string };
    return { child, listening };
  }

  it.each([
    ['SIGTERM', (child: ReturnType<typeof fork>) => child.kill('SIGTERM')],
    ['the end of its parent', (child: ReturnType<typeof fork>) => child.disconnect()],
  ])('tells its address in one line and exits on %s', async (_, end) => {
    const { child, listening } = await startProcess();
    expect(listening).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${listening}/healthz`)).status).toBe(200);
    end(child);
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    await expect(fetch(`${listening}/healthz`)).rejects.toThrow();
  });
});
