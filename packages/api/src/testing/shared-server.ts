import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { TestServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Socket on which the run says where its PostgreSQL is. */
    postgresSocket: string;
  }
}

/** Migrated once in a run; the databases of the files are copies of it. */
export const PREPARED = 'prepared';

/** Vitest's global setup: one PostgreSQL for a whole run, started by the first file that asks for it. */
export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vivavoce-run-'));
  const path = join(folder, 'postgres.sock');
  let starting: Promise<TestServer> | undefined;
  const broker = createServer((socket) => {
    socket.on('error', () => {});
    starting ??= start();
    starting.then(
      ({ url }) => socket.end(JSON.stringify({ url })),
      (error: unknown) => socket.end(JSON.stringify({ failure: String(error) })),
    );
  });
  broker.listen(path);
  project.provide('postgresSocket', path);
  return async () => {
    broker.close();
    const server = await starting?.catch(() => undefined);
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Loaded on first need: most runs of other packages' tests need none of it. */
async function start(): Promise<TestServer> {
  const [{ createDatabase, startServer }, { prepareDatabase }] = await Promise.all([
    import('./server.ts'),
    import('../database/prepare.ts'),
  ]);
  const server = await startServer();
  await prepareDatabase({
    databaseUrl: await createDatabase(server.url, PREPARED),
    // The server trusts whoever connects, so the logins work under every secret.
    tokenSecret: 't'.repeat(40),
    agentToken: 'a'.repeat(40),
    queueOnPostgres: true,
  });
  return server;
}
