import {
  AGENT_IDENTITY,
  CLOSE_CODES,
  type ClientMessage,
  HEARTBEAT_TIMEOUT_MS,
  HELLO_EVERY_MS,
  type LiveKitConnection,
  ROOM_TOPIC,
  type RoomClientMessage,
  RoomInbox,
  type ServerMessage,
  toPackets,
} from '@vivavoce/contract/plain';
import { type RemoteParticipant, type RemoteTrack, Room, RoomEvent, Track } from 'livekit-client';
import type { ConnectOptions, RealtimeConnection } from '../connection/connection.ts';
import { tellRoom } from './rooms.ts';
import { tap } from './tap.ts';

const ABNORMAL_CLOSURE = 1006;
/** The library's own reconnections to signalling, each after this long; then the session joins anew. */
const RECONNECT_MS = [0, 300, 1_000];

/**
 * One stay in a room of LiveKit: messages of `vivavoce.v1` as data packets, the microphone as a track, and the interviewer's
 * track cut into the frames of its generations. Never begins anew; whatever ends it is told once, with a close code.
 */
class RoomConnection implements RealtimeConnection {
  readonly droppedAudioMs = 0;
  readonly #options: ConnectOptions;
  readonly #room: Room;
  readonly #inbox: RoomInbox;
  readonly #deadline: ReturnType<typeof setTimeout>;
  #repeating: ReturnType<typeof setInterval> | undefined;
  #published: MediaStreamTrack | undefined;
  #publishing: Promise<unknown> = Promise.resolve();
  #tap: ReturnType<typeof tap> | undefined;
  #heard: AudioContext | undefined;
  #unlisten: () => void = () => undefined;
  #seq = 0;
  #welcomed = false;
  #reached = false;
  #closed = false;
  #heardAtMs = performance.now();

  constructor({ url, token }: LiveKitConnection, options: ConnectOptions) {
    this.#options = options;
    this.#inbox = new RoomInbox({
      onMessage: (message) => this.#take(message),
      onFrame: options.handlers.onFrame,
      onProbe: (id) => this.#write({ type: 'probed', id }),
      onClose: (reason) => this.close(CLOSE_CODES[reason]),
    });
    this.#room = new Room({
      reconnectPolicy: { nextRetryDelayInMs: ({ retryCount }) => RECONNECT_MS[retryCount] ?? null },
    });
    this.#deadline = setTimeout(() => {
      if (!this.#welcomed) this.close(CLOSE_CODES.heartbeat_timeout);
    }, options.welcomeMs);
    this.#room
      .on(RoomEvent.DataReceived, (packet, participant, _kind, topic) => {
        if (topic === ROOM_TOPIC && participant?.identity === AGENT_IDENTITY) this.#packet(packet);
      })
      .on(RoomEvent.TrackSubscribed, (track, _publication, participant) => this.#listen(track, participant))
      .on(RoomEvent.ParticipantDisconnected, ({ identity }) => {
        if (identity === AGENT_IDENTITY && this.#welcomed) this.close(ABNORMAL_CLOSURE);
      })
      // It would begin anew: the session does that better, with all that was said.
      .on(RoomEvent.Reconnecting, () => this.close(ABNORMAL_CLOSURE))
      .on(RoomEvent.Disconnected, () => this.close(ABNORMAL_CLOSURE));
    const connecting = this.#room.connect(url, token, {
      maxRetries: 0,
      peerConnectionTimeout: options.welcomeMs,
      websocketTimeout: options.welcomeMs,
    });
    connecting.then(
      () => {
        if (this.#closed) {
          void this.#room.disconnect(false);
          return;
        }
        tellRoom(this.#room);
        // LiveKit tells the agent at once of somebody who speaks, and of anybody else within three seconds.
        this.#publishMicrophone();
      },
      () => this.close(ABNORMAL_CLOSURE),
    );
  }

  get live(): boolean {
    return this.#welcomed && !this.#closed;
  }

  send(message: Exclude<ClientMessage, { type: 'hello' }>): boolean {
    if (!this.live) return false;
    if (message.type === 'microphone' || message.type === 'mute') this.#publishMicrophone();
    if (message.type === 'sound') this.#hear();
    this.#write(message);
    return true;
  }

  /** The track carries it. */
  sendAudio(): void {}

  tick(): void {
    if (this.live && performance.now() - this.#heardAtMs > HEARTBEAT_TIMEOUT_MS) {
      this.close(CLOSE_CODES.heartbeat_timeout);
    }
  }

  close(code: number): void {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#deadline);
    clearInterval(this.#repeating);
    this.#unlisten();
    tellRoom(undefined);
    // The microphone is the session's, and stays open.
    void this.#room.disconnect(false).catch(() => undefined);
    this.#options.handlers.onClose({ code, reached: this.#reached });
  }

  /** The interviewer's track is here: what is said from now on is heard, so now hello. */
  #listen(track: RemoteTrack, { identity }: RemoteParticipant): void {
    if (this.#closed || identity !== AGENT_IDENTITY || track.kind !== Track.Kind.Audio) return;
    this.#heard = undefined;
    this.#tap = tap(track.mediaStreamTrack, (samples) => this.#inbox.sound(samples));
    this.#hear();
    if (this.#welcomed || this.#repeating) return;
    this.#seq = 1;
    const hello = JSON.stringify({ ...this.#options.hello, framePackets: true, seq: 1, ack: 0 });
    this.#publish(hello);
    this.#repeating = setInterval(() => this.#publish(hello), HELLO_EVERY_MS);
  }

  #packet(packet: Uint8Array): void {
    if (this.#closed) return;
    this.#heardAtMs = performance.now();
    this.#reached = true;
    clearInterval(this.#repeating);
    // Where one is missing, the welcome of the next connection has all of it.
    if (!this.#inbox.packet(packet)) this.close(CLOSE_CODES.protocol_error);
  }

  #take(message: ServerMessage): void {
    if (message.type === 'welcome') {
      this.#welcomed = true;
      clearTimeout(this.#deadline);
      this.#publishMicrophone();
    }
    this.#options.handlers.onMessage(message);
  }

  /** On the context that plays now: one that stood still was made anew. */
  #hear(): void {
    this.#options.audio.open().then(
      (context) => {
        if (this.#closed || !this.#tap || context === this.#heard) return;
        this.#unlisten();
        this.#heard = context;
        this.#unlisten = this.#tap(context);
      },
      // Told by whoever opened it first; without it there are captions.
      () => undefined,
    );
  }

  /** One change after the other: what is open now is what is heard. */
  #publishMicrophone(): void {
    const { localParticipant } = this.#room;
    this.#publishing = this.#publishing
      .then(async () => {
        const wanted = this.#closed ? undefined : this.#options.audio.microphone?.track;
        const before = this.#published;
        if (wanted === before) return;
        this.#published = wanted;
        if (before) await localParticipant.unpublishTrack(before, false);
        if (!wanted) return;
        await localParticipant.publishTrack(wanted, {
          source: Track.Source.Microphone,
          dtx: false,
          red: false,
          stopMicTrackOnMute: false,
        });
      })
      .catch(() => {
        this.#published = undefined;
      });
  }

  #write(message: RoomClientMessage): void {
    this.#seq += 1;
    this.#publish(JSON.stringify({ ...message, seq: this.#seq, ack: this.#inbox.ack }));
  }

  #publish(text: string): void {
    for (const packet of toPackets(text)) {
      void this.#room.localParticipant
        .publishData(packet, {
          reliable: true,
          topic: ROOM_TOPIC,
          destinationIdentities: [AGENT_IDENTITY],
        })
        .catch(() => undefined);
    }
  }
}

/** Goes into a room of LiveKit. */
export function enter(way: LiveKitConnection, options: ConnectOptions): RealtimeConnection {
  return new RoomConnection(way, options);
}
