import type { RoomAccess } from '@vivavoce/contract/internal';
import type { CloseReason } from '@vivavoce/contract/realtime';
import type { HostedSession, Offer, Transport } from './transport.ts';

/** Several ways to the same door, as one. */
export class Transports implements Transport {
  readonly #ways: readonly Transport[];

  constructor(ways: readonly Transport[]) {
    this.#ways = ways;
  }

  offer(sessionId: string): Offer {
    const offers = this.#ways.map((way) => way.offer(sessionId));
    return {
      connections: offers.flatMap(({ connections }) => connections),
      ...(offers.some(({ rooms }) => rooms) ? { rooms: true } : {}),
    };
  }

  expect(sessionId: string): () => void {
    const answers = this.#ways.map((way) => way.expect(sessionId));
    return () => {
      for (const answered of answers) answered();
    };
  }

  host(session: HostedSession, room?: RoomAccess): void {
    for (const way of this.#ways) way.host(session, room);
  }

  drop(session: HostedSession, reason: CloseReason): void {
    for (const way of this.#ways) way.drop(session, reason);
  }

  async close(): Promise<void> {
    await Promise.all(this.#ways.map((way) => way.close()));
  }
}
