import { parseArgs } from 'node:util';
import { figuresOf, limitsOf, missesOf, type Overlap } from './interrupt/figures.ts';
import { interrupt } from './interrupt/run.ts';
import { sayingsOf } from './interrupt/sayings.ts';
import { Partner } from './voice/partner.ts';
import { recordedClips } from './voice/recordings.ts';
import { teach } from './voice/speech.ts';
import { startMeasuredStack, transportOf } from './voice/stack.ts';
import { SHORT_QUESTIONS } from './voice/template.ts';

const RUNS = 3;

/**
 * `npm run bench:interrupt`: how soon the interviewer is silent when somebody speaks over it, and whether it goes on after a
 * cough or an "mm-hm". `--transport livekit` takes LiveKit instead of the WebSocket, `--json` prints one line for programs.
 */
async function main(parameters: string[]): Promise<number> {
  const { values } = parseArgs({
    args: parameters,
    options: { json: { type: 'boolean' }, transport: { type: 'string', default: 'websocket' } },
  });
  const transport = transportOf(values.transport);
  const limits = limitsOf(transport);
  const say = (text: string) => process.stderr.write(text);
  const { interruptions, whole: answers } = await recordedClips();
  const stack = await startMeasuredStack({ transport });
  try {
    const partner = new Partner(stack.apiUrl, stack.keys.test.secret);
    const template = await partner.createTemplate(SHORT_QUESTIONS);
    const sayings = await sayingsOf(interruptions, stack.standInsUrl);
    await teach(stack.standInsUrl, [...interruptions, ...answers]);
    say(`Speaking over the interviewer ${sayings.length} times over ${transport}, in ${RUNS} runs.\n`);
    const one = (name: string) =>
      interrupt({
        partner,
        standInsUrl: stack.standInsUrl,
        template,
        sayings,
        answers,
        name,
        transport,
        onOverlap: (overlap) => say(markOf(overlap)),
      });
    const runs = await Promise.all(Array.from({ length: RUNS }, (_, index) => one(`interrupt-${index + 1}`)));
    const figures = figuresOf(runs);
    const misses = missesOf(figures, runs, limits);
    say(
      `\n\n  onset → interviewer silent: p50 ${figures.p50Ms} ms (limit ${limits.p50Ms}), p95 ${figures.p95Ms} ms (limit ${limits.p95Ms}), medians of ${RUNS} runs\n` +
        `  went on after backchannels and coughs: ${figures.resumed} of them (limit ${limits.resumed})\n\n` +
        misses.map((miss) => `missed: ${miss}\n`).join(''),
    );
    if (values.json) process.stdout.write(`${JSON.stringify({ transport, ...figures })}\n`);
    return misses.length > 0 ? 1 : 0;
  } finally {
    await stack.stop();
  }
}

function markOf({ kind, stoppedAfterMs, resumed }: Overlap): string {
  if (kind === 'listening') return resumed ? 'r' : 'x';
  return stoppedAfterMs === undefined ? '-' : '.';
}

process.exit(await main(process.argv.slice(2)));
