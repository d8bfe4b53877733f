import { parseArgs } from 'node:util';
import { startStack } from '@vivavoce/dev';
import { type Answer, answersOf, falselyPointed } from './voice/answers.ts';
import { figuresOf, type MeasuredTurn, missesOf, report } from './voice/figures.ts';
import { Partner } from './voice/partner.ts';
import { recordedClips } from './voice/recordings.ts';
import { run } from './voice/run.ts';
import { teach } from './voice/speech.ts';

/** As many as two cores carry without one disturbing another. */
const PARALLEL = 3;
const TEMPLATE = 'graduate-practice';

/**
 * `npm run bench:voice`: how fast the interviewer answers people, measured where the candidate is, and how often it cuts in on
 * them. `--network 40` puts the vendors 40 ms away each way; `--json` prints one line for programs.
 */
async function main(parameters: string[]): Promise<number> {
  const { values } = parseArgs({
    args: parameters,
    options: { json: { type: 'boolean' }, network: { type: 'string', default: '0' } },
  });
  const distanceMs = Number(values.network);
  const say = (text: string) => process.stderr.write(text);
  const clips = await recordedClips();
  const answers = answersOf(clips);
  // The stand-ins inherit it.
  if (distanceMs > 0) process.env.SANDBOX_DISTANCE_MS = String(distanceMs);
  const stack = await startStack({ examples: false });
  try {
    await teach(stack.standInsUrl, [
      ...clips.whole,
      ...clips.midSentence.flat(),
      ...clips.afterSentence.flat(),
    ]);
    const measure = (name: string, of: readonly Answer[]) =>
      run({
        partner: new Partner(stack.apiUrl, stack.keys.test.secret),
        standInsUrl: stack.standInsUrl,
        template: TEMPLATE,
        answers: of,
        name,
        parallel: PARALLEL,
        onTurn: (turn) => say(markOf(turn)),
      });
    say(
      `Measuring ${answers.length} turns in real time, ${PARALLEL} interviews at once; this takes some minutes.\n`,
    );
    const turns = await measure('voice', answers);
    say('\nThe pauses in mid-sentence once more, a quarter of them with a full stop that is none.\n');
    const measured = { turns, falselyPointed: await measure('points', falselyPointed(answers)) };
    const figures = figuresOf(measured);
    const misses = missesOf(figures, { far: distanceMs > 0 });
    say(`\n\n${report(figures, measured)}\n\n${misses.map((miss) => `missed: ${miss}\n`).join('')}`);
    if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
    return misses.length > 0 ? 1 : 0;
  } finally {
    await stack.stop();
  }
}

function markOf({ cutIn, replied }: MeasuredTurn): string {
  return cutIn ? 'x' : replied ? '.' : '-';
}

process.exit(await main(process.argv.slice(2)));
