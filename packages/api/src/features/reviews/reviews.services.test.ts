import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemberCaller, memberCaller } from '../../core/caller.ts';
import type { Role } from '../../core/policy.ts';
import { TEMPLATE, TRANSCRIPT } from '../../testing/judged-interview.ts';
import { addMember } from '../../testing/members.ts';
import { openTestRecords, type TestKey, type TestRecords, type TestTenant } from '../../testing/records.ts';
import { listAuditEntries } from '../audit/list.ts';
import { eraseRecordsOf } from '../sessions/index.ts';
import { decide } from './decide.ts';
import { addNote, editNote, removeNote } from './notes.ts';
import { readLatency, readReview, readWords } from './read.ts';
import { giveScore } from './scores.ts';

let records: TestRecords;
let tenant: TestTenant;
let key: TestKey;
let kim: MemberCaller;
let lee: MemberCaller;

beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
  key = await tenant.addKey('secret');
  await tenant.addTemplate(TEMPLATE);
  kim = member('owner', { name: 'Kim' });
  lee = member('reviewer', { name: 'Lee' });
}, 60_000);
afterAll(() => records?.close());

function member(role: Role, more: Partial<MemberCaller> = {}): MemberCaller {
  return memberCaller({
    tenantId: tenant.id,
    mode: 'test',
    origin: null,
    memberId: newId('client'),
    accountId: 'acc',
    name: role,
    role,
    ...more,
  });
}

const addSession = (more: object = {}) =>
  tenant.addSession({ key, template: TEMPLATE, utterances: TRANSCRIPT, ...more });
const read = (by: MemberCaller, sessionId: string) => readReview(records.context, by, { sessionId });
const actsOn = async (subjectId: string) =>
  (await listAuditEntries(records.context, kim, { limit: 100, subjectId })).data
    .map(({ action, actor }) => `${actor.name} ${action}`)
    .reverse();

describe('a decision', () => {
  it('is a person’s, with a reason, and the earlier ones stay', async () => {
    const sessionId = await addSession();
    await decide(records.context, kim, { sessionId, decision: 'hold', reason: 'Wait for the second round.' });
    const second = await decide(records.context, kim, {
      sessionId,
      decision: 'advance',
      reason: 'Clear cause.',
    });
    expect(second).toMatchObject({ decision: 'advance', by: { name: 'Kim', memberId: kim.memberId } });
    const { decisions, evaluation } = await read(lee, sessionId);
    expect(decisions.map(({ decision, reason }) => [decision, reason])).toEqual([
      ['advance', 'Clear cause.'],
      ['hold', 'Wait for the second round.'],
    ]);
    expect(evaluation.status).toBe('waiting');
    const { rows } = await records.owner.query('SELECT decision, decided_at FROM sessions WHERE id = $1', [
      sessionId,
    ]);
    expect(rows).toEqual([{ decision: 'advance', decided_at: new Date(second.createdAt) }]);
    expect(await actsOn(sessionId)).toEqual(['Kim decision.made', 'Kim decision.made', 'Lee session.viewed']);
  });

  it('waits for the end of the interview', async () => {
    const sessionId = await addSession({ status: 'live' });
    await expect(
      decide(records.context, kim, { sessionId, decision: 'decline', reason: 'Too early.' }),
    ).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('is not a reviewer’s, and is about no session of another tenant or mode', async () => {
    const sessionId = await addSession();
    const input = { sessionId, decision: 'advance', reason: 'r' } as const;
    await expect(decide(records.context, lee, input)).rejects.toMatchObject({ code: 'not_allowed' });
    const other = member('owner', { tenantId: (await records.addTenant('Contoso')).id });
    for (const stranger of [other, member('owner', { mode: 'live' })]) {
      const at = { sessionId, questionId: 'q1', criterionId: 'problem' };
      const work = [
        () => decide(records.context, stranger, input),
        () => read(stranger, sessionId),
        () => readWords(records.context, stranger, { sessionId }),
        () => readLatency(records.context, stranger, { sessionId }),
        () => addNote(records.context, stranger, { sessionId, text: 't', mentions: [] }),
        () => giveScore(records.context, stranger, { ...at, score: 1 }),
      ];
      for (const attempt of work) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await actsOn(sessionId)).toEqual([]);
  });
});

describe('a note', () => {
  it('is written, changed and removed by its author, and by nobody else', async () => {
    const sessionId = await addSession();
    const { id: noteId } = await addNote(records.context, lee, {
      sessionId,
      text: 'Strong start.',
      mentions: [],
    });
    const change = { sessionId, noteId, text: 'Strong start, weak end.', mentions: [] };
    await expect(editNote(records.context, kim, change)).rejects.toMatchObject({ code: 'not_allowed' });
    await editNote(records.context, lee, change);
    const { notes } = await read(kim, sessionId);
    expect(notes).toMatchObject([
      { text: 'Strong start, weak end.', by: { name: 'Lee' }, editedAt: expect.any(String) },
    ]);
    await expect(removeNote(records.context, kim, { sessionId, noteId })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await removeNote(records.context, lee, { sessionId, noteId });
    await expect(removeNote(records.context, lee, { sessionId, noteId })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await read(kim, sessionId)).notes).toEqual([]);
  });
});

describe('a mention', () => {
  it('reaches a colleague by mail, once, and nobody who is none', async () => {
    const sessionId = await addSession();
    const { context } = records;
    const [ann, ben] = [
      await addMember(context, { tenantId: tenant.id, name: 'Ann' }),
      await addMember(context, { tenantId: tenant.id, name: 'Ben' }),
    ];
    const stranger = await addMember(context, { tenantId: (await records.addTenant('Fabrikam')).id });
    const mailsTo = async (ids: string[]) => {
      const members = await context.accounts.transaction((accounts) => accounts.membersOf(tenant.id));
      const emails = members.filter(({ id }) => ids.includes(id)).map(({ email }) => email);
      const { rows } = await records.owner.query(
        `SELECT recipient, data FROM mails WHERE template = 'mention' AND tenant_id = $1`,
        [tenant.id],
      );
      expect(JSON.stringify(rows)).not.toContain('Strong');
      return rows.filter(({ recipient }) => emails.includes(recipient)).length;
    };
    const text = '@Ann @Ben Strong start.';
    const note = await addNote(context, ann, {
      sessionId,
      text,
      mentions: [ann.memberId, ben.memberId, stranger.memberId],
    });
    expect(note.mentions.sort()).toEqual([ann.memberId, ben.memberId].sort());
    expect(await mailsTo([ann.memberId])).toBe(0);
    expect(await mailsTo([ben.memberId])).toBe(1);
    await editNote(context, ann, { sessionId, noteId: note.id, text, mentions: note.mentions });
    expect(await mailsTo([ben.memberId])).toBe(1);
    const { rows } = await records.owner.query(
      `SELECT count(*)::int AS count FROM mails WHERE template = 'mention'`,
    );
    expect(rows).toEqual([{ count: 1 }]);
  });
});

describe('a person’s score', () => {
  it('stands beside the model’s, one per person, and can be taken back', async () => {
    const sessionId = await addSession();
    const at = { sessionId, questionId: 'q1', criterionId: 'problem' };
    await giveScore(records.context, lee, { ...at, score: 2 });
    await giveScore(records.context, lee, { ...at, score: 3 });
    await giveScore(records.context, kim, { ...at, score: 4 });
    const { scores } = await read(kim, sessionId);
    expect(scores.map(({ score, by }) => [by.name, score])).toEqual([
      ['Lee', 3],
      ['Kim', 4],
    ]);
    expect(await giveScore(records.context, lee, { ...at, score: null })).toBeNull();
    expect((await read(kim, sessionId)).scores).toHaveLength(1);
  });

  it.each([
    ['/questionId', { questionId: 'q9', criterionId: 'problem', score: 1 }],
    ['/criterionId', { questionId: 'q1', criterionId: 'clarity', score: 1 }],
    ['/score', { questionId: 'q1', criterionId: 'problem', score: 5 }],
  ])('is refused where %s is none of the template’s', async (pointer, more) => {
    const sessionId = await addSession();
    await expect(giveScore(records.context, lee, { sessionId, ...more })).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer }],
    });
  });
});

describe('one interview', () => {
  it('shows who read its words, and how long each reply took', async () => {
    const sessionId = await addSession();
    expect(await readWords(records.context, lee, { sessionId })).toHaveLength(TRANSCRIPT.length);
    await records.owner.query(
      `INSERT INTO turns (tenant_id, mode, session_id, id, timings) VALUES ($1, 'test', $2, 'trn_5', $3), ($1, 'test', $2, 'trn_3', $4)`,
      [
        tenant.id,
        sessionId,
        JSON.stringify({ turnId: 'trn_5', speechEndMs: 9_000, firstTokenMs: 9_300, shoeSizeMs: 42 }),
        JSON.stringify({ turnId: 'trn_3', speechEndMs: 4_000 }),
      ],
    );
    expect(await readLatency(records.context, lee, { sessionId })).toMatchObject([
      { turnId: 'trn_3', stages: { speechEndMs: 4_000 }, candidate: { sequence: 3 } },
      { turnId: 'trn_5', stages: { speechEndMs: 9_000, firstTokenMs: 9_300 } },
    ]);
    expect(await actsOn(sessionId)).toEqual(['Lee session.transcript_read']);
  });

  it('takes all that people added along when it is erased; who did it stays, without a word', async () => {
    const sessionId = await addSession();
    await addNote(records.context, lee, { sessionId, text: 'A word about Sam.', mentions: [] });
    await decide(records.context, kim, { sessionId, decision: 'decline', reason: 'Sam was late.' });
    await eraseRecordsOf(records.context, { tenantId: tenant.id, mode: 'test', sessionId });
    for (const table of ['decisions', 'notes', 'human_scores', 'shares']) {
      const { rows } = await records.owner.query(`SELECT 1 FROM ${table} WHERE session_id = $1`, [sessionId]);
      expect(rows, table).toEqual([]);
    }
    const { data } = await listAuditEntries(records.context, kim, { limit: 100, subjectId: sessionId });
    expect(data.map(({ action }) => action)).toEqual(['decision.made', 'note.added']);
    expect(JSON.stringify(data)).not.toContain('Sam');
  });
});
