import './cost/silence.ts';
import { parseArgs } from 'node:util';
import { createReplyModel } from '@vivavoce/agent/cost';
import type { Template } from '@vivavoce/contract/records';
import { sandboxCredential } from '@vivavoce/contract/sandbox';
import { startStack } from '@vivavoce/dev';
import { figuresOf, missesOf, report } from './cost/figures.ts';
import { holdInterview } from './cost/interview.ts';

const MODEL = 'claude-haiku-5-5';
const LENGTH_MS = 25 * 60_000;

/**
 * `npm run bench:cost`: what the language model of a 25-minute interview by the seeded template for backend engineers costs, by the
 * price table and by the vendor's rules for its prompt cache, which the stand-in keeps. `--json` prints one line for programs.
 */
async function main(parameters: string[]): Promise<number> {
  const { values } = parseArgs({ args: parameters, options: { json: { type: 'boolean' } } });
  const stack = await startStack({ examples: false, models: 'none', workers: 1 });
  try {
    const response = await fetch(`${stack.apiUrl}/v1/templates/backend-engineer-screen`, {
      headers: { authorization: `Bearer ${stack.keys.test.secret}` },
    });
    if (!response.ok) throw new Error(`The template answered ${response.status}: ${await response.text()}`);
    const template = (await response.json()) as Template;
    const model = createReplyModel({
      access: {
        baseUrl: `${stack.standInsUrl}/anthropic`,
        apiKey: sandboxCredential({ seed: 'bench-cost' }),
      },
      model: MODEL,
      fallbackModel: MODEL,
      firstTokenDeadlineMs: 10_000,
      fallbackFirstTokenDeadlineMs: 10_000,
      stallDeadlineMs: 10_000,
    });
    const { turns, tookMs } = await holdInterview(
      model,
      { template, locale: template.locale, candidateName: 'Sam' },
      { lengthMs: LENGTH_MS },
    );
    const figures = figuresOf(turns, MODEL);
    const misses = missesOf(figures);
    process.stderr.write(
      `\n${Math.round(tookMs / 60_000)} minutes: ${report(figures, MODEL)}\n${misses.map((miss) => `missed: ${miss}\n`).join('')}`,
    );
    if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
    return misses.length > 0 ? 1 : 0;
  } finally {
    await stack.stop();
  }
}

process.exit(await main(process.argv.slice(2)));
