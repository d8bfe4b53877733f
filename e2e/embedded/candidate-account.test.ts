import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../support/axe.ts';
import { useBrowsers } from '../support/browser.ts';
import { openConsole, signIn } from '../support/console.ts';
import { codeOfMail } from '../support/mail.ts';
import { Room } from '../support/room.ts';
import { useProduct } from '../support/stack.ts';

const EMAIL = 'maya@candidates.example';

describe('a candidate with an account', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  /** Turns accounts on; answers the address of our own page for candidates. */
  async function offerAccounts(): Promise<string> {
    const { context } = await openBrowser({ candidate: false });
    await signIn(context, product.stack);
    const settings = await openConsole(context, product.stack, 'settings');
    const offers = settings.getByLabel('Offer accounts to candidates');
    await offers.check();
    const form = settings.locator('form', { has: offers });
    await form.getByRole('button', { name: 'Save' }).click();
    await settings.getByText('Settings saved').waitFor();
    const said = (await settings.getByText('/candidates/').first().textContent()) ?? '';
    return /https?:\/\/\S+\/candidates\/[\w-]+(?:\/test)?/.exec(said)?.[0] ?? expect.fail(said);
  }

  /** The tracker as the script tag shows it under a strict policy, in a browser of its own. */
  async function openTracker(): Promise<{ page: Page; tracker: FrameLocator; refused: string[] }> {
    const { context } = await openBrowser();
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.goto(`${product.stack.pages['university-portal']}/applications?lang=en`);
    const tracker = page.frameLocator('iframe');
    await tracker.getByRole('heading', { name: 'Your applications' }).waitFor({ timeout: 20_000 });
    return { page, tracker, refused };
  }

  async function enter(tracker: FrameLocator, before = ''): Promise<string> {
    await tracker.getByRole('button', { name: 'Sign in' }).click();
    // The field has the focus, and Enter sends it: no mouse is needed from here on.
    const address = tracker.getByLabel('E-mail address');
    await expect.poll(() => address.evaluate((field) => field === document.activeElement)).toBe(true);
    await address.fill(EMAIL);
    await address.press('Enter');
    const field = tracker.getByLabel('Code from the mail');
    await field.waitFor();
    const code = await codeOfMail(product.stack.apiUrl, EMAIL, before);
    if (before) {
      await field.fill(before);
      await field.press('Enter');
      await tracker.getByText('This is not the code from the latest mail.').waitFor();
    }
    await field.fill(code);
    await field.press('Enter');
    await tracker.getByText(`Signed in as ${EMAIL}`).waitFor();
    return code;
  }

  it('finds their tracker and what they practised again in another browser, and loses it where they sign out everywhere', async () => {
    await offerAccounts();
    const first = await openTracker();
    await first.tracker.getByRole('button', { name: 'Add a job' }).click();
    await first.tracker
      .getByLabel('Address of the job')
      .fill(`${product.stack.pages['career-coach']}/jobs/data-engineer`);
    await first.tracker.getByRole('button', { name: 'Add', exact: true }).click();
    const job = (tracker: FrameLocator) =>
      tracker.getByRole('button', { name: 'Data engineer Fjord Ferries' });
    await job(first.tracker).waitFor({ timeout: 30_000 });
    const code = await enter(first.tracker);
    await job(first.tracker).waitFor();
    expect(await findFaults(first.page)).toEqual([]);

    await job(first.tracker).click();
    await first.tracker.getByRole('button', { name: 'Practise for this job' }).click();
    const frame = first.page.frames().find((each) => each !== first.page.mainFrame());
    if (!frame) throw new Error('The tracker has no frame.');
    const room = new Room(frame);
    await room.button('Agree and check microphone').waitFor({ timeout: 60_000 });
    await room.agreeAndStart();
    await room.until('is listening', 60_000);
    await room.speak(await product.partner.voice('I built queries in PostgreSQL for the harbour.'));
    await room.until('is speaking', 60_000);
    await room.end();
    await first.tracker.getByRole('button', { name: 'Back to the application' }).click();
    await first.tracker.getByText('Practice interview began').waitFor({ timeout: 20_000 });
    await first.tracker.getByText('Practised once').waitFor();
    await first.tracker.getByRole('button', { name: 'Back to all applications' }).click();
    await job(first.tracker).waitFor();
    expect(first.refused).toEqual([]);

    const second = await openTracker();
    await second.tracker.getByText('No applications yet').waitFor();
    await enter(second.tracker, code);
    await job(second.tracker).waitFor();
    // What was practised in the other browser, with its result.
    const past = second.tracker.getByRole('region', { name: 'Your interviews' });
    await past.getByRole('button', { name: /^Show result/ }).click();
    await second.tracker.getByRole('heading', { name: 'Transcript' }).waitFor({ timeout: 60_000 });
    expect(await findFaults(second.page)).toEqual([]);
    await second.tracker.getByRole('button', { name: 'Back', exact: true }).click();
    await past.waitFor();
    await second.tracker.getByRole('button', { name: 'Sign out everywhere' }).click();
    await second.tracker.getByText('No applications yet').waitFor();

    // Told as soon as somebody looks at it again.
    await frame.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await first.tracker.getByText('You have been signed out. Sign in again to go on.').waitFor();
    await job(first.tracker).waitFor({ state: 'detached' });
  });

  it('signs in on a page of ours, and reads their own language all the way', async () => {
    const address = await offerAccounts();
    const { context } = await openBrowser({ candidate: false, locale: 'de-DE' });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('heading', { name: 'Melden Sie sich an, um Ihre Interviews zu finden' }).waitFor();
    await page.getByRole('link', { name: 'Anmelden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByLabel('E-Mail-Adresse').fill('nobody@candidates.example');
    await page.getByLabel('Passwort').fill('not the password');
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByText('Die Adresse oder das Passwort ist falsch.').waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: `Sign in as ${product.stack.owner.email}` }).click();
    await page.getByRole('heading', { name: /^Ihr Konto bei / }).waitFor();
    await page.getByText('Noch keine Bewerbungen').waitFor();
    expect(await findFaults(page)).toEqual([]);
  });
});
