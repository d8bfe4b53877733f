/** What was measured, in milliseconds a request. */
export interface Measured {
  /** Of sessions that were created one after the other. */
  create: readonly number[];
  /** Sessions created at once, and how long that took. */
  burst: { sessions: number; tookMs: number };
  /** First pages of the list. */
  list: readonly number[];
  search: readonly number[];
  /** The list's own statements, in one transaction: under the policies, and past them. */
  underPolicies: readonly number[];
  pastPolicies: readonly number[];
  /** The longest time without a frame while the list was scrolled. */
  scrollWorstFrameMs: number;
}

export interface ApiFigures {
  createP50Ms: number;
  createP99Ms: number;
  createPerSecond: number;
  listP95Ms: number;
  searchP95Ms: number;
  rlsRatio: number;
  scrollWorstFrameMs: number;
}

/** Milliseconds, and a ratio. A frame is told and missed by nobody: it says as much about the machine's graphics. */
export const GOALS = { listP95Ms: 50, searchP95Ms: 150, rlsRatio: 1.3 } as const;

export function figuresOf(measured: Measured): ApiFigures {
  const { create, burst, list, search, underPolicies, pastPolicies } = measured;
  return {
    createP50Ms: tenths(quantile(create, 0.5)),
    createP99Ms: tenths(quantile(create, 0.99)),
    createPerSecond: tenths((burst.sessions / burst.tookMs) * 1_000),
    listP95Ms: tenths(quantile(list, 0.95)),
    searchP95Ms: tenths(quantile(search, 0.95)),
    rlsRatio: Math.round((quantile(underPolicies, 0.95) / quantile(pastPolicies, 0.95)) * 100) / 100,
    scrollWorstFrameMs: tenths(measured.scrollWorstFrameMs),
  };
}

/** What keeps the figures from their goals; nothing where all are met. */
export function missesOf({ listP95Ms, searchP95Ms, rlsRatio }: ApiFigures): string[] {
  return [
    ...(listP95Ms < GOALS.listP95Ms ? [] : [`listP95Ms ${listP95Ms}, not below ${GOALS.listP95Ms}`]),
    ...(searchP95Ms < GOALS.searchP95Ms
      ? []
      : [`searchP95Ms ${searchP95Ms}, not below ${GOALS.searchP95Ms}`]),
    ...(rlsRatio <= GOALS.rlsRatio ? [] : [`rlsRatio ${rlsRatio} > ${GOALS.rlsRatio}`]),
  ];
}

export function report(figures: ApiFigures): string {
  const { createP50Ms, createP99Ms, createPerSecond, listP95Ms, searchP95Ms, rlsRatio, scrollWorstFrameMs } =
    figures;
  return [
    `create a session       ${createP50Ms} ms p50, ${createP99Ms} ms p99; ${createPerSecond} a second at once`,
    `first page of the list ${listP95Ms} ms p95 (below ${GOALS.listP95Ms})`,
    `search                 ${searchP95Ms} ms p95 (below ${GOALS.searchP95Ms})`,
    `policies               ${rlsRatio} times what it takes without them (at most ${GOALS.rlsRatio})`,
    `scrolling the list     ${scrollWorstFrameMs} ms for the worst frame`,
  ]
    .map((line) => `  ${line}`)
    .join('\n');
}

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
