import { DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import type { TestAgent } from '../testing/agent.ts';
import { launchBrowser } from '../testing/browser.ts';
import { bundle } from '../testing/bundle.ts';
import { TestPlatform } from '../testing/platform.ts';
import { VERSION } from '../version.ts';

const PAGE = `<!doctype html><title>Bench</title><script type="module">
  import { createClient } from '/index.js';
  const client = createClient({ publishableKey: 'vv_test_pk_browser', apiUrl: location.origin });
  const session = await client.interview.start({ template: 'graduate-practice' });
  await session.consent({ voice: false });
  await session.join();
</script>`;
const FRAME_SAMPLES = DOWN_SAMPLE_RATE / 50;

let browser: Browser;
let platform: TestPlatform;
let agent: TestAgent;

beforeAll(async () => {
  const { index, voice } = await bundle();
  browser = await launchBrowser();
  platform = await TestPlatform.open();
  const type = 'text/javascript';
  platform.files.set('/', { type: 'text/html', text: PAGE });
  platform.files.set('/index.js', { type, text: index });
  platform.files.set(`/worklets/${VERSION}/voice.js`, { type, text: voice });
  const coming = platform.nextAgent();
  const page = await browser.newPage();
  await page.goto(platform.url);
  agent = await coming;
  await agent.greet();
});

afterAll(async () => {
  await browser.close();
  await platform.close();
});

/** Two seconds of speech are on their way to the loudspeaker, and some of it was heard. */
async function speak(generation: number): Promise<void> {
  const samples = new Int16Array(FRAME_SAMPLES).fill(1_000);
  for (let frame = 0; frame < 100; frame += 1) {
    agent.sendAudio({ generation, firstSample: frame * FRAME_SAMPLES, samples });
  }
  await agent.until(() =>
    agent.of('played').some((played) => played.generation === generation && played.playedSamples > 0),
  );
}

// The protocol gives the client 200 ms.
test('how soon a client in Chromium answers', async ({ bench }) => {
  let generation = 0;
  const beforeEach = () => {
    generation += 1;
    return speak(generation);
  };
  await bench.compare(
    bench('flush in the middle of speech', { beforeEach }, async () => {
      agent.send({ type: 'flush', generation });
      await agent.until(() => agent.of('flushed').some((answer) => answer.generation === generation));
    }),
    bench('ping of the WebSocket, which no code of ours answers', () => agent.ping()),
    { time: 0, iterations: 60, warmupTime: 0, warmupIterations: 5 },
  );
});
