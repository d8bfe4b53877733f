import type { Connection, ConnectionKind } from '@vivavoce/contract/plain';
import type { ConnectOptions, RealtimeConnection } from './connection/connection.ts';
import { SocketConnection } from './websocket/connection.ts';

const WAYS: {
  [K in ConnectionKind]?: (
    way: Extract<Connection, { kind: K }>,
    options: ConnectOptions,
  ) => RealtimeConnection;
} = { websocket: ({ url }, options) => new SocketConnection(url, options) };

/** Whether this SDK knows how to take a way; a kind that it does not know it passes over. */
export function isKnown({ kind }: Connection): boolean {
  return Object.hasOwn(WAYS, kind);
}

/** Takes one way to the agent. @throws whatever the browser throws at an address that it refuses */
export function connect(way: Connection, options: ConnectOptions): RealtimeConnection {
  if (way.kind !== 'websocket') throw new TypeError(way.kind);
  return new SocketConnection(way.url, options);
}
