import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@vivavoce/contract/ids';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stop } from '../../queue/queue.ts';
import { startTaskWorker } from '../../tasks/worker.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { mailTo, openBrowser, parameterOf, type TestBrowser } from '../../testing/browser.ts';
import { addMember, callAs } from '../../testing/members.ts';

const PASSWORD = 'correct horse battery';

let api: TestApi;
let folder: string;
let stopWorker: Stop;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vivavoce-mail-'));
  api = await startTestApi({ environment: { MAIL_DIR: folder } });
  stopWorker = await startTaskWorker(api.context);
}, 60_000);
afterAll(async () => {
  await stopWorker?.();
  await api?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function signedUp(email: string, name: string): Promise<TestBrowser> {
  const browser = openBrowser(api);
  await browser.call('POST', '/auth/sign-up/email', { name, email, password: PASSWORD });
  const token = parameterOf(await mailTo(folder, email, /Confirm/), 'token');
  await browser.call('GET', `/auth/verify-email?token=${token}`);
  return browser;
}

const data = ({ body }: { body: { result: { data: unknown } } }) => body.result.data;
const codeOf = ({ body }: { body: { error?: { data: { code: string } } } }) => body.error?.data.code;

/** A tenant with these members, each as who calls the procedures. */
async function team() {
  const owner = await addMember(api.context, { tenantId: (await createTenant()).id });
  const { tenantId } = owner;
  const of = (role: 'admin' | 'reviewer') => addMember(api.context, { tenantId, role });
  const [admin, reviewer] = [await of('admin'), await of('reviewer')];
  const as = (member: typeof owner) => callAs(api.context, member);
  return { owner, admin, reviewer, as };
}

/** A tenant in which nobody is yet. */
async function createTenant(): Promise<{ id: string }> {
  const id = newId('tenant');
  const row = { id, slug: id.toLowerCase().replace('_', '-'), name: 'Southwind' };
  await api.owner.withTenant({ tenantId: id, mode: 'any' }, (records) =>
    records.tenant.create({ data: row }),
  );
  return { id };
}

describe('a tenant', () => {
  it('is made by whoever signs up, with its templates; a colleague joins by mail and each sees what the role allows', async () => {
    const kim = await signedUp('kim@southwind.example', 'Kim Lee');
    expect(data(await kim.query('account.self', ''))).toMatchObject({ name: 'Kim Lee', tenants: [] });
    const made = await kim.mutate('tenants.create', '', { name: 'Südwind & Söhne' });
    expect(data(made)).toMatchObject({ slug: 'sudwind-sohne', role: 'owner' });
    const { id } = data(made) as { id: string };
    const invited = await kim.mutate('invitations.create', id, {
      email: 'Lee@southwind.example',
      role: 'reviewer',
    });
    expect(invited.status).toBe(200);

    const mail = await mailTo(folder, 'lee@southwind.example', /invites you/);
    expect(mail.text).toContain('Kim Lee invites you to join Südwind & Söhne as reviewer.');
    const invitationId = /invitation\/(inv_\w+)/.exec(mail.text)?.[1] ?? '';
    const stranger = openBrowser(api);
    expect(data(await stranger.query('invitations.read', '', { invitationId }))).toMatchObject({
      tenant: 'Südwind & Söhne',
      email: 'lee@southwind.example',
    });
    expect(codeOf(await stranger.mutate('invitations.accept', '', { invitationId }))).toBe('not_signed_in');
    expect(codeOf(await kim.mutate('invitations.accept', '', { invitationId }))).toBe(
      'invitation_for_another',
    );

    const lee = await signedUp('lee@southwind.example', 'Lee');
    expect(codeOf(await lee.query('members.self', id))).toBe('not_found');
    expect(data(await lee.mutate('invitations.accept', '', { invitationId }))).toEqual({
      tenantId: id,
      slug: 'sudwind-sohne',
    });
    expect(codeOf(await lee.mutate('invitations.accept', '', { invitationId }))).toBe('invitation_void');
    expect(data(await lee.query('members.self', id))).toMatchObject({ role: 'reviewer', name: 'Lee' });
    expect(codeOf(await lee.query('invitations.list', id))).toBe('not_allowed');

    const members = data(await kim.query('members.list', id)) as { id: string; name: string }[];
    expect(members.map(({ name }) => name)).toEqual(['Kim Lee', 'Lee']);
    const memberId = members[1]?.id;
    expect((await kim.mutate('members.remove', id, { memberId })).status).toBe(200);
    // At once, in the session that goes on.
    expect(codeOf(await lee.query('members.self', id))).toBe('not_found');
    const audited = (data(await kim.query('audit.list', id, {})) as { data: { action: string }[] }).data;
    expect(audited.map(({ action }) => action)).toEqual([
      'member.removed',
      'member.joined',
      'member.invited',
      'tenant.created',
    ]);
  });

  it('keeps an owner, and only owners make owners', async () => {
    const { owner, admin, reviewer, as } = await team();
    const ownerId = { memberId: owner.memberId };
    await expect(as(owner).members.remove(ownerId)).rejects.toMatchObject({ cause: { code: 'last_owner' } });
    await expect(as(owner).members.changeRole({ ...ownerId, role: 'admin' })).rejects.toMatchObject({
      cause: { code: 'last_owner' },
    });
    const refused = { cause: { code: 'not_allowed' } };
    await expect(as(admin).members.remove(ownerId)).rejects.toMatchObject(refused);
    await expect(
      as(admin).members.changeRole({ memberId: admin.memberId, role: 'owner' }),
    ).rejects.toMatchObject(refused);
    await expect(
      as(admin).invitations.create({ email: 'x@example.com', role: 'owner' }),
    ).rejects.toMatchObject(refused);
    // Nor is an owner's invitation an admin's to send again, or to end.
    const { id: invitationId } = await as(owner).invitations.create({
      email: 'o@example.com',
      role: 'owner',
    });
    await expect(as(admin).invitations.resend({ invitationId })).rejects.toMatchObject(refused);
    await expect(as(admin).invitations.revoke({ invitationId })).rejects.toMatchObject(refused);
    await as(owner).members.changeRole({ memberId: reviewer.memberId, role: 'owner' });
    await as(owner).members.remove(ownerId);
    const [first] = await as(admin).members.list();
    expect(first).toMatchObject({ name: 'Kim admin', self: true });
  });

  it('lets two owners go at the same moment no further than one', async () => {
    const { owner, reviewer, as } = await team();
    await as(owner).members.changeRole({ memberId: reviewer.memberId, role: 'owner' });
    const going = [owner, { ...reviewer, role: 'owner' as const }].map((member) =>
      as(member).members.remove({ memberId: member.memberId }),
    );
    const settled = await Promise.allSettled(going);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes an invitation back, sends it again, and lets one address have one', async () => {
    const { owner, as } = await team();
    const email = 'again@example.com';
    const first = await as(owner).invitations.create({ email, role: 'reviewer' });
    const second = await as(owner).invitations.create({ email, role: 'recruiter' });
    expect(await as(owner).invitations.list()).toMatchObject([{ id: second.id, role: 'recruiter' }]);
    const ref = { invitationId: second.id };
    await as(owner).invitations.resend(ref);
    await as(owner).invitations.revoke(ref);
    const gone = { cause: { code: 'not_found' } };
    await expect(as(owner).invitations.revoke(ref)).rejects.toMatchObject(gone);
    await expect(as(owner).invitations.resend({ invitationId: first.id })).rejects.toMatchObject(gone);
    await expect(as(owner).invitations.read(ref)).rejects.toMatchObject({
      cause: { code: 'invitation_void' },
    });
  });

  it('lets nobody in by an invitation that is over', async () => {
    const { owner, as } = await team();
    const late = await signedUp('overdue@southwind.example', 'Late');
    const { id: invitationId } = await as(owner).invitations.create({
      email: 'overdue@southwind.example',
      role: 'reviewer',
    });
    const database = new Client({ connectionString: api.context.environment.DATABASE_URL });
    await database.connect();
    await database.query(
      `UPDATE auth.invitation SET "expiresAt" = now() - interval '1 minute' WHERE id = $1`,
      [invitationId],
    );
    await database.end();
    expect(codeOf(await late.query('invitations.read', '', { invitationId }))).toBe('invitation_void');
    expect(codeOf(await late.mutate('invitations.accept', '', { invitationId }))).toBe('invitation_void');
  });

  it('ends what somebody invited who may invite no more, and names no invitation in the log', async () => {
    const { owner, admin, as } = await team();
    const invited = async (member: typeof owner, email: string) =>
      (await as(member).invitations.create({ email, role: 'reviewer' })).id;
    const ids = [await invited(admin, 'one@example.com'), await invited(owner, 'two@example.com')];
    const emails = async () => (await as(owner).invitations.list()).map(({ email }) => email);
    await as(owner).members.changeRole({ memberId: admin.memberId, role: 'reviewer' });
    expect(await emails()).toEqual(['two@example.com']);
    await as(owner).members.changeRole({ memberId: admin.memberId, role: 'admin' });
    ids.push(await invited(admin, 'three@example.com'));
    await as(owner).members.remove({ memberId: admin.memberId });
    expect(await emails()).toEqual(['two@example.com']);
    await expect(as(owner).invitations.read({ invitationId: ids[2] ?? '' })).rejects.toMatchObject({
      cause: { code: 'invitation_void' },
    });
    const log = JSON.stringify(await as(owner).audit.list({}));
    expect(log).toContain('invitation.revoked');
    for (const id of ids) expect(log).not.toContain(id);
  });

  it('that is closed lets nobody in', async () => {
    const { owner, as } = await team();
    const { id: invitationId } = await as(owner).invitations.create({
      email: 'late@example.com',
      role: 'reviewer',
    });
    await api.owner.withTenant({ tenantId: owner.tenantId, mode: 'any' }, (records) =>
      records.tenant.update({
        where: { id: owner.tenantId },
        data: { closedAt: new Date(), eraseAfter: new Date(Date.now() + 86_400_000) },
      }),
    );
    await expect(as(owner).invitations.read({ invitationId })).rejects.toMatchObject({
      cause: { code: 'invitation_void' },
    });
  });

  it('says nothing of another tenant’s members and invitations', async () => {
    const [here, there] = [await team(), await team()];
    const { id: invitationId } = await there
      .as(there.owner)
      .invitations.create({ email: 'theirs@example.com', role: 'reviewer' });
    const gone = { cause: { code: 'not_found' } };
    const mine = here.as(here.owner);
    const memberId = there.reviewer.memberId;
    await expect(mine.members.remove({ memberId })).rejects.toMatchObject(gone);
    await expect(mine.members.changeRole({ memberId, role: 'admin' })).rejects.toMatchObject(gone);
    await expect(mine.invitations.revoke({ invitationId })).rejects.toMatchObject(gone);
    await expect(mine.invitations.resend({ invitationId })).rejects.toMatchObject(gone);
    expect(await mine.invitations.list()).toEqual([]);
  });
});
