import { describe, expect, it } from 'vitest';
import { findFaults } from '../support/axe.ts';
import { useBrowsers } from '../support/browser.ts';
import { Room } from '../support/room.ts';
import { useProduct } from '../support/stack.ts';

const RESUME = {
  basics: { name: 'Maya Lindqvist' },
  work: [
    {
      name: 'Harbour Systems',
      position: 'Data Analyst',
      highlights: ['Built queries in PostgreSQL', 'Built Python scripts that load ship positions'],
    },
  ],
};

describe('a candidate keeps track of applications', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  it('on the page of a partner: saves a job, moves it, begins to practise for it, and sees all of it on its timeline', async () => {
    const browser = await openBrowser();
    const page = await browser.context.newPage();
    const coach = product.stack.pages['career-coach'] ?? '';
    await page.goto(`${coach}/#/applications`);
    await page.getByRole('button', { name: 'Add a job' }).click();
    await page.getByLabel('Address of the job').fill(`${coach}/jobs/data-engineer`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const open = page.getByRole('button', { name: 'Data engineer Fjord Ferries' });
    await open.waitFor({ timeout: 30_000 });
    const status = page.getByLabel('Status of Data engineer');
    await status.selectOption('Applied');
    await page.getByText('“Data engineer” is now under Applied.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => status.inputValue()).toBe('saved');
    expect(await findFaults(page)).toEqual([]);

    // The same candidate hands a resume in and has it tailored to the job elsewhere.
    const token = await page.request.post(`${coach}/api/candidate-token`);
    const { token: candidate } = (await token.json()) as { token: string };
    const call = async <T>(path: string, data?: object): Promise<T> => {
      const headers = { Authorization: `Bearer ${candidate}` };
      const url = `${product.stack.apiUrl}/v1${path}`;
      const answer = await (data
        ? page.request.post(url, { headers, data })
        : page.request.get(url, { headers }));
      expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
      return (await answer.json()) as T;
    };
    const { id: resumeId } = await call<{ id: string }>('/resumes/documents', { document: RESUME });
    const { data } = await call<{ data: { jobId: string }[] }>('/applications');
    await call('/tailorings', { resumeId, jobId: data[0]?.jobId });

    await open.click();
    await page.getByText('Resume tailoring began').waitFor({ timeout: 20_000 });
    await page.getByLabel('New note').fill('Ask Kim about the team');
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.getByText('Ask Kim about the team').waitFor();
    await page.getByText('Resume tailored to this job').waitFor({ timeout: 20_000 });
    expect(await findFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Practise for this job' }).click();
    const room = new Room(page.mainFrame());
    await room.button('Agree and check microphone').waitFor({ timeout: 60_000 });
    await room.agreeAndStart();
    await room.until('is (speaking|listening)', 60_000);
    await page.getByRole('button', { name: 'Back to the application' }).click();
    await page.getByText('Practice interview began').waitFor({ timeout: 20_000 });
    await page.getByText('Practised once').waitFor();
  });
});
