import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxProfile } from '@vivavoce/contract/plain';
import { type Answer, textOf } from './answers.ts';
import type { Conversation, ObservedTurn } from './conversation.ts';
import type { MeasuredTurn } from './figures.ts';
import { soundOf } from './speech.ts';
import { connectsOf, type StandInEntry, stagesOf } from './stages.ts';

export interface RunOptions {
  /** Begins an interview with these stand-ins. */
  begin(sandbox: SandboxProfile): Promise<Conversation>;
  standInsUrl: string;
  answers: readonly Answer[];
  /** Tells the sessions of this run from those of another. */
  name: string;
  /** Interviews at a time: as many as the machine carries without one disturbing another. */
  parallel: number;
  onTurn: (turn: MeasuredTurn, answer: Answer) => void;
}

export const STAGES = {
  sttFinalMs: 115,
  llmFirstTokenMs: 225,
  llmTokensPerSecond: 60,
  ttsFirstByteMs: 100,
} as const satisfies SandboxProfile['stages'];

/** Share of the moves that are wrong about whether the candidate has finished. */
const MISJUDGES = 0.15;
const LISTENING_WITHIN_MS = 45_000;
/** Nobody answers at once. */
const THINKING_MS = [300, 500, 700];
const STAGGER_MS = 1_700;

/** Conducts interviews until every answer was given. An interview that ends early leaves its answers to another one. */
export async function run(options: RunOptions): Promise<MeasuredTurn[]> {
  const waiting = [...options.answers];
  // The lanes end together.
  const perSession = Math.ceil(waiting.length / options.parallel);
  const turns: MeasuredTurn[] = [];
  // Each session gives at least one answer, or the run is over.
  let sessions = 0;
  const conduct = async (lane: number) => {
    await sleep(lane * STAGGER_MS);
    while (waiting.length > 0 && sessions < options.answers.length) {
      sessions += 1;
      const mine = waiting.splice(0, perSession);
      const { measured, left } = await interview(mine, `${options.name}-${sessions}`, options);
      turns.push(...measured);
      waiting.unshift(...left);
    }
  };
  await Promise.all(Array.from({ length: options.parallel }, (_, lane) => conduct(lane)));
  return turns;
}

async function interview(
  answers: readonly Answer[],
  seed: string,
  { begin, standInsUrl, onTurn }: RunOptions,
): Promise<{ measured: MeasuredTurn[]; left: Answer[] }> {
  const script = answers.map((answer) => ({ text: textOf(answer) }));
  const candidate = await begin({ seed, stages: STAGES, misjudges: MISJUDGES, script });
  const measured: MeasuredTurn[] = [];
  try {
    for (const [index, answer] of answers.entries()) {
      if (!(await candidate.untilListening(LISTENING_WITHIN_MS))) break;
      await sleep(THINKING_MS[index % THINKING_MS.length]);
      if (candidate.ended) break;
      const observed = await candidate.answer(soundOf(answer));
      const turn = measure(answer, observed, await standInLog(standInsUrl, seed));
      measured.push(turn);
      onTurn(turn, answer);
    }
  } finally {
    await candidate.end();
  }
  return { measured, left: answers.slice(measured.length) };
}

export async function standInLog(standInsUrl: string, seed: string): Promise<StandInEntry[]> {
  const response = await fetch(`${standInsUrl}/logs/${seed}`, { signal: AbortSignal.timeout(5_000) });
  return (await response.json()) as StandInEntry[];
}

export function measure(
  { pause, pauseMs, falsePoint }: Answer,
  { startedAt, lastVoicedSentAt, confirmedAt, firstVoiceAt, cutIn }: ObservedTurn,
  log: StandInEntry[],
): MeasuredTurn {
  const wallClock = (at: number) => performance.timeOrigin + at;
  const untilMs = wallClock(firstVoiceAt ?? performance.now());
  const turn = {
    pause,
    pauseMs,
    falsePoint,
    cutIn,
    replied: firstVoiceAt !== undefined,
    connects: connectsOf(log, { fromMs: wallClock(startedAt), untilMs }),
  };
  if (cutIn || firstVoiceAt === undefined) return turn;
  const stages = stagesOf(log, { lastVoicedSentMs: wallClock(lastVoicedSentAt), firstVoiceMs: untilMs });
  return {
    ...turn,
    voiceToVoiceMs: firstVoiceAt - lastVoicedSentAt,
    ...(confirmedAt === undefined ? {} : { endpointWaitMs: confirmedAt - lastVoicedSentAt }),
    ...(stages ? { stages } : {}),
  };
}
