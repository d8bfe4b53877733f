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
}

/** One open microphone. Not to be used again after `close`. */
export class Microphone {
  readonly #stream: MediaStream;
  readonly #source: MediaStreamAudioSourceNode;
  readonly #node: AudioWorkletNode;
  readonly #meter: Meter;

  constructor(context: AudioContext, stream: MediaStream, events: MicrophoneEvents) {
    this.#stream = stream;
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
    for (const track of stream.getAudioTracks()) track.onended = () => events.onLost();
  }

  get deviceId(): string | undefined {
    return this.#stream.getAudioTracks()[0]?.getSettings().deviceId;
  }

  level(): number {
    return this.#meter.read();
  }

  /** A muted track gives silence and lets the browser say so at its own microphone sign. */
  set muted(muted: boolean) {
    for (const track of this.#stream.getAudioTracks()) track.enabled = !muted;
  }

  close(): void {
    for (const track of this.#stream.getAudioTracks()) track.onended = null;
    closeStream(this.#stream);
    this.#node.port.onmessage = null;
    this.#source.disconnect();
    this.#node.disconnect();
  }
}

/**
 * Asks the browser for a microphone; waits for as long as the candidate thinks about it.
 *
 * @throws VivavoceError `microphone_denied`, `microphone_missing`, `microphone_lost` (in use elsewhere), `unsupported`
 */
export async function openStream(deviceId: string | null): Promise<MediaStream> {
  const devices = globalThis.navigator?.mediaDevices;
  if (!devices?.getUserMedia) throw new VivavoceError('unsupported');
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
  const devices = (await globalThis.navigator?.mediaDevices?.enumerateDevices?.()) ?? [];
  return devices
    .filter((device) => device.kind === 'audioinput')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

function microphoneCode(error: unknown): ErrorCode {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'microphone_denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'microphone_missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'microphone_lost';
    default:
      return 'unsupported';
  }
}
