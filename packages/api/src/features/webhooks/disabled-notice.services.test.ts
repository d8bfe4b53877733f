import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../core/policy.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { addMember } from '../../testing/members.ts';
import { createTenant } from '../tenants/create.ts';
import { tellDisabled } from './disabled-notice.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

describe('an endpoint that we disabled', () => {
  it('is told to those who may enable it, once, without the rest of its address', async () => {
    const { id: tenantId } = await createTenant(api.owner, { name: 'Örtel', slug: 'ortel', origins: [] });
    const roles: Role[] = ['owner', 'admin', 'reviewer'];
    for (const role of roles) await addMember(api.context, { tenantId, role });
    const scope = { tenantId, mode: 'test' } as const;
    const endpointId = newId('webhookEndpoint');
    await api.context.database.withTenant(scope, (records) =>
      records.webhookEndpoint.create({
        data: {
          ...scope,
          id: endpointId,
          url: 'https://ats.example/hooks/s3cret',
          description: '',
          events: [],
          secret: 'sealed',
          enabled: false,
          disabledReason: 'failing',
        },
      }),
    );
    const mails = () =>
      api.context.database.withTenant(scope, (records) => records.mail.findMany({ where: { tenantId } }));
    const told = { ...scope, endpointId, reason: 'failing', cause: 'dlv_1-0' } as const;
    await tellDisabled(api.context, told);
    await tellDisabled(api.context, told);
    const sent = await mails();
    expect(sent).toHaveLength(2);
    for (const { template, data } of sent) {
      expect(template).toBe('webhook-disabled');
      expect(data).toMatchObject({ tenant: 'Örtel', test: true, host: 'ats.example', reason: 'failing' });
      expect(JSON.stringify(data)).not.toContain('s3cret');
      expect(data).toHaveProperty('url', expect.stringContaining(`/console/ortel/test/`));
    }
    await api.context.database.withTenant(scope, (records) =>
      records.webhookEndpoint.updateMany({ where: { tenantId }, data: { enabled: true } }),
    );
    await tellDisabled(api.context, { ...told, cause: 'dlv_2-0' });
    expect(await mails()).toHaveLength(2);
  });
});
