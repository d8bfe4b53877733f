import { randomBytes } from 'node:crypto';
import type { RoomAccess } from '@vivavoce/contract/internal';
import { AGENT_IDENTITY } from '@vivavoce/contract/realtime';
import type { LiveKitConnection } from '@vivavoce/contract/records';
import { AccessToken, TrackSource, type VideoGrant } from 'livekit-server-sdk';
import type { LiveKitAccess } from './livekit.ts';

/** A token opens the door; whoever is in stays, and LiveKit renews it meanwhile. */
const TTL_SECONDS = 5 * 60;

/** The agent's place in a room. Its identity is fixed: a second one takes the place over. */
export async function agentAccess(access: LiveKitAccess, room: string): Promise<RoomAccess> {
  const identity = AGENT_IDENTITY;
  return { url: access.url, token: await tokenOf(access, { identity, room }) };
}

/**
 * A candidate's way into a room. `origin` is that of the page that joins: the agent sees none, and a ticket is bound to it.
 * Every join is a participant of its own, of which the agent lets one speak.
 */
export async function candidateConnection(
  access: LiveKitAccess,
  { room, origin }: { room: string; origin: string | null },
): Promise<LiveKitConnection> {
  const identity = `candidate-${randomBytes(9).toString('base64url')}`;
  const token = await tokenOf(access, { identity, room, attributes: { origin: origin ?? '' } });
  return { kind: 'livekit', url: access.url, token };
}

async function tokenOf(
  { apiKey, apiSecret }: LiveKitAccess,
  { identity, room, attributes }: { identity: string; room: string; attributes?: Record<string, string> },
): Promise<string> {
  const token = new AccessToken(apiKey, apiSecret, {
    identity,
    ttl: TTL_SECONDS,
    ...(attributes ? { attributes } : {}),
  });
  token.addGrant({
    room,
    roomJoin: true,
    canSubscribe: true,
    canPublish: true,
    canPublishSources: [TrackSource.MICROPHONE],
    canPublishData: true,
    canUpdateOwnMetadata: false,
  } satisfies VideoGrant);
  return token.toJwt();
}
