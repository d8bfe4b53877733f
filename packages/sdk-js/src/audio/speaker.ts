import { type AudioFrame, DOWN_SAMPLE_RATE, FLUSH_DEADLINE_MS } from '@vivavoce/contract/plain';
import { PLAYBACK_PROCESSOR, type PlaybackCommand, type PlaybackReport } from './worklet-messages.ts';

export type PlayedReport = Extract<PlaybackReport, { type: 'played' }>;

export interface SpeakerEvents {
  onPlayed(report: PlayedReport): void;
  onTick(): void;
}

/** Part of the deadline that the worklet has; after it, the last report answers. */
const WORKLET_ANSWER_MS = FLUSH_DEADLINE_MS * 0.6;

/** The playback worklet from the page's side. Connected for as long as its AudioContext lives. */
export class Speaker {
  readonly #context: AudioContext;
  readonly #node: AudioWorkletNode;
  readonly #events: SpeakerEvents;
  readonly #flushes = new Map<number, (playedSamples: number) => void>();
  #last = { generation: -1, playedSamples: 0 };
  #flushId = 0;
  #run = 0;
  #latencySamples = -1;
  #underruns = 0;

  constructor(context: AudioContext, events: SpeakerEvents) {
    this.#context = context;
    this.#events = events;
    this.#node = new AudioWorkletNode(context, PLAYBACK_PROCESSOR, {
      numberOfInputs: 0,
      outputChannelCount: [1],
    });
    this.#node.port.onmessage = (event: MessageEvent<PlaybackReport>) => this.#report(event.data);
    this.#node.connect(context.destination);
    this.#tellLatency();
  }

  get node(): AudioNode {
    return this.#node;
  }

  get underruns(): number {
    return this.#underruns;
  }

  frame(frame: AudioFrame): void {
    this.post({ type: 'frame', frame }, [frame.samples.buffer as ArrayBuffer]);
  }

  post(command: PlaybackCommand, transfer: Transferable[] = []): void {
    this.#node.port.postMessage(command, transfer);
  }

  /** Throws a generation and all older ones away; answers how much of it was played, within `FLUSH_DEADLINE_MS`. */
  flush(generation: number): Promise<number> {
    this.#flushId += 1;
    const id = this.#flushId;
    return new Promise((resolve) => {
      const last = () => (this.#last.generation === generation ? this.#last.playedSamples : 0);
      const timer = setTimeout(() => answer(last()), WORKLET_ANSWER_MS);
      const answer = (playedSamples: number) => {
        clearTimeout(timer);
        this.#flushes.delete(id);
        resolve(playedSamples);
      };
      this.#flushes.set(id, answer);
      this.post({ type: 'flush', generation, id });
    });
  }

  /** Falls silent and forgets every generation: what follows may count them anew. */
  reset(): void {
    this.#run += 1;
    this.#last.generation = -1;
    this.post({ type: 'reset', run: this.#run });
  }

  close(): void {
    this.#node.port.onmessage = null;
    this.#node.disconnect();
  }

  #report(report: PlaybackReport): void {
    switch (report.type) {
      case 'played':
        if (report.run !== this.#run) break;
        this.#underruns = report.underruns;
        this.#last = report;
        this.#tellLatency();
        this.#events.onPlayed(report);
        break;
      case 'flushed':
        this.#flushes.get(report.id)?.(report.playedSamples);
        break;
      case 'tick':
        this.#events.onTick();
        break;
    }
  }

  /** The device's latency changes with the device; browsers that do not tell it count as none beyond their own buffer. */
  #tellLatency(): void {
    const seconds = (this.#context.baseLatency || 0) + (this.#context.outputLatency || 0);
    const samples = Math.round(seconds * DOWN_SAMPLE_RATE);
    if (Math.abs(samples - this.#latencySamples) < DOWN_SAMPLE_RATE / 500) return;
    this.#latencySamples = samples;
    this.post({ type: 'latency', samples });
  }
}
