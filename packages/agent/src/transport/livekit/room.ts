import { setTimeout as sleep } from 'node:timers/promises';
import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  type RemoteParticipant,
  type RemoteTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import type { RoomAccess } from '@vivavoce/contract/internal';
import { DOWN_SAMPLE_RATE, FRAME_DURATION_MS, ROOM_TOPIC, UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { failure, log } from '../../telemetry/log.ts';
import { RoomClient } from './client.ts';
import { type Track, TrackVoice } from './track-voice.ts';

/** The track's own queue; how much of it is used is the voice's business. */
const QUEUE_MS = 1_000;
const CONNECT_DEADLINE_MS = 5_000;
/** A server that was away comes back, or the clients go on over the WebSocket. */
const RETRY_MS = [0, 500, 2_000, 5_000, 10_000, 20_000];
/** The last messages get this long to leave. */
const LEAVE_AFTER_MS = 150;

export interface AgentRoomOptions {
  access: RoomAccess;
  /** Somebody speaks for the first time. @param origin `Origin` of the page that its token was made for */
  onClient: (client: RoomClient, origin: string | null) => void;
}

/** The agent's stay in the room of one session. */
export class AgentRoom {
  readonly #options: AgentRoomOptions;
  readonly #clients = new Map<string, RoomClient>();
  readonly #goodbye: Promise<void>;
  #sayGoodbye: () => void = () => undefined;
  readonly #over: Promise<void>;
  #token: string;
  #left = false;

  constructor(options: AgentRoomOptions) {
    this.#options = options;
    this.#token = options.access.token;
    this.#goodbye = new Promise((resolve) => {
      this.#sayGoodbye = resolve;
    });
    this.#over = this.#stay();
  }

  /** Leaves; what was sent last still arrives. */
  async leave(): Promise<void> {
    this.#left = true;
    for (const client of this.#clients.values()) client.ended();
    await sleep(LEAVE_AFTER_MS);
    this.#sayGoodbye();
    await this.#over;
  }

  /** Joins, and joins again where the room is lost, until it leaves or there is no use. */
  async #stay(): Promise<void> {
    for (const waitMs of RETRY_MS) {
      await Promise.race([sleep(waitMs), this.#goodbye]);
      if (this.#left) return;
      try {
        await this.#join();
        if (!this.#left) log.info('the room was lost');
      } catch (error) {
        log.warn(failure(error), 'cannot join the room');
      }
    }
  }

  /** Resolves when the room is lost or left. @throws where it cannot be joined */
  async #join(): Promise<void> {
    const room = new Room();
    const lost = new Promise<void>((resolve) => room.once(RoomEvent.Disconnected, () => resolve()));
    const source = new AudioSource(DOWN_SAMPLE_RATE, 1, QUEUE_MS);
    const voice = new TrackVoice({ track: trackOf(source) });
    const reading = new Map<string, ReadableStreamDefaultReader<AudioFrame>>();
    this.#listenTo(room, voice, reading);
    const connecting = room.connect(this.#options.access.url, this.#token, {
      autoSubscribe: true,
      dynacast: false,
    });
    try {
      await within(CONNECT_DEADLINE_MS, connecting);
      if (this.#left) return;
      const track = LocalAudioTrack.createAudioTrack('interviewer', source);
      const options = new TrackPublishOptions({
        source: TrackSource.SOURCE_MICROPHONE,
        dtx: false,
        red: false,
      });
      await within(CONNECT_DEADLINE_MS, room.localParticipant?.publishTrack(track, options));
      log.info('joined the room');
      await Promise.race([lost, this.#goodbye]);
    } finally {
      voice.clear();
      for (const client of this.#clients.values()) client.ended();
      this.#clients.clear();
      await Promise.allSettled([...reading.values()].map((reader) => reader.cancel()));
      // Once, and not before it is connected: the library waits for its own callbacks.
      void connecting
        .then(() => room.disconnect())
        .then(() => source.close())
        .catch(() => undefined);
    }
  }

  #listenTo(
    room: Room,
    voice: TrackVoice,
    reading: Map<string, ReadableStreamDefaultReader<AudioFrame>>,
  ): void {
    room.on(RoomEvent.DataReceived, (payload, participant, _kind, topic) => {
      // Whoever is not known yet says hello again.
      if (participant && topic === ROOM_TOPIC) this.#clientOf(room, participant, voice)?.packet(payload);
    });
    room.on(RoomEvent.TrackSubscribed, (track, _publication, { identity }) => {
      if (track.kind !== TrackKind.KIND_AUDIO) return;
      // One that is gone again by now cannot be heard.
      this.#listen(track, identity, reading).catch((error) => log.info(failure(error), 'a track ended'));
    });
    room.on(RoomEvent.ParticipantDisconnected, ({ identity }) => {
      this.#clients.get(identity)?.ended();
      this.#clients.delete(identity);
    });
    room.on(RoomEvent.TokenRefreshed, () => {
      this.#token = room.token ?? this.#token;
    });
  }

  #clientOf(
    room: Room,
    { identity, attributes }: RemoteParticipant,
    voice: TrackVoice,
  ): RoomClient | undefined {
    const known = this.#clients.get(identity);
    if (known) return known;
    if (this.#left) return undefined;
    const client = new RoomClient({
      voice,
      publish: (packet) => {
        const options = { reliable: true, topic: ROOM_TOPIC, destination_identities: [identity] };
        void room.localParticipant?.publishData(packet, options).catch(() => undefined);
      },
    });
    this.#clients.set(identity, client);
    this.#options.onClient(client, attributes.origin || null);
    return client;
  }

  async #listen(
    track: RemoteTrack,
    identity: string,
    reading: Map<string, ReadableStreamDefaultReader<AudioFrame>>,
  ): Promise<void> {
    const stream = new AudioStream(track, {
      sampleRate: UP_SAMPLE_RATE,
      numChannels: 1,
      frameSizeMs: FRAME_DURATION_MS,
    });
    const reader = stream.getReader();
    const sid = track.sid ?? identity;
    reading.set(sid, reader);
    // It keeps everything that nobody reads, so it is always read.
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      this.#clients.get(identity)?.sound(read.value.data);
    }
    reading.delete(sid);
  }
}

function trackOf(source: AudioSource): Track {
  return {
    get queuedMs() {
      return source.queuedDuration;
    },
    give: (samples) => {
      // A copy: the library takes a view for the whole of what is behind it.
      const frame = new AudioFrame(samples.slice(), DOWN_SAMPLE_RATE, 1, samples.length);
      void source.captureFrame(frame).catch(() => undefined);
    },
    clear: () => {
      if (!source.closed) source.clearQueue();
    },
  };
}

/** @throws Error where it takes longer */
async function within<T>(deadlineMs: number, promise: Promise<T> | undefined): Promise<T | undefined> {
  const timer = new AbortController();
  const late = sleep(deadlineMs, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`no answer within ${deadlineMs} ms`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    late.catch(() => undefined);
    timer.abort();
  }
}
