import type { BrowserContext, Page } from 'playwright-core';
import { Keyboard } from './keyboard.ts';
import { linkOfMail } from './mail.ts';

export const PASSWORD = 'correct horse battery';

/** The console as somebody of a tenant uses it: by what is on screen, and by keyboard alone. */
export class Recruiter {
  readonly page: Page;
  readonly keyboard: Keyboard;
  readonly #apiUrl: string;

  private constructor(page: Page, apiUrl: string) {
    this.page = page;
    this.keyboard = new Keyboard(page);
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
    await this.keyboard.press(this.page.getByRole('button', { name, exact: true }));
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.keyboard.type(this.page.getByLabel(label, { exact: true }), text);
  }

  /** One of a group of radios. */
  async choose(label: string): Promise<void> {
    await this.keyboard.choose(this.page.getByLabel(label, { exact: true }));
  }

  /** Goes where a link leads. */
  async follow(name: string | RegExp): Promise<void> {
    await this.keyboard.press(this.page.getByRole('link', { name, exact: true }).first());
  }

  /** Goes where the rail leads. */
  async goTo(name: string): Promise<void> {
    await this.follow(name);
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
    await this.press('Continue');
  }
}
