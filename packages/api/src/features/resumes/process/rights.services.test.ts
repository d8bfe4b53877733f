import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rightsOf } from './rights.ts';

const entry = new URL('./worker.ts', import.meta.url);

/** What comes of each try, in a process with the rights of the one that reads files. */
function outcomesOf(tries: Record<string, string>): Record<string, string> {
  const script = `const outcomes = {};
    for (const [name, code] of Object.entries(${JSON.stringify(tries)})) {
      try { new Function('require', code)(require); outcomes[name] = 'done'; } catch (error) { outcomes[name] = error.code; }
    }
    process.stdout.write(JSON.stringify(outcomes));`;
  const flags = [...rightsOf(entry), '--disable-warning=SecurityWarning', '--eval', script];
  return JSON.parse(
    execFileSync(process.execPath, flags, { encoding: 'utf8', env: { PATH: process.env.PATH } }),
  );
}

describe('the rights of the process that reads files', () => {
  it('end at its own code', () => {
    const own = JSON.stringify(fileURLToPath(entry));
    const scratch = JSON.stringify(join(tmpdir(), 'vivavoce-rights'));
    expect(
      outcomesOf({
        ownCode: `require('fs').readFileSync(${own})`,
        installed: `require('fs').readFileSync(require.resolve('mammoth', { paths: [${own}] }))`,
        hostFile: `require('fs').readFileSync('/etc/hostname')`,
        environmentOfParent: `require('fs').readFileSync('/proc/' + process.ppid + '/environ')`,
        write: `require('fs').writeFileSync(${scratch}, 'x')`,
        writeOwn: `require('fs').appendFileSync(${own}, '')`,
        process: `require('child_process').execFileSync('true')`,
      }),
    ).toEqual({
      ownCode: 'done',
      installed: 'done',
      hostFile: 'ERR_ACCESS_DENIED',
      environmentOfParent: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      writeOwn: 'ERR_ACCESS_DENIED',
      process: 'ERR_ACCESS_DENIED',
    });
  });
});
