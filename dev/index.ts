export {
  DataFolderDamaged,
  type Postgres,
  type PostgresOptions,
  startPostgres,
} from './services/postgres.ts';
export { type Redis, startRedis } from './services/redis.ts';
