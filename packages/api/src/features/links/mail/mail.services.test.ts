import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../testing/api.ts';
import { remindWhenDue } from './tasks.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api?.stop());

const ref = () => ({ tenantId: api.tenant.id, mode: 'test' }) as const;

function mailsTo(recipient: string) {
  return api.owner.withTenant(ref(), (records) => records.mail.findMany({ where: { recipient } }));
}

async function sendTo(email: string) {
  const { body } = await api.call('POST', '/v1/links', {
    as: api.tenant.keys.test.secret,
    body: { template: 'graduate-practice', candidate: { email, name: 'Sam' }, locale: 'de', send: true },
  });
  return body;
}

describe('a candidate', () => {
  it('is mailed the link in their language, reminded once when it is due, and never after they said so', async () => {
    const link = await sendTo('sam@mail.example');
    expect(link).toMatchObject({ state: 'sent', sentAt: expect.any(String) });
    const [first] = await mailsTo('sam@mail.example');
    expect(first?.data).toMatchObject({ action: { label: 'Interview öffnen', url: link.url } });

    const remind = () => remindWhenDue(api.context, { ...ref(), linkId: link.id });
    await remind();
    expect(await mailsTo('sam@mail.example')).toHaveLength(1);
    await api.owner.withTenant(ref(), (records) =>
      records.link.updateMany({ where: { id: link.id }, data: { remindAt: new Date() } }),
    );
    await Promise.all([remind(), remind()]);
    const mails = await mailsTo('sam@mail.example');
    expect(mails).toHaveLength(2);
    const unsubscribeUrl = mails.find((mail) => mail.unsubscribeUrl)?.unsubscribeUrl;
    expect(unsubscribeUrl).toBe(`${link.url}/unsubscribe`);

    const path = new URL(unsubscribeUrl ?? '').pathname;
    expect((await api.call('GET', path)).body).toContain('Erinnerungen abbestellen');
    expect((await api.call('POST', path)).body).toContain('keine Erinnerungen mehr');
    const again = await api.call('POST', `/v1/links/${link.id}/remind`, { as: api.tenant.keys.test.secret });
    expect(again.body).toMatchObject({ status: 400, detail: 'This candidate wants no reminders.' });
  });
});
