import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { connectToHost, Host } from '../bridge/index.ts';
import { launchBrowser } from '../testing/browser.ts';
import { bundle } from '../testing/bundle.ts';
import { TestPlatform } from '../testing/platform.ts';
import type { VivavoceGlobal } from './index.ts';
import type { Mounted } from './mount.ts';

declare global {
  interface Window {
    Vivavoce?: VivavoceGlobal;
    host: Host;
    bridge: { connectToHost: typeof connectToHost };
    events: { name: string; detail: unknown; target: string }[];
    violations: string[];
    mounted: Mounted;
    earlier: Mounted;
  }
}

const KEY = `vv_test_pk_${'a'.repeat(43)}`;

let browser: Browser;
let files: Awaited<ReturnType<typeof bundle>>;
let api: TestPlatform;
let partner: TestPlatform;
let page: Page;

beforeAll(async () => {
  files = await bundle();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => browser.close());

beforeEach(async () => {
  api = await TestPlatform.open();
  partner = await TestPlatform.open();
  api.files.set('/sdk/v1/loader.js', { type: 'text/javascript', text: files.loader });
  api.files.set('/bridge.js', { type: 'text/javascript', text: files.bridge });
  api.files.set('/embed', {
    type: 'text/html',
    headers: { 'Access-Control-Allow-Origin': '*' },
    text: `<!doctype html><title>Widget</title><script type="module">
      import * as bridge from '/bridge.js';
      window.bridge = bridge;
      window.host = await bridge.connectToHost();
    </script>`,
  });
  // What a strict partner sends: nothing but its own style sheet and script, and one origin of ours.
  const policy = `default-src 'none'; script-src 'self' ${api.url}; frame-src ${api.url}; connect-src ${api.url}; style-src 'self'`;
  partner.files.set('/watch.js', {
    type: 'text/javascript',
    text: `window.violations = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
      window.events = [];
      for (const name of ['session.live', 'error']) document.addEventListener('vivavoce:' + name, (event) =>
        events.push({ name, detail: event.detail, target: event.target.id }));`,
  });
  const tag = (target: string, more = '') =>
    `<script src="${api.url}/sdk/v1/loader.js" data-key="${KEY}" data-target="${target}" ${more} defer></script>`;
  const html = (body: string) => ({
    type: 'text/html',
    headers: { 'Content-Security-Policy': policy },
    text: `<!doctype html><title>Partner</title><script src="/watch.js"></script><div id="one"></div><div id="two"></div>${body}`,
  });
  partner.files.set('/one', html(tag('#one', 'data-template="graduate-practice"')));
  partner.files.set('/two', html(tag('#one', 'data-template="a"') + tag('#two', 'data-template="b"')));
  partner.files.set(
    '/follows',
    html(`<meta name="color-scheme" content="light dark">${tag('#one', 'data-template="a"')}`),
  );
  partner.files.set('/none', html(`<script src="${api.url}/sdk/v1/loader.js" defer></script>`));
  const context = await browser.newContext();
  page = await context.newPage();
});

afterEach(async () => {
  await page.context().close();
  await api.close();
  await partner.close();
});

/** The widget's page inside the mount element, once it has met its host. */
async function widget(target: string): Promise<Frame> {
  const element = await page.waitForSelector(`${target} iframe`, { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The frame has no page.');
  await frame.waitForFunction(() => window.host !== undefined);
  return frame;
}

describe('the script tag on a page with a strict policy', () => {
  it('shows the widget and hands it a token of a session that this page created', async () => {
    const response = await page.goto(`${partner.url}/one`);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    const frame = await widget('#one');
    expect(await frame.evaluate(() => window.host.options)).toMatchObject({ template: 'graduate-practice' });
    expect(await frame.evaluate(() => window.host.apiUrl)).toBe(api.url);
    expect(await frame.evaluate(() => window.host.getSessionToken({ sessionId: null }))).toBe('token-1');
    const [created] = api.callsOf('POST', '/v1/sessions');
    expect(created?.headers.origin).toBe(partner.url);
    expect(created?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(created?.body).toEqual({ template: 'graduate-practice' });
    expect(frame.url()).toBe(`${api.url}/embed?key=${KEY}&template=graduate-practice`);
    expect(await page.getAttribute('iframe', 'allow')).toBe('microphone; autoplay');
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });

  it('is waited for on a slow network also where the policy forbids to ask the API first', async () => {
    partner.files.set('/frames', {
      type: 'text/html',
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src ${api.url}; frame-src ${api.url}; style-src 'self'`,
      },
      text: `<!doctype html><title>Partner</title><div id="one"></div><script src="${api.url}/sdk/v1/loader.js" data-key="${KEY}" data-target="#one" data-template="a" defer></script>`,
    });
    let arrive = () => {};
    const slow = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/embed?*', async (route) => {
      await slow;
      await route.continue();
    });
    await page.clock.install();
    const violation = page.waitForEvent('console', (message) => message.text().includes('connect'));
    await page.goto(`${partner.url}/frames`, { waitUntil: 'commit' });
    await violation;
    await page.clock.runFor(10_000);
    expect(await page.$('#one iframe')).not.toBeNull();
    arrive();
    await widget('#one');
  });

  it('grows with its content and tells the page what happens', async () => {
    await page.goto(`${partner.url}/one`);
    const frame = await widget('#one');
    await frame.evaluate(() => {
      window.host.resize(720.4);
      window.host.emit('session.live', { status: 'live' });
      window.host.emit('not a name', {});
    });
    await page.waitForFunction(() => window.events.length > 0);
    expect(await page.evaluate(() => window.events)).toEqual([
      { name: 'session.live', detail: { status: 'live' }, target: 'one' },
    ]);
    expect((await (await page.$('iframe'))?.boundingBox())?.height).toBe(721);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });

  it('is light or dark as the page is, whatever the system asks for', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const schemeOn = async (path: string) => {
      await page.goto(`${partner.url}${path}`);
      return (await widget('#one')).evaluate(() => window.host.options.appearance?.colorScheme);
    };
    expect(await schemeOn('/one')).toBe('light');
    expect(await schemeOn('/follows')).toBe('dark');
  });

  it('follows the page where that becomes light or dark while the widget is on it', async () => {
    await page.goto(`${partner.url}/one`);
    const frame = await widget('#one');
    const told = frame.evaluate(
      () => new Promise((resolve) => void window.host.onCommand((value) => resolve(value))),
    );
    await frame.waitForFunction(() => true);
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = 'dark';
    });
    expect(await told).toEqual({ name: 'scheme', scheme: 'dark' });
  });

  it('keeps what the widget stores across a reload of the page', async () => {
    await page.goto(`${partner.url}/one`);
    await (await widget('#one')).evaluate(() => window.host.storage.setItem('session', 'kept'));
    await page.waitForFunction(() => sessionStorage.length === 1);
    await page.reload();
    const again = await widget('#one');
    expect(await again.evaluate(() => window.host.storage.getItem('session'))).toBe('kept');
    await again.evaluate(() => window.host.storage.removeItem('session'));
    await page.waitForFunction(() => sessionStorage.length === 0);
  });

  it('does not show the interview of another page in its place', async () => {
    await page.goto(`${partner.url}/one`);
    await (await widget('#one')).evaluate(() => window.host.storage.setItem('session', 'kept'));
    await page.waitForFunction(() => sessionStorage.length === 1);
    await page.goto(`${partner.url}/two`);
    const other = await widget('#one');
    expect(await other.evaluate(() => window.host.storage.getItem('session'))).toBe(null);
  });

  it('begins no session where the token of another one has expired', async () => {
    await page.goto(`${partner.url}/one`);
    const frame = await widget('#one');
    const code = await frame.evaluate(() =>
      window.host.getSessionToken({ sessionId: 'ses_1' }).catch((error) => error.code),
    );
    expect(code).toBe('token_expired');
    expect(api.callsOf('POST', '/v1/sessions')).toEqual([]);
  });

  it('tells the widget why there is no session', async () => {
    api.refuse('POST /v1/sessions', 'session_limit');
    await page.goto(`${partner.url}/one`);
    const frame = await widget('#one');
    const failure = await frame.evaluate(() =>
      window.host.getSessionToken({ sessionId: null }).catch(({ code, requestId }) => ({ code, requestId })),
    );
    expect(failure).toEqual({ code: 'session_limit', requestId: 'req_0000000000000000000001' });
  });

  it('stands twice on one page, each with its own session and storage', async () => {
    await page.goto(`${partner.url}/two`);
    const [one, two] = [await widget('#one'), await widget('#two')];
    await one.evaluate(() => window.host.getSessionToken({ sessionId: null }));
    await two.evaluate(() => window.host.getSessionToken({ sessionId: null }));
    expect(api.callsOf('POST', '/v1/sessions').map((call) => call.body)).toEqual([
      { template: 'a' },
      { template: 'b' },
    ]);
    await one.evaluate(() => window.host.storage.setItem('session', 'one'));
    await two.evaluate(() => window.host.storage.setItem('session', 'two'));
    await page.waitForFunction(() => sessionStorage.length === 2);
    await one.evaluate(() => window.host.emit('session.live', {}));
    await page.waitForFunction(() => window.events.length > 0);
    expect(await page.evaluate(() => window.events.map((event) => event.target))).toEqual(['one']);
  });
});

describe('a script tag that is set up wrongly', () => {
  const show = async (attributes: string, body = '<div id="one"></div>') => {
    const lines: string[] = [];
    page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    partner.files.set('/wrong', {
      type: 'text/html',
      text: `<!doctype html><title>Partner</title>${body}<script src="${api.url}/sdk/v1/loader.js" ${attributes} defer></script>`,
    });
    await page.goto(`${partner.url}/wrong`);
    return lines;
  };
  const full = { key: KEY, template: 'a', target: '#one' };
  const tag = (change: Partial<Record<keyof typeof full, string>>) =>
    Object.entries({ ...full, ...change })
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `data-${name}="${value}"`)
      .join(' ');

  it.each([
    ['no key', { key: '' }, 'give the publishable key'],
    ['something else for a key', { key: 'hello' }, 'is no publishable key'],
    ['a secret key', { key: KEY.replace('_pk_', '_sk_') }, 'Revoke it'],
    ['no template', { template: '' }, 'add the slug of the template'],
    ['no target', { target: '' }, 'add the selector'],
    ['a target that is not there', { target: '#nowhere' }, 'add it to the page'],
  ])('with %s says so in the console, and shows a calm box', async (_case, change, sentence) => {
    const lines = await show(tag(change));
    expect(await page.getByRole('alert').textContent()).toContain('can’t be shown right now');
    expect(lines.filter((line) => line.startsWith('error: [vivavoce]')).join()).toContain(sentence);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(api.calls).toEqual([]);
  });

  it.each(['invalid_key', 'origin_not_allowed'] as const)(
    'shows a calm box in place of the browser’s own page where the API says %s',
    async (code) => {
      api.files.set('/embed', {
        type: 'application/problem+json',
        status: 403,
        headers: { 'Access-Control-Allow-Origin': '*' },
        text: JSON.stringify({ code, title: 'What happened.', detail: 'What to do.', fix: 'What to do.' }),
      });
      const lines = await show(tag({}));
      await page.getByRole('alert').waitFor();
      expect(await page.locator('iframe').count()).toBe(0);
      const said = lines.find((line) => line.startsWith('error: [vivavoce]')) ?? '';
      expect(said).toContain(`${code}: What happened. What to do.`);
      if (code === 'origin_not_allowed') expect(said).toContain(partner.url);
    },
  );

  it('does not show a frame before it is known to be ours', async () => {
    api.files.set('/embed', { type: 'text/html', text: 'Whatever a browser says.' });
    await show(tag({}));
    const frame = page.locator('iframe');
    await frame.waitFor({ state: 'attached' });
    expect(await frame.isVisible()).toBe(false);
  });

  it('names the policy of the page that blocks the widget', async () => {
    partner.files.set('/blocks', {
      type: 'text/html',
      headers: { 'Content-Security-Policy': `script-src ${api.url}; frame-src 'self'` },
      text: `<!doctype html><title>Partner</title><div id="one"></div><script src="${api.url}/sdk/v1/loader.js" ${tag({})} defer></script>`,
    });
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    await page.goto(`${partner.url}/blocks`);
    await page.getByRole('alert').waitFor();
    expect(lines.join()).toContain(`Name ${api.url} in its frame-src.`);
  });

  it('that is there twice makes one session', async () => {
    const lines = await show(tag({}), '<div id="one"></div>');
    await widget('#one');
    partner.files.set('/twice', {
      type: 'text/html',
      text: `<!doctype html><title>Partner</title><div id="one"></div>${`<script src="${api.url}/sdk/v1/loader.js" ${tag({})} defer></script>`.repeat(2)}`,
    });
    await page.goto(`${partner.url}/twice`);
    await widget('#one');
    expect(await page.locator('iframe').count()).toBe(1);
    expect(lines.join()).toContain('is on the page twice');
  });
});

describe('mounting by hand', () => {
  it('asks the partner for the token, passes commands, and leaves without a trace', async () => {
    await page.goto(`${partner.url}/none`);
    await page.evaluate((key) => {
      const mounted = window.Vivavoce?.mount('#two', {
        key,
        getSessionToken: async ({ sessionId }) => `from-the-partner for ${sessionId}`,
        appearance: { accent: '#123456', colorScheme: 'dark' },
      });
      if (mounted) window.mounted = mounted;
    }, KEY);
    const frame = await widget('#two');
    expect(await frame.evaluate(() => window.host.getSessionToken({ sessionId: null }))).toBe(
      'from-the-partner for null',
    );
    expect(await frame.evaluate(() => window.host.options)).toEqual({
      name: 'two',
      appearance: { accent: '#123456', colorScheme: 'dark' },
    });
    const command = frame.evaluate(
      () => new Promise((resolve) => void window.host.onCommand((value) => resolve(value))),
    );
    await frame.waitForFunction(() => true);
    await page.evaluate(() => window.mounted.mute(true));
    expect(await command).toEqual({ name: 'mute', muted: true });
    await frame.evaluate(() => window.host.storage.setItem('session', 'kept'));
    await page.waitForFunction(() => sessionStorage.length === 1);
    await page.evaluate(() => window.mounted.unmount());
    expect(await page.evaluate(() => document.querySelector('#two')?.innerHTML)).toBe('');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });

  it('says what is wrong with target and key', async () => {
    await page.goto(`${partner.url}/none`);
    const failure = (target: string, key: string) =>
      page.evaluate(
        (given) => {
          try {
            window.Vivavoce?.mount(given.target, { key: given.key, template: 'a' });
          } catch (error) {
            return String(error);
          }
          return 'mounted';
        },
        { target, key },
      );
    expect(await failure('#nowhere', KEY)).toContain('No element matches "#nowhere"');
    expect(await failure('#one', '')).toContain('`key` is missing');
    expect(await failure('#one', KEY.replace('_pk_', '_sk_'))).toContain('A secret key never belongs');
    expect(api.calls).toEqual([]);
  });

  /** Mounts into the page and answers what the widget finds there of before. */
  async function mount(target: string, options: { name?: string } = {}): Promise<Frame> {
    await page.evaluate(
      (given) => {
        const mounted = window.Vivavoce?.mount(given.target, given.options);
        if (mounted) window.mounted = mounted;
      },
      { target, options: { key: KEY, template: 'graduate-practice', ...options } },
    );
    return widget(target);
  }
  const stored = (frame: Frame) => frame.evaluate(() => window.host.storage.getItem('session'));

  it.each(['#two', 'body'])('into %s again goes on with its interview after a reload', async (target) => {
    await page.goto(`${partner.url}/none`);
    await mount(target);
    await page.evaluate(() => window.mounted.unmount());
    const frame = await mount(target);
    await frame.evaluate(() => window.host.storage.setItem('session', 'kept'));
    await page.waitForFunction(() => sessionStorage.length === 1);
    await page.reload();
    expect(await stored(await mount(target))).toBe('kept');
  });

  it('works from a module of the page that imports the loader', async () => {
    partner.files.set('/loader.js', { type: 'text/javascript', text: files.loader });
    partner.files.set('/page.js', {
      type: 'text/javascript',
      text: `import '/loader.js'; window.Vivavoce.mount('#one', { key: '${KEY}', template: 'a', apiUrl: '${api.url}' });`,
    });
    partner.files.set('/module', {
      type: 'text/html',
      text: '<!doctype html><title>Partner</title><div id="one"></div><script type="module" src="/page.js"></script>',
    });
    await page.goto(`${partner.url}/module`);
    expect((await widget('#one')).url()).toBe(`${api.url}/embed?key=${KEY}&template=a`);
  });

  it('works from a classic bundle of the page, which has a tag and an origin of its own', async () => {
    partner.files.set('/app.js', {
      type: 'text/javascript',
      text: `${files.loader};window.Vivavoce.mount('#one', { key: '${KEY}', template: 'a' });`,
    });
    partner.files.set('/app', {
      type: 'text/html',
      text: '<!doctype html><title>Partner</title><div id="one"></div><script src="/app.js" data-key="theirs" data-target="#one"></script>',
    });
    await page.route('https://api.vivavoce.dev/**', (route) => route.abort());
    await page.goto(`${partner.url}/app`);
    const sources = await page
      .locator('#one iframe')
      .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('src')));
    expect(sources).toEqual([`https://api.vivavoce.dev/embed?key=${KEY}&template=a`]);
  });

  it('takes nothing from the next widget by unmounting twice', async () => {
    await page.goto(`${partner.url}/none`);
    await mount('#one');
    await page.evaluate(() => {
      window.earlier = window.mounted;
      window.earlier.unmount();
    });
    const frame = await mount('#one');
    await frame.evaluate(() => window.host.storage.setItem('session', 'kept'));
    await page.waitForFunction(() => sessionStorage.length === 1);
    await page.evaluate(() => window.earlier.unmount());
    expect(await page.evaluate(() => sessionStorage.length)).toBe(1);
  });

  it('goes on with the interview of the same name only', async () => {
    await page.goto(`${partner.url}/none`);
    const frame = await mount('#one', { name: 'application-1' });
    await frame.evaluate(() => window.host.storage.setItem('session', 'kept'));
    await page.waitForFunction(() => sessionStorage.length === 1);
    await page.reload();
    expect(await stored(await mount('#one', { name: 'application-2' }))).toBe(null);
    await page.reload();
    expect(await stored(await mount('#one', { name: 'application-1' }))).toBe('kept');
  });

  it('gives no port to anybody but its own frame', async () => {
    await page.goto(`${partner.url}/one`);
    await widget('#one');
    const answered = await page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('message', (event) => {
            if (event.data?.vivavoce === 'connect') resolve(true);
          });
          window.postMessage({ vivavoce: 'ready', version: 1 }, '*');
          setTimeout(() => resolve(false), 200);
        }),
    );
    expect(answered).toBe(false);
  });
});

describe('the frame', () => {
  it('answers no host whose origin is not allowed', async () => {
    await page.goto(`${partner.url}/one`);
    const frame = await widget('#one');
    const refused = frame.evaluate(() =>
      window.bridge
        .connectToHost({ allowedOrigins: ['https://elsewhere.example'], timeoutMs: 300 })
        .catch((error: Error) => error.message),
    );
    expect(await refused).toBe('The page around this frame did not answer.');
  });
});
