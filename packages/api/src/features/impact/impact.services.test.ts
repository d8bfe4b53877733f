import type { SelfDescription } from '@vivavoce/contract/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemberCaller, sessionCaller } from '../../core/caller.ts';
import { TEMPLATE } from '../../testing/judged-interview.ts';
import { addMember, callAs } from '../../testing/members.ts';
import { openTestRecords, type TestKey, type TestRecords, type TestTenant } from '../../testing/records.ts';
import { describeSelf } from './describe.ts';

let records: TestRecords;
let tenant: TestTenant;
let key: TestKey;
let kim: MemberCaller;

beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
  key = await tenant.addKey('secret');
  await tenant.addTemplate(TEMPLATE);
  kim = await addMember(records.context, { tenantId: tenant.id, role: 'recruiter' });
}, 60_000);
afterAll(() => records?.close());

async function interview(
  said: SelfDescription,
  { decision = null, score = null }: { decision?: string | null; score?: number | null } = {},
): Promise<string> {
  const sessionId = await tenant.addSession({ key, template: TEMPLATE });
  await records.owner.query('UPDATE sessions SET ended_at = now(), decision = $2, score = $3 WHERE id = $1', [
    sessionId,
    decision,
    score,
  ]);
  await describeSelf(records.context, candidateOf(sessionId), { sessionId, ...said });
  return sessionId;
}

const candidateOf = (sessionId: string) =>
  sessionCaller({ tenantId: tenant.id, mode: 'test', origin: null, sessionId, version: 1 });

describe('what candidates say about themselves', () => {
  it('is told as ratios over groups, without small ones, and exported as such', async () => {
    const many = (count: number, said: SelfDescription, decision: string, score: number) =>
      Promise.all(Array.from({ length: count }, () => interview(said, { decision, score })));
    await many(6, { gender: 'woman', age: '25_to_39' }, 'advance', 0.9);
    await many(6, { gender: 'woman', age: '25_to_39' }, 'decline', 0.3);
    await many(9, { gender: 'man', age: '25_to_39' }, 'advance', 0.8);
    await many(3, { gender: 'man', age: '25_to_39' }, 'decline', 0.2);
    await many(2, { gender: 'other', disability: 'yes' }, 'decline', 0.1);
    await many(9, { gender: 'other' }, 'hold', 0.1);
    const { measures } = await callAs(records.context, kim).impact.read({ templateId: TEMPLATE.slug });
    const groups = (measure: string, category: string) =>
      measures.find((each) => each.measure === measure)?.categories.find((each) => each.category === category)
        ?.groups;
    // On hold is not decided: two others are left, one group alone, so the next smallest goes with it.
    expect(groups('decision', 'gender')?.map(({ group, outcome }) => [group, outcome])).toEqual([
      ['woman', 'shown'],
      ['man', 'suppressed'],
      ['other', 'suppressed'],
    ]);
    expect(groups('score', 'gender')).toMatchObject([
      { group: 'woman', people: 12, rate: 0.5, ratio: 0.667 },
      { group: 'man', people: 12, rate: 0.75, ratio: 1 },
      { group: 'other', people: 11, rate: 0, ratio: 0 },
    ]);
    expect(groups('score', 'disability')?.every(({ outcome }) => outcome === 'suppressed')).toBe(true);
    const { csv } = await callAs(records.context, kim).impact.export({ templateId: TEMPLATE.slug });
    expect(csv).toContain('score,gender,man,12,0.75,1\r\n');
    expect(csv).toContain('decision,gender,other,,,\r\n');
  });

  it('tells nothing of one: a decision that is changed, and an interview that is erased, move no count', async () => {
    const other = { ...TEMPLATE, id: 'tpl_impactOneInterview', slug: 'impact-one' };
    await tenant.addTemplate(other);
    const decide = async (said: SelfDescription, decision: string) => {
      const sessionId = await tenant.addSession({ key, template: other });
      await records.owner.query(
        'UPDATE sessions SET ended_at = now(), decision = $2, score = 0.5 WHERE id = $1',
        [sessionId, decision],
      );
      await describeSelf(records.context, candidateOf(sessionId), { sessionId, ...said });
      return sessionId;
    };
    const read = () => callAs(records.context, kim).impact.read({ templateId: other.slug });
    const women = await Promise.all(Array.from({ length: 20 }, () => decide({ gender: 'woman' }, 'advance')));
    const before = await read();
    expect(before.measures[0]?.categories[0]?.groups[0]).toMatchObject({ people: 20, rate: 1 });

    await records.owner.query("UPDATE sessions SET decision = 'decline' WHERE id = $1", [women[0]]);
    expect(await read()).toEqual(before);
    await records.owner.query('DELETE FROM sessions WHERE id = $1', [women[1]]);
    expect(await read()).toEqual(before);
    for (let more = 0; more < 9; more += 1) await decide({ gender: 'woman' }, 'decline');
    expect(await read()).toEqual(before);
    await describeSelf(records.context, candidateOf(women[2] ?? ''), { sessionId: women[2] ?? '' });
    await describeSelf(records.context, candidateOf(women[2] ?? ''), {
      sessionId: women[2] ?? '',
      gender: 'man',
    });
    expect(await read()).toEqual(before);

    await decide({ gender: 'woman' }, 'decline');
    const [after] = await Promise.all([read(), read(), read()]);
    expect(after.measures[0]?.categories[0]?.groups[0]).toMatchObject({ people: 30, rate: 0.667 });
  });

  it('is said after the interview only, changed, taken back, and gone with it', async () => {
    const live = await tenant.addSession({ key, template: TEMPLATE, status: 'live' });
    await expect(
      describeSelf(records.context, candidateOf(live), { sessionId: live, gender: 'man' }),
    ).rejects.toMatchObject({ code: 'invalid_request' });
    const sessionId = await interview({ gender: 'man', age: 'under_25' });
    const rows = async () =>
      (
        await records.owner.query('SELECT gender, age FROM self_descriptions WHERE session_id = $1', [
          sessionId,
        ])
      ).rows;
    await describeSelf(records.context, candidateOf(sessionId), { sessionId, gender: 'other' });
    expect(await rows()).toEqual([{ gender: 'other', age: null }]);
    await describeSelf(records.context, candidateOf(sessionId), { sessionId });
    expect(await rows()).toEqual([]);
    await describeSelf(records.context, candidateOf(sessionId), { sessionId, gender: 'other' });
    await records.owner.query('DELETE FROM sessions WHERE id = $1', [sessionId]);
    expect(await rows()).toEqual([]);
  });

  it('is of no member’s to write, and no reviewer’s to read', async () => {
    const sessionId = await interview({ gender: 'man' });
    await expect(describeSelf(records.context, kim, { sessionId, gender: 'man' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    const lee = await addMember(records.context, { tenantId: tenant.id, role: 'reviewer' });
    await expect(
      callAs(records.context, lee).impact.read({ templateId: TEMPLATE.slug }),
    ).rejects.toMatchObject({ cause: { code: 'not_allowed' } });
  });
});
