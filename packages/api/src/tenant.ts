import { text } from 'node:stream/consumers';
import { EnvironmentError, readEnvironment, tenantEnvironmentSchema } from '@vivavoce/contract/environment';
import { openAccounts } from './auth/accounts.ts';
import { createDatabase } from './database/database.ts';
import { migrateDatabase } from './database/prepare.ts';
import { parseTenantCommand, USAGE, UsageError } from './features/tenants/command.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  if (process.argv.slice(2).some((parameter) => parameter === '--help' || parameter === '-h')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  try {
    const command = parseTenantCommand(process.argv.slice(2));
    const environment = readEnvironment(tenantEnvironmentSchema, process.env);
    // What the API works with beside that, its logins and the queue, is made from secrets of its own.
    await migrateDatabase(environment.DATABASE_URL);
    const database = createDatabase({ url: environment.DATABASE_URL, maxConnections: 1 });
    const accounts = openAccounts({ url: environment.DATABASE_URL, maxConnections: 1 });
    try {
      await command(
        { database, accounts },
        {
          write: (output) => process.stdout.write(output),
          readInput: () => text(process.stdin),
        },
      );
    } finally {
      await accounts.close();
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
