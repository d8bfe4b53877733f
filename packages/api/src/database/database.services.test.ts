import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRecords, type TestRecords } from '../testing/records.ts';

let records: TestRecords;
beforeAll(async () => {
  records = await openTestRecords();
}, 60_000);
afterAll(() => records?.close());

describe('a transaction of a tenant', () => {
  it('has deadlines of the server, which hold also where its process has frozen', async () => {
    const { id: tenantId } = await records.addTenant();
    const settings = await records.context.database.withTenant(
      { tenantId, mode: 'any' },
      (tenant) =>
        tenant.$queryRaw<{ name: string; seconds: number }[]>`
        SELECT name, setting::int / 1000 AS seconds FROM pg_settings
         WHERE name IN ('statement_timeout', 'idle_in_transaction_session_timeout') ORDER BY name`,
    );
    expect(settings).toEqual([
      { name: 'idle_in_transaction_session_timeout', seconds: 15 },
      { name: 'statement_timeout', seconds: 10 },
    ]);
  });
});
