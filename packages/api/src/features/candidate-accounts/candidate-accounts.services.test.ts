import { newId } from '@vivavoce/contract/ids';
import type { CandidateCode, CandidateToken } from '@vivavoce/contract/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberCaller } from '../../core/caller.ts';
import { ORIGIN, startTestApi, type TestApi } from '../../testing/api.ts';
import { addMember, callAs } from '../../testing/members.ts';
import { updateSettings } from '../settings/settings.ts';
import { type CreatedTenant, createTenant } from '../tenants/create.ts';
import { CODE_ATTEMPTS } from './code.ts';
import { forgetBareAccounts, forgetOver } from './forget.ts';

let api: TestApi;
let other: CreatedTenant;
let recruiter: ReturnType<typeof callAs>;
let recruiterThere: ReturnType<typeof callAs>;

beforeAll(async () => {
  api = await startTestApi({ environment: { TRUST_PROXY: 'true' } });
  other = await createTenant(api.owner, { name: 'Other', slug: 'other', origins: [ORIGIN] });
  recruiter = callAs(api.context, await addMember(api.context, { tenantId: api.tenant.id }));
  recruiterThere = callAs(api.context, await addMember(api.context, { tenantId: other.id }));
  for (const tenant of [api.tenant, other]) await offer(tenant, true);
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const BASE = '/v1/candidate-accounts';
let addresses = 0;
/** Each time from another address: one may not ask so much in a minute. */
const pageHeaders = () => {
  addresses += 1;
  return { Origin: ORIGIN, 'X-Forwarded-For': `198.51.100.${addresses}` };
};

const pageOf = (tenant: CreatedTenant) => tenant.keys.test.publishable;

async function offer(tenant: CreatedTenant, offersAccounts: boolean): Promise<void> {
  const owner = { mode: 'test', origin: null, memberId: 'mem_1', accountId: 'acc_1', name: 'Kim' } as const;
  const caller = memberCaller({ ...owner, tenantId: tenant.id, role: 'owner' });
  await updateSettings(api.context, caller, { offersAccounts });
}

/** Asks for a code; answers it as it stands in the mail. */
async function codeFor(email: string, as = pageOf(api.tenant)): Promise<CandidateCode & { code: string }> {
  const answer = await api.call('POST', `${BASE}/codes`, { as, body: { email }, headers: pageHeaders() });
  expect(answer.status).toBe(201);
  return { ...answer.body, code: await mailed(email) };
}

async function mailed(email: string): Promise<string> {
  for (const tenantId of [api.tenant.id, other.id]) {
    const mail = await api.context.database.withTenant({ tenantId, mode: 'test' }, async (records) => {
      const found = await records.mail.findFirst({
        where: { recipient: email.toLowerCase(), template: 'sign-in-code' },
        orderBy: { createdAt: 'desc' },
      });
      if (found) await records.mail.deleteMany({ where: { tenantId, recipient: found.recipient } });
      return found;
    });
    if (mail) return (mail.data as { code: string }).code;
  }
  throw new Error(`No code was mailed to ${email}.`);
}

interface Try {
  email: string;
  codeId: string;
  code: string;
  claim?: string;
}

const enter = (body: Try, as = pageOf(api.tenant), headers = {}) =>
  api.call('POST', `${BASE}/tokens`, { as, body, headers: { ...pageHeaders(), ...headers } });

async function signIn(email: string, as = pageOf(api.tenant), claim?: string): Promise<CandidateToken> {
  const { id, code } = await codeFor(email, as);
  const answer = await enter({ email, codeId: id, code, ...(claim ? { claim } : {}) }, as);
  expect(answer.status).toBe(201);
  return answer.body;
}

async function openWorkspace(): Promise<CandidateToken> {
  const body = {};
  return (
    await api.call('POST', '/v1/candidate-tokens', { as: pageOf(api.tenant), body, headers: pageHeaders() })
  ).body;
}

const save = async (as: string, title: string) =>
  (await api.call('POST', '/v1/applications', { as, body: { title }, headers: pageHeaders() })).body
    .id as string;
const titles = async (as: string): Promise<string[]> =>
  (await api.call('GET', '/v1/applications', { as, headers: pageHeaders() })).body.data.map(
    (each: { title: string }) => each.title,
  );
const refresh = (as: string) =>
  api.call('POST', '/v1/candidate-tokens/refresh', { as, headers: pageHeaders() });
const codeOf = async (work: Promise<{ body: { code?: string } }>) => (await work).body.code;
const wrong = (code: string) => code.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));

describe('an account of a candidate', () => {
  it('opens the same records in every browser that proves the address', async () => {
    const one = await signIn('Ada@example.com');
    expect(one).toMatchObject({ erasedAt: null, mode: 'test', signInId: expect.stringMatching(/^csi_/) });
    await save(one.value, 'Welder');
    const two = await signIn('ada@example.com');
    expect(two.candidateId).toBe(one.candidateId);
    expect(two.signInId).not.toBe(one.signInId);
    expect(await titles(two.value)).toEqual(['Welder']);
    expect((await refresh(two.value)).body).toMatchObject({ signInId: two.signInId });
  });

  it('is one user of several tenants, who learns nothing of one at the other', async () => {
    const email = 'both@example.com';
    const here = await signIn(email);
    await save(here.value, 'Here');
    const there = await signIn(email, pageOf(other));
    expect(await titles(there.value)).toEqual([]);
    await save(there.value, 'There');
    expect(await titles(here.value)).toEqual(['Here']);
    const accounts = await accountsOf([here.candidateId, there.candidateId]);
    expect(accounts).toHaveLength(2);
    expect(new Set(accounts).size).toBe(1);
  });

  it('takes along what its browser held, once the address is proven, and leaves the old token nothing', async () => {
    const workspace = await openWorkspace();
    await save(workspace.value, 'Before');
    const email = 'joins@example.com';
    const { id: codeId, code } = await codeFor(email, workspace.value);
    expect(await codeOf(enter({ email, codeId, code: wrong(code) }, workspace.value))).toBe('code_wrong');
    expect(await titles(workspace.value)).toEqual(['Before']);
    const answer = await enter({ email, codeId, code }, workspace.value);
    expect(answer.status).toBe(201);
    expect(await titles(answer.body.value)).toEqual(['Before']);
    expect(await codeOf(refresh(workspace.value))).toBe('invalid_token');
    const elsewhere = await signIn(email, pageOf(api.tenant), (await openWorkspace()).value);
    expect(elsewhere.candidateId).toBe(answer.body.candidateId);
    expect(await titles(elsewhere.value)).toEqual(['Before']);
  });

  it('takes nothing of somebody known along', async () => {
    const body = { externalId: 'somebody' };
    const known = (await api.call('POST', '/v1/candidate-tokens', { as: api.tenant.keys.test.secret, body }))
      .body;
    await save(known.value, 'Somebody’s');
    const token = await signIn('grabs@example.com', pageOf(api.tenant), known.value);
    expect(token.candidateId).not.toBe(known.candidateId);
    expect(await titles(token.value)).toEqual([]);
    expect((await refresh(known.value)).status).toBe(200);
  });

  it('finds the interviews that a recruiter invited the address to', async () => {
    const email = 'invited@example.com';
    const id = newId('candidate');
    await withRecords((records) =>
      records.candidate.create({ data: { tenantId: api.tenant.id, mode: 'test', id, email } }),
    );
    expect((await signIn(email)).candidateId).toBe(id);
  });

  it('is kept apart from a partner’s user of the same address, whichever was first', async () => {
    const as = api.tenant.keys.test.secret;
    const partner = async (externalId: string, email: string): Promise<CandidateToken> =>
      (await api.call('POST', '/v1/candidate-tokens', { as, body: { externalId, email } })).body;
    const before = await partner('first', 'first@example.com');
    expect((await signIn('first@example.com')).candidateId).not.toBe(before.candidateId);
    const own = await signIn('second@example.com');
    await save(own.value, 'Own');
    const after = await partner('second', 'second@example.com');
    expect(after.candidateId).not.toBe(own.candidateId);
    expect(await titles(after.value)).toEqual([]);
    expect((await partner('second', 'second@example.com')).candidateId).toBe(after.candidateId);
    expect(
      await codeOf(api.call('POST', `${BASE}/codes`, { as: after.value, body: { email: 'x@y.example' } })),
    ).toBe('not_allowed');
  });

  it('gives a member of that address nothing, and the candidate nothing of the member', async () => {
    const email = 'member@example.com';
    const memberId = await api.context.accounts.transaction(async (records) => {
      const accountId = await records.addAccount({ email, name: 'Kim', passwordHash: 'none' });
      await records.putTenant({ id: api.tenant.id, slug: api.tenant.slug, name: 'Northwind' });
      return records.addMember({ tenantId: api.tenant.id, accountId, role: 'owner' });
    });
    const token = await signIn(email);
    for (const path of ['/v1/sessions', '/v1/templates', '/v1/links', '/v1/usage/summary']) {
      expect(
        (await api.call('GET', path, { as: token.value, headers: pageHeaders() })).status,
        path,
      ).toBeGreaterThanOrEqual(400);
    }
    await save(token.value, 'Secret');
    // At a tenant that they are no member of they are a candidate all the same, and nobody else.
    const there = await signIn(email, pageOf(other));
    await save(there.value, 'There');
    const [accountId = ''] = await accountsOf([there.candidateId]);
    const memberships = await api.context.accounts.transaction((records) => records.membershipsOf(accountId));
    expect(memberships.map(({ tenantId }) => tenantId)).toEqual([api.tenant.id]);
    expect(memberId).toMatch(/^mem_/);
  });

  it('confirms no sign-up of somebody else', async () => {
    const email = 'hijacked@example.com';
    const answer = await api.call('POST', '/auth/sign-up/email', {
      body: { name: 'Mallory', email, password: 'correct horse battery' },
      headers: { Origin: api.url },
    });
    expect(answer.status).toBe(200);
    await signIn(email);
    const inside = await api.call('POST', '/auth/sign-in/email', {
      body: { email, password: 'correct horse battery' },
      headers: { Origin: api.url },
    });
    expect(inside.body.code).toBe('EMAIL_NOT_VERIFIED');
  });

  it('ends with its candidate, and is forgotten with the last of them', async () => {
    const email = 'erased@example.com';
    const here = await signIn(email);
    const [accountId = ''] = await accountsOf([here.candidateId]);
    const there = await signIn(email, pageOf(other));
    const { records } = await recruiter.candidates.export({ candidateId: here.candidateId });
    expect(records.candidate_accounts).toMatchObject([{ account_id: accountId }]);
    expect(records.candidate_sign_ins).toHaveLength(1);
    const isThere = () => api.context.accounts.transaction((rows) => rows.findAccount(email));

    await recruiter.erasures.create({ candidateId: here.candidateId, confirm: email });
    expect(await codeOf(refresh(here.value))).toBe('invalid_token');
    expect(await accountsOf([here.candidateId])).toEqual([]);
    const later = run(2 * 24 * 3_600_000);
    await forgetBareAccounts(api.context, later);
    expect(await isThere()).toEqual({ id: accountId });
    expect((await refresh(there.value)).status).toBe(200);

    await recruiterThere.erasures.create({ candidateId: there.candidateId, confirm: email });
    // A day later: whoever is just signing in has an account a moment before they are a candidate.
    await forgetBareAccounts(api.context, run(0));
    expect(await isThere()).toEqual({ id: accountId });
    expect(await forgetBareAccounts(api.context, later)).toBeGreaterThan(0);
    expect(await isThere()).toBeUndefined();
  });

  it('ends where a recruiter corrects the address', async () => {
    const token = await signIn('mistyped@example.com');
    await recruiter.candidates.update({ candidateId: token.candidateId, email: 'right@example.com' });
    expect(await codeOf(refresh(token.value))).toBe('invalid_token');
    expect((await signIn('mistyped@example.com')).candidateId).not.toBe(token.candidateId);
    expect((await signIn('right@example.com')).candidateId).toBe(token.candidateId);
  });
});

describe('a code', () => {
  it('is mailed to whoever asks, and never tells whom it found', async () => {
    await signIn('known@example.com');
    const shape = async (email: string) => {
      const answer = await api.call('POST', `${BASE}/codes`, {
        as: pageOf(api.tenant),
        body: { email },
        headers: pageHeaders(),
      });
      return { status: answer.status, fields: Object.keys(answer.body).sort() };
    };
    expect(await shape('known@example.com')).toEqual(await shape('unknown@example.com'));
  });

  it('is good once', async () => {
    const email = 'once@example.com';
    const { id: codeId, code } = await codeFor(email);
    const tries = await Promise.all([1, 2, 3].map(() => enter({ email, codeId, code })));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 410, 410]);
    expect(await codeOf(enter({ email, codeId, code }))).toBe('code_expired');
  });

  it('is answered once more to the same request, and to no other', async () => {
    const email = 'again@example.com';
    const { id: codeId, code } = await codeFor(email);
    const headers = { ...pageHeaders(), 'Idempotency-Key': 'enter-again' };
    const first = await enter({ email, codeId, code }, undefined, headers);
    expect((await enter({ email, codeId, code }, undefined, headers)).body).toEqual(first.body);
    expect(await codeOf(enter({ email, codeId, code: '00000000' }, undefined, headers))).toBe(
      'idempotency_conflict',
    );
  });

  it('may be guessed so often and no more, however many guess at once', async () => {
    const email = 'guessed@example.com';
    const { id: codeId, code } = await codeFor(email);
    const guesses = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(enter({ email, codeId, code: wrong(code) }))),
    );
    expect(guesses.filter((each) => each === 'code_wrong')).toHaveLength(CODE_ATTEMPTS - 1);
    expect(await codeOf(enter({ email, codeId, code }))).toBe('code_expired');
  });

  it('is of one address, one tenant and its newest mail', async () => {
    const email = 'narrow@example.com';
    const first = await codeFor(email);
    const second = await codeFor(email);
    expect(await codeOf(enter({ email, codeId: first.id, code: first.code }))).toBe('code_expired');
    expect(await codeOf(enter({ email, codeId: second.id, code: second.code }, pageOf(other)))).toBe(
      'code_expired',
    );
    const wanted = { email: 'victim@example.com', codeId: second.id, code: second.code };
    expect(await codeOf(enter(wanted))).toBe('code_wrong');
    const spaced = `${second.code.slice(0, 4)} ${second.code.slice(4)}`;
    expect((await enter({ email, codeId: second.id, code: spaced })).status).toBe(201);
  });

  it('runs out', async () => {
    const email = 'late@example.com';
    const { id: codeId, code } = await codeFor(email);
    await withRecords((records) =>
      records.candidateCode.updateMany({
        where: { id: codeId },
        data: { expiresAt: new Date(Date.now() - 1_000) },
      }),
    );
    expect(await codeOf(enter({ email, codeId, code }))).toBe('code_expired');
    expect(await forgetOver(api.context, run(0))).toBeGreaterThan(0);
    expect(await withRecords((records) => records.candidateCode.count({ where: { id: codeId } }))).toBe(0);
  });

  it('is stored so that nobody reads it or the address', async () => {
    const { id, code } = await codeFor('hidden@example.com');
    const row = await withRecords((records) => records.candidateCode.findFirst({ where: { id } }));
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${code}|hidden`));
  });

  it('is mailed to one person so often, and then no more for a while', async () => {
    const body = { email: 'flooded@example.com' };
    const statuses: number[] = [];
    for (let sent = 0; sent < 7; sent += 1) {
      statuses.push(
        (await api.call('POST', `${BASE}/codes`, { as: pageOf(api.tenant), body, headers: pageHeaders() }))
          .status,
      );
    }
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 429]);
  });

  it('is asked for by pages of the key’s origins, and by no backend', async () => {
    const body = { email: 'page@example.com' };
    const ask = (as: string, headers = {}) =>
      codeOf(api.call('POST', `${BASE}/codes`, { as, body, headers }));
    expect(await ask(pageOf(api.tenant), { Origin: 'https://elsewhere.example' })).toBe('origin_not_allowed');
    expect(await ask(api.tenant.keys.test.secret)).toBe('not_allowed');
    const signedIn = await signIn('page@example.com');
    expect(await ask(signedIn.value)).toBe('not_allowed');
    const elsewhere = await api.call('POST', '/v1/candidate-tokens/refresh', {
      as: signedIn.value,
      headers: { Origin: 'https://elsewhere.example' },
    });
    expect(elsewhere.body.code).toBe('origin_not_allowed');
  });
});

describe('signing out', () => {
  const signOut = (as: string, everywhere = false) =>
    api.call('POST', `${BASE}/sign-out`, { as, body: { everywhere }, headers: pageHeaders() });

  it('ends one browser’s sign-in, or all', async () => {
    const email = 'leaves@example.com';
    const [one, two, three] = [await signIn(email), await signIn(email), await signIn(email)];
    expect((await signOut(one.value)).status).toBe(204);
    expect(await codeOf(refresh(one.value))).toBe('invalid_token');
    expect((await refresh(two.value)).status).toBe(200);
    expect((await signOut(two.value, true)).status).toBe(204);
    for (const { value } of [two, three]) expect(await codeOf(refresh(value))).toBe('invalid_token');
    expect((await signIn(email)).candidateId).toBe(one.candidateId);
    expect(await codeOf(signOut((await openWorkspace()).value))).toBe('not_allowed');
    const entries = await recruiter.audit.list({ subjectId: one.candidateId, limit: 25 });
    expect(entries.data.map(({ action }) => action)).toContain('candidate.signed_out');
    expect(entries.data.map(({ action }) => action)).toContain('candidate.signed_in');
  });

  it('happens by itself where the tenant offers accounts no more, or nobody came for long', async () => {
    const token = await signIn('ends@example.com', pageOf(other));
    await offer(other, false);
    expect(await codeOf(refresh(token.value))).toBe('invalid_token');
    const offered = await api.call('GET', BASE, { as: pageOf(other), headers: pageHeaders() });
    expect(offered.body).toEqual({ offered: false });
    const body = { email: 'ends@example.com' };
    expect(
      await codeOf(api.call('POST', `${BASE}/codes`, { as: pageOf(other), body, headers: pageHeaders() })),
    ).toBe('not_allowed');
    await offer(other, true);
    expect((await refresh(token.value)).status).toBe(200);
    await forgetOver(api.context, run(2 * 24 * 3_600_000));
    expect(await codeOf(refresh(token.value))).toBe('invalid_token');
  });
});

const run = (laterMs: number) => ({
  now: new Date(Date.now() + laterMs),
  signal: new AbortController().signal,
});

function withRecords<T>(work: Parameters<typeof api.context.database.withTenant<T>>[1]): Promise<T> {
  return api.context.database.withTenant({ tenantId: api.tenant.id, mode: 'test' }, work);
}

async function accountsOf(candidateIds: string[]): Promise<string[]> {
  const found = await Promise.all(
    [api.tenant.id, other.id].map((tenantId) =>
      api.context.database.withTenant({ tenantId, mode: 'test' }, (records) =>
        records.candidateAccount.findMany({ where: { candidateId: { in: candidateIds } } }),
      ),
    ),
  );
  return found.flat().map(({ accountId }) => accountId);
}
