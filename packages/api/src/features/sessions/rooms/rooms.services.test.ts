import { createHash } from 'node:crypto';
import { AGENT_IDENTITY } from '@vivavoce/contract/realtime';
import { type LiveKit, liveKitServer, startLiveKit } from '@vivavoce/dev';
import { AccessToken, RoomServiceClient, TokenVerifier } from 'livekit-server-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, startTestApi, type TestApi } from '../../../testing/api.ts';
import { claimOf, eventually, startCandidate } from '../../../testing/candidate.ts';
import { deleteRooms } from './rooms.ts';

const SOCKET = { kind: 'websocket' as const, url: 'ws://worker.example:1/v1/realtime' };

describe('a session in a room of LiveKit', () => {
  let livekit: LiveKit;
  let rooms: RoomServiceClient;
  let api: TestApi;

  beforeAll(async () => {
    livekit = await startLiveKit({ command: await liveKitServer() });
    rooms = new RoomServiceClient(livekit.url.replace('ws', 'http'), livekit.apiKey, livekit.apiSecret);
    api = await startTestApi({
      environment: {
        LIVEKIT_URL: livekit.url,
        LIVEKIT_API_KEY: livekit.apiKey,
        LIVEKIT_API_SECRET: livekit.apiSecret,
      },
    });
  }, 60_000);
  afterAll(async () => {
    await api?.stop();
    await livekit?.stop();
  });

  async function startInRoom(claim: object = { rooms: true }) {
    const candidate = await startCandidate(api);
    await candidate.consent();
    const joining = candidate.join();
    await eventually(async () => (await candidate.read()).status === 'queued');
    const claimed = await claimOf(api, candidate.id, { connections: [SOCKET], ...claim });
    return { candidate, claimed: claimed.body, joined: (await joining).body };
  }

  const granted = async (token = '') => new TokenVerifier(livekit.apiKey, livekit.apiSecret).verify(token);
  const namesOf = async (names: string[]) => (await rooms.listRooms(names)).map(({ name }) => name);

  /** As LiveKit tells of it. */
  async function tell(event: object, secret = livekit.apiSecret) {
    const body = JSON.stringify({ id: 'EV_1', ...event });
    const token = new AccessToken(livekit.apiKey, secret, { ttl: 60 });
    token.sha256 = createHash('sha256').update(body).digest('base64');
    const headers = { Authorization: await token.toJwt(), 'Content-Type': 'application/webhook+json' };
    return (await api.call('POST', '/livekit/events', { body, headers })).status;
  }

  it('is offered first, with a token for that room alone, and the socket behind it', async () => {
    const { candidate, claimed, joined } = await startInRoom();
    const room = `${candidate.id}-1`;
    expect(await namesOf([room])).toEqual([room]);
    const agent = await granted(claimed.room?.token);
    expect(agent).toMatchObject({ sub: AGENT_IDENTITY, video: { room, roomJoin: true } });
    const [first, second] = joined.connections;
    expect(first).toMatchObject({ kind: 'livekit', url: livekit.url });
    expect(second).toEqual(SOCKET);
    const { sub, video, attributes, exp } = await granted(first?.kind === 'livekit' ? first.token : '');
    expect(sub).toMatch(/^candidate-/);
    expect(attributes).toEqual({ origin: ORIGIN });
    expect(video).toEqual({
      room,
      roomJoin: true,
      canSubscribe: true,
      canPublish: true,
      canPublishSources: ['microphone'],
      canPublishData: true,
      canUpdateOwnMetadata: false,
    });
    expect((exp ?? 0) * 1_000 - Date.now()).toBeLessThanOrEqual(5 * 60_000);
    const again = (await candidate.join()).body.connections[0];
    expect(again?.kind === 'livekit' && (await granted(again.token)).sub).not.toBe(sub);
  });

  it('has no room where the worker takes none', async () => {
    const { candidate, claimed, joined } = await startInRoom({});
    expect(claimed.room).toBeUndefined();
    expect(joined.connections).toEqual([SOCKET]);
    expect(await namesOf([`${candidate.id}-1`])).toEqual([]);
  });

  it('loses its rooms when it is over, and again is the same', async () => {
    const { candidate } = await startInRoom();
    const ref = { tenantId: api.tenant.id, mode: 'test' as const, sessionId: candidate.id };
    const stored = () =>
      api.owner.withTenant(ref, (records) =>
        records.outbox.findMany({ where: { name: 'delete-rooms', id: { contains: candidate.id } } }),
      );
    expect(await stored()).toEqual([]);
    await api.agent(`/sessions/${candidate.id}/records`, {
      epoch: 1,
      records: [
        {
          kind: 'end',
          lastSequence: 0,
          reason: 'completed',
          endedAt: new Date().toISOString(),
          durationMs: 1_000,
        },
      ],
    });
    expect(await stored()).toHaveLength(1);
    await deleteRooms(api.context, ref);
    expect(await namesOf([`${candidate.id}-1`])).toEqual([]);
    await deleteRooms(api.context, ref);
  });

  it('loses the room of a worker that died, and goes on at the next one over the socket, which is quicker', async () => {
    const { candidate } = await startInRoom();
    const release = () => api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'lost' });
    expect((await release()).body).toEqual({ released: true });
    expect(await namesOf([`${candidate.id}-1`])).toEqual([]);
    const joining = candidate.join();
    const claimed = await claimOf(api, candidate.id, { connections: [SOCKET], rooms: true });
    // Nobody else has the client, so it begins at once.
    expect(claimed.body).toMatchObject({ epoch: 2, reserve: false });
    expect((await joining).body).toMatchObject({ epoch: 2, connections: [SOCKET] });
    expect(await namesOf([`${candidate.id}-2`])).toEqual([]);
    // Told late, it takes nothing from the next worker.
    expect((await release()).body).toEqual({ released: true });
    expect((await candidate.join()).body).toMatchObject({ epoch: 2, connections: [SOCKET] });
  });

  it('has a room again once its candidate comes back after a break', async () => {
    const { candidate } = await startInRoom();
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    const joining = candidate.join();
    await eventually(async () => (await candidate.read()).status === 'queued');
    await claimOf(api, candidate.id, { connections: [SOCKET], rooms: true });
    expect((await joining).body.connections).toHaveLength(2);
    expect(await namesOf([`${candidate.id}-2`])).toHaveLength(1);
  });

  it('goes over the socket alone where LiveKit says that the room is finished', async () => {
    const { candidate } = await startInRoom();
    const room = {
      name: `${candidate.id}-1`,
      metadata: JSON.stringify({ tenantId: api.tenant.id, mode: 'test', sessionId: candidate.id }),
    };
    expect(await tell({ event: 'room_finished', room }, 'x'.repeat(40))).toBe(401);
    expect(await tell({ event: 'participant_joined', room, participant: { identity: 'agent' } })).toBe(204);
    expect((await candidate.join()).body.connections).toHaveLength(2);
    expect(await tell({ event: 'room_finished', room: { ...room, name: `${candidate.id}-0` } })).toBe(204);
    expect((await candidate.join()).body.connections).toHaveLength(2);
    for (let time = 0; time < 2; time += 1) {
      expect(await tell({ event: 'room_finished', room })).toBe(204);
      expect((await candidate.join()).body.connections).toEqual([SOCKET]);
    }
    const gone = {
      ...room,
      metadata: JSON.stringify({ ...JSON.parse(room.metadata), sessionId: 'ses_gone' }),
    };
    expect(await tell({ event: 'room_finished', room: gone })).toBe(204);
  });

  it('goes on without LiveKit where that does not answer', async () => {
    await livekit.stop();
    const { claimed, joined } = await startInRoom();
    expect(claimed.room).toBeUndefined();
    expect(joined.connections).toEqual([SOCKET]);
  });
});
