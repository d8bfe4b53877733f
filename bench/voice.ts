import { startStack } from '@vivavoce/dev';
import { answersFor } from './voice/answers.ts';
import { failureOf, figuresOf, report } from './voice/figures.ts';
import { Partner } from './voice/partner.ts';
import { run } from './voice/run.ts';
import { Recorder } from './voice/speech.ts';

/** Some more than are needed, should an interview end with an answer unspoken. */
const TURNS = 36;
const PARALLEL = 2;
const TEMPLATE = 'graduate-practice';

/** `npm run bench:voice`: how fast the interviewer answers, measured where the candidate is. */
async function main(parameters: readonly string[]): Promise<number> {
  const json = parameters.includes('--json');
  const say = (text: string) => process.stderr.write(text);
  const stack = await startStack({ examples: false });
  try {
    say(`Measuring ${TURNS} turns in real time, ${PARALLEL} interviews at once; this takes some minutes.\n`);
    const turns = await run({
      partner: new Partner(stack.apiUrl, stack.keys.test.secret),
      recorder: new Recorder(stack.standInsUrl),
      standInsUrl: stack.standInsUrl,
      template: TEMPLATE,
      answers: answersFor(TURNS),
      parallel: PARALLEL,
      onTurn: ({ cutIn, replied }) => say(cutIn ? 'x' : replied ? '.' : '-'),
    });
    say('\n');
    const figures = figuresOf(turns);
    process.stdout.write(json ? `${JSON.stringify(figures)}\n` : `\n${report(figures)}\n`);
    const failure = failureOf(figures);
    if (failure) say(`${failure}\n`);
    return failure ? 1 : 0;
  } finally {
    await stack.stop();
  }
}

process.exit(await main(process.argv.slice(2)));
