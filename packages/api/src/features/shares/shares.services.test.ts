import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { createLimits, type Limits } from '../../http/limits.ts';
import { judgedOf, TEMPLATE, TRANSCRIPT } from '../../testing/judged-interview.ts';
import { addMember, callAs } from '../../testing/members.ts';
import { openTestRecords, type TestRecords, type TestTenant } from '../../testing/records.ts';

let records: TestRecords;
let tenant: TestTenant;
let limits: Limits;
let app: ReturnType<typeof createApp>;
let sessionId: string;
let kim: ReturnType<typeof callAs>;

beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
  const key = await tenant.addKey('secret');
  await tenant.addTemplate(TEMPLATE);
  sessionId = await tenant.addSession({
    key,
    template: TEMPLATE,
    utterances: TRANSCRIPT,
    status: 'evaluated',
  });
  await records.owner.query(
    `UPDATE sessions SET display_name = 'Sam <Poe>', external_id = 'sam@example.com' WHERE id = $1`,
    [sessionId],
  );
  await records.owner.query(
    `INSERT INTO evaluations (tenant_id, mode, id, session_id, status, model, question_count, questions_done, document)
     VALUES ($1, 'test', $2, $3, 'complete', 'm', 3, 3, $4)`,
    [tenant.id, newId('evaluation'), sessionId, JSON.stringify(judgedOf(sessionId))],
  );
  limits = createLimits({ databaseUrl: records.apiUrl });
  const folders = { widget: '/nowhere', sdk: '/nowhere', sdkVersion: '0.0.0' };
  app = createApp(records.context, { limits, folders });
  kim = callAs(records.context, await addMember(records.context, { tenantId: tenant.id, name: 'Kim' }));
}, 60_000);

afterAll(async () => {
  await limits?.close();
  await records?.close();
});

const create = (input: object = {}) => kim.shares.create({ sessionId, ...input });
const open = (url: string, file = '') => app.request(`${new URL(url).pathname}${file}`);

describe('a shared interview', () => {
  it('shows scores, quotes and what was said, without the contact', async () => {
    const { url, share } = await create();
    expect(Date.parse(share.expiresAt) - Date.now()).toBeGreaterThan(13.9 * 24 * 3_600_000);
    const page = await open(url);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('Sam &lt;Poe&gt;');
    expect(html).toContain('“I traced the join”');
    expect(html).toContain('Too little was said to judge.');
    expect(html).not.toContain('sam@example.com');
    expect(page.headers.get('Content-Security-Policy')).toBe(
      `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'self'`,
    );
    expect(page.headers.get('X-Robots-Tag')).toBe('noindex, nofollow');
    expect(page.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(page.headers.get('Cache-Control')).toBe('no-store');
  });

  it('shows the decision and notes only where they were shared, too', async () => {
    await kim.interview.decide({ sessionId, decision: 'advance', reason: 'Traced the cause.' });
    await kim.interview.addNote({ sessionId, text: 'Ask about the export.' });
    const [plain, whole] = [await create(), await create({ withNotes: true })];
    expect(await (await open(plain.url)).text()).not.toMatch(/Traced the cause|Ask about the export/);
    const html = await (await open(whole.url)).text();
    expect(html).toContain('Traced the cause.');
    expect(html).toContain('Ask about the export.');
  });

  it('comes as a PDF, too, while others are served', async () => {
    const { url } = await create();
    let longestMs = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - last);
      last = performance.now();
    }, 5);
    const file = await open(url, '/report.pdf');
    clearInterval(timer);
    expect(file.status).toBe(200);
    expect(file.headers.get('Content-Type')).toBe('application/pdf');
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="interview.pdf"');
    const pdf = Buffer.from(await file.arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(5_000);
    expect(pdf.includes('sam@example.com')).toBe(false);
    expect(longestMs).toBeGreaterThan(0);
  });

  it('closes when it is ended or over, and says no more than for a link that never was', async () => {
    const ended = await create();
    await kim.shares.revoke({ sessionId, shareId: ended.share.id });
    const over = await create();
    await records.owner.query(`UPDATE shares SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      over.share.id,
    ]);
    const never = `${records.context.environment.PUBLIC_URL}/share/${'x'.repeat(43)}`;
    const bodies = new Set<string>();
    for (const url of [ended.url, over.url, never]) {
      const page = await open(url);
      expect(page.status).toBe(404);
      bodies.add(await page.text());
      expect((await open(url, '/report.pdf')).status).toBe(404);
    }
    expect(bodies.size).toBe(1);
  });

  it('keeps only the hash of its token, and writes down who opened it', async () => {
    const { url, share } = await create();
    const token = url.split('/').at(-1) ?? '';
    const { rows } = await records.owner.query('SELECT * FROM shares WHERE id = $1', [share.id]);
    expect(JSON.stringify(rows)).not.toContain(token);
    await open(url);
    const opened = (await kim.shares.list({ sessionId })).find(({ id }) => id === share.id);
    expect(opened).toMatchObject({ openCount: 1, openedAt: expect.any(String) });
    const { data } = await kim.audit.list({ actorId: share.id });
    expect(data).toMatchObject([
      { action: 'share.opened', actor: { kind: 'share', name: null }, subject: { id: sessionId } },
    ]);
    expect(records.logged()).not.toContain(token);
  });

  it('is made by whoever may, of an interview that is over', async () => {
    const reviewer = callAs(
      records.context,
      await addMember(records.context, { tenantId: tenant.id, role: 'reviewer' }),
    );
    await expect(reviewer.shares.create({ sessionId })).rejects.toMatchObject({
      cause: { code: 'not_allowed' },
    });
    const key = await tenant.addKey('secret');
    const live = await tenant.addSession({ key, template: TEMPLATE, status: 'live' });
    await expect(kim.shares.create({ sessionId: live })).rejects.toMatchObject({
      cause: { code: 'invalid_request' },
    });
    const elsewhere = await records.addTenant('Contoso');
    const stranger = callAs(records.context, await addMember(records.context, { tenantId: elsewhere.id }));
    const { share } = await create();
    for (const attempt of [
      () => stranger.shares.create({ sessionId }),
      () => stranger.shares.list({ sessionId }),
      () => stranger.shares.revoke({ sessionId, shareId: share.id }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ cause: { code: 'not_found' } });
    }
  });

  it('is opened by one address so often and no more', async () => {
    const never = `http://api.test/share/${'x'.repeat(43)}`;
    const answers = await Promise.all(Array.from({ length: 61 }, () => open(never)));
    expect(answers.map(({ status }) => status)).toContain(429);
  });
});
