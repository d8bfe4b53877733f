import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * The public surface of the package, as the built declarations say it, kept in git so that every change of it is seen.
 *
 * `node report.ts` writes it after a build; a test fails where it is stale.
 */
export const REPORT = new URL('./etc/react.api.md', import.meta.url);
const DECLARATIONS = new URL('./dist/index.d.ts', import.meta.url);

/** The report that belongs to the build at hand. */
export async function currentReport(): Promise<string> {
  const declarations = await readFile(DECLARATIONS, 'utf8');
  return `# Public surface of \`@vivavoce/react\`\n\nWritten by \`node report.ts\` from the built declarations.\n\n\`\`\`ts\n${declarations.trim()}\n\`\`\`\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(REPORT, await currentReport());
