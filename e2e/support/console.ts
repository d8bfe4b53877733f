import type { BrowserContext, Page } from 'playwright-core';

/** What is needed of a running product to open its console. */
export interface ConsoleHost {
  apiUrl: string;
  owner: { email: string; password: string };
}

/** Signs in to the console as the owner of the demonstration tenant, or as somebody else, past the page for it. */
export async function signIn(
  context: BrowserContext,
  { apiUrl, owner }: ConsoleHost,
  { email, password } = owner,
): Promise<void> {
  const response = await context.request.post(`${apiUrl}/auth/sign-in/email`, {
    data: { email, password },
    headers: { Origin: apiUrl },
  });
  if (!response.ok()) throw new Error(`Could not sign in: ${response.status()} ${await response.text()}`);
}

export interface OpenConsoleOptions {
  /** @defaultValue 'test' */
  mode?: 'test' | 'live';
}

/** Opens a page of the console in a context that is signed in: `interviews?tab=failed`. Its contents are there. */
export async function openConsole(
  context: BrowserContext,
  { apiUrl }: Pick<ConsoleHost, 'apiUrl'>,
  path: string,
  { mode = 'test' }: OpenConsoleOptions = {},
): Promise<Page> {
  const page = await context.newPage();
  const { slug } = await firstTenant(context, apiUrl);
  await page.goto(`${apiUrl}/console/${slug}/${mode}/${path}`);
  await settled(page);
  return page;
}

/** Waits until the page shows what it was opened for, or why it cannot. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('[role="status"] > [aria-hidden]') === null);
}

/** The tenant that whoever is signed in sees first. */
export async function firstTenant(
  context: BrowserContext,
  apiUrl: string,
): Promise<{ id: string; slug: string }> {
  const response = await context.request.get(`${apiUrl}/console/trpc/account.self`);
  const answer = (await response.json()) as {
    result?: { data: { tenants: { id: string; slug: string }[] } };
  };
  const tenant = answer.result?.data.tenants[0];
  if (!tenant) throw new Error('Nobody is signed in, or the account belongs to no tenant.');
  return tenant;
}
