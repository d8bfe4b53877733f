import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemberCaller, memberCaller } from '../../core/caller.ts';
import { openTestRecords, type TestRecords, type TestTenant } from '../../testing/records.ts';
import { exportAuditEntries } from './export.ts';
import { listAuditEntries } from './list.ts';
import { AUDIT_DAYS, forgetAuditEntries } from './tasks.ts';
import { type Audited, audit, auditReading } from './write.ts';

let records: TestRecords;
let tenant: TestTenant;
let kim: MemberCaller;

beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
  kim = memberOf(tenant.id);
}, 60_000);
afterAll(() => records?.close());

function memberOf(tenantId: string, more: Partial<MemberCaller> = {}): MemberCaller {
  return memberCaller({
    tenantId,
    mode: 'test',
    origin: null,
    memberId: 'mem_kim',
    accountId: 'acc_kim',
    name: 'Kim Owner',
    role: 'owner',
    ...more,
  });
}

const write = (by: MemberCaller, entry: Audited) =>
  records.context.database.withTenant(by, (tx) => audit({ records: tx }, by, entry));
const list = (by: MemberCaller, query: object = {}) =>
  listAuditEntries(records.context, by, { limit: 25, ...query });
const onSession = (id: string): Audited => ({ action: 'session.viewed', subject: { type: 'session', id } });

describe('the audit log', () => {
  it('says who did what to which record, newest first, page by page', async () => {
    const by = memberOf((await records.addTenant()).id);
    for (const id of ['ses_1', 'ses_2', 'ses_3']) await write(by, onSession(id));
    const first = await list(by, { limit: 2 });
    expect(first.data.map(({ subject }) => subject.id)).toEqual(['ses_3', 'ses_2']);
    expect(first.data[0]).toMatchObject({
      actor: { kind: 'member', id: 'mem_kim', name: 'Kim Owner' },
      action: 'session.viewed',
      data: {},
    });
    const second = await list(by, { limit: 2, cursor: first.nextCursor });
    expect(second).toMatchObject({ data: [{ subject: { id: 'ses_1' } }], nextCursor: null });
  });

  it('is asked by actor, act, subject and time', async () => {
    const by = memberOf((await records.addTenant()).id);
    const other = memberOf(by.tenantId, { memberId: 'mem_lee', name: 'Lee' });
    await write(by, onSession('ses_1'));
    await write(other, { action: 'decision.made', subject: { type: 'session', id: 'ses_1' } });
    await write(other, onSession('ses_2'));
    const count = async (query: object) => (await list(by, query)).data.length;
    expect(await count({ actorId: 'mem_lee' })).toBe(2);
    expect(await count({ action: 'session.viewed' })).toBe(2);
    expect(await count({ subjectType: 'session', subjectId: 'ses_1' })).toBe(2);
    const now = Date.now();
    expect(await count({ from: new Date(now - 60_000).toISOString() })).toBe(3);
    expect(await count({ to: new Date(now - 60_000).toISOString() })).toBe(0);
  });

  it('keeps test and live apart, but for what belongs to both', async () => {
    const by = memberOf((await records.addTenant()).id);
    const live = memberOf(by.tenantId, { mode: 'live' });
    await write(by, onSession('ses_1'));
    await write(by, { action: 'member.invited', subject: { type: 'invitation', id: 'inv_1' } });
    expect((await list(live)).data.map(({ action }) => action)).toEqual(['member.invited']);
    expect((await list(memberOf(tenant.id))).data).toEqual([]);
  });

  it.each(['Jane Doe', 'jane@example.com', 'she said no'])('takes no words: “%s”', async (words) => {
    await expect(write(kim, { ...onSession('ses_1'), data: { name: words } })).rejects.toThrow('Only ids');
  });

  it('counts the reading of an open page once', async () => {
    const by = memberOf((await records.addTenant()).id);
    const { database } = records.context;
    for (let count = 0; count < 3; count += 1) {
      await database.withTenant(by, (tx) => auditReading({ records: tx }, by, onSession('ses_1')));
    }
    await database.withTenant(by, (tx) => auditReading({ records: tx }, by, onSession('ses_2')));
    expect((await list(by)).data.map(({ subject }) => subject.id)).toEqual(['ses_2', 'ses_1']);
  });

  it('is refused to whoever only reviews', async () => {
    const reviewer = memberOf(tenant.id, { role: 'reviewer' });
    await expect(list(memberCaller(reviewer))).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('leaves as CSV, in which nothing runs, and says that it left', async () => {
    const by = memberOf((await records.addTenant()).id, { name: '=cmd,"x"' });
    await write(by, { ...onSession('ses_1'), data: { rows: 2 } });
    const { csv, rows, truncated } = await exportAuditEntries(records.context, by, {});
    expect({ rows, truncated }).toEqual({ rows: 1, truncated: false });
    const [header, line] = csv.split('\r\n');
    expect(header).toBe('time,actor_kind,actor_id,actor_name,action,subject_type,subject_id,data');
    expect(line).toContain(`member,mem_kim,"'=cmd,""x""",session.viewed,session,ses_1,"{""rows"":2}"`);
    expect((await list(by)).data[0]).toMatchObject({ action: 'audit.exported', data: { rows: 1 } });
  });

  it('forgets what is older than it is kept, and nothing else', async () => {
    const by = memberOf((await records.addTenant()).id);
    await write(by, onSession('ses_1'));
    const now = Date.now();
    const dayMs = 24 * 3_600_000;
    await forgetAuditEntries(records.context, new Date(now + (AUDIT_DAYS - 1) * dayMs));
    expect((await list(by)).data).toHaveLength(1);
    await forgetAuditEntries(records.context, new Date(now + (AUDIT_DAYS + 1) * dayMs));
    expect((await list(by)).data).toEqual([]);
  });
});
