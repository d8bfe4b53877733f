import { z } from 'zod';
import { type Connection, MAX_CONNECTIONS } from './connection.ts';

export const connectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('websocket'), url: z.url({ protocol: /^wss?$/ }).max(500) }),
]) satisfies z.ZodType<Connection>;

/** The ways to one worker, the best one first. */
export const connectionsSchema = z.array(connectionSchema).min(1).max(MAX_CONNECTIONS);
