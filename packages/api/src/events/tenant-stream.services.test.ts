import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../testing/candidate.ts';
import { openTestRecords, type TestRecords, type TestTenant } from '../testing/records.ts';
import { announceChange } from './changes.ts';
import { streamTenantChanges, type TenantMessage } from './tenant-stream.ts';

let records: TestRecords;
let tenant: TestTenant;
beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
}, 60_000);
afterAll(() => records?.close());

function listen(options: { mode?: 'test' | 'live'; keepAliveMs?: number; may?: () => boolean } = {}) {
  const { mode = 'test', keepAliveMs, may = () => true } = options;
  const heard: TenantMessage[] = [];
  const leaving = new AbortController();
  let subscribed = false;
  const { queue } = records.context;
  const watched = {
    ...queue,
    async subscribe(...given: Parameters<typeof queue.subscribe>) {
      const stop = await queue.subscribe(...given);
      subscribed = true;
      return stop;
    },
  };
  const ended = streamTenantChanges(
    { ...records.context, queue: watched },
    { tenantId: tenant.id, mode },
    {
      mayListen: async () => may(),
      sink: {
        signal: leaving.signal,
        async write(message) {
          heard.push(message);
        },
      },
      ...(keepAliveMs ? { keepAliveMs } : {}),
    },
  );
  return { heard, ended, leave: () => leaving.abort(), ready: () => eventually(async () => subscribed) };
}

const subject = (more: { tenantId?: string; mode?: 'test' | 'live' } = {}) => ({
  tenantId: tenant.id,
  mode: 'test' as const,
  type: 'session',
  id: newId('request'),
  ...more,
});

describe('the stream of a tenant', () => {
  it('tells kinds and ids of what changed, of this tenant and mode alone', async () => {
    const other = await records.addTenant('Contoso');
    const listening = listen();
    await listening.ready();
    const mine = subject();
    await announceChange(records.context, subject({ mode: 'live' }), 'session.created');
    await announceChange(records.context, subject({ tenantId: other.id }), 'session.created');
    await announceChange(records.context, mine, 'session.ended');
    await eventually(async () => listening.heard.length > 0);
    expect(listening.heard).toEqual([{ type: 'session.ended', subject: 'session', id: mine.id }]);
    listening.leave();
    await listening.ended;
  });

  it('ends once the listener may listen no more', async () => {
    let member = true;
    const listening = listen({ keepAliveMs: 20, may: () => member });
    await eventually(async () => listening.heard.includes('alive'));
    member = false;
    await listening.ended;
  });
});
