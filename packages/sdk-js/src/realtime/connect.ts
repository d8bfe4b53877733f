import type { Connection } from '@vivavoce/contract/plain';
import type { ConnectOptions, RealtimeConnection } from './connection/connection.ts';
import { SocketConnection } from './websocket/connection.ts';

/**
 * Loads what a way to the agent needs: LiveKit's client is ten times as large as the rest, and comes only here.
 * @returns Takes it; throws whatever the browser throws at an address that it refuses
 * @throws where this SDK does not know the kind: it is passed over
 */
export async function load(way: Connection): Promise<(options: ConnectOptions) => RealtimeConnection> {
  if (way.kind === 'livekit') {
    const { enter } = await import('./livekit/connection.ts');
    return (options) => enter(way, options);
  }
  if (way.kind !== 'websocket') throw way;
  return (options) => new SocketConnection(way.url, options);
}
