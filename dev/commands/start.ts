import { join } from 'node:path';
import { fetchWeights } from '../assets/weights.ts';
import { buildWhenStale } from '../bootstrap/build.mjs';
import { ROOT } from '../stack/entries.ts';
import { start } from '../start/start.ts';

// Whoever read our output may be gone before us; that is no reason to fall over.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
process.exit(
  await start(process.argv.slice(2), {
    folder: join(ROOT, '.vivavoce'),
    envFile: join(ROOT, '.env'),
    build: (signal) => buildWhenStale(ROOT, signal),
    fetchModels: fetchWeights,
  }),
);
