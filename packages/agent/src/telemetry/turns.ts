import { context, trace } from '@opentelemetry/api';
import type { TurnTimings } from '@vivavoce/contract/internal';
import { log } from './log.ts';
import { meters } from './metrics.ts';

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

const agent = trace.getTracer('vivavoce-agent');

/** Who was busy between which stages; the first one of `from` that was reached counts. */
const SPANS = [
  { name: 'turn taking', on: 'agent', from: ['speechEndMs'], to: 'turnConfirmedMs' },
  { name: 'recogniser', on: 'vendor', from: ['tentativePauseMs', 'speechEndMs'], to: 'finalTranscriptMs' },
  { name: 'model, first token', on: 'vendor', from: ['tentativePauseMs', 'speechEndMs'], to: 'firstTokenMs' },
  { name: 'model, first clause', on: 'vendor', from: ['firstTokenMs'], to: 'firstClauseMs' },
  { name: 'voice, first sound', on: 'vendor', from: ['firstClauseMs'], to: 'firstAudioByteMs' },
  { name: 'send', on: 'agent', from: ['firstAudioByteMs'], to: 'firstAudioSentMs' },
  { name: 'network and playback', on: 'browser', from: ['firstAudioSentMs'], to: 'firstSamplePlayedMs' },
] as const satisfies {
  name: string;
  on: 'agent' | 'vendor' | 'browser';
  from: (typeof STAGES)[number][];
  to: (typeof STAGES)[number];
}[];

/** A turn's stages as they are recorded: whole milliseconds. */
export function timingsOf(turnId: string, stages: Omit<TurnTimings, 'turnId'>): TurnTimings {
  const rounded = Object.entries(stages).map(([stage, atMs]) => [stage, Math.round(atMs)]);
  return { turnId, ...Object.fromEntries(rounded) };
}

/**
 * Tells of one turn's stages: a metric each, a trace whose spans say who was busy (browser, agent or vendor), and a line in the log.
 * The browser measures its own part and tells it over the protocol; its span is made here.
 */
export function reportTurn(
  timings: TurnTimings,
  { startedAt, sessionId }: { startedAt: Date; sessionId: string },
): void {
  const { speechEndMs, firstSamplePlayedMs } = timings;
  const origin = speechEndMs ?? timings.firstTokenMs ?? timings.firstAudioSentMs ?? 0;
  const reached = STAGES.flatMap((stage) => {
    const atMs = timings[stage];
    return atMs === undefined ? [] : [{ stage, atMs }];
  });
  if (speechEndMs !== undefined) {
    for (const { stage, atMs } of reached) {
      meters.turnStage.observe({ stage: stage.slice(0, -'Ms'.length) }, (atMs - speechEndMs) / 1_000);
    }
    if (firstSamplePlayedMs !== undefined) {
      meters.voiceToVoice.observe((firstSamplePlayedMs - speechEndMs) / 1_000);
    }
  }
  const wallClock = (atMs: number) => startedAt.getTime() + atMs;
  const turn = agent.startSpan('turn', {
    startTime: wallClock(origin),
    attributes: { 'vivavoce.turn.id': timings.turnId, 'vivavoce.session.id': sessionId },
  });
  const parent = trace.setSpan(context.active(), turn);
  for (const { name, on, from, to } of SPANS) {
    const fromMs = from.map((stage) => timings[stage]).find((atMs) => atMs !== undefined);
    const toMs = timings[to];
    if (fromMs === undefined || toMs === undefined || toMs < fromMs) continue;
    agent
      .startSpan(name, { startTime: wallClock(fromMs), attributes: { 'vivavoce.on': on } }, parent)
      .end(wallClock(toMs));
  }
  turn.end(wallClock(Math.max(origin, ...reached.map(({ atMs }) => atMs))));
  log.info({ ...timings }, 'turn');
}
