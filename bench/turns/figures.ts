import { modelOf } from './model.ts';
import { fixed, type Outcome, ours, type Points, type Policy, simulate, textAlone } from './simulate.ts';
import { KINDS, type Kind, UTTERANCES, type Utterance } from './utterances.ts';

/** Milliseconds, and shares from 0 to 1. */
export interface Figures {
  /** Last voiced sample → first sample of the reply, in turns that are neither dictated nor a list. */
  p50Ms: number;
  p95Ms: number;
  /** Share of those turns whose reply came more than a second later. */
  late: number;
  /** Share of the pauses in mid-turn at which the interviewer spoke. `MidTurn`: all but those behind a whole sentence. */
  cutInsMidTurn: number;
  cutInsAfterSentence: number;
}

/** The same of one kind. Times are `null` where every turn was cut into, `cutIns` where no utterance has a pause inside. */
export interface KindFigures {
  p50Ms: number | null;
  p95Ms: number | null;
  cutIns: number | null;
}

export interface Report extends Figures {
  utterances: number;
  /** How often each was held, with another model and other faults of the recogniser. */
  runs: number;
  /** With false points at a quarter of the pauses; with points missing at the end of a quarter of the turns. */
  cutInsFalsePoints: number;
  lateMissingPoints: number;
  /** The product without the model's word on the turn. */
  textAlone: Record<Points, Figures>;
  /** By the fixed threshold in milliseconds. */
  fixed: Record<string, Figures>;
  kinds: Record<Kind, Record<Points | 'fixed500', KindFigures>>;
  /** By the shortest pause in milliseconds. */
  curve: Record<string, Record<'true' | 'false', Figures>>;
}

/** Models and recognisers, each with other faults. */
const SEEDS = ['a', 'b', 'c', 'd', 'e'] as const;
const CURVE_MS = [300, 450, 650, 900, 1_200] as const;
const FIXED_MS = [300, 400, 500, 650, 800, 1_000, 1_300] as const;

export function measure(utterances: readonly Utterance[] = UTTERANCES): Report {
  const held = (policy: Policy, points: Points, seeds: readonly string[] = SEEDS) =>
    seeds.flatMap((seed) =>
      utterances.map((utterance) => simulate(utterance, { policy, model: modelOf(seed), points, seed })),
    );
  const all = (policy: Policy) => ({
    true: held(policy, 'true'),
    false: held(policy, 'false'),
    missing: held(policy, 'missing'),
  });
  const mine = all(ours());
  const text = all(textAlone);
  // A threshold looks at no word: one run is as good as five.
  const thresholds = FIXED_MS.map((pauseMs) => [pauseMs, held(fixed(pauseMs), 'true', ['a'])] as const);
  const fixed500 = thresholds.find(([pauseMs]) => pauseMs === 500)?.[1] ?? [];
  const missing = figuresOf(mine.missing);
  return {
    utterances: utterances.length,
    runs: SEEDS.length,
    ...figuresOf(mine.true),
    cutInsFalsePoints: figuresOf(mine.false).cutInsMidTurn,
    lateMissingPoints: missing.late,
    textAlone: mapOf(text, figuresOf),
    fixed: Object.fromEntries(thresholds.map(([pauseMs, outcomes]) => [pauseMs, figuresOf(outcomes)])),
    kinds: Object.fromEntries(
      KINDS.map((kind) => [kind, mapOf({ ...mine, fixed500 }, (outcomes) => kindFigures(outcomes, kind))]),
    ) as Report['kinds'],
    curve: Object.fromEntries(
      CURVE_MS.map((minPauseMs) => [
        minPauseMs,
        {
          true: figuresOf(held(ours(minPauseMs), 'true')),
          false: figuresOf(held(ours(minPauseMs), 'false')),
        },
      ]),
    ),
  };
}

const MORE_TO_COME: readonly Kind[] = ['mid_sentence', 'dictation', 'list'];
const ORDINARY: readonly Kind[] = ['whole', 'short', 'mid_sentence', 'after_sentence'];

function figuresOf(outcomes: readonly Outcome[]): Figures {
  const { p50, p95 } = latency(outcomes, ORDINARY);
  return {
    p50Ms: p50 ?? 0,
    p95Ms: p95 ?? 0,
    late: lateShare(outcomes),
    cutInsMidTurn: cutIns(outcomes, MORE_TO_COME) ?? 0,
    cutInsAfterSentence: cutIns(outcomes, ['after_sentence']) ?? 0,
  };
}

function kindFigures(outcomes: readonly Outcome[], kind: Kind): KindFigures {
  const { p50, p95 } = latency(outcomes, [kind]);
  return { p50Ms: p50, p95Ms: p95, cutIns: cutIns(outcomes, [kind]) };
}

/** Nearest rank; `null` where every turn was cut into. */
function latency(
  outcomes: readonly Outcome[],
  kinds: readonly Kind[],
): { p50: number | null; p95: number | null } {
  const sorted = outcomes
    .filter(({ utterance }) => kinds.includes(utterance.kind))
    .flatMap(({ voiceToVoiceMs }) => voiceToVoiceMs ?? [])
    .toSorted((a, b) => a - b);
  const rank = (part: number) => {
    const value = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
    return value === undefined ? null : Math.round(value);
  };
  return { p50: rank(0.5), p95: rank(0.95) };
}

const LATE_MS = 1_000;

function lateShare(outcomes: readonly Outcome[]): number {
  const heard = outcomes.flatMap(({ utterance, voiceToVoiceMs }) =>
    ORDINARY.includes(utterance.kind) ? (voiceToVoiceMs ?? []) : [],
  );
  return thousandths(heard.filter((ms) => ms > LATE_MS).length, heard.length);
}

const thousandths = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 1_000;

function cutIns(outcomes: readonly Outcome[], kinds: readonly Kind[]): number | null {
  const paused = outcomes.filter(({ pauses, utterance }) => pauses > 0 && kinds.includes(utterance.kind));
  if (paused.length === 0) return null;
  return thousandths(paused.filter(({ cutIn }) => cutIn).length, paused.length);
}

function mapOf<K extends string, A, B>(values: Record<K, A>, map: (value: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(values).map(([key, value]) => [key, map(value)])) as Record<
    K,
    B
  >;
}

const MAX_P50_MS = 520;
const MAX_P95_MS = 820;
const MAX_CUT_INS = 0.05;
const MAX_CUT_INS_FALSE_POINTS = 0.08;

/** What a run fails to show; nothing where it does not. */
export function failureOf(report: Report): string {
  const { p50Ms, p95Ms, cutInsMidTurn, cutInsFalsePoints } = report;
  if (p50Ms > MAX_P50_MS) return `p50 ${p50Ms} ms: more than ${MAX_P50_MS}.`;
  if (p95Ms > MAX_P95_MS) return `p95 ${p95Ms} ms: more than ${MAX_P95_MS}.`;
  if (cutInsMidTurn > MAX_CUT_INS)
    return `Cut in at ${cutInsMidTurn} of the pauses: more than ${MAX_CUT_INS}.`;
  if (cutInsFalsePoints > MAX_CUT_INS_FALSE_POINTS)
    return `With false points, cut in at ${cutInsFalsePoints} of the pauses: more than ${MAX_CUT_INS_FALSE_POINTS}.`;
  return '';
}

/** For people. */
export function tableOf(report: Report): string {
  const row = (name: string, figures: Figures) =>
    [
      name.padEnd(34),
      String(figures.p50Ms).padStart(8),
      String(figures.p95Ms).padStart(8),
      figures.late.toFixed(3).padStart(8),
      figures.cutInsMidTurn.toFixed(3).padStart(11),
      figures.cutInsAfterSentence.toFixed(3).padStart(16),
    ].join('');
  const kind = (name: string, { p50Ms, p95Ms, cutIns: share }: KindFigures) =>
    [
      name.padEnd(34),
      String(p50Ms ?? '–').padStart(8),
      String(p95Ms ?? '–').padStart(8),
      (share === null ? '–' : share.toFixed(3)).padStart(11),
    ].join('');
  const head = (...names: string[]) =>
    names.reduce((line, name, index) => line + name.padStart([8, 8, 8, 11, 16][index] ?? 0), ' '.repeat(34));
  return [
    `${report.utterances} utterances, ${report.runs} runs`,
    '',
    head('p50 ms', 'p95 ms', 'late', 'cut in', 'after sentence'),
    row('ours', report),
    row('words and points alone', report.textAlone.true),
    row('  with false points', report.textAlone.false),
    row('  with missing points', report.textAlone.missing),
    ...Object.entries(report.fixed).map(([pauseMs, figures]) => row(`fixed ${pauseMs} ms`, figures)),
    '',
    head('p50 ms', 'p95 ms', 'cut in'),
    ...KINDS.flatMap((name) => [
      kind(name, report.kinds[name].true),
      kind('  with false points', report.kinds[name].false),
      kind('  with missing points', report.kinds[name].missing),
      kind('  fixed 500 ms', report.kinds[name].fixed500),
    ]),
  ].join('\n');
}
