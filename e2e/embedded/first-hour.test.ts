import { describe, expect, it } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { linkOfMail } from '../support/mail.ts';
import { Recruiter } from '../support/recruiter.ts';
import { Room } from '../support/room.ts';
import { useProduct } from '../support/stack.ts';

const DESCRIPTION = `Data engineer
You build pipelines in Python and SQL that our analysts rely on every morning.
You find the cause when numbers do not agree, and you write a check so that it does not happen again.
You explain trade-offs to colleagues who do not write code.`;

const ANSWERS = [
  'The nightly load counted refunds twice. I joined the orders with the ledger in SQL, found 412 rows without a partner, and added a check that stops the load.',
  'I told finance what it costs to wait a day against a wrong number, and we agreed on two runs.',
  'I wrote the test first, then moved the join into Python because the window was too large for one query.',
];

describe('the first hour of a recruiter', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();
  const { apiUrl } = product.stack;
  const open = async (path: string) =>
    Recruiter.open((await openBrowser({ candidate: false })).context, apiUrl, path);

  it('leads by keyboard alone from signing up to a decision that somebody outside can read', async () => {
    const kim = await open('sign-up');
    await kim.signUp('kim@first.example', 'Kim Lee');
    await kim.heading('Name your organisation');
    await kim.fill('Name of your organisation', 'First Hour');
    await kim.press('Create organisation');
    await kim.heading('Overview');

    // A colleague.
    await kim.goTo('Members');
    await kim.press('Invite a colleague');
    await kim.fill('E-mail address', 'sam@first.example');
    await kim.choose('Reviewer');
    await kim.press('Send invitation');
    const sam = await open(
      (await linkOfMail(apiUrl, 'sam@first.example', /invites you/)).slice(`${apiUrl}/console/`.length),
    );
    await sam.follow('Sign up to accept');
    await sam.signUp('sam@first.example', 'Sam Park');
    await sam.press('Join First Hour');
    await sam.heading('Overview');

    // A template from a job description.
    await kim.goTo('Templates');
    await kim.keyboard.pick(
      kim.page.getByRole('button', { name: 'New template' }),
      kim.page.getByRole('menuitem', { name: 'From a job description' }),
    );
    await kim.heading('Draft from a job description');
    await kim.choose('Text');
    await kim.fill('Job description', DESCRIPTION);
    await kim.press('Read the job');
    await kim.press('Draft the interview');
    await kim.page.getByRole('heading', { name: 'What the role demands' }).waitFor();
    expect(await kim.page.getByText(/^Line \d/).count()).toBeGreaterThan(0);
    await kim.press('Write the questions');
    await kim.page.getByText('Version 1').first().waitFor();

    // A link.
    await kim.goTo('Interviews');
    await kim.follow('Invite candidates');
    await kim.heading('Invite candidates');
    await kim.keyboard.select(kim.page.getByLabel('Template'), 'Data engineer');
    await kim.fill('Candidates', 'Jane Doe <jane@first.example>');
    await kim.press('Check the list');
    await kim.press('Send 1 link');
    await kim.heading('Links');
    await kim.page.getByRole('row', { name: /Jane Doe/ }).waitFor();
    await kim.goTo('Interviews');

    // The candidate, in a browser of their own.
    const jane = await (await openBrowser()).context.newPage();
    await jane.goto(await linkOfMail(apiUrl, 'jane@first.example', /./));
    const room = new Room(jane.mainFrame());
    await room.button('Start interview').click();
    await room.agreeAndType();
    for (const answer of ANSWERS) {
      await room.until('your turn', 60_000);
      await room.type(answer);
    }
    await room.until('your turn', 60_000);
    await room.end();

    // The result comes by itself.
    const row = kim.page.getByRole('row', { name: /Jane Doe/ });
    await row
      .getByText('Evaluated', { exact: true })
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 90_000 });
    await kim.keyboard.press(row.getByRole('link').first());
    await kim.heading('Jane Doe');
    await kim.keyboard.reach(kim.page.getByTitle('Show where this was said').first());

    // A note, a decision, a link for somebody outside.
    await kim.follow(/^Notes/);
    await kim.fill('New note', 'Clear about the cause.');
    await kim.press('Add note');
    await kim.page.getByText('Clear about the cause.').last().waitFor();
    await kim.press('Advance');
    await kim.fill('Reason', 'Found the cause and stopped it.');
    await kim.press('Advance candidate');
    await kim.page.getByText('Decision saved').waitFor();
    await kim.press('Share');
    await kim.press('Create link');
    await kim.page.getByText('Copy the link now').waitFor();
    const url = await kim.page.getByRole('status').locator('code').first().textContent();
    const outside = await (await openBrowser({ candidate: false })).context.newPage();
    await outside.goto(url?.trim() ?? '');
    await outside.getByRole('heading', { name: 'Jane Doe' }).waitFor();
    expect(await outside.content()).not.toContain('jane@first.example');
    await kim.press('Done');

    // The colleague reads it; the log names everybody.
    await sam.goTo('Interviews');
    await sam.keyboard.press(
      sam.page
        .getByRole('row', { name: /Jane Doe/ })
        .getByRole('link')
        .first(),
    );
    await sam.heading('Jane Doe');
    await kim.follow('Audit');
    for (const who of [/Kim Lee/, /Sam Park/, /link/i]) {
      await kim.page.getByRole('cell', { name: who }).first().waitFor();
    }
  });
});
