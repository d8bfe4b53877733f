import { z } from 'zod';
import {
  type Connection,
  type LiveKitConnection,
  MAX_CONNECTIONS,
  type WebSocketConnection,
} from './connection.ts';

const url = z.url({ protocol: /^wss?$/ }).max(500);

export const webSocketConnectionSchema = z.object({
  kind: z.literal('websocket'),
  url,
}) satisfies z.ZodType<WebSocketConnection>;

const liveKitConnectionSchema = z.object({
  kind: z.literal('livekit'),
  url,
  token: z.string().min(1),
}) satisfies z.ZodType<LiveKitConnection>;

export const connectionSchema = z.discriminatedUnion('kind', [
  liveKitConnectionSchema,
  webSocketConnectionSchema,
]) satisfies z.ZodType<Connection>;

/** The ways to one worker that it names itself, the best one first. */
export const workerConnectionsSchema = z.array(webSocketConnectionSchema).min(1).max(MAX_CONNECTIONS);
