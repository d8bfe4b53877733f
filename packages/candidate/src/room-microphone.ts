import {
  AudioFrame,
  AudioSource,
  LocalAudioTrack,
  type Room,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/plain';
import { isVoiced } from './energy.ts';

/** The track's own queue; the microphone keeps real time. */
const QUEUE_MS = 1_000;
/** More than this lies in it after the process was held up; room noise is left out then, so that speech leaves when it is spoken. */
const BACKLOG_MS = 40;

/** A microphone's track in a room. */
export class RoomMicrophone {
  readonly #source = new AudioSource(UP_SAMPLE_RATE, 1, QUEUE_MS);

  async publish(room: Room): Promise<void> {
    const track = LocalAudioTrack.createAudioTrack('microphone', this.#source);
    const options = new TrackPublishOptions({
      source: TrackSource.SOURCE_MICROPHONE,
      dtx: false,
      red: false,
    });
    await room.localParticipant?.publishTrack(track, options);
  }

  /** Takes a frame. @returns Milliseconds of sound that leave before it */
  send(samples: Int16Array): number {
    const waitingMs = this.#source.queuedDuration;
    if (waitingMs > BACKLOG_MS && !isVoiced(samples, UP_SAMPLE_RATE)) return waitingMs;
    void this.#source
      .captureFrame(new AudioFrame(samples.slice(), UP_SAMPLE_RATE, 1, samples.length))
      .catch(() => undefined);
    return waitingMs;
  }

  async close(): Promise<void> {
    await this.#source.close();
  }
}
