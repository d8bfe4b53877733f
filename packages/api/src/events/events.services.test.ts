import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../testing/candidate.ts';
import { openTestRecords, type TestRecords, type TestTenant } from '../testing/records.ts';
import { announceChange } from './changes.ts';
import { appendEvent, eventsAfter } from './log.ts';
import { type EventSink, resumeAt, streamEvents } from './stream.ts';
import { eraseSubject, holdSubject, putSubject, type SubjectRef } from './subject.ts';

let records: TestRecords;
let tenant: TestTenant;
beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
}, 60_000);
afterAll(() => records?.close());

/** A subject that is no row of any other table. */
async function newSubject(more: Partial<SubjectRef> = {}): Promise<SubjectRef> {
  const subject = {
    tenantId: tenant.id,
    mode: 'test' as const,
    type: 'thing',
    id: newId('request'),
    ...more,
  };
  await records.context.database.withTenant(subject, (tx) => putSubject(tx, subject));
  return subject;
}

function append(subject: SubjectRef, type = 'thing.changed', data: object = {}): Promise<number> {
  return records.context.database.withTenant(subject, async (tx) => {
    const { sequence } = await appendEvent(tx, subject, { type, data });
    return sequence;
  });
}

const logOf = (subject: SubjectRef, after = 0) =>
  records.context.database.withTenant(subject, (tx) => eventsAfter(tx, subject, { after, limit: 100 }));

/** Listens as a stream does. */
function listen(subject: SubjectRef, options: { after?: number; keepAliveMs?: number } = {}, deaf = false) {
  const seen: string[] = [];
  const leaving = new AbortController();
  const sink: EventSink = {
    signal: leaving.signal,
    async write(event) {
      seen.push(event === 'alive' ? 'alive' : `${event.sequence} ${event.type}`);
    },
  };
  const { context } = records;
  const queue = deaf ? { ...context.queue, subscribe: async () => async () => {} } : context.queue;
  const ended = streamEvents({ ...context, queue }, subject, { after: 0, ...options, sink });
  return { seen, ended, leave: () => leaving.abort() };
}

describe('the log of a subject', () => {
  it('counts from 1 without gaps, also where many write at once and some take it back', async () => {
    const subject = await newSubject();
    const { database } = records.context;
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        database
          .withTenant(subject, async (tx) => {
            await appendEvent(tx, subject, { type: 'thing.changed', data: { index } });
            if (index % 3 === 0) throw new Error('taken back');
          })
          .catch(() => {}),
      ),
    );
    expect((await logOf(subject))?.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is its own: of this type, mode and tenant', async () => {
    const id = newId('request');
    const other = await records.addTenant('Contoso');
    const subjects = [
      await newSubject({ id }),
      await newSubject({ id, mode: 'live' }),
      await newSubject({ id, type: 'other' }),
      await newSubject({ id, tenantId: other.id }),
    ];
    for (const [index, subject] of subjects.entries()) await append(subject, `kind.${index}`);
    for (const [index, subject] of subjects.entries()) {
      expect((await logOf(subject))?.map(({ type }) => type)).toEqual([`kind.${index}`]);
    }
  });

  it('takes nothing for a subject that is not there, and ends with it', async () => {
    const subject = await newSubject();
    await append(subject);
    await records.context.database.withTenant(subject, (tx) => eraseSubject(tx, subject));
    await expect(append(subject)).rejects.toMatchObject({ code: 'not_found' });
    expect(await logOf(subject)).toBeUndefined();
    const { rows } = await records.owner.query('SELECT 1 FROM events WHERE subject_id = $1', [subject.id]);
    expect(rows).toEqual([]);
  });
});

describe('erasing a subject without a table of its own', () => {
  it('takes its tasks and kept answers along', async () => {
    const subject = await newSubject();
    await records.owner.query(
      `INSERT INTO outbox (tenant_id, mode, id, subject_type, subject_id, queue, name, payload)
       VALUES ($1, 'test', $2, 'thing', $2, 'tasks', 'mend', '{}')`,
      [tenant.id, subject.id],
    );
    await records.owner.query(
      `INSERT INTO idempotency_keys (tenant_id, mode, actor, key, subject_type, subject_id, request_hash, expires_at)
       VALUES ($1, 'test', 'a', $2, 'thing', $2, 'h', now() + interval '1 day')`,
      [tenant.id, subject.id],
    );
    const erased = await records.context.database.withTenant(subject, (tx) => eraseSubject(tx, subject));
    expect(erased).toBe(true);
    for (const table of ['outbox', 'idempotency_keys', 'subjects']) {
      const id = table === 'subjects' ? 'id' : 'subject_id';
      const { rows } = await records.owner.query(`SELECT 1 FROM ${table} WHERE ${id} = $1`, [subject.id]);
      expect(rows, table).toEqual([]);
    }
  });

  it('waits for whoever holds it', async () => {
    const subject = await newSubject();
    const { database } = records.context;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isHeld = false;
    const holding = database.withTenant(subject, async (tx) => {
      isHeld = await holdSubject(tx, subject);
      await held;
    });
    await eventually(async () => isHeld);
    let erased = false;
    const erasing = database
      .withTenant(subject, (tx) => eraseSubject(tx, subject))
      .then(() => {
        erased = true;
      });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(erased).toBe(false);
    release();
    await Promise.all([holding, erasing]);
    expect(await database.withTenant(subject, (tx) => holdSubject(tx, subject))).toBe(false);
  });
});

describe('the stream of a subject', () => {
  it('tells what there is, and each as soon as it happens', async () => {
    const subject = await newSubject();
    await append(subject, 'thing.made');
    const listening = listen(subject);
    await eventually(async () => listening.seen.length === 1);
    await append(subject);
    await announceChange(records.context, subject);
    await eventually(async () => listening.seen.length === 2);
    expect(listening.seen).toEqual(['1 thing.made', '2 thing.changed']);
    listening.leave();
    await listening.ended;
  });

  it('goes on after the last event that the listener has', async () => {
    const subject = await newSubject();
    for (let count = 0; count < 3; count += 1) await append(subject);
    const [, second] = (await logOf(subject)) ?? [];
    const after = await resumeAt(records.context, subject, second?.id);
    const listening = listen(subject, { after });
    await eventually(async () => listening.seen.length === 1);
    expect(listening.seen).toEqual(['3 thing.changed']);
    listening.leave();
    const another = await newSubject();
    await expect(resumeAt(records.context, another, second?.id)).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });

  it('ends when the subject is erased', async () => {
    const subject = await newSubject();
    const listening = listen(subject);
    await records.context.database.withTenant(subject, (tx) => eraseSubject(tx, subject));
    await announceChange(records.context, subject);
    await listening.ended;
    await expect(resumeAt(records.context, subject, undefined)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('lets a listener go who reads nothing of what is written', async () => {
    const subject = await newSubject();
    await append(subject);
    const leaving = new AbortController();
    const streaming = streamEvents(records.context, subject, {
      after: 0,
      sink: {
        signal: leaving.signal,
        write: () => {
          leaving.abort();
          return new Promise<void>(() => {});
        },
      },
    });
    await expect(streaming).resolves.toBeUndefined();
  });

  it('finds events without the relay, only later', async () => {
    const subject = await newSubject();
    const listening = listen(subject, { keepAliveMs: 50 }, true);
    await eventually(async () => listening.seen.includes('alive'));
    await append(subject);
    await eventually(async () => listening.seen.includes('1 thing.changed'));
    listening.leave();
    await listening.ended;
  });
});
