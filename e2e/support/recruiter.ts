import type { BrowserContext, Page } from 'playwright-core';
import { linkOfMail } from './mail.ts';

export const PASSWORD = 'correct horse battery';

/** The console as somebody of a tenant uses it: by what is on screen. */
export class Recruiter {
  readonly page: Page;
  readonly #apiUrl: string;

  private constructor(page: Page, apiUrl: string) {
    this.page = page;
    this.#apiUrl = apiUrl;
  }

  static async open(context: BrowserContext, apiUrl: string, path: string): Promise<Recruiter> {
    const page = await context.newPage();
    await page.goto(`${apiUrl}/console/${path}`);
    return new Recruiter(page, apiUrl);
  }

  async heading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  /** Goes where the rail leads. */
  async goTo(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
    await this.heading(name);
  }

  /** Signs up on the page that is open, and confirms the address by the mail that comes. */
  async signUp(email: string, name: string): Promise<void> {
    await this.fill('Your name', name);
    await this.fill('E-mail address', email);
    await this.fill('Password', PASSWORD);
    await this.press('Create account');
    await this.heading('Look into your mail');
    await this.page.goto(await linkOfMail(this.#apiUrl, email, /Confirm/));
    await this.heading('Your address is confirmed');
    await this.press('Go to the console');
  }
}
