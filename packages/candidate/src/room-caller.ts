import { AudioStream, type RemoteTrack, Room, RoomEvent } from '@livekit/rtc-node';
import { DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';
import { Microphone, type Spoken, TRACK_FRAME_MS } from './microphone.ts';
import { RoomMicrophone } from './room-microphone.ts';

/** Sound of the other's is looked at this often. */
const HEARD_EVERY_MS = 10;

export interface HeardSound {
  samples: Int16Array;
  /** When it arrived, of `performance.now()`. */
  atMs: number;
}

/** Somebody in a room of LiveKit who speaks and hears, and knows no protocol: for agents that are not ours. */
export class RoomCaller {
  /** All sound of the other's that arrived, silence too. */
  readonly sounds: HeardSound[] = [];
  readonly #room = new Room();
  readonly #track = new RoomMicrophone();
  #microphone: Microphone | undefined;
  #gone = false;

  /** Joins, with an open microphone. */
  static async join(url: string, token: string): Promise<RoomCaller> {
    const caller = new RoomCaller();
    await caller.#join(url, token);
    return caller;
  }

  /** It left, or the room or the other is gone. */
  get gone(): boolean {
    return this.#gone;
  }

  /** What the other says of itself by an attribute. */
  attribute(name: string): string | undefined {
    const [other] = this.#room.remoteParticipants.values();
    return other?.attributes[name];
  }

  /** Says something in real time (16 kHz); resolves once the last sample was sent. */
  speak(samples: Int16Array): Promise<Spoken> {
    if (!this.#microphone) throw new Error('The caller is not in the room.');
    return this.#microphone.speak(samples);
  }

  async leave(): Promise<void> {
    if (this.#gone) return;
    this.#gone = true;
    this.#microphone?.close();
    await this.#room.disconnect();
    await this.#track.close();
  }

  async #join(url: string, token: string): Promise<void> {
    const room = this.#room;
    room.on(RoomEvent.TrackSubscribed, (track) => void this.#listen(track).catch(() => undefined));
    const goes = () => void this.leave().catch(() => undefined);
    room.on(RoomEvent.ParticipantDisconnected, goes);
    room.on(RoomEvent.Disconnected, goes);
    await room.connect(url, token, { autoSubscribe: true, dynacast: false });
    await this.#track.publish(room);
    this.#microphone = new Microphone((samples) => this.#track.send(samples), TRACK_FRAME_MS);
  }

  async #listen(track: RemoteTrack): Promise<void> {
    const options = { sampleRate: DOWN_SAMPLE_RATE, numChannels: 1, frameSizeMs: HEARD_EVERY_MS };
    const reader = new AudioStream(track, options).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      this.sounds.push({ samples: read.value.data.slice(), atMs: performance.now() });
    }
  }
}
