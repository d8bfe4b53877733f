import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATE } from '../../testing/judged-interview.ts';
import { openTestRecords, type TestRecords, type TestTenant } from '../../testing/records.ts';
import { type CandidateFacts, type CandidateRow, upsertCandidate } from './upsert.ts';

let records: TestRecords;
let tenant: TestTenant;
beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
}, 60_000);
afterAll(() => records?.close());

function upsert(facts: CandidateFacts, tenantId = tenant.id): Promise<CandidateRow> {
  const scope = { tenantId, mode: 'test' } as const;
  return records.context.database.withTenant(scope, (tx) => upsertCandidate(tx, scope, facts));
}

describe('a candidate', () => {
  it('is known again by the partner’s reference, and by the e-mail in whatever case', async () => {
    const first = await upsert({ externalId: 'a-1', email: 'Jane.Doe@Example.org ' });
    expect(first).toMatchObject({ externalId: 'a-1', email: 'jane.doe@example.org', name: null });
    expect((await upsert({ externalId: 'a-1' })).id).toBe(first.id);
    expect((await upsert({ email: 'JANE.DOE@example.org' })).id).toBe(first.id);
  });

  it('gains what was not known yet, and keeps what was', async () => {
    const { id } = await upsert({ email: 'lee@example.org', name: 'Lee' });
    const again = await upsert({
      email: 'lee@example.org',
      name: 'Someone Else',
      externalId: 'lee',
      locale: 'de',
    });
    expect(again).toMatchObject({ id, name: 'Lee', externalId: 'lee', locale: 'de' });
  });

  it('never takes an address that is somebody else’s', async () => {
    const owner = await upsert({ externalId: 'o-1', email: 'shared@example.org' });
    const other = await upsert({ externalId: 'o-2' });
    expect((await upsert({ externalId: 'o-2', email: 'shared@example.org' })).email).toBeNull();
    expect(other.id).not.toBe(owner.id);
  });

  it('is one row for all who ask at once', async () => {
    const rows = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        upsert(index % 2 ? { email: 'race@example.org' } : { externalId: 'race', email: 'race@example.org' }),
      ),
    );
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
  });

  it('is who they are now, once merged', async () => {
    const old = await upsert({ externalId: 'm-old' });
    const now = await upsert({ externalId: 'm-now' });
    await records.owner.query('UPDATE candidates SET merged_into = $1 WHERE id = $2', [now.id, old.id]);
    expect((await upsert({ externalId: 'm-old' })).id).toBe(now.id);
  });

  it('is a tenant’s own, and goes with their interviews', async () => {
    const other = await records.addTenant('Contoso');
    const mine = await upsert({ externalId: 'same' });
    expect((await upsert({ externalId: 'same' }, other.id)).id).not.toBe(mine.id);
    await tenant.addTemplate(TEMPLATE);
    const { rows } = await records.owner.query('SELECT id, version FROM templates WHERE tenant_id = $1', [
      tenant.id,
    ]);
    await records.owner.query(
      `INSERT INTO sessions (tenant_id, mode, id, template_id, template_version, locale, candidate_id)
       VALUES ($1, 'test', $2, $3, $4, 'en', $5)`,
      [tenant.id, newId('session'), rows[0].id, rows[0].version, mine.id],
    );
    await records.context.database.withTenant({ tenantId: tenant.id, mode: 'test' }, (tx) =>
      tx.candidate.deleteMany({ where: { tenantId: tenant.id, id: mine.id } }),
    );
    const left = await records.owner.query('SELECT 1 FROM sessions WHERE candidate_id = $1', [mine.id]);
    expect(left.rows).toEqual([]);
  });
});
