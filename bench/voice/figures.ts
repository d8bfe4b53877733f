import { inSequenceMs, type TurnStages } from './stages.ts';

/** One turn as measured. A turn that was cut into, or that got no reply, has no times. */
export interface MeasuredTurn {
  cutIn: boolean;
  replied: boolean;
  voiceToVoiceMs?: number;
  endpointWaitMs?: number;
  stages?: TurnStages;
}

export interface Percentiles {
  p50: number;
  p95: number;
}

/** The line of `-- --json`. */
export interface Figures {
  turns: number;
  p50Ms: number;
  p95Ms: number;
  noReply: number;
  cutIns: number;
  endpointWaitP50Ms: number;
  overheadP50Ms: number;
  overheadP95Ms: number;
  stages: Record<keyof TurnStages, Percentiles>;
}

export const MIN_TURNS = 30;
/** A larger share of turns that the agent cut into fails the run. */
export const MAX_CUT_IN_SHARE = 0.05;

const STAGES = [
  'finalizeAfterMs',
  'sttFinalMs',
  'llmFirstTokenMs',
  'firstClauseMs',
  'ttsFirstByteMs',
] as const satisfies (keyof TurnStages)[];

export function figuresOf(turns: readonly MeasuredTurn[]): Figures {
  const present = (value: (turn: MeasuredTurn) => number | undefined) =>
    turns.flatMap((turn) => value(turn) ?? []);
  const voiceToVoice = percentiles(present((turn) => turn.voiceToVoiceMs));
  const overhead = percentiles(present(overheadMs));
  const stages = STAGES.map(
    (stage) => [stage, percentiles(present((turn) => turn.stages?.[stage]))] as const,
  );
  return {
    turns: turns.length,
    p50Ms: voiceToVoice.p50,
    p95Ms: voiceToVoice.p95,
    noReply: turns.filter((turn) => !turn.replied).length,
    cutIns: turns.filter((turn) => turn.cutIn).length,
    endpointWaitP50Ms: percentiles(present((turn) => turn.endpointWaitMs)).p50,
    overheadP50Ms: overhead.p50,
    overheadP95Ms: overhead.p95,
    stages: Object.fromEntries(stages) as Figures['stages'],
  };
}

/** Voice-to-voice less the longer of the wait for the end of the turn and what the stages took in sequence from `Finalize`. */
export function overheadMs(turn: MeasuredTurn): number | undefined {
  const { voiceToVoiceMs, endpointWaitMs, stages } = turn;
  if (voiceToVoiceMs === undefined || endpointWaitMs === undefined || !stages) return undefined;
  return voiceToVoiceMs - Math.max(endpointWaitMs, inSequenceMs(stages));
}

/** Why a run does not count; nothing where it does. */
export function failureOf({ turns, cutIns }: Figures): string {
  if (turns < MIN_TURNS) return `Only ${turns} turns came about; ${MIN_TURNS} are needed.`;
  if (cutIns > turns * MAX_CUT_IN_SHARE) return `${cutIns} of ${turns} turns were cut into: more than 5 %.`;
  return '';
}

/** Nearest rank, to a tenth of a millisecond; 0 where there is nothing. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return { p50: tenth(rank(0.5)), p95: tenth(rank(0.95)) };
}

export function report(figures: Figures): string {
  const row = (name: string, { p50, p95 }: Percentiles) =>
    `  ${name.padEnd(44)}${p50.toFixed(1).padStart(8)}${p95.toFixed(1).padStart(8)}`;
  const { stages } = figures;
  return [
    `${figures.turns} turns; without a reply ${figures.noReply}; cut into ${figures.cutIns}`,
    '',
    `  ${'milliseconds'.padEnd(44)}${'p50'.padStart(8)}${'p95'.padStart(8)}`,
    row('voice to voice', { p50: figures.p50Ms, p95: figures.p95Ms }),
    row('own overhead', { p50: figures.overheadP50Ms, p95: figures.overheadP95Ms }),
    `  ${'wait for the end of the turn'.padEnd(44)}${figures.endpointWaitP50Ms.toFixed(1).padStart(8)}`,
    '',
    row('last voiced sample → Finalize', stages.finalizeAfterMs),
    row('Finalize → final transcript', stages.sttFinalMs),
    row('model’s request → first token', stages.llmFirstTokenMs),
    row('first token → first clause', stages.firstClauseMs),
    row('request for speech → first byte', stages.ttsFirstByteMs),
  ].join('\n');
}
