import { parseArgs } from 'node:util';
import { startStack } from '@vivavoce/dev';
import { Client } from 'pg';
import { scrollList, signIn } from './api/console.ts';
import { createSessions } from './api/create.ts';
import { figuresOf, missesOf, report } from './api/figures.ts';
import { compareRoles, statementsOf } from './api/rls.ts';
import { searchesOf, seedInterviews } from './api/seed.ts';

const INTERVIEWS = 100_000;
const LISTS = 300;
const SEARCHES = 240;
const TURNS = 400;
const TABS = ['all', 'to_review', 'in_progress', 'invited', 'decided', 'failed'];
const WARM_UP = 20;

/**
 * `npm run bench:api`: how soon a session is created, and how soon a recruiter sees a list of 100,000 interviews, searched, under
 * the policies, and scrolled in a browser. `--json` prints one line for programs.
 */
async function main(parameters: string[]): Promise<number> {
  const { values } = parseArgs({ args: parameters, options: { json: { type: 'boolean' } } });
  const say = (text: string) => process.stderr.write(text);
  const stack = await startStack({ examples: false, models: 'none', workers: 1 });
  try {
    const { apiUrl, databaseUrl, tenantId } = stack;
    say('Creating sessions.\n');
    const created = await createSessions(apiUrl, stack.keys.test.secret);

    const from = performance.now();
    const seeded = await seedInterviews(databaseUrl, tenantId, INTERVIEWS);
    say(`Wrote ${INTERVIEWS} interviews in ${Math.round((performance.now() - from) / 1000)} s.\n`);

    const signed = await signIn(stack);
    const first = (tab: string) => signed.time('interviews.list', { tab, limit: 50 });
    for (let turn = 0; turn < WARM_UP; turn += 1) await first('all');
    const list: number[] = [];
    for (let turn = 0; turn < LISTS; turn += 1) list.push(await first(TABS[turn % TABS.length] ?? 'all'));
    const search: number[] = [];
    for (const words of searchesOf(seeded, SEARCHES))
      search.push(await signed.time('interviews.list', { search: words, limit: 50 }));

    const statements = await statementsOf(databaseUrl, {
      logs: () => stack.logs('postgres'),
      act: () => first('to_review'),
    });
    if (statements.length === 0) throw new Error('The log of PostgreSQL holds no statement of the list.');
    const compared = await compareRoles(databaseUrl, tenantId, { statements, turns: TURNS });

    say('Scrolling.\n');
    const scrolled = await scrollList({
      apiUrl,
      slug: await slugOf(databaseUrl, tenantId),
      cookie: signed.cookie,
    });
    const figures = figuresOf({
      ...created,
      list,
      search,
      ...compared,
      scrollWorstFrameMs: scrolled.worstFrameMs,
    });
    const misses = missesOf(figures);
    say(
      `\n${report(figures)}\n  rows in the document   ${scrolled.rows} at most\n\n${misses.map((miss) => `missed: ${miss}\n`).join('')}`,
    );
    if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
    return misses.length > 0 ? 1 : 0;
  } finally {
    await stack.stop();
  }
}

async function slugOf(databaseUrl: string, tenantId: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ slug: string }>('SELECT slug FROM tenants WHERE id = $1', [
      tenantId,
    ]);
    return rows[0]?.slug ?? '';
  } finally {
    await client.end();
  }
}

process.exit(await main(process.argv.slice(2)));
