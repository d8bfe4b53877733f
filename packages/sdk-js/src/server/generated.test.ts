import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generate } from '../../openapi/text.ts';

it('the types of `@vivavoce/sdk/server` are those of the description (else run `npm run docs`)', async () => {
  expect(await readFile(new URL('./openapi.gen.ts', import.meta.url), 'utf8')).toBe(await generate());
});
