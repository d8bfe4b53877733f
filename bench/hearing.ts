import { parseArgs } from 'node:util';
import { fetchWeights, recordings } from '@vivavoce/dev';
import { figuresOf, type Hearing, missesOf, report } from './hearing/figures.ts';
import { chosen, listen } from './hearing/listen.ts';
import { startStandIns } from './hearing/stand-ins.ts';

/** A few more than the goal asks for: what somebody says is not cut. */
const WORDS = 340;

/**
 * `npm run bench:hearing`: how well, how soon and at what cost the local recogniser of test mode hears people. `--json` prints one
 * line for programs.
 */
async function main(parameters: string[]): Promise<number> {
  const { values } = parseArgs({ args: parameters, options: { json: { type: 'boolean' } } });
  const say = (text: string) => process.stderr.write(text);
  await fetchWeights();
  const people = chosen(await recordings(), WORDS);
  const seconds = Math.round(people.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000);
  say(`Playing ${people.length} recordings of people in real time, ${seconds} s, one after another.\n`);
  const standIns = await startStandIns();
  try {
    const hearings: Hearing[] = [];
    const [shortest] = people.toSorted((a, b) => a.durationMs - b.durationMs);
    // Whoever comes first waits for the model to be loaded.
    if (shortest) await listen(standIns.url, shortest);
    const before = standIns.cpuMs();
    for (const recording of people) {
      const hearing = await listen(standIns.url, recording);
      hearings.push(hearing);
      say(`  ${String(Math.round(hearing.finalMs)).padStart(4)} ms  ${hearing.heard}\n`);
    }
    const figures = figuresOf(hearings, standIns.cpuMs() - before);
    const misses = missesOf(figures);
    say(`\n${report(figures)}\n\n${misses.map((miss) => `missed: ${miss}\n`).join('')}`);
    if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
    return misses.length > 0 ? 1 : 0;
  } finally {
    await standIns.stop();
  }
}

process.exit(await main(process.argv.slice(2)));
