import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * The public surface of the package, as the built declarations say it, kept in git so that every change of it is seen.
 *
 * `node report.ts` writes it after a build; a test fails where it is stale.
 */
export const REPORT = new URL('./etc/react.api.md', import.meta.url);
const ENTRIES = ['index', 'results', 'tailor', 'applications', 'packages', 'livekit'];

/** The report that belongs to the build at hand. */
export async function currentReport(): Promise<string> {
  const parts = await Promise.all(ENTRIES.map(partOf));
  return `# Public surface of \`@vivavoce/react\`\n\nWritten by \`node report.ts\` from the built declarations.\n\n${parts.join('\n')}`;
}

async function partOf(entry: string): Promise<string> {
  const declarations = await readFile(new URL(`./dist/${entry}.d.ts`, import.meta.url), 'utf8');
  const name = entry === 'index' ? '@vivavoce/react' : `@vivavoce/react/${entry}`;
  return `## \`${name}\`\n\n\`\`\`ts\n${declarations.trim()}\n\`\`\`\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(REPORT, await currentReport());
