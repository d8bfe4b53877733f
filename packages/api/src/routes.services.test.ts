import type { RouteConfig } from '@hono/zod-openapi';
import { ERRORS } from '@vivavoce/contract/errors';
import { newApiKey, newId } from '@vivavoce/contract/ids';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createApp } from './app.ts';
import { type Capability, ROLES, roleMay, SCOPES_OF_KIND, type Scope } from './core/policy.ts';
import { insertKey } from './features/keys/manage.ts';
import { RESULT_TOKEN, signClaims, TOKEN_TTL_MS } from './features/sessions/access/token.ts';
import { SEED_TEMPLATES } from './features/templates/index.ts';
import { ORIGIN, startTestApi, type TestApi } from './testing/api.ts';
import { openBrowser } from './testing/browser.ts';
import { sampleOf } from './testing/sample.ts';

/** Who calls `/v1`, by the name of its credential in the description of the API. */
const CALLERS = ['publishableKey', 'sessionToken', 'resultToken', 'candidateToken'] as const;
type Caller = (typeof CALLERS)[number];

/** Bodies that no sample is made of. */
const BODIES: Record<string, unknown> = {
  createApplication: { title: 'Data engineer' },
  createJob: { text: 'Runs the warehouse. '.repeat(20) },
  extendLink: { expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
  createTemplate: SEED_TEMPLATES[0],
  updateTemplate: SEED_TEMPLATES[0],
};

/** Posted for what they are told, and change nothing. */
const MAKES_FROM_WHAT_IT_READS = new Set(['exportResume', 'exportTailoring', 'exportLetter']);

let api: TestApi;
let routes: RouteConfig[];
const ALL = SCOPES_OF_KIND.secret;
/** A key with this right alone, and one with every other. */
const keys = new Map<Scope, { only: string; without: string }>();
/** Keys with half of the rights each: together they tell which of all opens a route. */
const halves: string[] = [];
let keyOfAll: string;
let addresses = 0;

beforeAll(async () => {
  api = await startTestApi({ environment: { TRUST_PROXY: 'true' } });
  const limits = { consume: async () => undefined, close: async () => {} };
  const app = createApp(api.context, { limits, folders: { widget: '', sdk: '', sdkVersion: '0.0.0' } });
  routes = app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' && definition.route.path.startsWith('/v1/') ? [definition.route] : [],
  );
  keyOfAll = await addKey(ALL);
  for (const scope of ALL) {
    keys.set(scope, {
      only: await addKey([scope]),
      without: await addKey(ALL.filter((other) => other !== scope)),
    });
  }
  for (let bit = 1; bit < ALL.length; bit *= 2) {
    halves.push(await addKey(ALL.filter((_, at) => (at & bit) > 0)));
  }
}, 120_000);
afterAll(() => api?.stop());

async function addKey(scopes: readonly Scope[]): Promise<string> {
  const key = newApiKey('test', 'secret');
  await api.owner.withTenant({ tenantId: api.tenant.id, mode: 'any' }, (records) =>
    insertKey(records, { tenantId: api.tenant.id, mode: 'test', kind: 'secret', key, origins: [], scopes }),
  );
  return key;
}

/** Tokens of a session of its own: what one route does to it, no other meets. */
async function tokensOf(): Promise<{ id: string; sessionToken: string; resultToken: string }> {
  const { body } = await api.call('POST', '/v1/sessions', {
    as: keyOfAll,
    body: { template: 'graduate-practice' },
  });
  const { id } = body.session;
  const { resultVersion } = await api.owner.withTenant({ tenantId: api.tenant.id, mode: 'test' }, (records) =>
    records.session.findFirstOrThrow({ where: { id }, select: { resultVersion: true } }),
  );
  const claims = { tenantId: api.tenant.id, mode: 'test', sessionId: id, version: resultVersion } as const;
  const secret = api.context.environment.TOKEN_SECRET;
  return {
    id,
    sessionToken: body.token.value,
    resultToken: signClaims(RESULT_TOKEN, secret, { ...claims, expiresAtMs: Date.now() + TOKEN_TTL_MS }),
  };
}

async function candidateToken(): Promise<{ as: string; candidateId: string }> {
  const { body } = await api.call('POST', '/v1/candidate-tokens', {
    as: keyOfAll,
    body: { externalId: newId('client') },
  });
  return { as: body.value, candidateId: body.candidateId };
}

/** A credential with what is its own. */
async function credentialOf(caller: Caller): Promise<Asked> {
  switch (caller) {
    case 'publishableKey':
      return { as: api.tenant.keys.test.publishable, origin: ORIGIN };
    case 'candidateToken':
      return candidateToken();
    case 'sessionToken': {
      const { id, sessionToken } = await tokensOf();
      return { as: sessionToken, sessionId: id };
    }
    case 'resultToken': {
      const { id, resultToken } = await tokensOf();
      return { as: resultToken, sessionId: id };
    }
  }
}

interface Asked {
  as: string;
  sessionId?: string;
  candidateId?: string;
  origin?: string;
}

const securityOf = ({ security = [] }: RouteConfig) => security.flatMap((each) => Object.keys(each));
const nameOf = ({ operationId = '' }: RouteConfig) => operationId;

/** Asks a route as somebody. Answers whether that is refused to whoever they are, and what came. */
async function attempt(
  route: RouteConfig,
  { as, sessionId = newId('session'), candidateId = newId('candidate'), origin }: Asked,
): Promise<{ refused: boolean; code: string }> {
  const idOf = (name: string) =>
    name === 'id' ? sessionId : name === 'candidateId' ? candidateId : `xxx_${name}`;
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'page' ? '1' : idOf(name)));
  const content = route.request?.body?.content['application/json'];
  const body =
    content &&
    (BODIES[nameOf(route)] ?? ('schema' in content ? sampleOf(content.schema as z.ZodType, idOf) : {}));
  const file = route.request?.body?.content['application/octet-stream'];
  addresses += 1;
  const stop = new AbortController();
  const answer = await fetch(`${api.url}${path}`, {
    method: route.method.toUpperCase(),
    headers: {
      Authorization: `Bearer ${as}`,
      ...(origin ? { Origin: origin } : {}),
      // One address may not ask so much in a minute.
      'X-Forwarded-For': `198.51.${Math.floor(addresses / 250)}.${addresses % 250}`,
      ...(content ? { 'Content-Type': 'application/json' } : {}),
      ...(file ? { 'Content-Type': 'application/octet-stream' } : {}),
    },
    ...(content ? { body: JSON.stringify(body ?? {}) } : {}),
    ...(file ? { body: 'Jane Doe' } : {}),
    signal: stop.signal,
  });
  const problem = answer.headers.get('Content-Type')?.includes('problem+json')
    ? ((await answer.json()) as { code: string; fix?: string })
    : undefined;
  // A stream of events has no end.
  stop.abort();
  return {
    refused: problem?.code === 'not_allowed' && problem.fix === ERRORS.not_allowed.fix,
    code: problem?.code ?? String(answer.status),
  };
}

describe('the routes of /v1', () => {
  it('are each opened by one right of a secret key, and by none without it', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter((each) => securityOf(each).includes('secretKey'))) {
      const tried = await Promise.all(halves.map((as) => attempt(route, { as })));
      const scope = ALL[tried.reduce((at, { refused }, bit) => at + (refused ? 0 : 2 ** bit), 0)];
      const { only = '', without = '' } = (scope && keys.get(scope)) ?? {};
      const [opened, closed] = await Promise.all([
        attempt(route, { as: only }),
        attempt(route, { as: without }),
      ]);
      const says = `${nameOf(route)} by ${scope}: ${opened.code}, without it ${closed.code}`;
      const isAsked = !['internal', 'invalid_json', 'invalid_key'].includes(opened.code);
      const reads = route.method === 'get' || MAKES_FROM_WHAT_IT_READS.has(nameOf(route));
      const fits = reads === /:read$/.test(scope ?? '');
      if (!isAsked || opened.refused || !closed.refused || !fits) wrong.push(says);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each(CALLERS)(
    'open to a %s as their description says, and no further',
    async (caller) => {
      const wrong: string[] = [];
      for (const route of routes) {
        const { refused, code } = await attempt(route, await credentialOf(caller));
        const may = securityOf(route).includes(caller);
        // What a candidate's page may change, the template says.
        if (nameOf(route) === 'controlSession' && caller === 'sessionToken') continue;
        if (refused === may) wrong.push(`${nameOf(route)}: ${code}, its description says ${may}`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});

/** What the console asks for without a procedure: streams and files. */
const CONSOLE: Record<string, Capability | 'member'> = {
  '/console/events': 'member',
  '/console/export/interviews.csv': 'sessions:list',
  '/console/files/interviews/ses_none/report.pdf': 'reports:read',
};

describe('the files of the console', () => {
  it('are for roles that the policy names, for nobody else’s members and not for strangers', async () => {
    const browser = openBrowser(api);
    const email = 'roles@example.com';
    const password = 'correct horse battery';
    await browser.call('POST', '/auth/sign-up/email', { name: 'Kim', email, password });
    const owner = new Client({ connectionString: api.postgres.url });
    await owner.connect();
    const { rows } = await owner.query(
      'UPDATE auth."user" SET "emailVerified" = true WHERE email = $1 RETURNING id',
      [email],
    );
    await owner.end();
    await browser.call('POST', '/auth/sign-in/email', { email, password });
    const tenantId = api.tenant.id;
    const ask = async (path: string) => {
      const stop = new AbortController();
      const { status } = await fetch(`${api.url}${path}?tenant=${tenantId}&mode=test`, {
        headers: {
          'Sec-Fetch-Site': 'same-origin',
          Cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
        signal: stop.signal,
      });
      stop.abort();
      return status;
    };
    // A stranger is not told that there is such a tenant.
    for (const path of Object.keys(CONSOLE)) expect(await ask(path), path).toBe(404);
    const memberId = await api.context.accounts.transaction(async (records) => {
      await records.putTenant({ id: tenantId, slug: tenantId, name: 'Northwind' });
      return records.addMember({ tenantId, accountId: rows[0].id, role: 'owner' });
    });
    const wrong: string[] = [];
    for (const role of ROLES) {
      await api.context.accounts.transaction((records) => records.setRole(tenantId, memberId, role));
      for (const [path, needs] of Object.entries(CONSOLE)) {
        const may = needs === 'member' || roleMay(role, needs);
        const status = await ask(path);
        if ((status === 403) === may) wrong.push(`${path} as ${role}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
