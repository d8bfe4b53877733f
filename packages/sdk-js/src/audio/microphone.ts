import type { ErrorCode } from '@vivavoce/contract/plain';
import { VivavoceError } from '../core/error.ts';
import type { MicrophoneDevice } from '../types.ts';
import { Meter } from './meter.ts';
import { CAPTURE_PROCESSOR, type CaptureReport } from './worklet-messages.ts';

export interface MicrophoneEvents {
  /** 20 ms of PCM16 at 16 kHz. */
  onFrame(samples: Int16Array<ArrayBuffer>): void;
  /** The device was unplugged or taken away. */
  onLost(): void;
  /** The system, or a switch of the device, muted it, or let it be heard again. */
  onSilenced(silenced: boolean): void;
}

/** One open microphone. Not to be used again after `close`. */
export class Microphone {
  readonly #source: MediaStreamAudioSourceNode;
  readonly #node: AudioWorkletNode;
  readonly #meter: Meter;

  /** The browser's own, muted or not. */
  readonly track: MediaStreamTrack;

  constructor(context: AudioContext, stream: MediaStream, events: MicrophoneEvents) {
    this.#source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
    this.#node = new AudioWorkletNode(context, CAPTURE_PROCESSOR, {
      outputChannelCount: [1],
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    this.#meter = new Meter(this.#source);
    this.#node.port.onmessage = (event: MessageEvent<CaptureReport>) => events.onFrame(event.data);
    this.#source.connect(this.#node);
    // Some browsers run only what leads to the loudspeaker; the worklet's own output is silence.
    this.#node.connect(context.destination);
    // A stream of a microphone has one.
    const [track] = stream.getAudioTracks() as [MediaStreamTrack];
    track.onended = () => events.onLost();
    track.onmute = () => events.onSilenced(true);
    track.onunmute = () => events.onSilenced(false);
    this.track = track;
  }

  /** Open, and muted by the system or by a switch of the device. */
  get silenced(): boolean {
    return this.track.muted;
  }

  get deviceId(): string | undefined {
    return this.track.getSettings().deviceId;
  }

  level(): number {
    return this.#meter.read();
  }

  /** A muted track gives silence and lets the browser say so at its own microphone sign. */
  set muted(muted: boolean) {
    this.track.enabled = !muted;
  }

  close(): void {
    const { track } = this;
    track.stop();
    track.onended = track.onmute = track.onunmute = null;
    this.#node.port.onmessage = null;
    this.#source.disconnect();
    this.#node.disconnect();
  }
}

/**
 * Asks the browser for a microphone; waits for as long as the candidate thinks about it.
 *
 * @throws VivavoceError `microphone_denied` and its like, `unsupported`
 */
export async function openStream(deviceId: string | null): Promise<MediaStream> {
  const devices = navigator.mediaDevices;
  if (!devices?.getUserMedia) throw new VivavoceError(isInsecure() ? 'microphone_insecure' : 'unsupported');
  try {
    return await devices.getUserMedia({
      audio: {
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        channelCount: 1,
        ...(deviceId && { deviceId: { exact: deviceId } }),
      },
    });
  } catch (error) {
    const code = microphoneCode(error);
    // The chosen device is gone: any other is better than none.
    if (code === 'microphone_missing' && deviceId) return openStream(null);
    throw new VivavoceError(code, { cause: error });
  }
}

export function closeStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

export async function listMicrophones(): Promise<MicrophoneDevice[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
  return devices
    .filter((device) => device.kind === 'audioinput')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

/** Plain HTTP: the browser offers neither a microphone nor a worklet. */
export function isInsecure(): boolean {
  return globalThis.isSecureContext === false;
}

function microphoneCode(error: unknown): ErrorCode {
  const { featurePolicy: policy } = document as { featurePolicy?: { allowsFeature(name: string): boolean } };
  switch ((error as Error).name) {
    case 'NotAllowedError':
    case 'SecurityError':
      // The page's own policy, or a frame around it, withholds it. Browsers that do not tell are taken to allow it.
      return policy?.allowsFeature('microphone') === false ? 'microphone_forbidden' : 'microphone_denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'microphone_missing';
    case 'NotReadableError':
      return 'microphone_busy';
    case 'AbortError':
      return 'microphone_lost';
    default:
      return 'unsupported';
  }
}
