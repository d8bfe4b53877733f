import type { RoomAccess } from '@vivavoce/contract/internal';
import type { CloseReason } from '@vivavoce/contract/realtime';
import type { Door } from '../door.ts';
import type { HostedSession, Offer, Transport } from '../transport.ts';
import type { AgentRoom } from './room.ts';

/** The library keeps 0.8 MB of every room that ever was: by then it is some 200 MB. */
const ROOMS_OF_A_PROCESS = 250;

/** Rooms of LiveKit: one for each claim of a session. Clients wait in it until the agent comes. */
export class LiveKitTransport implements Transport {
  readonly #door: Door;
  readonly #rooms = new Map<HostedSession, Promise<AgentRoom>[]>();
  readonly #leaving = new Set<Promise<void>>();
  #joined = 0;

  constructor(door: Door) {
    this.#door = door;
  }

  /** This process has been in so many rooms that it should be renewed. */
  get worn(): boolean {
    return this.#joined >= ROOMS_OF_A_PROCESS;
  }

  offer(): Offer {
    return { connections: [], rooms: true };
  }

  expect(sessionId: string): () => void {
    return this.#door.expect(sessionId);
  }

  host(session: HostedSession, room?: RoomAccess): void {
    this.#door.host(session);
    if (!room) return;
    this.#joined += 1;
    const stay = this.#stay(session, room);
    // Claimed again, it keeps the client that it has, and is where the next one comes.
    this.#rooms.set(session, [...(this.#rooms.get(session) ?? []), stay]);
  }

  drop(session: HostedSession, reason: CloseReason): void {
    this.#door.drop(session, reason);
    for (const room of this.#rooms.get(session) ?? []) {
      const leaving = room.then((stay) => stay.leave()).finally(() => this.#leaving.delete(leaving));
      this.#leaving.add(leaving);
    }
    this.#rooms.delete(session);
  }

  /** The library is native, and large: it is loaded with the first room. */
  async #stay({ sessionId }: HostedSession, access: RoomAccess): Promise<AgentRoom> {
    const { AgentRoom } = await import('./room.ts');
    return new AgentRoom({
      access,
      onClient: (client, origin) => this.#door.greet(client, sessionId, origin),
    });
  }

  async close(): Promise<void> {
    for (const session of [...this.#rooms.keys()]) this.drop(session, 'moved');
    await Promise.allSettled(this.#leaving);
  }
}
