import { WebhookReceiver } from 'livekit-server-sdk';
import type { CoreContext } from '../../../context.ts';
import { ApiError } from '../../../core/error.ts';
import { toJson } from '../../../database/json.ts';
import { changeSession } from '../lifecycle/change.ts';
import { liveKitOf } from '../rooms/livekit.ts';
import { heldConnectionsSchema, roomMetadataSchema } from '../rooms/rooms.ts';

/**
 * What LiveKit tells of a room. One that is finished is offered to nobody any more: whoever joins goes straight to the
 * WebSocket. Told again, or late, it changes nothing.
 * @throws ApiError `invalid_key` where LiveKit has not signed it, `not_found` where there is no LiveKit
 */
export async function takeRoomEvent(
  context: CoreContext,
  { body, authorization }: { body: string; authorization: string | undefined },
): Promise<void> {
  const access = liveKitOf(context.environment);
  if (!access) throw new ApiError('not_found');
  const receiver = new WebhookReceiver(access.apiKey, access.apiSecret);
  const event = await receiver.receive(body, authorization).catch((cause: unknown) => {
    throw new ApiError('invalid_key', { cause });
  });
  const { room, participant } = event;
  const owner = room ? roomMetadataSchema.safeParse(parsed(room.metadata)).data : undefined;
  if (!room || !owner) return;
  const { sessionId } = owner;
  context.log.info(
    { sessionId, event: event.event, room: room.name, participant: participant?.identity },
    'LiveKit event',
  );
  if (event.event !== 'room_finished') return;
  await changeSession(context, owner, async (change) => {
    const row = await change.lock();
    const held = heldConnectionsSchema.safeParse(row.connections).data ?? [];
    const left = held.filter((way) => way.kind !== 'livekit' || way.room !== room.name);
    if (left.length < held.length) await change.update({ connections: toJson(left) });
  }).catch((error: unknown) => {
    // Erased meanwhile.
    if (!(error instanceof ApiError && error.code === 'not_found')) throw error;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
