import { AudioStream, type RemoteTrack, Room, RoomEvent } from '@livekit/rtc-node';
import {
  AGENT_IDENTITY,
  CLOSE_CODES,
  type ClientMessage,
  DOWN_SAMPLE_RATE,
  HELLO_EVERY_MS,
  type Hello,
  type LiveKitConnection,
  ROOM_TOPIC,
  type RoomClientMessage,
  RoomInbox,
  toPackets,
} from '@vivavoce/contract/plain';
import { RoomMicrophone } from './room-microphone.ts';
import type { Wire, WireHandlers } from './wire.ts';

const WELCOME_WITHIN_MS = 8_000;
/** Sound of the agent's is looked at this often. */
const HEARD_EVERY_MS = 10;
const ABNORMAL_CLOSURE = 1006;

/** A room of LiveKit, by the vendor's own client for servers. */
export class RoomWire implements Wire {
  readonly #handlers: WireHandlers;
  readonly #room = new Room();
  readonly #microphone = new RoomMicrophone();
  readonly #inbox: RoomInbox;
  readonly #opening: Promise<void>;
  #opened: () => void = () => undefined;
  #failed: (error: Error) => void = () => undefined;
  #repeating: NodeJS.Timeout | undefined;
  #seq = 1;
  #open = false;
  #closed = false;

  constructor(handlers: WireHandlers) {
    this.#handlers = handlers;
    this.#opening = new Promise((resolve, reject) => {
      this.#opened = resolve;
      this.#failed = reject;
    });
    // Nobody waits any more where it ends later.
    this.#opening.catch(() => undefined);
    this.#inbox = new RoomInbox({
      onMessage: (message) => {
        if (message.type === 'welcome') this.#welcome();
        handlers.onMessage(message);
      },
      onFrame: handlers.onFrame,
      onProbe: (id) => this.#write({ type: 'probed', id }),
      onClose: (reason) => this.#end(CLOSE_CODES[reason]),
    });
  }

  get open(): boolean {
    return this.#open && !this.#closed;
  }

  /** Joins, and says hello until the agent answers. @throws where it does not */
  async join({ url, token }: LiveKitConnection, hello: Hello): Promise<void> {
    const room = this.#room;
    room.on(RoomEvent.DataReceived, (packet, sender, _kind, topic) => {
      if (this.#closed || sender?.identity !== AGENT_IDENTITY || topic !== ROOM_TOPIC) return;
      clearInterval(this.#repeating);
      if (!this.#inbox.packet(packet)) this.#end(CLOSE_CODES.protocol_error);
    });
    room.on(RoomEvent.TrackSubscribed, (track, _publication, { identity }) => {
      if (identity === AGENT_IDENTITY) void this.#listen(track, hello).catch(() => undefined);
    });
    room.on(RoomEvent.ParticipantDisconnected, ({ identity }) => {
      if (identity === AGENT_IDENTITY && this.#open) this.#end(ABNORMAL_CLOSURE);
    });
    room.on(RoomEvent.Disconnected, () => this.#end(ABNORMAL_CLOSURE));
    const deadline = setTimeout(() => this.#failed(new Error('no welcome in the room')), WELCOME_WITHIN_MS);
    try {
      await room.connect(url, token, { autoSubscribe: true, dynacast: false });
      // LiveKit tells the others at once of somebody who speaks, and of anybody else within three seconds.
      if (hello.audio.upSampleRate > 0) {
        void this.#microphone.publish(room).catch(() => undefined);
      }
      await this.#opening;
    } finally {
      clearTimeout(deadline);
    }
  }

  send(message: ClientMessage): void {
    if (this.open) this.#write(message);
  }

  sendAudio(samples: Int16Array): number {
    if (this.#closed) return 0;
    return this.#microphone.send(samples);
  }

  cut(): void {
    this.#end(ABNORMAL_CLOSURE);
  }

  /** What is said before its track is here would be lost: hello comes after it. */
  async #listen(track: RemoteTrack, hello: Hello): Promise<void> {
    const options = { sampleRate: DOWN_SAMPLE_RATE, numChannels: 1, frameSizeMs: HEARD_EVERY_MS };
    const reader = new AudioStream(track, options).getReader();
    if (!this.#open && !this.#repeating) {
      const text = JSON.stringify({ ...hello, framePackets: true, seq: 1, ack: 0 });
      this.#publish(text);
      this.#repeating = setInterval(() => this.#publish(text), HELLO_EVERY_MS);
    }
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      this.#inbox.sound(read.value.data.slice());
    }
  }

  #welcome(): void {
    this.#open = true;
    this.#opened();
  }

  #end(code: number): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#repeating);
    this.#failed(new Error(`the room is closed: ${code}`));
    void this.#room
      .disconnect()
      .then(() => this.#microphone.close())
      .catch(() => undefined);
    this.#handlers.onClose(code, this.#open);
  }

  #write(message: RoomClientMessage): void {
    this.#seq += 1;
    this.#publish(JSON.stringify({ ...message, seq: this.#seq, ack: this.#inbox.ack }));
  }

  #publish(text: string): void {
    const options = { reliable: true, topic: ROOM_TOPIC, destination_identities: [AGENT_IDENTITY] };
    for (const packet of toPackets(text)) {
      void this.#room.localParticipant?.publishData(packet, options).catch(() => undefined);
    }
  }
}
