import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberCaller } from '../../core/caller.ts';
import type { Role } from '../../core/policy.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { addMember, callAs } from '../../testing/members.ts';
import { createTenant } from '../tenants/create.ts';
import { sendDigests } from './digest.ts';
import { notify } from './notify.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const { signal } = new AbortController();
/** Seven in the morning, UTC. */
const MORNING = new Date(`${new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10)}T07:05:00Z`);

async function tenantWith(slug: string, roles: Role[]) {
  const { id: tenantId } = await createTenant(api.owner, { name: slug, slug, origins: [] });
  const scope = { tenantId, mode: 'test' } as const;
  const members: MemberCaller[] = [];
  // One after the other: the first makes the tenant's organization.
  for (const role of roles) members.push(await addMember(api.context, { tenantId, role }));
  const mails = () =>
    api.context.database.withTenant(scope, (records) =>
      records.mail.findMany({ orderBy: { createdAt: 'asc' } }),
    );
  return { scope, members, mails };
}

describe('what is mailed to members', () => {
  it('is what each chose, once for one thing', async () => {
    const { scope, members, mails } = await tenantWith('told', ['owner', 'recruiter', 'reviewer', 'billing']);
    const [owner, recruiter, reviewer] = members;
    if (!owner || !recruiter || !reviewer) expect.fail('no members');
    const set = (member: typeof owner, frequency: 'at_once' | 'never') =>
      callAs(api.context, member).notices.setPreference({ kind: 'result_ready', frequency });
    await set(owner, 'at_once');
    await set(recruiter, 'never');
    const ready = { ...scope, kind: 'result_ready', subjectId: 'ses_1', page: 'interviews/ses_1' } as const;
    await notify(api.context, ready);
    await notify(api.context, ready);
    const [now, ...more] = await mails();
    expect(more).toEqual([]);
    expect(now).toMatchObject({ template: 'notice', data: { kind: 'result_ready' } });
    // The reviewer gets it in the morning, and whoever pays never.
    await sendDigests(api.context, { now: MORNING, signal });
    await sendDigests(api.context, { now: MORNING, signal });
    expect((await mails()).map(({ template }) => template)).toEqual(['notice', 'digest']);
    expect((await mails())[1]).toMatchObject({ data: { counts: { result_ready: 1 } } });
  });

  it('waits for the morning of the place', async () => {
    const { scope, mails } = await tenantWith('east', ['owner']);
    await notify(api.context, {
      ...scope,
      kind: 'result_ready',
      subjectId: 'ses_2',
      page: 'interviews/ses_2',
    });
    const evening = new Date(new Date().setUTCHours(20, 0, 0, 0));
    await sendDigests(api.context, { now: evening, signal });
    expect(await mails()).toEqual([]);
  });

  it('is told to the mentioned alone', async () => {
    const { scope, members, mails } = await tenantWith('mentioned', ['owner', 'reviewer']);
    const memberIds = [members[1]?.memberId ?? ''];
    await notify(api.context, {
      ...scope,
      kind: 'mention',
      subjectId: 'note_1',
      page: 'interviews/ses_3',
      memberIds,
    });
    expect(await mails()).toHaveLength(1);
  });

  it('is the member’s own to choose, as far as the role is told at all', async () => {
    const { members } = await tenantWith('own', ['owner', 'billing']);
    const [owner, billing] = members;
    if (!owner || !billing) expect.fail('no members');
    expect(await callAs(api.context, owner).notices.preferences()).toEqual({
      result_ready: 'daily',
      link_expiring: 'daily',
      mention: 'at_once',
      failure: 'at_once',
    });
    expect(await callAs(api.context, billing).notices.preferences()).toEqual({});
  });
});
