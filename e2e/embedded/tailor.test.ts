import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../support/axe.ts';
import { useBrowsers } from '../support/browser.ts';
import { useProduct } from '../support/stack.ts';

const RESUME = `# Maya Lindqvist

maya.lindqvist@example.org | +47 55 12 34 56 | Bergen, Norway

## Experience

### Data Analyst, Harbour Systems

March 2021 - June 2025

- Built queries in PostgreSQL that are fast
- Built Python scripts that load ship positions
- Built reports for the harbour office

### Junior Analyst, Bergen Transit

August 2018 - February 2021

- Developed weekly SQL reports on bus delays

## Education

### BSc Statistics, University of Bergen

2015 - 2018

## Skills

PostgreSQL, Python, SQL
`;

/** Contacts and skills in a column on the left, the rest beside it. */
const TWO_COLUMNS = `<!doctype html><style>
  body { display: grid; grid-template-columns: 180px 1fr; gap: 32px; font: 14px sans-serif; }
</style>
<aside>
  <h2>Contact</h2><p>maya.lindqvist@example.org</p><p>+47 55 12 34 56</p><p>Bergen, Norway</p>
  <h2>Skills</h2><p>PostgreSQL, Python, SQL</p>
</aside>
<main>
  <h1>Maya Lindqvist</h1>
  <h2>Experience</h2>
  <h3>Data Analyst, Harbour Systems</h3><p>March 2021 - June 2025</p>
  <ul><li>Built queries in PostgreSQL that are fast</li><li>Built Python scripts that load ship positions</li></ul>
  <h3>Junior Analyst, Bergen Transit</h3><p>August 2018 - February 2021</p>
  <ul><li>Developed weekly SQL reports on bus delays</li></ul>
  <h2>Education</h2>
  <h3>BSc Statistics, University of Bergen</h3><p>2015 - 2018</p>
</main>`;

const JOB = `Harbour analyst at Oslo Port

Requirements:
- Queries in PostgreSQL that are fast
- Reports that people on a quay understand
`;

describe('a candidate tailors a resume to a job', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  it('on the page of a partner: hands in, names a job, decides, edits, takes back, takes the file along', async () => {
    const browser = await openBrowser();
    const page = await browser.context.newPage();
    const coach = product.stack.pages['career-coach'] ?? '';
    await page.goto(`${coach}/#/tailor`);
    // The network is away for a moment: the file need not be chosen anew.
    const isUpload = (url: URL) => url.pathname.endsWith('/v1/resumes') && url.searchParams.has('name');
    await page.route(isUpload, (route) => route.abort());
    await page
      .getByLabel('Choose a file')
      .first()
      .setInputFiles({ name: 'maya.md', mimeType: 'text/markdown', buffer: Buffer.from(RESUME) });
    const again = page.getByRole('button', { name: 'Try again with maya.md' });
    await again.waitFor({ timeout: 20_000 });
    await page.unroute(isUpload);
    await again.click();
    await page.getByRole('heading', { name: 'The job' }).waitFor({ timeout: 20_000 });

    // What was read is there to be checked, on a phone and with keys alone.
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator('.vv-read > summary').focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('region', { name: 'What was read from your resume' });
    for (const text of ['Harbour Systems', 'Built Python scripts that load ship positions', 'BSc']) {
      await sheet.getByText(text).first().waitFor();
    }
    expect(await sheet.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await sheet.waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 1280, height: 720 });

    await page.getByLabel('Address of the job').fill(`${coach}/jobs/data-engineer`);
    await page.getByRole('button', { name: 'Read this job' }).click();

    await page.getByText('Data engineer · Fjord Ferries').waitFor({ timeout: 30_000 });
    await page.getByText(/\d+ proposals? · \d+ left to decide/).waitFor({ timeout: 30_000 });
    await page.getByText('In the job: Text that speaks to machines').click();
    await page.getByText('say that every requirement is met').waitFor();
    await page.getByText('What the job asks for').click();
    await page.getByText('Experience with Apache Kafka').waitFor();
    expect(await findFaults(page)).toEqual([]);

    const cards = page.getByRole('article');
    expect(await cards.count()).toBeGreaterThanOrEqual(3);
    const first = await textOf(page, 0);
    await cards.nth(0).getByRole('button', { name: 'Accept' }).click();
    await cards.nth(0).getByText('Accepted', { exact: true }).waitFor();
    // The rest by keys: the next one, rejected, edited, and the edit taken back and done again.
    await cards.nth(0).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await cards.nth(1).getByText('Rejected', { exact: true }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    const own = 'Built reports for the harbour office in plain words';
    await page.getByLabel('Your own words').fill(own);
    await page.keyboard.press('Control+Enter');
    await cards.nth(2).getByText('Edited by you', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await cards.nth(2).getByText('Open', { exact: true }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await cards.nth(2).getByText('Edited by you', { exact: true }).waitFor();

    const json = await exported(page, 'JSON Resume');
    expect(json).toContain(first);
    expect(json).toContain(own);
    expect(json).toContain('Harbour Systems');

    // What was decided is there after a reload.
    await page.reload();
    await cards.nth(1).getByText('Rejected', { exact: true }).waitFor({ timeout: 20_000 });
    expect((await exported(page, 'PDF')).startsWith('%PDF')).toBe(true);

    await page.getByRole('button', { name: 'Write a cover letter' }).click();
    const letter = page.getByRole('region', { name: 'Cover letter' });
    await letter.getByText('I am applying for the position of Data engineer').waitFor({ timeout: 30_000 });
    expect((await exported(page, 'Letter as PDF')).startsWith('%PDF')).toBe(true);

    // Another job, which came as a file.
    await page.getByRole('button', { name: 'Use another job' }).first().click();
    await page.getByLabel('By file').check();
    await page
      .getByLabel('File with the job')
      .setInputFiles({ name: 'job.txt', mimeType: 'text/plain', buffer: Buffer.from(JOB) });
    await page.getByRole('button', { name: 'Read this job' }).click();
    await page.getByText('What the job asks for').click({ timeout: 30_000 });
    await page.getByText('Reports that people on a quay understand').first().waitFor();
  });

  it('by the script tag under a strict policy, in German: a PDF in two columns, put into another order', async () => {
    const browser = await openBrowser();
    const printer = await browser.context.newPage();
    await printer.setContent(TWO_COLUMNS);
    const pdf = await printer.pdf({ format: 'A4' });
    await printer.close();
    const page = await browser.context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.goto(`${product.stack.pages['university-portal']}/resume?lang=de`);
    const frame = page.frameLocator('iframe');
    await frame
      .getByLabel('Datei auswählen')
      .first()
      .setInputFiles({ name: 'maya.pdf', mimeType: 'application/pdf', buffer: pdf });
    await frame.getByRole('heading', { name: 'Die Stelle' }).waitFor({ timeout: 20_000 });
    await frame.getByText('Reihenfolge der Einträge').click();
    await frame.getByRole('button', { name: 'Nach unten: Data Analyst · Harbour Systems' }).click();
    await frame
      .getByLabel('Adresse der Stellenanzeige')
      .fill(`${product.stack.pages['career-coach']}/jobs/data-engineer`);
    await frame.getByRole('button', { name: 'Stelle lesen' }).click();
    await frame.getByText(/\d+ Vorschl(ag|äge) · noch \d+ offen/).waitFor({ timeout: 30_000 });
    // The page of the file, with the lines marked that the first proposal rests on.
    const card = frame.getByRole('article').first();
    await card.getByRole('button', { name: 'Seite anzeigen' }).click();
    await card.getByRole('img', { name: 'Seite 1 von 1 Ihrer Datei' }).waitFor();
    expect(await card.locator('.vv-original-mark').count()).toBeGreaterThan(0);
    // One is rejected, one is put into own words, the rest is accepted.
    const cards = frame.getByRole('article');
    await cards.nth(0).getByRole('button', { name: 'Ablehnen' }).click();
    await cards.nth(1).getByRole('button', { name: 'Bearbeiten' }).click();
    const own = 'Built reports for the harbour office in plain words';
    await frame.getByLabel('Ihre eigenen Worte').fill(own);
    await frame.getByLabel('Ihre eigenen Worte').press('Control+Enter');
    await frame.getByRole('button', { name: 'Alle annehmen' }).click();
    await frame.getByText('noch 0 offen').waitFor();
    const json = await exported(page, 'JSON Resume', frame);
    expect(json).toContain(own);
    const document = JSON.parse(json) as Document;
    expect(document.work.map(({ name }) => name)).toEqual(['Bergen Transit', 'Harbour Systems']);
    // Both files, read as any resume is, say the same.
    for (const [format, name] of [
      ['PDF', 'maya.pdf'],
      ['Word', 'maya.docx'],
    ] as const) {
      const bytes = Buffer.from(await exported(page, format, frame), 'latin1');
      expect(factsOf(await readBack({ name, bytes })), format).toEqual(factsOf(document));
    }
    expect(refused).toEqual([]);
  });

  /** Hands a file in as a partner does for somebody, and answers what was read. */
  async function readBack({ name, bytes }: { name: string; bytes: Buffer }): Promise<Document> {
    const { apiUrl, keys } = product.stack;
    const as = (token: string) => ({ Authorization: `Bearer ${token}` });
    const entered = await fetch(`${apiUrl}/v1/candidate-tokens`, {
      method: 'POST',
      headers: { ...as(keys.test.secret), 'Content-Type': 'application/json' },
      body: JSON.stringify({ externalId: 'reads-back' }),
    });
    const { value } = (await entered.json()) as { value: string };
    const answer = await fetch(`${apiUrl}/v1/resumes?name=${name}`, {
      method: 'POST',
      headers: { ...as(value), 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
    const { id } = (await answer.json()) as { id: string };
    const read = async () =>
      (await (await fetch(`${apiUrl}/v1/resumes/${id}`, { headers: as(value) })).json()) as {
        state: string;
        document: Document;
      };
    await expect.poll(async () => (await read()).state, { timeout: 20_000 }).toBe('parsed');
    return (await read()).document;
  }
});

interface Document {
  basics: { name?: string; email?: string; phone?: string };
  work: { name?: string; position?: string; startDate?: string; endDate?: string; highlights?: string[] }[];
  education: {
    institution?: string;
    studyType?: string;
    area?: string;
    startDate?: string;
    endDate?: string;
  }[];
}

/** What every look of the export shows. */
function factsOf({ basics: { name, email, phone }, work, education }: Document) {
  return {
    ...{ name, email, phone },
    work: work.map((job) => [job.name, job.position, job.startDate, job.endDate, job.highlights]),
    education: education.map((school) => [school.institution, school.startDate, school.endDate]),
  };
}

/** What a proposal would write. */
async function textOf(page: Page, at: number): Promise<string> {
  await page.getByLabel('Side by side').check();
  const text = await page
    .getByRole('article')
    .nth(at)
    .locator('.vv-sides > :last-child .vv-change')
    .textContent();
  return (text ?? '').replaceAll(/\s*added:\s*/g, '').trim();
}

async function exported(page: Page, format: string, place: Page | FrameLocator = page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 30_000 }),
    place.getByRole('button', { name: format, exact: true }).click(),
  ]);
  return (await readFile(await download.path())).toString('latin1');
}
