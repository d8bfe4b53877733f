import { type MeasuredTurn, percentiles } from '../voice/figures.ts';
import type { PeerSetting } from './process.ts';

/** What of the peer is in the line of `-- --json`: as quick as its options make it, and as it comes. */
export interface PeerFigures {
  peerP50Ms: number;
  peerP95Ms: number;
  /** Turns with a pause in mid-sentence that it cut into, of as many as ours had. */
  peerCutIns: number;
  peerNoReply: number;
  peerDefaultsP50Ms: number;
  peerDefaultsP95Ms: number;
  peerDefaultsCutIns: number;
  peerDefaultsNoReply: number;
  /** Our median over its, at its quickest. */
  ratioP50: number;
}

export const RATIO_LIMIT = 0.77;

export function peerFiguresOf(
  ourP50Ms: number,
  measured: Record<PeerSetting, readonly MeasuredTurn[]>,
): PeerFigures {
  const fast = summaryOf(measured.fast);
  const defaults = summaryOf(measured.defaults);
  return {
    peerP50Ms: fast.p50,
    peerP95Ms: fast.p95,
    peerCutIns: fast.cutIns,
    peerNoReply: fast.noReply,
    peerDefaultsP50Ms: defaults.p50,
    peerDefaultsP95Ms: defaults.p95,
    peerDefaultsCutIns: defaults.cutIns,
    peerDefaultsNoReply: defaults.noReply,
    ratioP50: fast.p50 > 0 ? Math.round((ourP50Ms / fast.p50) * 1_000) / 1_000 : 0,
  };
}

/** What a run beside the peer misses, one sentence each. A peer that was not heard proves nothing. */
export function peerMissesOf({ peerP50Ms, ratioP50 }: PeerFigures): string[] {
  if (peerP50Ms === 0) return ['The peer answered nothing.'];
  return ratioP50 > RATIO_LIMIT ? [`ratioP50 is ${ratioP50}; the limit is ${RATIO_LIMIT}.`] : [];
}

export function peerReport(figures: PeerFigures, pausedTurns: number): string {
  const row = (name: string, [p50, p95, cutIns, noReply]: [number, number, number, number]) =>
    `  ${name.padEnd(44)}${p50.toFixed(1).padStart(8)}${p95.toFixed(1).padStart(8)}  cut into ${cutIns} of ${pausedTurns} paused in mid-sentence, without a reply ${noReply}`;
  const { peerP50Ms, peerP95Ms, peerCutIns, peerNoReply, ratioP50 } = figures;
  const { peerDefaultsP50Ms, peerDefaultsP95Ms, peerDefaultsCutIns, peerDefaultsNoReply } = figures;
  return [
    row('livekit-agents, fast: voice to voice', [peerP50Ms, peerP95Ms, peerCutIns, peerNoReply]),
    row('livekit-agents, its defaults', [
      peerDefaultsP50Ms,
      peerDefaultsP95Ms,
      peerDefaultsCutIns,
      peerDefaultsNoReply,
    ]),
    `  our median over that of the fast one: ${ratioP50} (limit ${RATIO_LIMIT})`,
  ].join('\n');
}

function summaryOf(turns: readonly MeasuredTurn[]) {
  return {
    ...percentiles(turns.flatMap(({ voiceToVoiceMs }) => voiceToVoiceMs ?? [])),
    cutIns: turns.filter(({ pause, cutIn }) => pause === 'mid_sentence' && cutIn).length,
    noReply: turns.filter(({ replied }) => !replied).length,
  };
}
