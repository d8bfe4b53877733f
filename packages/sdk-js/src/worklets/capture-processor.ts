import { FrameCutter } from '../audio/frame-cutter.ts';
import type { CaptureReport } from '../audio/worklet-messages.ts';

/** Microphone at the device's rate in, frames of 16 kHz out by the port. Its own output is silence: it only keeps it running. */
export class CaptureProcessor extends AudioWorkletProcessor {
  readonly #cutter = new FrameCutter(sampleRate);
  readonly #emit = (frame: CaptureReport) => this.port.postMessage(frame, [frame.buffer]);

  override process(inputs: Float32Array[][]): boolean {
    const channel = inputs[0]?.[0];
    if (channel) this.#cutter.push(channel, this.#emit);
    return true;
  }
}
