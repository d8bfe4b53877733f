import type { WebSocket } from 'ws';

/**
 * Keeps what a vendor's library cannot parse from ending the process: ElevenLabs' reads each message without a net, and an
 * exception in a socket's listener is nobody's to catch. All other sessions of the worker would go with it.
 */
export function guardMessages(connection: object, broken: () => void): void {
  const socket = 'websocket' in connection ? (connection.websocket as WebSocket | null) : null;
  if (!socket) return;
  for (const listener of socket.listeners('message')) {
    socket.removeListener('message', listener as () => void);
    socket.on('message', (...heard) => {
      try {
        listener.apply(socket, heard);
      } catch {
        broken();
      }
    });
  }
}
