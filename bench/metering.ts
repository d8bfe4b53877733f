import { parseArgs } from 'node:util';
import { startStack } from '@vivavoce/dev';
import { signIn } from './api/console.ts';
import { quantile, tenths } from './api/figures.ts';
import { agrees, rollUp, seedUsage } from './metering/seed.ts';

const EVENTS = 1_000_000;
const PREVIEWS = 200;
const WARM_UP = 20;
const GOALS = { rollupSeconds: 60, previewP95Ms: 200 } as const;

/**
 * `npm run bench:metering`: how long it takes to add up a million lines of the ledger, and how soon the next invoice and the month's
 * usage of a tenant with a hundred thousand of them are there, over HTTP. `--json` prints one line for programs.
 */
async function main(parameters: string[]): Promise<number> {
  const { values } = parseArgs({ args: parameters, options: { json: { type: 'boolean' } } });
  const say = (text: string) => process.stderr.write(text);
  const stack = await startStack({ examples: false, models: 'none', workers: 1 });
  try {
    const { databaseUrl, tenantId } = stack;
    say(`Writing ${EVENTS} lines.\n`);
    await seedUsage(databaseUrl, tenantId, EVENTS);
    const rollupSeconds = tenths(await rollUp(databaseUrl));
    if (!(await agrees(databaseUrl))) throw new Error('The hours do not add up to the ledger.');

    const signed = await signIn(stack, 'live');
    const previews: number[] = [];
    const pages: number[] = [];
    for (let turn = -WARM_UP; turn < PREVIEWS; turn += 1) {
      const preview = await signed.time('billing.read', undefined);
      const page = await signed.time('usage.read', {});
      if (turn < 0) continue;
      previews.push(preview);
      pages.push(page);
    }
    const figures = { rollupSeconds, previewP95Ms: tenths(quantile(previews, 0.95)) };
    say(
      [
        '',
        `roll up 1,000,000 lines ${rollupSeconds} s (below ${GOALS.rollupSeconds})`,
        `preview the invoice     ${figures.previewP95Ms} ms p95 (below ${GOALS.previewP95Ms})`,
        `the page Usage          ${tenths(quantile(pages, 0.95))} ms p95`,
        '',
      ].join('\n'),
    );
    if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
    const met = rollupSeconds < GOALS.rollupSeconds && figures.previewP95Ms < GOALS.previewP95Ms;
    return met ? 0 : 1;
  } finally {
    await stack.stop();
  }
}

process.exit(await main(process.argv.slice(2)));
