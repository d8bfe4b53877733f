// `npm run tenant`, in production too: no dependency, any Node from 20 on, and only what is built.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tenantEnvironment } from '../bootstrap/tenant-environment.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
Object.assign(process.env, tenantEnvironment(join(root, '.vivavoce'), process.env));
await import(new URL('../../packages/api/dist/tenant.js', import.meta.url).href);
