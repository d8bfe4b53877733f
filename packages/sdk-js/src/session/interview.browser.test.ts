import { type AudioFrame, CLOSE_CODES, DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestAgent } from '../testing/agent.ts';
import { launchBrowser } from '../testing/browser.ts';
import { bundle } from '../testing/bundle.ts';
import { TestPlatform } from '../testing/platform.ts';
import type { InterviewSession, SessionState, VivavoceClient } from '../types.ts';
import { VERSION } from '../version.ts';

declare global {
  interface Window {
    sdk: { createClient(options: unknown): VivavoceClient };
    session: InterviewSession;
    /** Loudest output level so far, and the largest step between two samples that left for the loudspeaker. */
    heard: { peak: number };
    track: MediaStreamTrack | undefined;
    /** The candidate's click in the browser's own question. */
    allow: (() => void) | undefined;
    asked: MediaTrackConstraints['deviceId'];
    enumerate: typeof navigator.mediaDevices.enumerateDevices;
    clock: PropertyDescriptor | undefined;
  }
}

let browser: Browser;
let files: Awaited<ReturnType<typeof bundle>>;
let platform: TestPlatform;
let page: Page;

beforeAll(async () => {
  files = await bundle();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => browser.close());

beforeEach(async () => {
  platform = await TestPlatform.open();
  const script = { type: 'text/javascript' };
  platform.files.set('/index.js', { ...script, text: files.index });
  platform.files.set(`/worklets/${VERSION}/voice.js`, { ...script, text: files.voice });
  platform.files.set('/', {
    type: 'text/html',
    text: `<!doctype html><title>Test</title><script type="module">import * as sdk from '/index.js'; window.sdk = sdk;</script>`,
  });
  const context = await browser.newContext({ permissions: ['microphone'] });
  page = await context.newPage();
  await page.goto(platform.url);
  await page.waitForFunction(() => window.sdk !== undefined);
});

afterEach(async () => {
  await page.context().close();
  await platform.close();
});

async function reload(): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => window.sdk !== undefined);
}

/** Starts, agrees and joins in the page. */
function start({ voice }: { voice: boolean }): Promise<void> {
  return page.evaluate(
    async ({ apiUrl, agreed }) => {
      const client = window.sdk.createClient({ publishableKey: 'vv_test_pk_browser', apiUrl });
      window.session = await client.interview.start({ template: 'graduate-practice' });
      if (!window.session.getState().record.consent) await window.session.consent({ voice: agreed });
      window.heard = { peak: 0 };
      setInterval(() => {
        window.heard.peak = Math.max(window.heard.peak, window.session.levels().output);
      }, 20);
      await window.session.join();
    },
    { apiUrl: platform.url, agreed: voice },
  );
}

/** As `start`; answers the agent's end of the connection. */
async function join(options: { voice: boolean }): Promise<TestAgent> {
  const coming = platform.nextAgent();
  const joined = start(options);
  const agent = await coming;
  await agent.greet();
  await joined;
  return agent;
}

const state = (): Promise<SessionState> => page.evaluate(() => window.session.getState());

/** A tone at 24 kHz, cut into frames of 20 ms. */
function tone(generation: number, durationMs: number): AudioFrame[] {
  const perFrame = DOWN_SAMPLE_RATE / 50;
  return Array.from({ length: durationMs / 20 }, (_, index) => ({
    generation,
    firstSample: index * perFrame,
    samples: Int16Array.from(
      { length: perFrame },
      (_unused, at) => 12_000 * Math.sin((2 * Math.PI * 440 * (index * perFrame + at)) / DOWN_SAMPLE_RATE),
    ),
  }));
}

describe('an interview in a real browser', () => {
  it('sends the microphone as frames of 20 ms and 16 kHz, in order', async () => {
    const agent = await join({ voice: true });
    await agent.until(() => agent.frames.length >= 50);
    const samples = agent.frames.map((frame) => frame.samples.length);
    expect(new Set(samples)).toEqual(new Set([320]));
    const [first] = agent.frames;
    agent.frames.forEach((frame, index) => {
      expect(frame.firstSample).toBe((first?.firstSample ?? 0) + index * 320);
    });
    // The browser's fake device beeps: something must be heard between the silences.
    await agent.until(() =>
      agent.frames.some((frame) => frame.samples.some((sample) => Math.abs(sample) > 500)),
    );
    expect((await state()).microphone).toBe('open');
    expect((await state()).sound).toBe('running');
  });

  it('plays what the agent says, tells how far it is, and shows each word as it is heard', async () => {
    const agent = await join({ voice: false });
    const speech = tone(1, 1_000);
    // The last word waits until the first was looked at, however long that takes.
    for (const frame of speech.slice(0, 25)) agent.sendAudio(frame);
    agent.send({
      type: 'caption',
      final: false,
      turnId: 'trn_1',
      role: 'interviewer',
      text: 'Hello Sam, welcome.',
      generation: 1,
      words: [
        { text: 'Hello', startSample: 0 },
        { text: 'Sam,', startSample: 8_000 },
        { text: 'welcome.', startSample: 16_000 },
      ],
    });
    await agent.until(() => agent.of('played').some((message) => message.playedSamples > 9_000));
    expect((await state()).transcript[0]?.heardCharacters).toBe('Hello Sam,'.length);
    for (const frame of speech.slice(25)) agent.sendAudio(frame);
    agent.send({ type: 'speech_end', generation: 1, totalSamples: 24_000 });
    await agent.until(() => agent.of('played').some((message) => message.playedSamples === 24_000));
    expect((await state()).transcript[0]?.heardCharacters).toBe('Hello Sam, welcome.'.length);
    expect(await page.evaluate(() => window.heard.peak)).toBeGreaterThan(0.5);
    const reports = agent.of('played').map((message) => message.playedSamples);
    expect(reports).toEqual([...reports].sort((a, b) => a - b));
    expect(reports.length).toBeGreaterThan(8);
  });

  it('answers a flush with what was really played, and falls silent', async () => {
    const agent = await join({ voice: false });
    for (const frame of tone(1, 60_000)) agent.sendAudio(frame);
    await agent.until(() => agent.of('played').some((message) => message.playedSamples > 12_000));
    agent.send({ type: 'flush', generation: 1 });
    const { playedSamples } = await agent.first('flushed');
    const told = Math.max(...agent.of('played').map((message) => message.playedSamples));
    expect(playedSamples).toBeGreaterThanOrEqual(told);
    expect(playedSamples).toBeLessThan(60 * DOWN_SAMPLE_RATE);
    // Long before what was sent has come to its end: the rest of it was thrown away.
    await page.waitForFunction(() => window.session.levels().output === 0, undefined, { timeout: 10_000 });
  });

  it('pauses where it is and goes on from there', async () => {
    const agent = await join({ voice: false });
    // So much that it still plays when the pause comes, however slow the machine.
    for (const frame of tone(1, 20_000)) agent.sendAudio(frame);
    agent.send({ type: 'speech_end', generation: 1, totalSamples: 480_000 });
    await agent.until(() => agent.of('played').some((message) => message.playedSamples > 6_000));
    agent.send({ type: 'pause', generation: 1 });
    await page.waitForFunction(() => window.session.levels().output === 0);
    const told = () => agent.of('played').at(-1)?.playedSamples ?? 0;
    const paused = told();
    expect(paused).toBeLessThan(480_000);
    agent.send({ type: 'resume', generation: 1 });
    await agent.until(() => told() > paused + 6_000);
  });

  it('goes on with the running session and its unsent answers after a reload', async () => {
    const agent = await join({ voice: false });
    await page.evaluate(() => void window.session.say('I traced the join.').catch(() => undefined));
    const said = await agent.first('say');
    await reload();
    const again = await join({ voice: false });
    expect(await again.first('say')).toMatchObject({ id: said.id, text: 'I traced the join.' });
    again.send({ type: 'accepted', id: said.id });
    await page.waitForFunction(() => window.session.getState().pendingAnswers.length === 0);
    expect(platform.callsOf('POST', '/v1/sessions')).toHaveLength(1);
  });

  it('tells of a lost network and comes back with it', async () => {
    const agent = await join({ voice: false });
    await page.context().setOffline(true);
    await page.waitForFunction(() => window.session.getState().connection === 'offline');
    await agent.until(() => agent.closeCode !== null);
    const coming = platform.nextAgent();
    await page.context().setOffline(false);
    await (await coming).greet();
    await page.waitForFunction(() => window.session.getState().connection === 'live');
  });

  it.each<[string, (agent: TestAgent) => void]>([
    ['the worker hangs up over it', (agent) => agent.close(CLOSE_CODES.session_over)],
    [
      'the connection is lost over it',
      (agent) => {
        platform.refuse(`POST /v1/sessions/${platform.record.id}/join`, 'session_over');
        agent.kill();
      },
    ],
  ])('closes the microphone where the interview was ended and %s', async (_case, act) => {
    const agent = await join({ voice: true });
    expect((await state()).microphone).toBe('open');
    platform.change({ status: 'ended', endReason: 'partner' });
    act(agent);
    await page.waitForFunction(() => window.session.getState().record.status === 'ended');
    await page.waitForFunction(() => window.session.getState().microphone === 'off');
    expect(await state()).toMatchObject({ connection: 'closed', phase: 'ended', error: null });
  });

  it('stops for another tab and can be taken back', async () => {
    const agent = await join({ voice: true });
    agent.close(CLOSE_CODES.replaced);
    await page.waitForFunction(() => window.session.getState().connection === 'replaced');
    expect((await state()).microphone).toBe('off');
    expect(await page.evaluate(() => window.session.getState().error?.code)).toBe('connection_replaced');
    const coming = platform.nextAgent();
    const joined = page.evaluate(() => window.session.join());
    await (await coming).greet();
    await joined;
    expect(await state()).toMatchObject({ connection: 'live', microphone: 'open', error: null });
  });
});

describe('a microphone that is not there', () => {
  it('is told from one that the browser blocks, and typing goes on', async () => {
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
    });
    await expect(start({ voice: true })).rejects.toThrow('microphone_denied');
    expect(await page.evaluate(() => window.session.getState().error?.code)).toBe('microphone_denied');
    expect((await state()).microphone).toBe('denied');
    const coming = platform.nextAgent();
    const joined = page.evaluate(() => window.session.join({ microphone: false }));
    const agent = await coming;
    await agent.greet();
    await joined;
    expect((await agent.first('hello')).audio.upSampleRate).toBe(0);
    expect(await page.evaluate(() => window.session.getState().error)).toBeNull();
  });

  it('is the one that was chosen, also after leaving and coming back, and after a reload', async () => {
    await page.addInitScript(() => {
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = (constraints) => {
        window.asked = (constraints?.audio as MediaTrackConstraints | undefined)?.deviceId;
        return open(constraints);
      };
    });
    await reload();
    await join({ voice: true });
    const chosen = await page.evaluate(async () => {
      const [, second] = await window.session.devices.list();
      await window.session.devices.open(second?.deviceId);
      window.session.leave();
      window.asked = undefined;
      return second?.deviceId;
    });
    const coming = platform.nextAgent();
    const joined = page.evaluate(() => window.session.join());
    await (await coming).greet();
    await joined;
    expect(chosen).toBeTruthy();
    expect(await page.evaluate(() => window.asked)).toEqual({ exact: chosen });
    expect((await state()).deviceId).toBe(chosen);
    await reload();
    const named = await page.evaluate(async (apiUrl) => {
      const client = window.sdk.createClient({ publishableKey: 'vv_test_pk_browser', apiUrl });
      const session = await client.interview.start({ template: 'graduate-practice' });
      session.dispose();
      return session.getState().deviceId;
    }, platform.url);
    expect(named).toBe(chosen);
    await join({ voice: true });
    expect(await page.evaluate(() => window.asked)).toEqual({ exact: chosen });
    expect((await state()).deviceId).toBe(chosen);
  });

  it('is named by what the browser gave in its place where the chosen one is gone', async () => {
    await join({ voice: true });
    const first = (await state()).deviceId;
    expect(first).toBeTruthy();
    const coming = platform.nextAgent();
    const named = await page.evaluate(() => {
      window.session.leave();
      void window.session.join({ deviceId: 'gone' });
      return window.session.getState().deviceId;
    });
    expect(named).toBe('gone');
    await (await coming).first('hello');
    expect((await state()).deviceId).toBe(first);
  });

  it('is said to be lost when it is unplugged, and taken again when there is one', async () => {
    await page.evaluate(() => {
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        const stream = await open(constraints);
        window.track = stream.getAudioTracks()[0];
        return stream;
      };
    });
    const agent = await join({ voice: true });
    expect((await agent.first('hello')).audio.upSampleRate).toBe(16_000);
    await page.evaluate(() => {
      window.enumerate = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices);
      navigator.mediaDevices.enumerateDevices = async () => [];
      window.track?.stop();
      window.track?.dispatchEvent(new Event('ended'));
    });
    await agent.until(() => agent.of('microphone').at(-1)?.state === 'none');
    expect(await page.evaluate(() => window.session.getState().error?.code)).toBe('microphone_lost');
    const silent = agent.frames.length;
    await page.evaluate(() => {
      navigator.mediaDevices.enumerateDevices = window.enumerate;
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    });
    await agent.until(() => agent.of('microphone').at(-1)?.state === 'open');
    await agent.until(() => agent.frames.length > silent + 10);
    expect(await state()).toMatchObject({ microphone: 'open', error: null });
  });
});

describe('what silences an interview, each by its own code', () => {
  /** Tries to open the microphone of an interview whose notice was agreed to; answers what became of it. */
  const tried = (apiUrl: string, on: Page = page) =>
    on.evaluate(async (url) => {
      const client = window.sdk.createClient({ publishableKey: 'vv_test_pk_browser', apiUrl: url });
      window.session = await client.interview.start({ template: 'graduate-practice' });
      await window.session.consent({ voice: true });
      const code = await window.session.devices.open().then(
        () => 'open',
        (error) => error.code,
      );
      return { code, microphone: window.session.getState().microphone };
    }, apiUrl);

  it('a device that another program uses', async () => {
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('No.', 'NotReadableError'));
    });
    expect(await tried(platform.url)).toEqual({ code: 'microphone_busy', microphone: 'busy' });
  });

  it('a page whose policy leaves the microphone out', async () => {
    const text = platform.files.get('/')?.text ?? '';
    const headers = { 'Permissions-Policy': 'microphone=()' };
    platform.files.set('/policy', { type: 'text/html', headers, text });
    await page.goto(`${platform.url}/policy`);
    await page.waitForFunction(() => window.sdk !== undefined);
    expect(await tried(platform.url)).toEqual({ code: 'microphone_forbidden', microphone: 'forbidden' });
  });

  it('a page over plain HTTP, where there are no media devices', async () => {
    await page.route('http://portal.example/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      // A stream has no end, and nobody waits for it here.
      if (pathname.endsWith('/events')) return route.abort();
      const url = `${platform.url}${pathname}${search}`;
      await route.fulfill({ response: await route.fetch({ url }) });
    });
    await page.goto('http://portal.example/');
    await page.waitForFunction(() => window.sdk !== undefined);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    expect(await tried('http://portal.example')).toEqual({
      code: 'microphone_insecure',
      microphone: 'insecure',
    });
  });

  it('a microphone that the system has muted, until it is heard again', async () => {
    await page.evaluate(() => {
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        const stream = await open(constraints);
        window.track = stream.getAudioTracks()[0];
        return stream;
      };
    });
    const agent = await join({ voice: true });
    const system = (muted: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(window.track, 'muted', { value, configurable: true });
        window.track?.dispatchEvent(new Event(value ? 'mute' : 'unmute'));
      }, muted);
    await system(true);
    await agent.until(() => agent.of('microphone').at(-1)?.state === 'none');
    expect(await state()).toMatchObject({ microphone: 'silenced' });
    expect(await page.evaluate(() => window.session.getState().error?.code)).toBe('microphone_silenced');
    await system(false);
    await agent.until(() => agent.of('microphone').at(-1)?.state === 'open');
    expect(await state()).toMatchObject({ microphone: 'open', error: null });
  });

  it('a sound that says it runs and stands still, until it is started anew', async () => {
    const agent = await join({ voice: true });
    await page.evaluate(() => {
      window.clock = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'currentTime');
      Object.defineProperty(BaseAudioContext.prototype, 'currentTime', { value: 7, configurable: true });
    });
    await agent.until(() => agent.of('sound').at(-1)?.allowed === false);
    expect(await state()).toMatchObject({ sound: 'stalled' });
    expect(await page.evaluate(() => window.session.getState().error?.code)).toBe('sound_stalled');
    await page.evaluate(() => {
      if (window.clock) Object.defineProperty(BaseAudioContext.prototype, 'currentTime', window.clock);
      return window.session.enableSound();
    });
    await agent.until(() => agent.of('sound').at(-1)?.allowed === true);
    expect(await state()).toMatchObject({ sound: 'running', microphone: 'open', error: null });
    const heard = agent.frames.length;
    await agent.until(() => agent.frames.length > heard + 10);
  });
});

describe('a voice that the candidate switched off', () => {
  it('is not sent any more, while the microphone goes on, until it is switched on', async () => {
    const agent = await join({ voice: true });
    await page.evaluate(() => window.session.disableSound());
    expect(await agent.first('sound')).toMatchObject({ allowed: false });
    expect(await state()).toMatchObject({ sound: 'off', microphone: 'open' });
    const heard = agent.frames.length;
    await agent.until(() => agent.frames.length > heard + 10);
    await page.evaluate(() => window.session.enableSound());
    await agent.until(() => agent.of('sound').at(-1)?.allowed === true);
    expect((await state()).sound).toBe('running');
  });
});

describe('a page that is loaded again in mid-interview', () => {
  it('opens no microphone before the candidate acts', async () => {
    // All by the page's own script: whatever a test evaluates in a page counts as a gesture.
    platform.files.set('/again', {
      type: 'text/html',
      text: `<!doctype html><title>Test</title><body style="height: 100vh"><script type="module">
        import { createClient } from '/index.js';
        const client = createClient({ publishableKey: 'vv_test_pk_browser', apiUrl: location.origin });
        window.session = await client.interview.start({ template: 'graduate-practice' });
        document.body.addEventListener('click', () => session.devices.open());
        if (!session.getState().record.consent) await session.consent({ voice: true });
        await session.join();
      </script>`,
    });
    const join = async (load: () => Promise<unknown>) => {
      const coming = platform.nextAgent();
      await load();
      const agent = await coming;
      await agent.greet();
      return agent;
    };
    const first = await join(() => page.goto(`${platform.url}/again`));
    expect((await first.first('hello')).audio.upSampleRate).toBe(16_000);
    const second = await join(() => page.reload());
    expect((await second.first('hello')).audio.upSampleRate).toBe(0);
    expect(second.frames).toEqual([]);
    await page.mouse.click(10, 10);
    await second.until(() => second.of('microphone').at(-1)?.state === 'open');
    await second.until(() => second.frames.length > 5);
  });
});

describe('a microphone that the browser asks for', () => {
  beforeEach(() =>
    page.evaluate(() => {
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        await new Promise<void>((resolve) => {
          window.allow = resolve;
        });
        const stream = await open(constraints);
        window.track = stream.getAudioTracks()[0];
        return stream;
      };
    }),
  );

  const allowed = async () => {
    await page.evaluate(() => window.allow?.());
    await page.waitForFunction(() => window.track?.readyState === 'ended');
  };

  it('is not kept open where it is allowed after the voice could not be loaded', async () => {
    platform.files.delete(`/worklets/${VERSION}/voice.js`);
    await expect(start({ voice: true })).rejects.toThrow('unavailable');
    await allowed();
  });

  it('is not kept open where it is allowed after the page let go of the interview', async () => {
    const joining = expect(start({ voice: true })).rejects.toThrow();
    await page.waitForFunction(() => window.allow !== undefined);
    await page.evaluate(() => window.session.dispose());
    await allowed();
    await joining;
    expect(platform.agents).toEqual([]);
  });

  it('calls nobody where the candidate left before they allowed it', async () => {
    const joining = expect(start({ voice: true })).rejects.toThrow('connection_lost');
    await page.waitForFunction(() => window.allow !== undefined);
    await page.evaluate(() => window.session.leave());
    await allowed();
    await joining;
    expect(platform.callsOf('POST', `/v1/sessions/${platform.record.id}/join`)).toEqual([]);
    expect(await state()).toMatchObject({ connection: 'idle', microphone: 'off' });
  });

  it('is waited for by the end, where there is something typed that must arrive first', async () => {
    const coming = platform.nextAgent();
    const joining = start({ voice: true });
    await page.waitForFunction(() => window.allow !== undefined);
    const ending = page.evaluate(() => {
      void window.session.say('The last word.').catch(() => undefined);
      return window.session.end();
    });
    await page.evaluate(() => window.allow?.());
    const agent = await coming;
    await agent.greet();
    const said = await agent.first('say');
    expect(said.text).toBe('The last word.');
    expect(agent.of('end')).toEqual([]);
    agent.send({ type: 'accepted', id: said.id });
    await agent.first('end');
    agent.send({ type: 'ended', reason: 'candidate' });
    await Promise.all([joining, ending]);
    expect(platform.callsOf('POST', `/v1/sessions/${platform.record.id}/end`)).toEqual([]);
  });

  it('holds nobody up who left and comes back to type', async () => {
    const joining = expect(start({ voice: true })).rejects.toThrow();
    await page.waitForFunction(() => window.allow !== undefined);
    await page.evaluate(() => window.session.leave());
    const coming = platform.nextAgent();
    const joined = page.evaluate(() => window.session.join({ microphone: false }));
    await (await coming).greet();
    await joined;
    await allowed();
    await joining;
    expect(await state()).toMatchObject({ connection: 'live', microphone: 'off' });
  });
});

describe('a browser that blocks sound', () => {
  it('tells the agent so, and plays after a click', async () => {
    // All by the page's own script: whatever a test evaluates in a page counts as a gesture.
    platform.files.set('/alone', {
      type: 'text/html',
      text: `<!doctype html><title>Test</title><body style="height: 100vh"><script type="module">
        import { createClient } from '/index.js';
        const client = createClient({ publishableKey: 'vv_test_pk_browser', apiUrl: location.origin });
        const session = await client.interview.start({ template: 'graduate-practice' });
        await session.consent({ voice: false });
        document.body.addEventListener('click', () => session.enableSound());
        await session.join();
      </script>`,
    });
    const strict = await launchBrowser({ blockAutoplay: true });
    try {
      const coming = platform.nextAgent();
      const alone = await strict.newPage();
      await alone.goto(`${platform.url}/alone`);
      const agent = await coming;
      await agent.greet();
      expect((await agent.first('hello')).soundAllowed).toBe(false);
      await alone.mouse.click(10, 10);
      expect(await agent.first('sound')).toMatchObject({ allowed: true });
      for (const frame of tone(1, 400)) agent.sendAudio(frame);
      await agent.until(() => agent.of('played').some((message) => message.playedSamples > 5_000));
    } finally {
      await strict.close();
    }
  }, 20_000);
});
