import { text } from 'node:stream/consumers';
import { EnvironmentError, readEnvironment, tenantEnvironmentSchema } from '@vivavoce/contract';
import { createDatabase } from './database/database.ts';
import { prepareDatabase } from './database/prepare.ts';
import { runTenantCommand, USAGE, UsageError } from './features/tenants/command.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  if (process.argv.slice(2).some((parameter) => parameter === '--help' || parameter === '-h')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  try {
    const environment = readEnvironment(tenantEnvironmentSchema, process.env);
    await prepareDatabase({
      databaseUrl: environment.DATABASE_URL,
      tokenSecret: environment.TOKEN_SECRET,
      agentToken: environment.AGENT_TOKEN,
      queueOnPostgres: environment.REDIS_URL === undefined,
    });
    const database = createDatabase({ url: environment.DATABASE_URL, maxConnections: 1 });
    try {
      await runTenantCommand(database, process.argv.slice(2), {
        write: (output) => process.stdout.write(output),
        readInput: () => text(process.stdin),
      });
    } finally {
      await database.close();
    }
    return 0;
  } catch (error) {
    if (error instanceof EnvironmentError) {
      process.stderr.write(
        `${error.message}\nOr run \`npm start\` in another terminal: it brings a database, and this command works on it.\n`,
      );
      return 78;
    }
    if (error instanceof UsageError) {
      process.stderr.write(`${USAGE}\n\n${error.message}\n`);
      return 64;
    }
    process.stderr.write(`${error instanceof Error ? error.message : 'It failed for an unknown reason.'}\n`);
    return 1;
  }
}
