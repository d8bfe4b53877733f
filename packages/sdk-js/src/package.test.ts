import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { publint } from 'publint';
import { Webhook } from 'standardwebhooks';
import { build } from 'tsup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from './version.ts';

const run = promisify(execFile);

/** Without what follows from the description of the API, and the errors, which the other entries list. */
function withoutGenerated(declarations: string): string {
  return declarations
    .replace(/^interface (components|operations) \{\n[\s\S]*?^\}\n/gm, 'interface $1 {}\n')
    .replace(/^declare const (OPERATIONS|ERRORS): \{\n[\s\S]*?^\};\n/gm, 'declare const $1: {};\n');
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = fileURLToPath(new URL('../../../node_modules/.bin', import.meta.url));

let folder: string;
/** The package as npm would publish it, built anew from source. */
let published: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vivavoce-package-'));
  published = join(folder, 'node_modules/@vivavoce/sdk');
  await mkdir(published, { recursive: true });
  await cp(join(ROOT, 'package.json'), join(published, 'package.json'));
  const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  // As an installation would put them beside it.
  for (const name of Object.keys(dependencies))
    await symlink(join(BIN, '..', name), join(folder, 'node_modules', name));
  await run(join(BIN, 'tsup'), ['--outDir', join(published, 'dist')], { cwd: ROOT });
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the published package', () => {
  it('has the version that it names its worklet by', async () => {
    const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(VERSION).toBe(manifest.version);
  });

  it('exports what is there, in a way that every tool finds', async () => {
    const { messages } = await publint({ pkgDir: published, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that every resolution finds', async () => {
    const { stdout } = await run(
      join(BIN, 'attw'),
      ['--pack', published, '--profile', 'esm-only', '--no-color'],
      { cwd: folder },
    );
    expect(stdout.match(/bundler: 🟢/g)).toHaveLength(10);
  }, 60_000);

  it('compiles in a strict project of a partner, with its declarations checked and without Zod', async () => {
    await writeFile(
      join(folder, 'consumer.ts'),
      `import { createClient, VivavoceError, type InterviewSession, type SessionState } from '@vivavoce/sdk';
import { connectToHost, forwardEvents } from '@vivavoce/sdk/bridge';
import { currentRoom, onRoomChange } from '@vivavoce/sdk/livekit';
import { openResults, type ResultView } from '@vivavoce/sdk/results';
import { createTailor, type Tailoring } from '@vivavoce/sdk/tailor';
import { type ApplicationDetail, createApplications } from '@vivavoce/sdk/applications';
import { createPackages, type PackageBalance } from '@vivavoce/sdk/packages';
import { createServerClient, type Schemas, verifyWebhook, WebhookError } from '@vivavoce/sdk/server';
import '@vivavoce/sdk/loader.js';
import type { MountOptions } from '@vivavoce/sdk/loader.js';

export async function interview(): Promise<SessionState> {
  const client = createClient({ publishableKey: 'vv_test_pk_…' });
  const session: InterviewSession = await client.interview.start({ template: 'graduate-practice' });
  session.on('session.ended', ({ reason }) => console.log(reason satisfies string));
  session.on('caption', (line) => console.log(line.text.slice(0, line.heardCharacters)));
  try {
    await session.consent({ voice: true });
    await session.join();
  } catch (error) {
    if (error instanceof VivavoceError && error.code === 'microphone_denied') await session.join({ microphone: false });
    // @ts-expect-error the codes are a closed set
    if (error instanceof VivavoceError && error.code === 'no_such_code') throw error;
  }
  forwardEvents(session, await connectToHost());
  return session.getState();
}

export const stopWatching: () => void = onRoomChange(() => console.log(currentRoom()?.name satisfies string | undefined));

export const latest = async (): Promise<ResultView | undefined> => {
  const [kept] = openResults().list();
  return kept && openResults().open(kept.sessionId);
};

export async function tailorTo(url: string, file: File): Promise<Tailoring> {
  const tailor = createTailor({ publishableKey: 'vv_test_pk_…' });
  const resume = await tailor.upload(file, { onProgress: (share) => console.log(share satisfies number) });
  const job = await tailor.addJob({ url });
  const { id } = await tailor.start({ resumeId: resume.id, jobId: job.id });
  for await (const { proposals } of tailor.watch(id)) console.log(proposals.length);
  await tailor.export(id, { format: 'pdf' });
  // @ts-expect-error a decision is one of a closed set
  await tailor.decide(id, 'perhaps', 'all');
  return tailor.decide(id, 'accepted', { section: 'work' });
}

export async function track(url: string): Promise<ApplicationDetail> {
  const applications = createApplications({ getToken: async () => 'vct_…' });
  const job = await applications.addJob({ url });
  const { id } = await applications.save({ jobId: job.id });
  const { token } = await applications.practise(id);
  createClient({ getSessionToken: async () => token.value });
  // @ts-expect-error an application needs a job or a title
  await applications.save({ employer: 'Acme' });
  // @ts-expect-error a status is one of a closed set
  await applications.update(id, { status: 'hired' });
  return applications.addReminder(id, { text: 'Call', at: new Date() });
}

export async function left(): Promise<PackageBalance> {
  const packages = createPackages({ getToken: async () => 'vct_…' });
  const page = location.href;
  const { url } = await packages.buy({ places: 3, successUrl: page, cancelUrl: page });
  location.assign(url);
  // @ts-expect-error somebody unknown buys nothing
  createPackages({ publishableKey: 'vv_live_pk_…' });
  return packages.read();
}

export async function screen(request: Request): Promise<Schemas['Session'] | undefined> {
  const vivavoce = createServerClient({ secretKey: 'vv_test_sk_…' });
  const { session, token } = await vivavoce.createSession({ template: 'graduate-practice', externalId: '7' });
  console.log(token.value satisfies string);
  for await (const line of vivavoce.listUtterances({ id: session.id, limit: 100 })) console.log(line.text satisfies string);
  // @ts-expect-error an operation names what it needs
  await vivavoce.readSession({});
  // @ts-expect-error a status is one of a closed set
  await vivavoce.listSessions({ status: 'no_such_status' });
  const endpoint = await vivavoce.createWebhookEndpoint({ url: 'https://ats.example/hooks' });
  try {
    const event = verifyWebhook({ body: await request.text(), headers: request.headers, secret: endpoint.secret });
    if (event.type === 'session.ended') console.log(event.data.reason satisfies string);
    if (event.type === 'evaluation.completed') return await vivavoce.readSession({ id: event.subject.id });
  } catch (error) {
    if (!(error instanceof WebhookError) || error.code !== 'too_old') throw error;
  }
  return undefined;
}

export function widget(options: MountOptions): void {
  window.Vivavoce?.mount('#interview', options).mute(true);
}
`,
    );
    const options = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true };
    for (const [module, moduleResolution] of [
      ['ESNext', 'Bundler'],
      ['NodeNext', 'NodeNext'],
    ]) {
      const config = {
        compilerOptions: { ...options, module, moduleResolution, lib: ['ES2022', 'DOM'], types: [] },
        files: ['consumer.ts'],
      };
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const { stdout } = await run(join(BIN, 'tsc'), ['-p', folder]).catch(
        (error: { stdout: string }) => error,
      );
      expect(stdout).toBe('');
    }
  }, 60_000);

  it('is imported on a server without a window and without an effect', async () => {
    const script = `
      const before = Object.getOwnPropertyNames(globalThis);
      const { createClient } = await import('@vivavoce/sdk');
      await import('@vivavoce/sdk/bridge');
      (await import('@vivavoce/sdk/results')).openResults();
      (await import('@vivavoce/sdk/tailor')).createTailor({ token: 'vct_x' });
      (await import('@vivavoce/sdk/applications')).createApplications({ token: 'vct_x' });
      (await import('@vivavoce/sdk/packages')).createPackages({ token: 'vct_x' });

      (await import('@vivavoce/sdk/livekit')).currentRoom();
      (await import('@vivavoce/sdk/server')).createServerClient({ secretKey: 'vv_test_sk_x' });
      await import('@vivavoce/sdk/loader.js');
      createClient({ getSessionToken: async () => 'token' });
      const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
      console.log(JSON.stringify({ added, window: typeof window, timers: process.getActiveResourcesInfo() }));
    `;
    await writeFile(join(folder, 'server.mjs'), script);
    const { stdout } = await run(process.execPath, ['server.mjs'], { cwd: folder });
    const { added, window, timers } = JSON.parse(stdout) as Record<string, unknown>;
    expect(added).toEqual([]);
    expect(window).toBe('undefined');
    expect(timers).not.toContain('Timeout');
  });

  it('keeps its promises: the declarations are those that were reviewed', async () => {
    const names = (await readdir(join(published, 'dist'))).filter((name) => name.endsWith('.d.ts'));
    // What several entries share is named by a hash of its contents.
    const shared = names.filter((name) => /-[\w-]{8}\.d\.ts$/.test(name)).sort();
    const read = async (name: string) => {
      const text = await readFile(join(published, 'dist', name), 'utf8');
      return text.replaceAll(/-[\w-]{8}(?=\.(js|d\.ts)')/g, '');
    };
    const sharedReports = await Promise.all(
      shared.map(
        async (name) =>
          `## Shared: \`${name.replace(/-[\w-]{8}\.d/, '.d')}\`\n\n\`\`\`ts\n${await read(name)}\`\`\`\n`,
      ),
    );
    const report = `# API of \`@vivavoce/sdk\`

What the package promises, as it is published. A change here is a change for whoever uses it: review it as one, then write it
down with \`vitest run packages/sdk-js/src/package.test.ts -u\`.

## \`@vivavoce/sdk\`

\`\`\`ts
${await read('index.d.ts')}\`\`\`

## \`@vivavoce/sdk/results\`

\`\`\`ts
${await read('results.d.ts')}\`\`\`

## \`@vivavoce/sdk/tailor\`

\`\`\`ts
${await read('tailor.d.ts')}\`\`\`

## \`@vivavoce/sdk/applications\`

\`\`\`ts
${await read('applications.d.ts')}\`\`\`

## \`@vivavoce/sdk/packages\`

\`\`\`ts
${await read('packages.d.ts')}\`\`\`

## \`@vivavoce/sdk/livekit\`

\`\`\`ts
${await read('livekit.d.ts')}\`\`\`

## \`@vivavoce/sdk/bridge\`

\`\`\`ts
${await read('bridge.d.ts')}\`\`\`

## \`@vivavoce/sdk/loader.js\`

\`\`\`ts
${await read('loader.d.ts')}\`\`\`

## \`@vivavoce/sdk/server\`

What is generated from \`docs/openapi.json\` is reviewed there.

\`\`\`ts
${withoutGenerated(await read('server.d.ts'))}\`\`\`

${sharedReports.join('\n')}`;
    await expect(report).toMatchFileSnapshot('../etc/sdk.api.md');
  });

  it('serves where there is nothing but what every runtime has: no module of Node, no window', async () => {
    const outDir = join(folder, 'edge');
    await build({
      config: false,
      silent: true,
      entry: [join(published, 'dist/server.js')],
      outDir,
      format: 'iife',
      globalName: 'sdk',
      platform: 'neutral',
      noExternal: [/.*/],
      outExtension: () => ({ js: '.js' }),
    });
    const text = await readFile(join(outDir, 'server.js'), 'utf8');
    expect(await readFile(join(published, 'dist/server.js'), 'utf8')).not.toMatch(
      /\bnode:|\bBuffer\b|\bprocess\b/,
    );
    const asked: unknown[] = [];
    const secret = `whsec_${Buffer.from('a secret of twenty-four').toString('base64')}`;
    const told = JSON.stringify({ id: 'evt_1', type: 'session.ended' });
    const now = new Date();
    // What Cloudflare's, Vercel's, Deno's and Bun's have in common.
    const scope = createContext({
      ...{ URL, URLSearchParams, Headers, Response, AbortSignal, TextEncoder, TextDecoder, Uint8Array },
      ...{ crypto: globalThis.crypto, setTimeout, clearTimeout },
      fetch: async (
        url: string,
        { method, headers }: { method: string; headers: Record<string, string> },
      ) => {
        asked.push([method, url, headers['Idempotency-Key'] ?? null]);
        if (method === 'POST') return Response.json({ session: { id: 'ses_3' } }, { status: 201 });
        const isFirst = !url.includes('cursor');
        return Response.json({
          data: [{ id: isFirst ? 'ses_1' : 'ses_2' }],
          nextCursor: isFirst ? 'next' : null,
        });
      },
      webhook: {
        secret,
        body: told,
        headers: {
          'webhook-id': 'evt_1',
          'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
          'webhook-signature': new Webhook(secret).sign('evt_1', now, told),
        },
      },
    });
    scope.globalThis = scope;
    runInContext(text, scope);
    const answers = (await runInContext(
      `(async () => {
        const vivavoce = sdk.createServerClient({ secretKey: 'vv_test_sk_x' });
        const answers = [];
        for await (const { id } of vivavoce.listSessions()) answers.push(id);
        const { session } = await vivavoce.createSession({ template: 'graduate-practice' }, { idempotencyKey: 'once' });
        answers.push(session.id, sdk.verifyWebhook(webhook).type);
        try {
          sdk.verifyWebhook({ ...webhook, body: webhook.body + ' ' });
        } catch (error) {
          answers.push(error.code);
        }
        return answers.join();
      })()`,
      scope,
    )) as string;
    expect(answers).toBe('ses_1,ses_2,ses_3,session.ended,signature_mismatch');
    const sessions = 'https://api.vivavoce.dev/v1/sessions';
    expect(asked).toEqual([
      ['GET', sessions, null],
      ['GET', `${sessions}?cursor=next`, null],
      ['POST', sessions, 'once'],
    ]);
  });

  it('keeps what acts by being imported through a bundler, and drops the rest', async () => {
    await writeFile(
      join(folder, 'page.js'),
      `import '@vivavoce/sdk';\nimport '@vivavoce/sdk/loader.js';\nimport '@vivavoce/sdk/worklets/voice.js';\n`,
    );
    await build({
      config: false,
      silent: true,
      entry: [join(folder, 'page.js')],
      outDir: join(folder, 'bundled'),
      format: 'esm',
      noExternal: [/^@vivavoce\//],
    });
    const text = await readFile(join(folder, 'bundled/page.js'), 'utf8');
    expect(text).toContain('currentScript');
    expect(text).toContain('registerProcessor');
    expect(text).not.toContain('getUserMedia');
  });

  it('is packed as it is promised, with no map and no test in it', async () => {
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: published });
    const [packed] = JSON.parse(stdout) as { files: { path: string }[] }[];
    const paths = packed?.files.map(({ path }) => path) ?? [];
    expect(paths).toContain('dist/index.js');
    expect(
      paths.filter((path) => !/^(package\.json|README\.md|dist\/[\w/-]+(\.d)?\.(js|ts))$/.test(path)),
    ).toEqual([]);
    expect(paths.filter((path) => /\.map$|test/.test(path))).toEqual([]);
  });

  it('shares what several entries need: a page with two of them loads it once', async () => {
    for (const entry of ['index.js', 'results.js']) {
      const text = await readFile(join(published, 'dist', entry), 'utf8');
      expect(text).toMatch(/from\s*"\.\/chunk-/);
    }
    const results = await readFile(join(published, 'dist/results.js'), 'utf8');
    expect(results).not.toContain('WebSocket');
  });

  it('takes nothing of the tailor into an interview: what both need would be cut off as one more chunk', async () => {
    const names = (await readdir(join(published, 'dist'))).filter((name) => name.startsWith('chunk-'));
    expect(names.length).toBe(1);
    expect(await readFile(join(published, 'dist/tailor.js'), 'utf8')).not.toMatch(/from\s*"\.\//);
  });

  it('knows an error by whichever entry it comes from', async () => {
    const script = `
      const entries = ['@vivavoce/sdk', '@vivavoce/sdk/results', '@vivavoce/sdk/tailor', '@vivavoce/sdk/server'];
      const classes = await Promise.all(entries.map(async (entry) => (await import(entry)).VivavoceError));
      const errors = classes.map((Class) => new Class('not_found'));
      console.log(classes.every((Class) => errors.every((error) => error instanceof Class)));
    `;
    await writeFile(join(folder, 'errors.mjs'), script);
    const { stdout } = await run(process.execPath, ['errors.mjs'], { cwd: folder });
    expect(stdout.trim()).toBe('true');
  });

  it('holds no map, no source and no address of anybody else', async () => {
    for (const name of await readdir(join(published, 'dist'), { recursive: true })) {
      if (!name.endsWith('.js')) continue;
      const text = await readFile(join(published, 'dist', name), 'utf8');
      const addresses = text.match(/https?:\/\/[\w.-]+/g) ?? [];
      expect(addresses.filter((address) => address !== 'https://api.vivavoce.dev')).toEqual([]);
      expect(text).not.toContain('sourceMappingURL');
    }
  });
});
