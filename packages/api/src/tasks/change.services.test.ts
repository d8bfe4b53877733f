import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsAfter } from '../events/log.ts';
import { putSubject, type SubjectRef } from '../events/subject.ts';
import { openTestRecords, type TestRecords, type TestTenant } from '../testing/records.ts';
import { changeRecords } from './change.ts';
import { defineTasks } from './define.ts';
import { createTaskRegistry, type TaskContext } from './registry.ts';

let records: TestRecords;
let tenant: TestTenant;
const relayed: string[] = [];
const announced: string[] = [];
let context: TaskContext;
beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
  const { database, log, queue } = records.context;
  context = {
    database,
    log,
    tasks: createTaskRegistry([
      defineTasks({ first: { follows: 'thing.made' }, second: { follows: 'thing.made' }, other: {} }),
    ]),
    queue: {
      ...queue,
      add: async ({ id }) => void relayed.push(id),
      publish: async (topic) => void announced.push(topic),
    },
  };
}, 60_000);
afterAll(() => records?.close());

/** Makes a thing, tells of it, and lets whoever follows know. */
function make(subject: SubjectRef, { fail = false } = {}): Promise<void> {
  return changeRecords(context, subject, async (change) => {
    await putSubject(change.records, subject);
    await change.tell(subject, { type: 'thing.made', data: {} });
    await change.follow('thing.made', { subject, payload: { thingId: subject.id } });
    if (fail) throw new Error('taken back');
  });
}

function thing(): SubjectRef {
  return { tenantId: tenant.id, mode: 'test', type: 'thing', id: newId('request') };
}

async function left({ id }: SubjectRef): Promise<string[]> {
  const { rows } = await records.owner.query('SELECT name FROM outbox WHERE subject_id = $1 ORDER BY name', [
    id,
  ]);
  return rows.map(({ name }) => name);
}

describe('a change of records', () => {
  it('tells, writes down what follows, and hands both on after the commit', async () => {
    const subject = thing();
    await make(subject);
    const events = await records.context.database.withTenant(subject, (tx) =>
      eventsAfter(tx, subject, { after: 0, limit: 10 }),
    );
    expect(events).toMatchObject([{ sequence: 1, type: 'thing.made' }]);
    expect(await left(subject)).toEqual(['first', 'second']);
    expect(relayed.filter((id) => id.endsWith(subject.id)).sort()).toEqual([
      `first-${subject.id}`,
      `second-${subject.id}`,
    ]);
    expect(announced).toContain(`thing.${subject.id}`);
  });

  it('that is taken back hands on nothing', async () => {
    const subject = thing();
    await expect(make(subject, { fail: true })).rejects.toThrow('taken back');
    expect(await left(subject)).toEqual([]);
    expect(relayed.filter((id) => id.endsWith(subject.id))).toEqual([]);
    expect(announced).not.toContain(`thing.${subject.id}`);
  });
});
