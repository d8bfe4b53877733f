import { parseArgs } from 'node:util';
import type { ConnectionKind } from '@vivavoce/contract/plain';
import { type Failover, figuresOf, LIMITS, missesOf } from './failover/figures.ts';
import { failOver } from './failover/run.ts';
import { LONG_QUESTIONS } from './failover/template.ts';
import { Partner } from './voice/partner.ts';
import { recordedClips } from './voice/recordings.ts';
import { teach } from './voice/speech.ts';
import { startMeasuredStack, transportOf } from './voice/stack.ts';

/** Interviews on the worker that is killed, one kill after another. */
const KILLS = [1, 1, 1, 10, 10];

/**
 * `npm run bench:failover`: how long the interviewer is silent when its worker is killed in the middle of a question, alone and
 * with ten interviews on it, and whether anything is lost or said twice. `--transport websocket` or `livekit` takes one of them
 * instead of both, `--kills 1,10` other numbers of interviews, `--json` prints one line for programs.
 */
async function main(parameters: string[]): Promise<number> {
  const { values } = parseArgs({
    args: parameters,
    options: { json: { type: 'boolean' }, kills: { type: 'string' }, transport: { type: 'string' } },
  });
  const kills = values.kills?.split(',').map(Number) ?? KILLS;
  const transports: ConnectionKind[] =
    values.transport === undefined ? ['websocket', 'livekit'] : [transportOf(values.transport)];
  const say = (text: string) => process.stderr.write(text);
  const all: Failover[] = [];
  const misses: string[] = [];
  for (const transport of transports) {
    say(`Killing ${kills.length} workers over ${transport}, with ${kills.join(', ')} interviews on them.\n`);
    const failovers = await measure(transport, kills, say);
    all.push(...failovers);
    const alone = figuresOf(failovers.filter(({ sessions }) => sessions === 1));
    const ten = figuresOf(failovers.filter(({ sessions }) => sessions > 1));
    const figures = figuresOf(failovers);
    misses.push(...missesOf(figures).map((miss) => `${transport}: ${miss}`));
    say(
      `  silent: p50 ${figures.p50Ms} ms (limit ${LIMITS.p50Ms}), at worst ${figures.maxMs} ms (limit ${LIMITS.maxMs}); ` +
        `alone p50 ${alone.p50Ms}, worst ${alone.maxMs}; with ten p50 ${ten.p50Ms}, worst ${ten.maxMs}\n` +
        `  utterances lost or doubled: ${figures.lost} (limit ${LIMITS.lost})\n\n`,
    );
  }
  say(misses.map((miss) => `missed: ${miss}\n`).join(''));
  if (values.json) process.stdout.write(`${JSON.stringify({ transports, ...figuresOf(all) })}\n`);
  return misses.length > 0 ? 1 : 0;
}

async function measure(
  transport: ConnectionKind,
  kills: readonly number[],
  say: (text: string) => void,
): Promise<Failover[]> {
  const { whole } = await recordedClips();
  const [before, after] = whole;
  if (!before || !after) throw new Error('There are no recordings.');
  const stack = await startMeasuredStack({ transport });
  try {
    const partner = new Partner(stack.apiUrl, stack.keys.test.secret);
    const template = await partner.createTemplate(LONG_QUESTIONS);
    await teach(stack.standInsUrl, whole);
    const failovers: Failover[] = [];
    for (const [index, sessions] of kills.entries()) {
      const name = `failover-${transport}-${index + 1}`;
      const options = {
        stack,
        partner,
        template,
        answers: [before, after],
        transport,
        sessions,
        name,
      } as const;
      const survived = await failOver(options);
      failovers.push(...survived);
      const times = survived.map(({ silentMs }) => (silentMs === undefined ? '–' : Math.round(silentMs)));
      say(`  ${sessions} on it: ${times.join(', ')} ms\n`);
    }
    return failovers;
  } finally {
    await stack.stop();
  }
}

process.exit(await main(process.argv.slice(2)));
