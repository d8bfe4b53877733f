/** How far interviews came; see the API's `overview.funnel`. */
export interface Steps {
  sent: number;
  started: number;
  finished: number;
  decided: number;
}

export interface FunnelLine extends Steps {
  name: string;
}

const NOTHING: Steps = { sent: 0, started: 0, finished: 0, decided: 0 };

/** Joins rows of one name, those with the most first. Pure. */
export function linesOf<Row extends Steps>(rows: readonly Row[], nameOf: (row: Row) => string): FunnelLine[] {
  const lines = new Map<string, Steps>();
  for (const row of rows) lines.set(nameOf(row), add(lines.get(nameOf(row)) ?? NOTHING, row));
  return [...lines].map(([name, steps]) => ({ name, ...steps })).sort((a, b) => b.sent - a.sent);
}

export function totalOf(rows: readonly Steps[]): Steps {
  return rows.reduce<Steps>(add, NOTHING);
}

function add(one: Steps, two: Steps): Steps {
  return {
    sent: one.sent + two.sent,
    started: one.started + two.started,
    finished: one.finished + two.finished,
    decided: one.decided + two.decided,
  };
}
