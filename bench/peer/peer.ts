import { setTimeout as sleep } from 'node:timers/promises';
import { RoomCaller } from '@vivavoce/candidate/room';
import { type SandboxProfile, sandboxCredential } from '@vivavoce/contract/plain';
import type { Stack } from '@vivavoce/dev';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import type { Conversation } from '../voice/conversation.ts';
import { PeerCandidate } from './candidate.ts';
import { GREETING, instructionsFor } from './instructions.ts';
import { PeerProcess, type PeerSetting } from './process.ts';

export interface PeerOptions {
  /** Its program, as it was installed. */
  program: string;
  setting: PeerSetting;
  liveKit: NonNullable<Stack['liveKit']>;
  standInsUrl: string;
  /** What it asks. */
  questions: readonly string[];
  /** Processes that are kept ready, as its own worker keeps them. */
  spare: number;
}

const TOKEN_SECONDS = 3_600;
/** So that no start is in a measurement. */
const RESTED_MS = 1_500;

/** LiveKit's agents framework in one setting, on the same server of LiveKit and before the same stand-ins as ours. */
export class Peer {
  readonly #options: PeerOptions;
  readonly #rooms: RoomServiceClient;
  readonly #spare: PeerProcess[] = [];
  readonly #running = new Set<PeerProcess>();
  #sessions = 0;

  private constructor(options: PeerOptions) {
    this.#options = options;
    const { url, apiKey, apiSecret } = options.liveKit;
    this.#rooms = new RoomServiceClient(url.replace('ws', 'http'), apiKey, apiSecret);
  }

  static async start(options: PeerOptions): Promise<Peer> {
    const peer = new Peer(options);
    try {
      for (let index = 0; index < options.spare; index += 1) peer.#spare.push(await peer.#process());
    } catch (error) {
      peer.stop();
      throw error;
    }
    await sleep(RESTED_MS);
    return peer;
  }

  /** Processes that are in a session now. */
  get pids(): number[] {
    return [...this.#running].flatMap(({ pid }) => pid ?? []);
  }

  /** A room with the peer in it, and a candidate who measures. */
  async begin(sandbox: SandboxProfile): Promise<Conversation> {
    const { setting, liveKit, standInsUrl, questions } = this.#options;
    this.#sessions += 1;
    const name = `peer-${setting}-${this.#sessions}`;
    await this.#rooms.createRoom({ name });
    const running = this.#spare.shift() ?? (await this.#process());
    this.#running.add(running);
    const caller = await RoomCaller.join(liveKit.url, await this.#token(name, 'candidate'));
    const leave = () => {
      running.end();
      this.#running.delete(running);
      void this.#rooms.deleteRoom(name).catch(() => undefined);
    };
    try {
      await running.take({
        url: liveKit.url,
        token: await this.#token(name, 'agent'),
        standInsUrl,
        apiKey: sandboxCredential(sandbox),
        instructions: instructionsFor(questions),
        greeting: GREETING,
      });
    } catch (error) {
      await caller.leave();
      leave();
      throw error;
    }
    return new PeerCandidate(caller, leave);
  }

  stop(): void {
    for (const each of [...this.#spare, ...this.#running]) each.end();
  }

  #process(): Promise<PeerProcess> {
    return PeerProcess.start(this.#options.program, this.#options.setting);
  }

  async #token(room: string, identity: string): Promise<string> {
    const { apiKey, apiSecret } = this.#options.liveKit;
    const token = new AccessToken(apiKey, apiSecret, { identity, ttl: TOKEN_SECONDS });
    token.addGrant({
      room,
      roomJoin: true,
      canPublish: true,
      canSubscribe: true,
      canPublishData: true,
      // It says by attributes what it is doing.
      canUpdateOwnMetadata: true,
    });
    if (identity === 'agent') token.kind = 'agent';
    return token.toJwt();
  }
}
