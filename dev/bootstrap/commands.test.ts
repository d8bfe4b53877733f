import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.mjs';

const ROOT = new URL('../../', import.meta.url);

describe('the commands of the bootstrap', () => {
  it.each(Object.entries(COMMANDS))(
    '%s has a script in package.json and a file that is there',
    (name, { file }) => {
      const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
      // Without `exec` npm's shell would keep a Ctrl-C to itself where only npm gets it.
      expect(scripts[name]).toBe(`exec node dev/bootstrap.mjs ${name}`);
      expect(existsSync(fileURLToPath(new URL(file, ROOT)))).toBe(true);
    },
  );
});
