import { parseArgs } from 'node:util';
import { type Answer, answersOf, falselyPointed, taughtOf, textOf } from './voice/answers.ts';
import { figuresOf, type MeasuredTurn, missesOf, report } from './voice/figures.ts';
import { Partner } from './voice/partner.ts';
import { recordedClips } from './voice/recordings.ts';
import { run } from './voice/run.ts';
import { teach } from './voice/speech.ts';
import { startMeasuredStack, transportOf } from './voice/stack.ts';
import { SHORT_QUESTIONS } from './voice/template.ts';

/** As many as two cores carry without one disturbing another. */
const PARALLEL = 4;

/**
 * `npm run bench:voice`: how fast the interviewer answers people, measured where the candidate is, and how often it cuts in on
 * them. `--transport livekit` takes LiveKit instead of the WebSocket. `--network 40` puts the vendors 40 ms away each way; `--turns 12` is a short look, which misses its goal for being short;
 * `--verbose` tells every turn, `--json` prints one line for programs.
 */
async function main(parameters: string[]): Promise<number> {
  const { values } = parseArgs({
    args: parameters,
    options: {
      json: { type: 'boolean' },
      network: { type: 'string', default: '0' },
      transport: { type: 'string', default: 'websocket' },
      turns: { type: 'string', default: '60' },
      verbose: { type: 'boolean' },
    },
  });
  const distanceMs = Number(values.network);
  const transport = transportOf(values.transport);
  const say = (text: string) => process.stderr.write(text);
  const clips = await recordedClips();
  const answers = answersOf(clips).slice(0, Number(values.turns));
  const stack = await startMeasuredStack({ distanceMs, transport });
  try {
    const partner = new Partner(stack.apiUrl, stack.keys.test.secret);
    const template = await partner.createTemplate(SHORT_QUESTIONS);
    await teach(stack.standInsUrl, taughtOf(clips));
    const measure = (name: string, of: readonly Answer[]) =>
      run({
        partner,
        standInsUrl: stack.standInsUrl,
        template,
        answers: of,
        name,
        parallel: PARALLEL,
        transport,
        onTurn: (turn, answer) =>
          say(values.verbose ? `${JSON.stringify({ text: textOf(answer), ...turn })}\n` : markOf(turn)),
      });
    say(
      `Measuring ${answers.length} turns over ${transport} in real time, ${PARALLEL} interviews at once; this takes some minutes.\n`,
    );
    const turns = await measure('voice', answers);
    say('\nThe pauses in mid-sentence once more, a quarter of them with a full stop that is none.\n');
    const measured = { turns, falselyPointed: await measure('points', falselyPointed(answers)) };
    const figures = figuresOf(measured);
    const misses = missesOf(figures, { far: distanceMs > 0, transport });
    say(
      `\n\n${report(figures, measured, transport)}\n\n${misses.map((miss) => `missed: ${miss}\n`).join('')}`,
    );
    if (values.json) process.stdout.write(`${JSON.stringify({ transport, ...figures })}\n`);
    return misses.length > 0 ? 1 : 0;
  } finally {
    await stack.stop();
  }
}

function markOf({ cutIn, pause, replied }: MeasuredTurn): string {
  if (cutIn) return pause === 'after_sentence' ? 's' : 'x';
  return replied ? '.' : '-';
}

process.exit(await main(process.argv.slice(2)));
