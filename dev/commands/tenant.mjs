// `npm run tenant`, in production too: no dependency, any Node from 20 on, and only what is built.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tenantEnvironment } from '../bootstrap/tenant-environment.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
Object.assign(process.env, tenantEnvironment(join(root, '.vivavoce'), process.env));
const program = new URL('../../packages/api/dist/tenant.js', import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  process.stderr.write(
    'Nothing has been built yet. Run `npm start` once, or `npm install && npm run build`.\n',
  );
  process.exitCode = 1;
}
