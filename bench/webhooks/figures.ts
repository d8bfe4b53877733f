/** One delivery: when its event was committed, at the earliest, and when it came. */
export interface Delivered {
  committedAt: number;
  receivedAt: number;
}

export interface WebhookFigures {
  perSecond: number;
  p95Ms: number;
}

export const GOALS = { perSecond: 100, p95Ms: 300 } as const;

/** What was delivered while one endpoint was dead. */
export function figuresOf(delivered: readonly Delivered[]): WebhookFigures {
  const first = Math.min(...delivered.map(({ committedAt }) => committedAt));
  const last = Math.max(...delivered.map(({ receivedAt }) => receivedAt));
  return {
    perSecond: Math.round((delivered.length / (last - first)) * 10_000) / 10,
    p95Ms: p95(delivered),
  };
}

/** From commit to receipt. */
export function p95(delivered: readonly Delivered[]): number {
  const took = delivered.map(({ committedAt, receivedAt }) => receivedAt - committedAt).sort((a, b) => a - b);
  return took[Math.max(0, Math.ceil(took.length * 0.95) - 1)] ?? Number.NaN;
}

/** What keeps the figures from their goals; nothing where all are met. */
export function missesOf({ perSecond, p95Ms }: WebhookFigures): string[] {
  return [
    ...(perSecond >= GOALS.perSecond ? [] : [`perSecond ${perSecond} < ${GOALS.perSecond}`]),
    ...(p95Ms <= GOALS.p95Ms ? [] : [`p95Ms ${p95Ms} > ${GOALS.p95Ms}`]),
  ];
}
