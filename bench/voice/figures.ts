import type { ConnectionKind } from '@vivavoce/contract/plain';
import type { PauseKind } from './answers.ts';
import { inSequenceMs, type TurnStages } from './stages.ts';

/** One turn as measured. A turn that was cut into, or that got no reply, has no times. */
export interface MeasuredTurn {
  /** Where the answer paused. */
  pause: PauseKind;
  pauseMs: number;
  /** The recogniser closed the pause with a full stop that was none. */
  falsePoint: boolean;
  cutIn: boolean;
  replied: boolean;
  /** Requests to the vendors, from the first word to the first sound of the reply, that had to open a connection. */
  connects: number;
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
  /** With true punctuation; all but `cutInsFalsePoints` and `connectsPerTurn` are of these. */
  turns: number;
  p50Ms: number;
  p95Ms: number;
  noReply: number;
  /** Turns with a pause in mid-sentence. */
  pausedTurns: number;
  /** Of those, the ones that the agent cut into. */
  cutIns: number;
  /** Turns with a pause behind a complete sentence that the agent cut into. */
  cutInsAfterSentence: number;
  /** Share of the pauses in mid-sentence that were cut into where a quarter of them had a false full stop. */
  cutInsFalsePoints: number;
  connectsPerTurn: number;
  endpointWaitP50Ms: number;
  overheadP50Ms: number;
  overheadP95Ms: number;
  firstClauseP50Ms: number;
  stages: Record<keyof TurnStages, Percentiles>;
}

export const MIN_TURNS = 60;
const LIMITS = {
  p50Ms: 520,
  p95Ms: 680,
  cutIns: 1,
  cutInsFalsePoints: 0.08,
  overheadP50Ms: 12,
  overheadP95Ms: 40,
  connectsPerTurn: 0,
} satisfies Partial<Figures>;
/** What both ways of sound may take more over LiveKit: WebRTC holds it back at either end, so that none is missing. Of our own we take no more. */
const LIVEKIT_MS = 90;

export function limitsOf(transport: ConnectionKind): typeof LIMITS {
  if (transport === 'websocket') return LIMITS;
  return {
    ...LIMITS,
    p50Ms: LIMITS.p50Ms + LIVEKIT_MS,
    p95Ms: LIMITS.p95Ms + LIVEKIT_MS,
  };
}
/** The wait that `cutInsAfterSentence` is held against. */
export const FIXED_WAIT_MS = 550;

const STAGES = [
  'finalizeAfterMs',
  'sttFinalMs',
  'llmFirstTokenMs',
  'firstClauseMs',
  'ttsFirstByteMs',
] as const satisfies (keyof TurnStages)[];

/** What a run measured. */
export interface Measured {
  /** With true punctuation. */
  turns: readonly MeasuredTurn[];
  /** Pauses in mid-sentence, a quarter of them with a full stop that is none. */
  falselyPointed: readonly MeasuredTurn[];
}

export function figuresOf({ turns, falselyPointed }: Measured): Figures {
  const all = [...turns, ...falselyPointed];
  const present = (value: (turn: MeasuredTurn) => number | undefined) =>
    turns.flatMap((turn) => value(turn) ?? []);
  const voiceToVoice = percentiles(present((turn) => turn.voiceToVoiceMs));
  const overhead = percentiles(present(overheadMs));
  const stages = Object.fromEntries(
    STAGES.map((stage) => [stage, percentiles(present((turn) => turn.stages?.[stage]))] as const),
  ) as Figures['stages'];
  const paused = pausedIn(turns, 'mid_sentence');
  return {
    turns: turns.length,
    p50Ms: voiceToVoice.p50,
    p95Ms: voiceToVoice.p95,
    noReply: turns.filter((turn) => !turn.replied).length,
    pausedTurns: paused.length,
    cutIns: cutIn(paused),
    cutInsAfterSentence: cutIn(pausedIn(turns, 'after_sentence')),
    cutInsFalsePoints: share(cutIn(falselyPointed), falselyPointed.length),
    connectsPerTurn: share(
      all.reduce((sum, { connects }) => sum + connects, 0),
      all.length,
    ),
    endpointWaitP50Ms: percentiles(present((turn) => turn.endpointWaitMs)).p50,
    overheadP50Ms: overhead.p50,
    overheadP95Ms: overhead.p95,
    firstClauseP50Ms: stages.firstClauseMs.p50,
    stages,
  };
}

/** How often a fixed wait would have cut into the same pauses behind a complete sentence. */
export function cutInsOfFixedWait(turns: readonly MeasuredTurn[]): number {
  return pausedIn(turns, 'after_sentence').filter(({ pauseMs }) => pauseMs > FIXED_WAIT_MS).length;
}

function pausedIn(turns: readonly MeasuredTurn[], where: PauseKind): MeasuredTurn[] {
  return turns.filter(({ pause }) => pause === where);
}

function cutIn(turns: readonly MeasuredTurn[]): number {
  return turns.filter((turn) => turn.cutIn).length;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 1_000;
}

/** Voice-to-voice less the longer of the wait for the end of the turn and what the stages took in sequence from `Finalize`. */
export function overheadMs(turn: MeasuredTurn): number | undefined {
  const { voiceToVoiceMs, endpointWaitMs, stages } = turn;
  if (voiceToVoiceMs === undefined || endpointWaitMs === undefined || !stages) return undefined;
  return voiceToVoiceMs - Math.max(endpointWaitMs, inSequenceMs(stages));
}

/**
 * What a run misses, one sentence each; nothing where it misses nothing. Where the vendors are far away the times are theirs,
 * and only the connections count.
 */
export function missesOf(
  figures: Figures,
  { far, transport = 'websocket' }: { far: boolean; transport?: ConnectionKind },
): string[] {
  const limits = Object.entries(limitsOf(transport)).filter(([name]) => !far || name === 'connectsPerTurn');
  const misses = limits.flatMap(([name, limit]) => {
    const value = figures[name as keyof typeof LIMITS];
    return value > limit ? [`${name} is ${value}; the limit is ${limit}.`] : [];
  });
  if (figures.turns < MIN_TURNS)
    misses.push(`Only ${figures.turns} turns came about; ${MIN_TURNS} are needed.`);
  if (figures.noReply > 0) misses.push(`${figures.noReply} turns got no reply.`);
  return misses;
}

/** Nearest rank, to a tenth of a millisecond; 0 where there is nothing. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return { p50: tenth(rank(0.5)), p95: tenth(rank(0.95)) };
}

export function report(
  figures: Figures,
  { turns }: Measured,
  transport: ConnectionKind = 'websocket',
): string {
  const limits = limitsOf(transport);
  const row = (name: string, { p50, p95 }: Percentiles, limit = '') =>
    `  ${name.padEnd(44)}${p50.toFixed(1).padStart(8)}${p95.toFixed(1).padStart(8)}  ${limit}`.trimEnd();
  const { stages } = figures;
  const limit = (p50: number, p95: number) => `limits ${p50} and ${p95}`;
  return [
    `${figures.turns} turns; without a reply ${figures.noReply}`,
    `cut into, paused in mid-sentence: ${figures.cutIns} of ${figures.pausedTurns} (limit ${limits.cutIns}); a quarter of the pauses with a false full stop: ${figures.cutInsFalsePoints} of them (limit ${limits.cutInsFalsePoints})`,
    `cut into, paused behind a complete sentence: ${figures.cutInsAfterSentence} of ${pausedIn(turns, 'after_sentence').length}; a fixed wait of ${FIXED_WAIT_MS} ms: ${cutInsOfFixedWait(turns)}`,
    `connections opened by a turn's requests: ${figures.connectsPerTurn} a turn (limit ${limits.connectsPerTurn})`,
    '',
    `  ${'milliseconds'.padEnd(44)}${'p50'.padStart(8)}${'p95'.padStart(8)}`,
    row('voice to voice', { p50: figures.p50Ms, p95: figures.p95Ms }, limit(limits.p50Ms, limits.p95Ms)),
    row(
      'own overhead',
      { p50: figures.overheadP50Ms, p95: figures.overheadP95Ms },
      limit(limits.overheadP50Ms, limits.overheadP95Ms),
    ),
    `  ${'wait for the end of the turn'.padEnd(44)}${figures.endpointWaitP50Ms.toFixed(1).padStart(8)}`,
    '',
    row('last voiced sample → Finalize', stages.finalizeAfterMs),
    row('Finalize → final transcript', stages.sttFinalMs),
    row('model’s request → first token', stages.llmFirstTokenMs),
    row('first token → first clause', stages.firstClauseMs),
    row('request for speech → first byte', stages.ttsFirstByteMs),
  ].join('\n');
}
