import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What a worker measures of itself. Its supervisor adds its workers up. */
export const registry = new Registry();
const registers = [registry];

/** Seconds, close where a conversation is decided. */
const BUCKETS = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.5, 2, 3, 5, 10];

export const meters = {
  turnStage: new Histogram({
    name: 'vivavoce_turn_stage_seconds',
    help: 'From the end of the candidate’s speech to a stage of the reply.',
    labelNames: ['stage'],
    buckets: BUCKETS,
    registers,
  }),
  voiceToVoice: new Histogram({
    name: 'vivavoce_voice_to_voice_seconds',
    help: 'From the end of the candidate’s speech to the first sample of the reply that their loudspeaker played.',
    buckets: BUCKETS,
    registers,
  }),
  interruptions: new Counter({
    name: 'vivavoce_interruptions_total',
    help: 'Replies that the candidate spoke over, and that ended because of it.',
    registers,
  }),
  replies: new Counter({
    name: 'vivavoce_replies_total',
    help: 'Replies that were begun before the turn was over, by what became of them: `discarded` was paid for and never heard.',
    labelNames: ['outcome'],
    registers,
  }),
  vendorFailures: new Counter({
    name: 'vivavoce_vendor_failures_total',
    help: 'Calls to a vendor that failed, timed out or broke off.',
    labelNames: ['vendor'],
    registers,
  }),
  sessions: new Gauge({
    name: 'vivavoce_sessions',
    help: 'Sessions that are here now.',
    registers,
  }),
  late: new Counter({
    name: 'vivavoce_event_loop_late_seconds_total',
    help: 'Time by which the event loop was late: `own` while this process was computing, `host` while it was given no time to.',
    labelNames: ['cause'],
    registers,
  }),
};

/** Memory, processor time and the event loop, as every process of Node tells them. */
export function collectProcessMetrics(): void {
  collectDefaultMetrics({ register: registry });
}
