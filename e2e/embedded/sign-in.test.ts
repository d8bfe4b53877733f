import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { linkOfMail } from '../support/mail.ts';
import { useProduct } from '../support/stack.ts';
import { totp } from '../support/totp.ts';

const PASSWORD = 'correct horse battery';

describe('the console', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();
  const { apiUrl, owner } = product.stack;

  async function open(path: string): Promise<Page> {
    const { context } = await openBrowser({ candidate: false });
    const page = await context.newPage();
    await page.goto(`${apiUrl}/console/${path}`);
    return page;
  }

  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).click();

  async function signUp(page: Page, email: string, name: string): Promise<void> {
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await press(page, 'Create account');
    await heading(page, 'Look into your mail');
    await page.goto(await linkOfMail(apiUrl, email, /Confirm/));
    await heading(page, 'Your address is confirmed');
    await press(page, 'Continue');
  }

  async function signIn(page: Page, email: string, password: string): Promise<void> {
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await press(page, 'Sign in');
  }

  it('opens signed in after one click in development, and says why it refuses', async () => {
    const page = await open('');
    await heading(page, 'Sign in');
    await signIn(page, owner.email, 'not the password');
    await page.getByText('The address or the password is wrong.').waitFor();
    await press(page, `Sign in as ${owner.email}`);
    await heading(page, 'Overview');
  });

  it('lets a team form: sign up, confirm, name the tenant, invite, accept, remove', async () => {
    const kim = await open('sign-up');
    await signUp(kim, 'kim@firsthour.example', 'Kim Lee');
    await heading(kim, 'Name your organisation');
    await kim.getByLabel('Name of your organisation').fill('First Hour');
    await press(kim, 'Create organisation');
    await heading(kim, 'Overview');
    await kim.getByRole('link', { name: 'Members' }).click();
    await heading(kim, 'Members');
    await press(kim, 'Invite a colleague');
    await kim.getByLabel('E-mail address').fill('sam@firsthour.example');
    await kim.getByLabel('Reviewer').check();
    await press(kim, 'Send invitation');
    await kim.getByText('Invitation sent to sam@firsthour.example').waitFor();

    const link = await linkOfMail(apiUrl, 'sam@firsthour.example', /invites you/);
    const sam = await open(link.slice(`${apiUrl}/console/`.length));
    await heading(sam, 'Join First Hour');
    await sam.getByRole('link', { name: 'Sign up to accept' }).click();
    await heading(sam, 'Sign up');
    await signUp(sam, 'sam@firsthour.example', 'Sam');
    await press(sam, 'Join First Hour');
    await heading(sam, 'Overview');

    await kim.reload();
    await press(kim, 'More for Sam');
    await kim.getByRole('menuitem', { name: 'Remove from the tenant' }).click();
    await press(kim, 'Remove member');
    await kim.getByText('Member removed').waitFor();
    await sam.reload();
    await heading(sam, 'No tenant at this address');
  });

  it('gives a new password by mail, and the link works once', async () => {
    const page = await open('sign-up');
    await signUp(page, 'forgetful@firsthour.example', 'Alex');
    const other = await open('reset');
    await other.getByLabel('E-mail address').fill('forgetful@firsthour.example');
    await press(other, 'Send the link');
    await heading(other, 'Look into your mail');
    const link = await linkOfMail(apiUrl, 'forgetful@firsthour.example', /new password/);
    for (const title of ['Your password is changed', 'Choose a new password']) {
      await other.goto(link);
      await other.getByLabel('New password').fill('another good one');
      await press(other, 'Save the new password');
      await heading(other, title);
    }
    await other.getByText('This link has been used').waitFor();
    await page.goto(`${apiUrl}/console/account`);
    await heading(page, 'Sign in');
  });

  it('lets in whom a provider of one’s own knows, and says why it refuses the others', async () => {
    const through = async (page: Page, address: string) => {
      await press(page, 'Sign in with Northwind SSO');
      await page.locator('[name="login"]').fill(address);
      await page.locator('[name="password"]').fill('any');
      await page.getByRole('button', { name: 'Sign-in' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
    };
    const denied = await open('sign-in');
    await press(denied, 'Sign in with Northwind SSO');
    await denied.getByRole('link', { name: /Cancel/ }).click();
    await denied.getByText('The other site did not let you in.').waitFor();
    await through(denied, 'unproved@sso.example');
    await denied.getByText('The other site has not confirmed your address.').waitFor();
    const page = await open('sign-in');
    await through(page, 'jo@sso.example');
    await heading(page, 'Name your organisation');
  });

  it('takes a second factor, a passkey and a backup code, and ends sessions elsewhere', async () => {
    const page = await open('sign-up');
    const email = 'careful@firsthour.example';
    await signUp(page, email, 'Robin');
    await heading(page, 'Name your organisation');
    await page.goto(`${apiUrl}/console/account`);
    await press(page, 'Turn on two-factor sign-in');
    await page.getByLabel('Your password').fill(PASSWORD);
    await press(page, 'Continue');
    const app = await page.getByRole('link', { name: 'Open the authenticator app' }).getAttribute('href');
    const key = new URL(app ?? '').searchParams.get('secret') ?? '';
    await page.getByLabel('Code that the app shows').fill('000000');
    await press(page, 'Turn on');
    await page.getByText('The code is wrong or too old.').waitFor();
    await page.getByLabel('Code that the app shows').fill(totp(key));
    await press(page, 'Turn on');
    const backup =
      (await page
        .getByRole('region', { name: 'Keep your backup codes' })
        .locator('code')
        .first()
        .textContent()) ?? '';
    await press(page, 'I kept them');

    const client = await page.context().newCDPSession(page);
    await client.send('WebAuthn.enable');
    const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await press(page, 'Add a passkey');
    await page.getByText('Passkey added').waitFor();

    const elsewhere = await open('sign-in?next=/console/account');
    await signIn(elsewhere, email, PASSWORD);
    await heading(elsewhere, 'Enter your code');
    await press(elsewhere, 'Use a backup code instead');
    await elsewhere.getByLabel('Backup code').fill(backup);
    await press(elsewhere, 'Sign in');
    await heading(elsewhere, 'Account');

    await page.reload();
    await press(page, 'Sign out everywhere else');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('Signed out everywhere else').waitFor();
    await elsewhere.reload();
    await heading(elsewhere, 'Sign in');

    await page.context().clearCookies();
    await page.goto(`${apiUrl}/console/sign-in?next=/console/account`);
    const asked = page.waitForRequest(/verify-authentication/);
    await press(page, 'Sign in with a passkey');
    await heading(page, 'Account');
    expect(await page.getByText(email).count()).toBeGreaterThan(0);
    // The same answer of the passkey again, and one of a passkey that the account has no more.
    const data = (await asked).postDataJSON();
    const replayed = await page.request.post(`${apiUrl}/auth/passkey/verify-authentication`, {
      data,
      headers: { Origin: apiUrl },
    });
    expect(await replayed.json()).toMatchObject({ code: 'CHALLENGE_NOT_FOUND' });
    const [{ id }] = await (await page.request.get(`${apiUrl}/auth/passkey/list-user-passkeys`)).json();
    await page.request.post(`${apiUrl}/auth/passkey/delete-passkey`, {
      data: { id },
      headers: { Origin: apiUrl },
    });
    await page.context().clearCookies();
    await page.goto(`${apiUrl}/console/sign-in`);
    await press(page, 'Sign in with a passkey');
    await page.getByText('This passkey belongs to no account here.').waitFor();
    await client.send('WebAuthn.clearCredentials', { authenticatorId });
    await press(page, 'Sign in with a passkey');
    await page.getByText('The passkey was not used.').waitFor();
  });
});
