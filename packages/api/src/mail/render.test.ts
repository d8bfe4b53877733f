import { describe, expect, it } from 'vitest';
import { renderMail } from './render.ts';
import { MAIL_TEMPLATES } from './templates/index.ts';

const data = {
  tenant: 'Örtel & Co',
  inviter: 'Kim <b>',
  role: 'reviewer',
  url: 'https://api.example/console/invitation/inv_1?a=1&b=2',
  days: 7,
};

describe('a mail', () => {
  it('says the same in text and HTML, with what people wrote as text', () => {
    const mail = renderMail('invitation', { locale: 'en', data });
    expect(mail.subject).toBe('Kim <b> invites you to Örtel & Co on Vivavoce');
    expect(mail.text).toContain(`Accept the invitation:\n${data.url}`);
    expect(mail.html).toContain('Kim &lt;b&gt; invites you to join Örtel &amp; Co as reviewer.');
    expect(mail.html).toContain('href="https://api.example/console/invitation/inv_1?a=1&amp;b=2"');
  });

  it('is in the recipient’s language, and in English where there are no words for it', () => {
    expect(renderMail('invitation', { locale: 'de-AT', data }).subject).toContain('lädt Sie');
    expect(renderMail('invitation', { locale: 'fi', data }).subject).toContain('invites you');
    expect(renderMail('invitation', { locale: 'constructor', data }).subject).toContain('invites you');
  });

  it('lets nobody begin a header of their own', () => {
    const { subject } = renderMail('invitation', {
      locale: 'en',
      data: { ...data, inviter: 'Kim\r\nBcc: a@b.c' },
    });
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('says where mails of its kind end', () => {
    const unsubscribeUrl = 'https://api.example/unsubscribe/x';
    const mail = renderMail('invitation', { locale: 'en', data, unsubscribeUrl });
    expect(mail.text).toContain(unsubscribeUrl);
    expect(mail.html).toContain(unsubscribeUrl);
  });

  it('has words for every name', () => {
    const all = {
      ...data,
      subject: 'S',
      lines: [],
      author: 'Kim',
      kind: 'mention',
      counts: { mention: 2 },
      settingsUrl: data.url,
      host: 'ats.example',
      reason: 'gone',
      text: 'Call Kim',
      job: 'Welder',
      code: '01234567',
      minutes: 10,
      news: { kind: 'payment_failed', until: '2026-12-08T00:00:00Z' },
    };
    for (const template of Object.values(MAIL_TEMPLATES))
      expect(template.en(all as never).subject).not.toMatch(/^$|undefined/);
    expect(() => renderMail('nothing', { locale: 'en', data })).toThrow('There is no mail');
  });
});
