// Writes the types of `@vivavoce/sdk/server` from `docs/openapi.json`. `npm run docs` runs it after the description is written.
import { writeFile } from 'node:fs/promises';
import { generate } from './text.ts';

await writeFile(new URL('../src/server/openapi.gen.ts', import.meta.url), await generate());
