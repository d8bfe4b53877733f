import type { ReplyUsage } from '@vivavoce/agent/cost';
import { costOf } from '@vivavoce/contract/prices';
import type { Turn } from './interview.ts';

export interface CostFigures {
  turns: number;
  prefixTokens: number;
  naiveUsd: number;
  oursUsd: number;
  ratio: number;
  ratioInput: number;
  boundRatio: number;
  boundRatioInput: number;
  firstTokenDriftMs: number;
}

export const GOALS = { ratio: 4, ratioInput: 6, shareOfBound: 0.85 } as const;

/** As the stand-in counts. */
const CHARACTERS_PER_TOKEN = 4;
/** Turns at each end that are compared. */
const ENDS = 5;

/** What the interview cost, what it would have naively, and what the vendor's rules allow at best for the same tokens. */
export function figuresOf(turns: readonly Turn[], model: string): CostFigures {
  const price = (kind: 'input' | 'cache_write' | 'cache_read' | 'output', quantity: number) =>
    costOf(model, `model_${kind}_tokens`, quantity).nanoUsd;
  const inputOf = ({ inputTokens, cacheReadTokens, cacheWriteTokens }: ReplyUsage) =>
    price('input', inputTokens) +
    price('cache_read', cacheReadTokens) +
    price('cache_write', cacheWriteTokens);
  const outputOf = ({ outputTokens }: ReplyUsage) => price('output', outputTokens);
  const allOf = ({ inputTokens, cacheReadTokens, cacheWriteTokens }: ReplyUsage) =>
    inputTokens + cacheReadTokens + cacheWriteTokens;
  const sum = (of: (turn: Turn) => number) => turns.reduce((total, turn) => total + of(turn), 0);

  const output = sum(({ spent }) => outputOf(spent));
  const naiveInput = sum(({ spent }) => price('input', allOf(spent)));
  const oursInput = sum(({ spent }) => inputOf(spent));
  const thrown = sum((turn) =>
    turn.thrown.reduce((total, usage) => total + inputOf(usage) + outputOf(usage), 0),
  );
  const boundInput = boundOf(turns, price);
  const [naive, ours] = [naiveInput + output, oursInput + thrown + output];
  const firstTokens = turns.map(({ firstTokenMs }) => firstTokenMs);
  return {
    turns: turns.length,
    prefixTokens: Math.ceil((turns[0]?.shares.prefix ?? 0) / CHARACTERS_PER_TOKEN),
    naiveUsd: naive / 1e9,
    oursUsd: ours / 1e9,
    ratio: hundredths(naive / ours),
    ratioInput: hundredths(naiveInput / oursInput),
    boundRatio: hundredths(naive / (boundInput + output)),
    boundRatioInput: hundredths(naiveInput / boundInput),
    firstTokenDriftMs: Math.round(median(firstTokens.slice(-ENDS)) - median(firstTokens.slice(0, ENDS))),
  };
}

/** Each token that stays is written once, and read in every later turn; what changes from turn to turn is paid in full. */
function boundOf(
  turns: readonly Turn[],
  price: (kind: 'input' | 'cache_write' | 'cache_read', quantity: number) => number,
) {
  let known = 0;
  let cost = 0;
  for (const { shares } of turns) {
    const added = (known === 0 ? shares.prefix : 0) + shares.added;
    cost += price('cache_read', known / CHARACTERS_PER_TOKEN);
    cost += price('cache_write', added / CHARACTERS_PER_TOKEN);
    cost += price('input', shares.moment / CHARACTERS_PER_TOKEN);
    known += added;
  }
  return cost;
}

/** What keeps the figures from their goals; nothing where all are met. */
export function missesOf({ ratio, ratioInput, boundRatio }: CostFigures): string[] {
  const least = Math.max(GOALS.ratio, GOALS.shareOfBound * boundRatio);
  return [
    ...(ratio >= least ? [] : [`ratio ${ratio}, not at least ${hundredths(least)}`]),
    ...(ratioInput >= GOALS.ratioInput ? [] : [`ratioInput ${ratioInput}, not at least ${GOALS.ratioInput}`]),
  ];
}

export function report(figures: CostFigures, model: string): string {
  const usd = (amount: number) => `$${amount.toFixed(5)}`;
  return [
    `${model}, ${figures.turns} replies, a prefix of ${figures.prefixTokens} tokens`,
    `naive      ${usd(figures.naiveUsd)}  the same prompt and the whole history each turn, no cache`,
    `ours       ${usd(figures.oursUsd)}  with output, cache writes and replies that were thrown away`,
    `ratio      ${figures.ratio} (at least ${GOALS.ratio}, and ${GOALS.shareOfBound} × ${figures.boundRatio}, which the vendor's rules allow)`,
    `input only ${figures.ratioInput} (at least ${GOALS.ratioInput}; the vendor's rules allow ${figures.boundRatioInput})`,
    `first token ${figures.firstTokenDriftMs} ms later at the end than at the beginning`,
    '',
  ].join('\n');
}

const hundredths = (value: number) => Math.round(value * 100) / 100;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
