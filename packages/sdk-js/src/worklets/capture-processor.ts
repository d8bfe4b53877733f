import { FrameCutter } from '../audio/frame-cutter.ts';
import type { CaptureReport } from '../audio/worklet-messages.ts';

/** Sound at the device's rate in, frames out by the port, of 16 kHz or what it is told. Its own output is silence: it only keeps it running. */
export class CaptureProcessor extends AudioWorkletProcessor {
  readonly #cutter: FrameCutter;
  readonly #emit = (frame: CaptureReport) => this.port.postMessage(frame, [frame.buffer]);

  constructor({ processorOptions }: { processorOptions?: { rate: number } } = {}) {
    super();
    this.#cutter = new FrameCutter(sampleRate, processorOptions?.rate);
  }

  override process(inputs: Float32Array[][]): boolean {
    const channel = inputs[0]?.[0];
    if (channel) this.#cutter.push(channel, this.#emit);
    return true;
  }
}
