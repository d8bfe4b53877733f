import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { beInterviewed, findResultAgain, openPastRound } from '../support/journey.ts';
import { openCareerCoach } from '../support/pages.ts';
import { expectNothingPrivate } from '../support/privacy.ts';
import { useProduct } from '../support/stack.ts';

describe('a candidate is interviewed by voice on the embedded default', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  it('in the React widget: three spoken answers, a pause, an interruption, a typed answer, a result', async () => {
    const room = await openCareerCoach(await openBrowser(), product);
    const { sessionId, utterances } = await beInterviewed(room, product.partner);
    await room.frame.page().reload();
    await findResultAgain(room);
    await openPastRound(room);

    const { keys, agentToken } = product.stack;
    const secrets = [agentToken, ...Object.values(keys).flatMap((pair) => [pair.publishable, pair.secret])];
    for (const name of ['api', 'tasks', 'agent', 'stand-ins'] as const) {
      expectNothingPrivate(await product.stack.logs(name), utterances, secrets);
    }
    for (const name of ['api', 'tasks', 'agent'] as const) {
      const lines = (await product.stack.logs(name)).split('\n');
      const ofSession = lines.filter((line) => line.includes(`"sessionId":"${sessionId}"`));
      expect(ofSession.length, `lines of ${name}`).toBeGreaterThan(0);
      expect(ofSession.filter((line) => !line.includes('"tenantId":"ten_'))).toEqual([]);
    }
  });

  it('with Chromium’s own capture: sound from a file reaches the interviewer', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'vivavoce-voice-')), 'voice.wav');
    await writeFile(
      file,
      await product.partner.voice('Hello, I can hear you well. I worked on a churn dashboard last spring.'),
    );
    const browser = await openBrowser({
      candidate: false,
      flags: [`--use-file-for-fake-audio-capture=${file}`],
    });
    const room = await openCareerCoach(browser, product);
    await room.agreeAndStart();
    // Really recognised, though the voice is a synthesiser's: one of its words is enough.
    await room.caption(/hear you|worked|dashboard|spring/i, 60_000);
  });
});
