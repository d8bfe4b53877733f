import { metrics, trace } from '@opentelemetry/api';
import type { TurnTimings } from '@vivavoce/contract/internal';
import { log } from './log.ts';

const STAGES = [
  'speechEndMs',
  'tentativePauseMs',
  'turnConfirmedMs',
  'finalTranscriptMs',
  'firstTokenMs',
  'firstClauseMs',
  'firstAudioByteMs',
  'firstAudioSentMs',
  'firstSamplePlayedMs',
] as const satisfies Exclude<keyof TurnTimings, 'turnId'>[];

const stageHistogram = metrics.getMeter('vivavoce-agent').createHistogram('vivavoce.turn.stage', {
  unit: 'ms',
  description: 'From the end of the candidate’s speech to each stage of the reply.',
});
const tracer = trace.getTracer('vivavoce-agent');

/** A turn's stages as they are recorded: whole milliseconds. */
export function timingsOf(turnId: string, stages: Omit<TurnTimings, 'turnId'>): TurnTimings {
  const rounded = Object.entries(stages).map(([stage, atMs]) => [stage, Math.round(atMs)]);
  return { turnId, ...Object.fromEntries(rounded) };
}

/** Tells of one turn's stages: a metric each, one span with an event each, and a line in the log. */
export function reportTurn(timings: TurnTimings, startedAt: Date): void {
  const { speechEndMs } = timings;
  const origin = speechEndMs ?? timings.firstTokenMs ?? timings.firstAudioSentMs ?? 0;
  const reached = STAGES.flatMap((stage) => {
    const atMs = timings[stage];
    return atMs === undefined ? [] : [{ stage, atMs }];
  });
  const wallClock = (atMs: number) => startedAt.getTime() + atMs;
  const span = tracer.startSpan('turn', {
    startTime: wallClock(origin),
    attributes: { 'vivavoce.turn.id': timings.turnId },
  });
  for (const { stage, atMs } of reached) {
    span.addEvent(stage.slice(0, -'Ms'.length), wallClock(atMs));
    if (speechEndMs !== undefined) stageHistogram.record(atMs - speechEndMs, { stage });
  }
  span.end(wallClock(Math.max(origin, ...reached.map(({ atMs }) => atMs))));
  log.info({ ...timings }, 'turn');
}
