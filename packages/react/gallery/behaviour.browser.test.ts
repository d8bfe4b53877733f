import type { CaptionLine } from '@vivavoce/sdk';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Gallery, type Look, openGallery, type Stage } from './browser.ts';
import { growing, transcript } from './records.ts';
import type { StateName } from './states.ts';

const DESKTOP: Look = { scheme: 'light', width: 960, height: 700 };

describe('the widget in a browser', { timeout: 30_000 }, () => {
  let gallery: Gallery;
  /** One page for all tests that leave it as it was. */
  let shared: Stage;
  let own: Stage | undefined;

  beforeAll(async () => {
    gallery = await openGallery();
    shared = await gallery.stage(DESKTOP);
  }, 60_000);
  afterAll(() => gallery.close());
  afterEach(async () => {
    await own?.close();
    own = undefined;
  });

  async function show(name: StateName): Promise<Page> {
    await shared.show(name);
    return shared.page;
  }

  /** For a look of its own, and for what changes the page around the widget. */
  async function showAlone(name: StateName, look: Partial<Look> = {}): Promise<Page> {
    own = await gallery.stage({ ...DESKTOP, ...look });
    await own.show(name);
    return own.page;
  }

  it('mutes with M while focus is inside, and not in a field', async () => {
    const page = await show('live-listening');
    await page.locator('.vv-mute').focus();
    await page.keyboard.press('m');
    expect(await page.locator('.vv-mute').textContent()).toBe('Unmute');
    await page.locator('.vv-field').fill('');
    await page.locator('.vv-field').press('m');
    expect(await page.locator('.vv-field').inputValue()).toBe('m');
    expect(await page.locator('.vv-mute').textContent()).toBe('Unmute');
  });

  it('leaves M alone where the candidate turned the shortcut off, and outside of the widget', async () => {
    const page = await show('live-listening');
    await page.locator('body').press('m');
    expect(await page.locator('.vv-mute').textContent()).toBe('Mute');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByLabel('Press M to mute').uncheck();
    await page.locator('.vv-mute').focus();
    await page.keyboard.press('m');
    expect(await page.locator('.vv-mute').textContent()).toBe('Mute');
  });

  it('tells the session of every keystroke, and sends an answer before its field is empty', async () => {
    const page = await show('live-listening');
    const field = page.locator('.vv-field');
    await field.fill('');
    const drafts: (string | undefined)[] = [];
    for (const letter of 'Hi.') {
      await field.press(letter);
      drafts.push(await page.evaluate(() => window.gallery.state()?.draft));
    }
    expect(drafts).toEqual(['H', 'Hi', 'Hi.']);
    await field.press('Enter');
    const sent = await page.evaluate(() => window.gallery.state());
    expect(sent?.draft).toBe('');
    expect(sent?.pendingAnswers.at(-1)).toMatchObject({ text: 'Hi.', questionId: 'open-when-begun' });
  });

  it('says of a typed answer that it is not sent only where it waits', async () => {
    const page = await showAlone('live-listening');
    await page.locator('.vv-field').fill('Hi.');
    await page.locator('.vv-field').press('Enter');
    const note = page.getByText('Not sent yet');
    await note.waitFor({ state: 'attached' });
    expect(await note.isVisible()).toBe(false);
    await note.waitFor({ state: 'visible', timeout: 10_000 });
  });

  it('asks before it ends; Escape goes on, and focus comes back', async () => {
    const page = await show('live-listening');
    const end = page.getByRole('button', { name: 'End interview' });
    await end.click();
    const question = page.getByRole('alertdialog', { name: 'End the interview?' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep going');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep going');
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await page.locator('.vv-widget').getAttribute('data-screen')).toBe('room');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'End interview',
    );
  });

  it('asks before a question is skipped, by the keyboard too, and for nothing else', async () => {
    const page = await show('live-listening');
    const number = () => page.evaluate(() => window.gallery.state()?.progress.questionNumber);
    await page.getByRole('button', { name: 'Repeat the question' }).press('Enter');
    await page.getByRole('button', { name: 'I need a moment' }).click();
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    const skip = page.getByRole('button', { name: 'Skip this question' });
    await skip.press('Enter');
    const question = page.getByRole('alertdialog', { name: 'Skip this question?' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stay with it');
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await number()).toBe(2);
    await skip.press('Enter');
    await question.getByRole('button', { name: 'Skip question' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await number()).toBe(3);
  });

  it('says why a request did not go out while the connection is gone', async () => {
    const page = await show('offline');
    await page.getByRole('button', { name: 'Repeat the question' }).click();
    await page.getByText("That didn't reach the interviewer.").filter({ visible: true }).waitFor();
  });

  it('ends when told so twice, and puts focus on the thanks', async () => {
    const page = await show('live-listening');
    await page.getByRole('button', { name: 'End interview' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End interview' }).click();
    await page.locator('[data-screen="finishing"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Thank you, Priya.');
  });

  it('says that it is ending for as long as that takes, and asks no second time', async () => {
    const page = await show('ending');
    const end = page.getByRole('button', { name: 'Ending…' });
    expect(await end.getAttribute('aria-busy')).toBe('true');
    await page.clock.runFor(1_000);
    expect(await page.locator('p.vv-hidden[role="status"]').textContent()).toBe('Ending…');
    await end.press('Enter');
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  });

  it('is ending still where another microphone is chosen meanwhile, and offers no leaving', async () => {
    const page = await show('ending');
    await page.getByRole('button', { name: 'More' }).click();
    expect(await page.getByRole('button', { name: 'Leave for now' }).count()).toBe(0);
    await page.getByLabel('Microphone', { exact: true }).selectOption('headset');
    await page.clock.runFor(300);
    await page.getByRole('button', { name: 'Ending…' }).waitFor();
    expect(await page.getByRole('button', { name: 'End interview' }).count()).toBe(0);
  });

  it('offers no leaving by closing its dialog either, while it is ending', async () => {
    const page = await showAlone('live-listening', { presentation: 'dialog' });
    await page.evaluate(() => window.gallery.show('ending'));
    await page.getByRole('button', { name: 'Open interview' }).click();
    await page.clock.runFor(300);
    await page.getByRole('button', { name: 'Close' }).waitFor();
    await page.getByRole('button', { name: 'End interview' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End interview' }).click();
    await page.getByRole('button', { name: 'Ending…' }).waitFor();
    expect(await page.getByRole('button', { name: 'Close' }).count()).toBe(0);
  });

  it('offers the end again where it failed, and the way back into the interview', async () => {
    const page = await show('end-failed');
    await page.getByRole('heading', { name: "The interview couldn't be ended" }).waitFor();
    await page.getByRole('button', { name: 'End interview' }).waitFor();
    await page.getByRole('button', { name: 'Go back' }).click();
    await page.locator('[data-screen="room"]').waitFor();
  });

  it('says that a result takes longer that does not come, what is safe, and looks when asked to', async () => {
    const page = await show('ended');
    const late = page.getByText('This is taking longer than usual. Your answers are safe');
    await page.clock.runFor(40_000);
    expect(await late.count()).toBe(0);
    await page.clock.runFor(6_000);
    await late.waitFor();
    const check = page.getByRole('button', { name: 'Check again' });
    await check.press('Enter');
    await page.getByText('Looking for your result').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Check again');
    await page.clock.runFor(6_000);
    await late.waitFor();
  });

  it('opens no microphone before the candidate agrees', async () => {
    const page = await show('consent');
    expect(await page.locator('.vv-meter').count()).toBe(0);
    await page.getByRole('button', { name: 'Agree and check microphone' }).click();
    await page.getByText('Say a few words').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Check your microphone');
  });

  it('names the microphone that was chosen before a reload, and lets the other one be chosen', async () => {
    const page = await show('devices');
    await page.evaluate(() => window.gallery.change({ deviceId: 'headset' }));
    const choice = page.getByLabel('Microphone', { exact: true });
    expect(await choice.inputValue()).toBe('headset');
    await choice.selectOption('default');
    expect(await choice.inputValue()).toBe('default');
  });

  it('says at the check that the candidate is muted, and listens once they say so', async () => {
    const page = await show('devices-muted');
    await page.getByText("You're muted").waitFor();
    expect(await page.getByRole('button', { name: 'Start interview' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Unmute' }).press('Enter');
    await page.getByText('Say a few words').waitFor();
    await page.getByRole('button', { name: 'Start interview' }).waitFor();
  });

  it.each(['consent', 'devices'] as const)('says on the screen %s what test mode means', async (state) => {
    const page = await show(state);
    await page.getByText("a stand-in that doesn't understand speech, so type your answers").waitFor();
  });

  it('says nothing of test mode in a live interview', async () => {
    const page = await show('consent-screening');
    expect(await page.getByText('Test mode').count()).toBe(0);
  });

  it('goes from typing only straight to the interviewer', async () => {
    const page = await show('consent');
    await page.getByRole('button', { name: 'Agree and type my answers' }).click();
    await page.locator('[data-screen="connecting"]').waitFor();
    expect(await page.locator('[role="status"] p').count()).toBe(0);
    await page.clock.runFor(2_500);
    await page.getByText('Still connecting.').waitFor();
    await page.clock.runFor(8_000);
    await page.getByRole('button', { name: 'Go back' }).click();
    await page.getByRole('button', { name: 'Agree and check microphone' }).waitFor();
  });

  it('sends with Enter, breaks a line with Shift and Enter, and does not send nothing', async () => {
    const page = await show('live-listening');
    const field = page.getByLabel('Type an answer');
    await field.press('Enter');
    await page.getByText('Type an answer first.').waitFor();
    await field.pressSequentially('First');
    await field.press('Shift+Enter');
    await field.pressSequentially('second');
    await field.press('Enter');
    await page.getByRole('log').getByText('First second', { exact: false }).waitFor();
    expect(await field.inputValue()).toBe('');
  });

  it('keeps what was typed while the room was away', async () => {
    const page = await show('live-listening');
    await page.getByLabel('Type an answer').fill('A long answer, half');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Leave for now' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Leave for now' }).click();
    await page.getByRole('button', { name: 'Come back' }).click();
    expect(await page.getByLabel('Type an answer').inputValue()).toBe('A long answer, half');
  });

  it('sends nothing with the Enter that ends a composition, where the browser tells it by the key code alone', async () => {
    const page = await show('live-listening');
    const field = page.getByLabel('Type an answer');
    await field.fill('とうきょう');
    await field.evaluate((element) => {
      const enter = { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true };
      element.dispatchEvent(new KeyboardEvent('keydown', enter));
    });
    expect(await field.inputValue()).toBe('とうきょう');
  });

  it('sends once on a double click on Send, without a complaint; sending nothing says why', async () => {
    const page = await show('live-listening');
    const send = page.getByRole('button', { name: 'Send' });
    const complaint = page.getByText('Type an answer first.');
    await page.getByLabel('Type an answer').fill('Only once.');
    await send.dblclick();
    expect(await page.getByRole('log').getByText('Only once.').count()).toBe(1);
    expect(await complaint.count()).toBe(0);
    await page.clock.runFor(1_500);
    await send.click();
    await complaint.waitFor();
  });

  it('keeps an answer that is sent later out of the field, so that nobody says it twice', async () => {
    const page = await show('reconnecting');
    await page.getByRole('button', { name: 'Send later' }).click();
    await page.getByRole('log').getByText('and then I added a freshness check').waitFor();
    expect(await page.getByLabel('Type an answer').inputValue()).toBe('');
    expect(await page.getByText("Your answer couldn't be sent.").count()).toBe(0);
  });

  it('lets no direction control in what was said turn what stands beside it', async () => {
    const page = await show('live-bidi');
    const [saidRight, noteLeft] = await page.evaluate(() => {
      const note = [...document.querySelectorAll('.vv-log .vv-line-note')].at(-1);
      const range = document.createRange();
      range.selectNode(note?.previousSibling ?? document.body);
      return [range.getBoundingClientRect().right, note?.getBoundingClientRect().left ?? 0];
    });
    expect(saidRight).toBeLessThanOrEqual(noteLeft + 0.5);
  });

  it('lays a growing line of a right-to-left session out as it will be when it is final, whatever its end is in', async () => {
    const page = await showAlone('live-mixed', { locale: 'ar' });
    const [said, later] = await page.evaluate(() => {
      const growing = document.querySelector('.vv-line[data-final="false"] .vv-line-text');
      const range = document.createRange();
      range.setStart(growing ?? document.body, 0);
      range.setEndBefore(growing?.querySelector('.vv-later') ?? document.body);
      return [range.getBoundingClientRect(), growing?.querySelector('.vv-later')?.getBoundingClientRect()];
    });
    expect(later?.right).toBeLessThanOrEqual(said.left + 0.5);
    const directions = await page
      .locator('.vv-line-text')
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).direction));
    expect(directions).toEqual(['rtl', 'rtl']);
  });

  it('refuses an answer that is too long, with the reason', async () => {
    const page = await show('live-listening');
    const field = page.getByLabel('Type an answer');
    await field.fill('x'.repeat(8_002));
    await page.getByText('2 characters too many.').waitFor();
    await field.press('Enter');
    expect((await field.inputValue()).length).toBe(8_002);
  });

  it('stops following the captions where the candidate scrolls up, and jumps back when asked', async () => {
    const page = await show('live-scrolled');
    const place = () =>
      page.locator('.vv-log').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
    expect(await place()).toBeGreaterThan(100);
    await page.getByLabel('Type an answer').fill('And so on.');
    await page.getByLabel('Type an answer').press('Enter');
    expect(await place()).toBeGreaterThan(100);
    await page.getByRole('button', { name: 'Jump to latest' }).press('Enter');
    expect(await place()).toBeLessThan(2);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('log');
  });

  it('goes on following the captions where a long answer takes height away from them', async () => {
    const page = await showAlone('live-speaking', { width: 360 });
    const log = page.locator('.vv-log');
    const before = await log.evaluate((element) => element.clientHeight);
    await page.getByLabel('Type an answer').fill('One line.\nAnother.\nA third one.');
    await expect.poll(() => log.evaluate((element) => element.clientHeight)).toBeLessThan(before);
    await expect
      .poll(() => log.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight))
      .toBeLessThan(2);
  });

  it('leads from a quote to its moment in the transcript, and back', async () => {
    const page = await show('result');
    const quote = page.getByRole('button', { name: 'Show in transcript, at 3:12' }).first();
    await quote.press('Enter');
    expect(await page.locator('mark').textContent()).toBe(
      'I traced the join and found the status table was a day behind',
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-sequence'))).toBe('4');
    await page.getByRole('button', { name: 'Back to scores' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('3:12');
  });

  it('lets a long transcript scroll down to the edge of the widget, beside the scores', async () => {
    const page = await show('result-long');
    const [panel, lines, hidden] = await page.evaluate(() => {
      const scrolled = document.querySelector('.vv-transcript-lines') ?? document.body;
      return [
        document.querySelector('.vv-transcript')?.getBoundingClientRect().bottom,
        scrolled.getBoundingClientRect().bottom,
        scrolled.scrollHeight - scrolled.clientHeight,
      ];
    });
    expect(lines).toBe(panel);
    expect(hidden).toBeGreaterThan(0);
  });

  it('begins another interview after a practice one, and puts focus on its first screen', async () => {
    const page = await show('result');
    await page.getByRole('button', { name: 'Practise again' }).press('Enter');
    await page.clock.runFor(300);
    await page.locator('[data-screen="consent"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "You'll talk with Ava, an AI interviewer",
    );
  });

  it('offers no second interview to a candidate who was screened', async () => {
    const page = await show('submitted');
    await page.getByRole('heading', { name: 'Thank you, Priya.' }).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('asks about the candidate by choice, "prefer not to say" first, and says what becomes of the answer', async () => {
    const page = await show('submitted-asked');
    const gender = page.getByLabel('Gender');
    expect(await gender.locator('option').first().textContent()).toBe('Prefer not to say');
    expect(await gender.inputValue()).toBe('');
    await gender.selectOption({ label: 'Woman' });
    await page.getByRole('button', { name: 'Send' }).press('Enter');
    await page.getByText('only ever counted together').waitFor();
    expect(await gender.count()).toBe(0);
  });

  it('saves the result as a file', async () => {
    const page = await show('result');
    await page.locator('summary', { hasText: 'Download' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'As text' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('interview-result.txt');
    const panel = page.locator('.vv-download-panel');
    await panel.waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await panel.waitFor();
    await page.mouse.click(5, 5);
    await panel.waitFor({ state: 'hidden' });
  });

  it.each([
    ['sound-blocked', 'Continue with sound'],
    ['device-lost', 'Check again'],
  ] as const)(
    'keeps focus in the conversation where the button of %s is gone after its press',
    async (state, name) => {
      const page = await show(state);
      const button = page.getByRole('button', { name });
      await button.press('Enter');
      await button.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Conversation');
    },
  );

  it('lets the sound play where the candidate types, without the button for it', async () => {
    const page = await show('sound-blocked');
    await page.getByLabel('Type an answer').pressSequentially('So');
    const button = page.getByRole('button', { name: 'Continue with sound' });
    await button.waitFor({ state: 'detached', timeout: 2_000 });
    expect(await page.getByLabel('Type an answer').inputValue()).toBe('So');
  });

  it('draws the meters from real levels, in steps where less motion is wanted', async () => {
    const resting = await (await show('live-listening')).locator('.vv-shape path').getAttribute('d');
    const speaking = await showAlone('live-speaking');
    expect(await speaking.locator('.vv-shape path').getAttribute('d')).not.toBe(resting);
    await speaking.emulateMedia({ reducedMotion: 'reduce' });
    await speaking.clock.runFor(1_000);
    const heights = new Set((await speaking.locator('.vv-shape path').getAttribute('d'))?.match(/v[\d.]+/g));
    expect(heights.size).toBeLessThanOrEqual(2);
  });

  it('says each final caption and the state once, and never a growing word', async () => {
    const page = await show('live-you');
    const caption = page.locator('p.vv-hidden[aria-live="polite"]');
    expect(await caption.textContent()).toBe('');
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('off');
    const said = await caption.evaluateHandle((region) => {
      const heard: string[] = [];
      new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return heard;
    });
    const becomes = (change: Partial<CaptionLine>) =>
      page.evaluate(
        (next) => window.gallery.change({ transcript: next }),
        [...transcript, { ...growing.candidate, ...change }],
      );
    await becomes({ text: 'I posted a note in the channel and froze the export until Monday' });
    await page.clock.runFor(1_000);
    expect(await said.jsonValue()).toEqual([]);
    await becomes({ text: 'I posted a note and froze the export.', final: true, sequence: 5 });
    await page.evaluate(() => window.gallery.change({ phase: 'thinking' }));
    await page.evaluate(() => window.gallery.change({ phase: 'candidate_speaking' }));
    await page.clock.runFor(1_000);
    expect(await said.jsonValue()).toEqual(['You: I posted a note and froze the export.']);
    expect(await page.locator('p.vv-hidden[role="status"]').textContent()).toBe("You're speaking");
  });

  it('puts focus into the field where the candidate agreed to type', async () => {
    const page = await show('consent');
    await page.getByRole('button', { name: 'Agree and type my answers' }).click();
    await page.locator('[data-screen="connecting"]').waitFor();
    await page.evaluate(() => window.gallery.change({ connection: 'live', phase: 'listening' }));
    await page.locator('[data-screen="room"]').waitFor();
    await page.locator('.vv-field').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('vv-field');
  });

  it('turns the microphone on later for who chose to type, once they agree to that', async () => {
    const page = await show('speak-confirm');
    const question = page.getByRole('alertdialog', { name: 'Turn on your microphone?' });
    await question.getByRole('button', { name: 'Agree and turn on' }).click();
    await page.getByRole('button', { name: 'Mute', exact: true }).waitFor();
  });

  it('switches the voice of the interviewer off and on in its menu', async () => {
    const page = await show('live-typing-only');
    await page.getByRole('button', { name: 'More' }).click();
    const voice = page.getByLabel("Play the interviewer's voice");
    expect(await voice.isChecked()).toBe(true);
    await voice.uncheck();
    expect(await page.evaluate(() => window.gallery.state()?.sound)).toBe('off');
    await voice.check();
    expect(await page.evaluate(() => window.gallery.state()?.sound)).toBe('running');
  });

  it('opens no microphone for who left before a reload, until they come back by a click', async () => {
    const page = await show('left-before');
    await page.getByRole('heading', { name: 'You left the interview' }).waitFor();
    expect(await page.evaluate(() => window.gallery.state()?.microphone)).toBe('off');
    await page.getByRole('button', { name: 'Come back' }).click();
    await page.locator('[data-screen="room"]').waitFor();
  });

  it('offers to go on with the interview of another tab, or to begin another one', async () => {
    const page = await show('elsewhere');
    await page.getByRole('heading', { name: "You're in this interview in another tab" }).waitFor();
    expect(await page.evaluate(() => window.gallery.state())).toBeUndefined();
    await page.getByRole('button', { name: 'Continue here' }).press('Enter');
    await page.locator('[data-screen="room"]').waitFor();
    await show('elsewhere');
    await page.getByRole('button', { name: 'Start another interview' }).press('Enter');
    await page.locator('[data-screen="consent"]').waitFor();
  });

  it('says that an erased interview was erased, keeps nothing on screen and asks for nothing', async () => {
    const page = await show('erased');
    await page.getByRole('heading', { name: 'This interview was erased' }).waitFor();
    const text = (await page.locator('.vv-widget').textContent()) ?? '';
    expect(text).not.toMatch(/safe|result appears/);
    await page.getByRole('button', { name: 'Start another interview' }).waitFor();
  });

  it('keeps what is typed with the session', async () => {
    const page = await show('live-listening');
    await page.getByLabel('Type an answer').fill('Half an answer');
    expect(await page.evaluate(() => window.gallery.state()?.draft)).toBe('Half an answer');
  });

  it('lists the results that this device keeps, opens one and comes back', async () => {
    const page = await show('consent-past');
    const past = page.getByRole('complementary', { name: 'Your past results' });
    await past.getByRole('button', { name: 'Graduate analyst 6 November 2026' }).click();
    await page
      .getByRole('heading', { name: 'You explained causes clearly; say more about results.' })
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByRole('button', { name: 'Agree and check microphone' }).waitFor();
  });

  it('forgets a result only when told so twice, and then for good', async () => {
    const page = await show('consent-past');
    const forget = page.getByRole('button', { name: /^Forget the result: Graduate analyst/ });
    await forget.click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Keep it' }).click();
    await forget.click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Forget result' }).click();
    await forget.waitFor({ state: 'detached' });
    expect(await page.locator('.vv-past-open').count()).toBe(1);
  });

  it('says of a result that was erased meanwhile that it is not here any more', async () => {
    const page = await show('past-gone');
    await page.getByRole('heading', { name: "This result isn't here any more" }).waitFor();
  });

  it('forgets the result of the interview that has just ended, too', async () => {
    const page = await show('result');
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Forget result' }).click();
    await page.getByRole('button', { name: 'Forget' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Practise again' }).waitFor();
  });

  it('says that a part of it could not be loaded, and shows it once it can be', async () => {
    own = await gallery.stage(DESKTOP);
    const { page } = own;
    await page.route('**/result-screen-*.js', (route) => route.abort());
    await own.show('result');
    await page.getByRole('heading', { name: "Part of this page didn't load" }).waitFor();
    await page.unroute('**/result-screen-*.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Download' }).or(page.locator('summary')).first().waitFor();
  });

  it('says at once what is waited for, where it will be said in the room', async () => {
    const page = await show('connecting');
    const heading = page.getByRole('heading', { name: 'Calling Ava' });
    expect(await heading.isVisible()).toBe(true);
    const places = () =>
      page.evaluate(() =>
        ['.vv-presence', '.vv-side', '.vv-footer', '.vv-mute'].map((selector) => {
          const { x, y, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
          return [x, y, height].map(Math.round);
        }),
      );
    const before = await places();
    await page.evaluate(() => window.gallery.change({ connection: 'live', phase: 'listening' }));
    await page.locator('.vv-field').waitFor();
    expect(await places()).toEqual(before);
  });

  it('says each thing once before the candidate agrees', async () => {
    const page = await show('consent');
    const text = (await page.locator('.vv-widget').textContent()) ?? '';
    for (const fact of [
      'AI interviewer',
      '15 minutes',
      '5 questions',
      '30 days',
      'Ava',
      'Graduate analyst',
    ]) {
      expect([fact, text.split(fact).length - 1]).toEqual([fact, 1]);
    }
  });

  it('keeps Send and End beside the last line of a tall field, also where something is wrong with it', async () => {
    const page = await show('live-listening');
    const bottoms = () =>
      page.evaluate(() =>
        ['.vv-field', '.vv-send', '.vv-end', '.vv-mute'].map(
          (selector) => document.querySelector(selector)?.getBoundingClientRect().bottom,
        ),
      );
    const field = page.getByLabel('Type an answer');
    await field.fill('One.\nTwo.\nThree.\nFour.');
    const tall = await bottoms();
    expect(new Set(tall).size).toBe(1);
    await field.fill(`${'x\n'.repeat(4)}${'x'.repeat(8_002)}`);
    await page.getByText('characters too many.').waitFor();
    expect(new Set(await bottoms()).size).toBe(1);
  });

  it('rests its meter as bars of unequal height: three dots would be a menu', async () => {
    const page = await show('live-listening');
    const path = (await page.locator('.vv-mute .vv-meter path').last().getAttribute('d')) ?? '';
    const heights = [...path.matchAll(/v([\d.]+)/g)].map(([, height]) => Number(height));
    expect(heights.length).toBe(3);
    expect(new Set(heights).size).toBeGreaterThan(1);
    expect(Math.min(...heights)).toBeGreaterThan(2);
  });

  it('cuts no caption in two under the presence', async () => {
    const page = await show('live-scrolled');
    const mask = () => page.locator('.vv-log').evaluate((log) => getComputedStyle(log).maskImage);
    expect(await mask()).toContain('linear-gradient');
    await page.locator('.vv-log').evaluate((log) => log.scrollTo(0, 0));
    await expect.poll(mask).toBe('none');
  });

  it('survives the browser’s translator, in captions that grow and in a result', async () => {
    const page = await showAlone('live-you');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.evaluate(translateEverything);
    const grow = (change: Partial<CaptionLine>) =>
      page.evaluate(
        (next) => window.gallery.change({ transcript: next }),
        [...transcript, { ...growing.candidate, ...change }],
      );
    const log = page.getByRole('log');
    await grow({ text: 'I posted a note in the channel and froze' });
    await log.getByText('[I posted a note in the channel and froze]', { exact: true }).waitFor();
    await grow({ text: 'I posted a note and froze the export.', final: true, sequence: 5 });
    await log.getByText('[I posted a note and froze the export.]', { exact: true }).waitFor();
    await page.evaluate(() => window.gallery.change({ phase: 'thinking' }));
    await page.locator('.vv-who', { hasText: '[Ava is thinking]' }).waitFor();
    expect(await log.getByText('I posted a note').count()).toBe(1);
    expect(await page.locator('.vv-line').count()).toBe(transcript.length + 1);

    await page.evaluate(() => window.gallery.show('result'));
    await page.clock.runFor(300);
    await page.locator('.vv-quote .vv-link').nth(1).click();
    await page.locator('mark').waitFor();
    await page.locator('.vv-quote .vv-link').first().click();
    await expect.poll(() => page.locator('mark').textContent()).toBe('[Yes, I am ready.]');
    expect(errors).toEqual([]);
  });

  it('opens as a dialog that Escape does not close in mid-interview', async () => {
    const page = await showAlone('live-listening', { presentation: 'dialog' });
    expect(await page.locator('.vv-widget').count()).toBe(0);
    await page.getByRole('button', { name: 'Open interview' }).click();
    await page.clock.runFor(300);
    await page.locator('[data-screen="room"]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    await page
      .getByRole('alertdialog', { name: 'Leave for now?' })
      .getByRole('button', { name: 'Leave for now' })
      .click();
    expect(await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(false);
  });

  it('closes only the download menu with Escape, not the dialog around the result', async () => {
    const page = await showAlone('result', { presentation: 'dialog' });
    await page.getByRole('button', { name: 'Open interview' }).click();
    await page.clock.runFor(300);
    await page.locator('summary', { hasText: 'Download' }).click();
    await page.keyboard.press('Escape');
    await page.locator('.vv-download-panel').waitFor({ state: 'hidden' });
    expect(await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(true);
  });

  it('turns the microphone off where its dialog is closed at the check', async () => {
    const page = await showAlone('devices', { presentation: 'dialog' });
    await page.getByRole('button', { name: 'Open interview' }).click();
    await page.clock.runFor(300);
    await page.getByText('Say a few words').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Your microphone is off').waitFor({ state: 'attached' });
    expect(await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(false);
    await page.getByRole('button', { name: 'Open interview' }).click();
    await page.getByRole('button', { name: 'Turn on microphone' }).waitFor();
  });

  it('tells assistive technology that the microphone is denied', async () => {
    const page = await show('microphone-denied');
    expect(await page.locator('[role="status"]').first().textContent()).toContain(
      'Your browser is blocking the microphone.',
    );
  });

  it('says that a sound was played only where one was, and that the browser blocks it only where it does', async () => {
    const page = await show('devices-played');
    expect(await page.locator('.vv-speaker [role="status"]').textContent()).toContain('We played a sound.');
    await show('devices-no-sound');
    expect(await page.locator('.vv-speaker [role="status"]').textContent()).toBe(
      'Your browser is keeping the sound off. Captions continue without it.',
    );
    await show('devices-speaker-failed');
    expect(await page.locator('.vv-speaker [role="status"]').textContent()).toBe(
      "The sound couldn't be played. Try again; captions show what is said either way.",
    );
  });

  it('shows the microphone that was chosen, in the room too', async () => {
    const page = await show('devices');
    await page.getByLabel('Microphone', { exact: true }).selectOption('headset');
    await page.getByRole('button', { name: 'Start interview' }).click();
    await page.locator('[data-screen="connecting"]').waitFor();
    await page.clock.runFor(11_000);
    await page.getByRole('button', { name: 'Go back' }).click();
    await page.getByRole('button', { name: 'Turn on microphone' }).click();
    expect(await page.getByLabel('Microphone', { exact: true }).inputValue()).toBe('headset');
  });

  it('puts focus on its heading when it opens as a dialog', async () => {
    const page = await showAlone('consent', { presentation: 'dialog' });
    await page.getByRole('button', { name: 'Open interview' }).click();
    await page.clock.runFor(300);
    await page.locator('[data-screen="consent"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "You'll talk with Ava, an AI interviewer",
    );
  });

  it('comes into view as a whole on a small screen, under the header of the page around', async () => {
    const page = await showAlone('consent', { width: 320, height: 568 });
    await page.locator('#widget').evaluate((place) => {
      place.style.marginBlockStart = '150px';
    });
    const type = page.getByRole('button', { name: 'Agree and type my answers' });
    await type.evaluate((button: HTMLElement) => button.click());
    await page.locator('[data-screen="connecting"]').waitFor();
    const bottom = await page
      .locator('.vv-widget')
      .evaluate((widget) => widget.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(570);
  });

  it('is as light or dark as the page around, and follows it while it is on screen', async () => {
    const page = await showAlone('consent', { scheme: 'auto' });
    const ground = () =>
      page.locator('.vv-widget').evaluate((widget) => getComputedStyle(widget).backgroundColor);
    const pageIs = (scheme: string) =>
      page.evaluate((next) => {
        document.documentElement.style.colorScheme = next;
      }, scheme);
    const [LIGHT, DARK] = ['rgb(255, 255, 255)', 'rgb(16, 22, 25)'];
    expect(await ground()).toBe(LIGHT);
    await pageIs('dark');
    await expect.poll(ground).toBe(DARK);
    await pageIs('light');
    await expect.poll(ground).toBe(LIGHT);
    /* What the system wants says nothing where the page does not ask it. */
    await page.emulateMedia({ colorScheme: 'dark' });
    await pageIs('normal');
    expect(await ground()).toBe(LIGHT);
    await pageIs('light dark');
    await expect.poll(ground).toBe(DARK);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(ground).toBe(LIGHT);
  });

  it('keeps progress and presence visible in forced colours', async () => {
    const page = await showAlone('live-listening');
    await page.emulateMedia({ forcedColors: 'active' });
    const [done, todo, edge, shape, ground] = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      return [
        style('.vv-side .vv-steps [data-mark="done"]').backgroundColor,
        style('.vv-side .vv-steps [data-mark="todo"]').backgroundColor,
        style('.vv-presence').borderTopStyle,
        style('.vv-shape path').stroke,
        style('.vv-presence').backgroundColor,
      ];
    });
    expect(done).not.toBe(todo);
    expect(edge).toBe('solid');
    expect(shape).not.toBe(ground);
  });

  it('shows one column where it is narrow and two where it is wide, whatever the window', async () => {
    const page = await showAlone('live-listening', { width: 1200 });
    expect(await page.locator('.vv-side').isVisible()).toBe(true);
    await page.locator('#widget').evaluate((place) => {
      place.style.inlineSize = '500px';
    });
    expect(await page.locator('.vv-side').isVisible()).toBe(false);
    expect(await page.locator('.vv-strip').isVisible()).toBe(true);
  });

  it('puts entries of a resume into another order, by dragging and by keys, with focus on the entry that moved', async () => {
    const page = await show('tailor-order');
    const rows = page.locator('.vv-order-list').first().locator('.vv-order-entry');
    const order = async () => (await rows.allTextContents()).map((name) => name.split(' · ')[0]);
    await rows.last().scrollIntoViewIfNeeded();
    const places = await Promise.all(
      [0, 2].map((at) => rows.nth(at).locator('.vv-order-grip').boundingBox()),
    );
    const [first, last] = places.map((box) => ({ x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 }));
    if (!first || !last) throw new Error('No row has a grip.');
    await page.mouse.move(first.x, first.y);
    await page.mouse.down();
    await page.mouse.move(last.x, last.y, { steps: 4 });
    await page.mouse.up();
    expect(await order()).toEqual(['Junior Analyst', 'Working student', 'Data Analyst']);
    const up = page.getByRole('button', { name: 'Move up: Data Analyst · Harbour Systems' });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await order()).toEqual(['Data Analyst', 'Junior Analyst', 'Working student']);
    expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByText('Data Analyst · Harbour Systems: place 1 of 3.').waitFor({ state: 'attached' });
  });
});

/** As the browser's own does it: every text becomes an element around the translation, and what comes later too. */
function translateEverything(): void {
  const done = new WeakSet<Node>();
  const translate = (root: Node) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = root instanceof Text ? [root] : [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      if (done.has(text) || text.data.trim() === '' || text.parentElement?.closest('font')) continue;
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      const translated = inner.appendChild(document.createTextNode(`[${text.data}]`));
      done.add(translated);
      text.replaceWith(outer);
    }
  };
  translate(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      if (type === 'characterData') translate(target);
      for (const node of addedNodes) translate(node);
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}
