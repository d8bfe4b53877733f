import type { IncomingMessage } from 'node:http';

/** `Authorization: Token …` or `Bearer …`; a browser can only send the subprotocols `token, …`. */
export function credentialOf(request: IncomingMessage): string {
  const header = /^(?:token|bearer)\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (header) return header.trim();
  const [scheme, value] = (request.headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((part) => part.trim());
  return (scheme === 'token' || scheme === 'bearer') && value ? value : '';
}
