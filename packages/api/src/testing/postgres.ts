import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import { createDatabase, startServer, type TestServer } from './server.ts';
import { PREPARED } from './shared-server.ts';

export interface TestPostgres extends TestServer {
  /** A new, empty database on the same server; answers its address. */
  createDatabase(name: string): Promise<string>;
}

/** A database of one's own, migrated and with the working logins, on the server that all files of the run share. */
export async function openPostgres(): Promise<TestPostgres> {
  const server = await sharedServerUrl();
  const prefix = `test_${randomUUID().replaceAll('-', '')}`;
  return {
    url: await createDatabase(server, prefix, PREPARED),
    createDatabase: (name) => createDatabase(server, `${prefix}_${name}`),
    // The server takes it along when the run is over.
    stop: async () => {},
  };
}

/** An empty database on a server of its own, for what concerns the whole server. */
export async function startPostgres(): Promise<TestPostgres> {
  const server = await startServer();
  return {
    url: await createDatabase(server.url, 'vivavoce'),
    createDatabase: (name) => createDatabase(server.url, name),
    stop: server.stop,
  };
}

/** Address of the run's PostgreSQL, as its owner; the global setup starts it when it is first asked for. */
async function sharedServerUrl(): Promise<string> {
  const socket = connect(inject('postgresSocket'));
  await once(socket, 'connect');
  const answer = JSON.parse(await text(socket)) as { url?: string; failure?: string };
  if (answer.url === undefined) throw new Error(`PostgreSQL did not start. ${answer.failure}`);
  return answer.url;
}
