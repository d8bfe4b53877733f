import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { MeasuringCandidate } from './voice/candidate.ts';
import { Partner } from './voice/partner.ts';
import { recordedClips } from './voice/recordings.ts';
import { STAGES } from './voice/run.ts';
import { teach } from './voice/speech.ts';
import { startMeasuredStack } from './voice/stack.ts';
import { SHORT_QUESTIONS } from './voice/template.ts';
import { pictureOf } from './waterfall/picture.ts';
import { type Exported, tracesOf } from './waterfall/spans.ts';

const PICTURE = new URL('../docs/images/turn-trace.svg', import.meta.url);
const TURNS = 3;
const LISTENING_WITHIN_MS = 45_000;
const EXPORTED_WITHIN_MS = 15_000;

/** `npm run bench:waterfall`: draws `docs/images/turn-trace.svg` from the trace of a turn as the agent's exporter sends it. */
async function main(): Promise<number> {
  const exported: Exported[] = [];
  const collector = createServer(async (request, response) => {
    exported.push((await json(request)) as Exported);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const { port } = collector.address() as AddressInfo;
  // The agent inherits it.
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${port}`;
  const stack = await startMeasuredStack({ transport: 'websocket' });
  try {
    const partner = new Partner(stack.apiUrl, stack.keys.test.secret);
    const template = await partner.createTemplate(SHORT_QUESTIONS);
    const clips = (await recordedClips()).whole.slice(0, TURNS);
    await teach(stack.standInsUrl, clips);
    const script = clips.map(({ text }) => ({ text }));
    const joined = await partner.open({ template, sandbox: { seed: 'waterfall', stages: STAGES, script } });
    const candidate = await MeasuringCandidate.join(joined, 'websocket');
    for (const { samples } of clips) {
      await candidate.untilListening(LISTENING_WITHIN_MS);
      await candidate.answer(samples);
    }
    await candidate.untilListening(LISTENING_WITHIN_MS);
    await candidate.end();
    // A turn without an answer, as the greeting, is a shorter trace.
    const whole = () =>
      tracesOf(exported).filter((trace) => trace.some(({ name }) => name === 'turn taking'));
    const deadline = performance.now() + EXPORTED_WITHIN_MS;
    while (whole().length < TURNS && performance.now() < deadline) await sleep(200);
    const trace = whole().at(-1);
    if (!trace) throw new Error('No trace was exported.');
    await writeFile(PICTURE, pictureOf(trace));
    process.stderr.write(trace.map((span) => `${JSON.stringify(span)}\n`).join(''));
    return 0;
  } finally {
    await stack.stop();
    collector.close();
  }
}

process.exit(await main());
