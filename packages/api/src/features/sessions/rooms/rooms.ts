import { webSocketConnectionSchema } from '@vivavoce/contract/records';
import { RoomServiceClient } from 'livekit-server-sdk';
import { z } from 'zod';
import type { CoreContext } from '../../../context.ts';
import { withDeadline } from '../../../core/deadline.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import { type LiveKitAccess, liveKitOf } from './livekit.ts';

const CALL_TIMEOUT_MS = 1_500;
/** In seconds: so long a room waits for its first participant, and stays when the last has left. */
const EMPTY_TIMEOUT_S = 60;
const DEPARTURE_TIMEOUT_S = 30;
/** The agent, and a candidate's connections: a newer one comes before the older is gone. */
const MAX_PARTICIPANTS = 8;
/** Rooms of earlier claims are empty by then, and close by themselves. */
const CLAIMS_LOOKED_AT = 20;

/** The room that was made for a claim. Its name tells which. */
export interface ClaimRoom {
  access: LiveKitAccess;
  name: string;
  /** Of the claim. */
  epoch: number;
}

/** What a session row keeps of the ways to its worker. */
export const heldConnectionsSchema = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('livekit'), room: z.string() }),
    webSocketConnectionSchema,
  ]),
);

/** What LiveKit's webhooks give back of a room: whose it is. Only the API writes it. */
export const roomMetadataSchema = z.object({
  tenantId: z.string(),
  mode: z.enum(['test', 'live']),
  sessionId: z.string(),
});

/**
 * Makes the room for the claim that comes next, so that it is there before anybody is told of it. Making it again changes
 * nothing; one that nobody claims closes by itself.
 * @returns Nothing where there is no LiveKit, or it does not answer, and where the session lost its worker: it then runs over
 * the WebSocket, which ten candidates of a dead worker are back on before the first would be in a room.
 */
export async function makeRoom(context: CoreContext, ref: SessionRef): Promise<ClaimRoom | undefined> {
  const access = liveKitOf(context.environment);
  if (!access) return undefined;
  const { tenantId, mode, sessionId } = ref;
  const row = await context.database.withTenant(ref, (records) =>
    records.session.findUnique({
      where: { tenantId_id: { tenantId, id: sessionId } },
      select: { epoch: true, status: true },
    }),
  );
  if (row?.status !== 'queued') return undefined;
  const epoch = row.epoch + 1;
  const name = nameOf(sessionId, epoch);
  try {
    const making = clientOf(access).createRoom({
      name,
      emptyTimeout: EMPTY_TIMEOUT_S,
      departureTimeout: DEPARTURE_TIMEOUT_S,
      maxParticipants: MAX_PARTICIPANTS,
      metadata: JSON.stringify({ tenantId, mode, sessionId }),
    });
    await withDeadline(making, CALL_TIMEOUT_MS);
    return { access, name, epoch };
  } catch (error) {
    context.log.warn({ err: error, sessionId }, 'could not make a room');
    return undefined;
  }
}

/**
 * Deletes what rooms a session has left, and puts out whoever is still in them.
 * @param options.upToEpoch The last claim whose room goes. @defaultValue the newest
 * @throws where LiveKit does not answer
 */
export async function deleteRooms(
  context: CoreContext,
  ref: SessionRef,
  { upToEpoch = Number.POSITIVE_INFINITY }: { upToEpoch?: number } = {},
): Promise<void> {
  const access = liveKitOf(context.environment);
  if (!access) return;
  const row = await context.database.withTenant(ref, (records) =>
    records.session.findUnique({
      where: { tenantId_id: { tenantId: ref.tenantId, id: ref.sessionId } },
      select: { epoch: true },
    }),
  );
  const newest = Math.min(row?.epoch ?? 0, upToEpoch);
  const names: string[] = [];
  for (let epoch = newest; epoch > Math.max(0, newest - CLAIMS_LOOKED_AT); epoch -= 1) {
    names.push(nameOf(ref.sessionId, epoch));
  }
  if (names.length === 0) return;
  const client = clientOf(access);
  const rooms = await withDeadline(client.listRooms(names), CALL_TIMEOUT_MS);
  await withDeadline(Promise.all(rooms.map(({ name }) => client.deleteRoom(name))), CALL_TIMEOUT_MS);
}

function nameOf(sessionId: string, epoch: number): string {
  return `${sessionId}-${epoch}`;
}

function clientOf({ url, apiKey, apiSecret }: LiveKitAccess): RoomServiceClient {
  return new RoomServiceClient(url.replace(/^ws/, 'http'), apiKey, apiSecret);
}
