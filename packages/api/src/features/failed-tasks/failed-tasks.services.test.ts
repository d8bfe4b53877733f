import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, callAs } from '../../testing/members.ts';
import { openTestRecords, type TestRecords, type TestTenant } from '../../testing/records.ts';

let records: TestRecords;
let tenant: TestTenant;
beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
}, 60_000);
afterAll(async () => {
  await records?.close();
});

/** Writes failed tasks down, one a minute, the first one last. */
async function addFailed(count: number, of = tenant): Promise<void> {
  await records.owner.query(
    `INSERT INTO subjects (tenant_id, mode, type, id) VALUES ($1, 'test', 'thing', 'thing_1') ON CONFLICT DO NOTHING`,
    [of.id],
  );
  await records.owner.query(
    `INSERT INTO outbox (tenant_id, mode, id, subject_type, subject_id, queue, name, payload, failures, failure, failed_at)
     SELECT $1, 'test', 'evaluate-' || n, 'thing', 'thing_1', 'tasks', 'evaluate', '{}', 5, 'vendor_failed',
            '2026-01-01'::timestamptz - n * interval '1 minute' FROM generate_series(1, $2::integer) n`,
    [of.id, count],
  );
}

const as = async (role: 'owner' | 'reviewer', of = tenant) =>
  callAs(records.context, await addMember(records.context, { tenantId: of.id, role })).tasks;

describe('the failed tasks of a tenant', () => {
  it('are listed page by page with the reason, those that failed last first', async () => {
    await addFailed(5);
    const owner = await as('owner');
    const first = await owner.list({ limit: 3 });
    expect(first.data[0]).toEqual({
      id: 'evaluate-1',
      name: 'evaluate',
      subject: { type: 'thing', id: 'thing_1' },
      failures: 5,
      failure: 'vendor_failed',
      failedAt: '2025-12-31T23:59:00.000Z',
    });
    const second = await owner.list({ limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(
      [1, 2, 3, 4, 5].map((n) => `evaluate-${n}`),
    );
    expect(second.nextCursor).toBeNull();
  });

  it('are tried again, one or all, which the audit log tells', async () => {
    const owner = await as('owner');
    await owner.retry({ id: 'evaluate-2' });
    expect((await owner.list({})).data.map(({ id }) => id)).not.toContain('evaluate-2');
    await expect(owner.retry({ id: 'evaluate-2' })).rejects.toThrow('not_found');
    expect(await owner.retryAll()).toEqual({ count: 4 });
    expect((await owner.list({})).data).toEqual([]);
    const { rows } = await records.owner.query(
      `SELECT subject_type, subject_id, data FROM audit_entries WHERE action = 'task.retried' ORDER BY created_at`,
    );
    expect(rows).toEqual([
      { subject_type: 'task', subject_id: 'evaluate-2', data: {} },
      { subject_type: 'tenant', subject_id: tenant.id, data: { count: 4 } },
    ]);
  });

  it('are nobody else’s to see or to try', async () => {
    const other = await records.addTenant('Contoso');
    await addFailed(1, other);
    const owner = await as('owner');
    expect((await owner.list({})).data).toEqual([]);
    expect(await owner.retryAll()).toEqual({ count: 0 });
    await expect(owner.retry({ id: 'evaluate-1' })).rejects.toThrow('not_found');
    const reviewer = await as('reviewer', other);
    await expect(reviewer.list({})).rejects.toThrow('not_allowed');
    await expect(reviewer.retryAll()).rejects.toThrow('not_allowed');
  });
});
