import { DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';
import { PlaybackBuffer } from '../audio/playback-buffer.ts';
import { Resampler } from '../audio/resampler.ts';
import type { PlaybackCommand, PlaybackReport } from '../audio/worklet-messages.ts';

const REPORT_SECONDS = 0.1;
const TICK_SECONDS = 2.5;

/** Frames of 24 kHz in by the port, the interviewer's voice at the device's rate out. */
export class PlaybackProcessor extends AudioWorkletProcessor {
  readonly #buffer = new PlaybackBuffer();
  readonly #resampler = new Resampler(DOWN_SAMPLE_RATE, sampleRate);
  #scratch = new Float32Array(1024);
  #reported = { generation: -1, playedSamples: -1, playing: false };
  #run = 0;
  #sinceReport = 0;
  #sinceTick = 0;

  constructor() {
    super();
    this.#buffer.latencySamples = this.#resampler.delay;
    this.port.onmessage = (event: MessageEvent<PlaybackCommand>) => this.#command(event.data);
  }

  override process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const channel = outputs[0]?.[0];
    if (!channel) return true;
    const needed = this.#resampler.inputNeeded(channel.length);
    if (needed > this.#scratch.length) this.#scratch = new Float32Array(needed * 2);
    this.#buffer.read(this.#scratch, needed);
    this.#resampler.push(this.#scratch, needed);
    this.#resampler.pull(channel);
    this.#report(channel.length);
    return true;
  }

  #command(command: PlaybackCommand): void {
    switch (command.type) {
      case 'frame':
        this.#buffer.push(command.frame);
        break;
      case 'speech_end':
        this.#buffer.end(command.generation, command.totalSamples);
        break;
      case 'pause':
        this.#buffer.pause(command.generation);
        break;
      case 'resume':
        this.#buffer.resume(command.generation);
        break;
      case 'flush':
        this.#post({
          type: 'flushed',
          id: command.id,
          playedSamples: this.#buffer.flush(command.generation),
        });
        break;
      case 'reset':
        this.#run = command.run;
        this.#buffer.reset();
        this.#reported = { generation: -1, playedSamples: -1, playing: false };
        break;
      case 'latency':
        this.#buffer.latencySamples = command.samples + this.#resampler.delay;
    }
  }

  /** At the first sample of a generation, when sound begins or stops, and every 100 ms in between. */
  #report(frames: number): void {
    this.#sinceTick += frames;
    if (this.#sinceTick >= TICK_SECONDS * sampleRate) {
      this.#sinceTick = 0;
      this.#post({ type: 'tick' });
    }
    this.#sinceReport += frames;
    const position = this.#buffer.position();
    if (!position) return;
    const last = this.#reported;
    const turned = position.generation !== last.generation || position.playing !== last.playing;
    const due = this.#sinceReport >= REPORT_SECONDS * sampleRate;
    if (!turned && !(due && position.playedSamples !== last.playedSamples)) return;
    this.#sinceReport = 0;
    this.#reported = position;
    this.#post({ type: 'played', run: this.#run, ...position, underruns: this.#buffer.underruns });
  }

  #post(report: PlaybackReport): void {
    this.port.postMessage(report);
  }
}
