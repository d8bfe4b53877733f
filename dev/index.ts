export { cachedFolder } from './assets/cache.ts';
export { liveKitServer } from './assets/livekit-server.ts';
export { type Recording, recordings } from './assets/recordings/recordings.ts';
export { run } from './assets/run.ts';
export { fetchWeights, hasWeights } from './assets/weights.ts';
export { type LiveKit, startLiveKit } from './services/livekit.ts';
export { freePort } from './services/ports.ts';
export {
  DataFolderDamaged,
  type Postgres,
  type PostgresOptions,
  startPostgres,
} from './services/postgres.ts';
export { type Redis, startRedis } from './services/redis.ts';
export { ProcessFailed } from './stack/managed-process.ts';
export type { ProcessName } from './stack/processes/index.ts';
export { type Stack, type StackChange, type StackOptions, startStack } from './stack/stack.ts';
export { isSoak, runs, sampleOf } from './testing/soak.ts';
export { sharedVariables } from './testing/variables.ts';
