import { join } from 'node:path';
import { start } from '../start/start.ts';
import { SMALL_ENTRIES } from './entries.ts';

/** `npm start` over small processes, in the folder that is named first. */
const [folder = '', ...parameters] = process.argv.slice(2);
process.exit(await start(parameters, { folder, envFile: join(folder, '.env'), entries: SMALL_ENTRIES }));
