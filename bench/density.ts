import { parseArgs } from 'node:util';
import type { ConnectionKind } from '@vivavoce/contract/plain';
import {
  figuresOf,
  holds,
  limitsOf,
  missesOf,
  OVERHEAD_P95_MS,
  overheadOf,
  type Step,
} from './density/figures.ts';
import { confine } from './density/machine.ts';
import { Crowd } from './density/run.ts';
import { Partner } from './voice/partner.ts';
import { recordedClips } from './voice/recordings.ts';
import { teach } from './voice/speech.ts';
import { startMeasuredStack, transportOf } from './voice/stack.ts';
import { SHORT_QUESTIONS } from './voice/template.ts';

const STEPS = { websocket: [40, 50], livekit: [15, 20] } satisfies Record<ConnectionKind, number[]>;
const WORKER_CORE = 0;
const OTHERS_CORE = 1;

/**
 * `npm run bench:density`: how many interviews one worker carries on one core, all of them at once and in real time, and what
 * each adds to its memory. Everything else has the other core. `--transport livekit` takes LiveKit instead of the WebSocket,
 * `--sessions 10,20` other steps, `--seconds 30` measures each for so long, `--json` prints one line for programs.
 */
async function main(parameters: string[]): Promise<number> {
  const { values } = parseArgs({
    args: parameters,
    options: {
      json: { type: 'boolean' },
      transport: { type: 'string', default: 'websocket' },
      sessions: { type: 'string' },
      seconds: { type: 'string', default: '60' },
    },
  });
  const transport = transportOf(values.transport);
  const sizes = values.sessions?.split(',').map(Number) ?? STEPS[transport];
  const limits = limitsOf(transport);
  const say = (text: string) => process.stderr.write(text);
  // What is started from here on inherits it.
  confine(process.pid, OTHERS_CORE);
  process.env.WORKER_CAPACITY = String(Math.max(...sizes) * 2);
  const stack = await startMeasuredStack({ transport, workers: 1 });
  try {
    const [worker] = stack.workerPids();
    if (worker === undefined) throw new Error('There is no worker.');
    confine(worker, WORKER_CORE);
    const partner = new Partner(stack.apiUrl, stack.keys.test.secret);
    const template = await partner.createTemplate(SHORT_QUESTIONS);
    const { whole } = await recordedClips();
    await teach(stack.standInsUrl, whole);
    const { standInsUrl } = stack;
    const measureMs = Number(values.seconds) * 1_000;
    const crowd = new Crowd({
      partner: partner.access,
      standInsUrl,
      template,
      answers: whole,
      transport,
      worker,
      measureMs,
    });
    const steps: Step[] = [];
    for (const size of sizes) {
      say(`${size} interviews at once over ${transport}, on one core.\n`);
      const step = await crowd.grow(size);
      steps.push(step);
      const { p50, p95 } = overheadOf(step);
      say(
        `  ${step.turns.length} turns, own overhead p50 ${p50} ms, p95 ${p95} ms (limit ${OVERHEAD_P95_MS}), ` +
          `${Math.round(step.load * 100)} % of the core, ${Math.round(step.residentMb)} MB, broken off ${step.broken}\n`,
      );
      if (!holds(step)) break;
    }
    await crowd.disperse();
    const figures = figuresOf(steps);
    const misses = missesOf(figures, transport);
    say(
      `\n  sessions on a core: ${figures.sessionsPerCore} (limit ${limits.sessionsPerCore}), ` +
        `each ${figures.marginalMb} MB (limit ${limits.marginalMb})\n\n` +
        misses.map((miss) => `missed: ${miss}\n`).join(''),
    );
    if (values.json) process.stdout.write(`${JSON.stringify({ transport, ...figures })}\n`);
    return misses.length > 0 ? 1 : 0;
  } finally {
    await stack.stop();
  }
}

process.exit(await main(process.argv.slice(2)));
