import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSocketRoute } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { openCareerCoach } from '../support/pages.ts';
import { expectWholeRecord, plainWords, saidBy } from '../support/record.ts';
import { useProduct } from '../support/stack.ts';

const SPOKEN = 'Last spring our churn dashboard counted paused accounts as lost, so I traced the join.';
const TYPED = 'Afterwards I added a freshness check that fails the build.';

/** Back in the room, the browser has this long to say whether it lets sound play; the page gives it one second. */
const SOUND_DECIDED_MS = 2_000;

describe('an interview in the browser goes on', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  it('after the socket was cut for 5 s; what was typed meanwhile is sent once', async () => {
    const browser = await openBrowser();
    const cuts: WebSocketRoute[] = [];
    let reachable = true;
    await browser.context.routeWebSocket(/./, (socket) => {
      if (!reachable) {
        void socket.close({ code: 1011 });
        return;
      }
      cuts.push(socket);
      socket.connectToServer();
    });
    const room = await openCareerCoach(browser, product);
    await room.agreeAndStart();
    const id = await room.sessionId();
    await room.until('is speaking');
    await room.until('is listening', 60_000);
    reachable = false;
    for (const socket of cuts.splice(0)) await socket.close({ code: 1011 });
    await room.frame.getByText('Connection lost.').waitFor();
    await room.type(TYPED);
    await sleep(5_000);
    reachable = true;
    await room.until('is speaking');
    await room.until('is listening', 60_000);
    await room.end();
    await product.partner.until(id, 'evaluated');
    const utterances = await product.partner.utterances(id);
    expectWholeRecord(utterances);
    expect(saidBy(utterances, 'candidate').map(plainWords)).toEqual([plainWords(TYPED)]);
  });

  it('after the page was reloaded: nothing is lost or said twice, and sound comes back with one press', async () => {
    const browser = await openBrowser({ blockAutoplay: true });
    const room = await openCareerCoach(browser, product);
    await room.agreeAndStart();
    const id = await room.sessionId();
    await product.partner.profile(id, { script: [{ text: SPOKEN }] });
    await room.until('is speaking');
    await room.until('is listening', 60_000);
    const voice = await product.partner.voice(SPOKEN);
    await room.speak(voice);
    await room.caption(/churn dashboard/);
    await room.until('is listening', 60_000);
    const page = room.frame.page();
    await page.reload();
    // Whatever the driver asks of a page counts as a gesture in it, so the page is left alone until it is back in the room;
    // what it says on the network may be watched.
    await expect.poll(() => room.wire.joins, { timeout: 20_000 }).toBe(2);
    await sleep(SOUND_DECIDED_MS);
    await room.button('Continue with sound').click();
    await room.caption(/churn dashboard/);
    await room.type(TYPED);
    await room.caption(/freshness check/);
    await room.until('your turn', 60_000);
    // Nothing opens a microphone but a click on it.
    expect(await room.microphoneOpened()).toBe(0);
    await room.button('Turn on microphone').click();
    await room.until('is listening', 60_000);
    await room.end();
    await product.partner.until(id, 'evaluated');
    const utterances = await product.partner.utterances(id);
    expectWholeRecord(utterances);
    expect(saidBy(utterances, 'candidate').map(plainWords)).toEqual([plainWords(SPOKEN), plainWords(TYPED)]);
    const interviewer = saidBy(utterances, 'interviewer').map(plainWords);
    expect(new Set(interviewer).size).toBe(interviewer.length);
  });

  it('to nowhere where it is erased: the widget says so, and asks for it no more', async () => {
    const room = await openCareerCoach(await openBrowser(), product);
    await room.agreeAndType();
    await room.until('is speaking|your turn');
    const id = await room.sessionId();
    expect((await product.partner.request('DELETE', `/v1/sessions/${id}`)).status).toBe(204);
    await room.frame.getByText('This interview was erased').waitFor();
    const asked: string[] = [];
    room.frame.page().on('request', (request) => asked.push(request.url()));
    await sleep(5_000);
    expect(asked.filter((url) => url.includes(id))).toEqual([]);
  });

  it('in a second tab, and the first one says so', async () => {
    const browser = await openBrowser();
    const room = await openCareerCoach(browser, product);
    await room.agreeAndType();
    await room.until('is speaking|your turn');
    const page = room.frame.page();
    const [second] = await Promise.all([
      browser.context.waitForEvent('page'),
      page.evaluate(() => window.open(location.href, '_blank')),
    ]);
    // Nothing is begun, and nothing taken away from the first tab, before the candidate says so.
    await second.getByRole('button', { name: 'Continue here' }).click();
    await second
      .getByText(/is speaking|your turn/)
      .first()
      .waitFor();
    await page.getByText('The interview is open in another tab').waitFor();
    await page.getByRole('button', { name: 'Continue here' }).click();
    await room.until('is speaking|your turn');
    await second.getByText('The interview is open in another tab').waitFor();
  });
});
