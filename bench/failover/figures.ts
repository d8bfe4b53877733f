import type { Utterance } from '@vivavoce/contract/plain';
import { percentiles } from '../voice/figures.ts';

/** What one interview went through when its worker was killed. */
export interface Failover {
  /** Interviews on the worker that was killed. */
  sessions: number;
  /** From the kill to the next worker's first sound; missing where nobody was heard in time. */
  silentMs: number | undefined;
  /** Utterances that are missing in the record, or twice in it. */
  lost: number;
}

/** The line of `-- --json`, over all transports, and of each. */
export interface Figures {
  silences: number;
  p50Ms: number;
  maxMs: number;
  lost: number;
}

export const LIMITS = { p50Ms: 2_500, maxMs: 6_000, lost: 0 } as const;
/** What stands for a silence that did not end while anybody waited. */
export const GIVEN_UP_MS = 30_000;

export function figuresOf(failovers: readonly Failover[]): Figures {
  const silences = failovers.map(({ silentMs }) => silentMs ?? GIVEN_UP_MS);
  return {
    silences: failovers.length,
    p50Ms: percentiles(silences).p50,
    maxMs: Math.round(Math.max(0, ...silences)),
    lost: failovers.reduce((sum, { lost }) => sum + lost, 0),
  };
}

/** What the runs miss, one sentence each. */
export function missesOf(figures: Figures): string[] {
  const limits = Object.entries(LIMITS) as [keyof typeof LIMITS, number][];
  return [
    ...(figures.silences === 0 ? ['Nothing was measured.'] : []),
    ...limits.flatMap(([name, limit]) =>
      figures[name] > limit ? [`${name} is ${figures[name]}; the limit is ${limit}.`] : [],
    ),
  ];
}

export interface Heard {
  /** What the candidate said, in order. */
  said: readonly string[];
  /** What the candidate was shown as final, over all connections, by sequence. */
  shown: readonly Pick<Utterance, 'sequence' | 'text'>[];
}

/** How many utterances the record lacks, or has twice: of the candidate, of what was shown, and of what was asked. */
export function lostOf(
  record: readonly Pick<Utterance, 'sequence' | 'role' | 'text'>[],
  { said, shown }: Heard,
): number {
  const texts = (role: Utterance['role']) =>
    record.filter((utterance) => utterance.role === role).map(({ text }) => plainWords(text));
  const candidate = texts('candidate');
  const interviewer = texts('interviewer');
  const wrong = said.filter((text) => candidate.filter((each) => each === plainWords(text)).length !== 1);
  const surplus = Math.max(0, candidate.length - said.length);
  const kept = new Map(record.map(({ sequence, text }) => [sequence, text]));
  const unkept = shown.filter(({ sequence, text }) => kept.get(sequence) !== text);
  // Somebody began anew what was cut off.
  const again = interviewer.filter((text, index) =>
    interviewer.slice(index + 1).some((later) => later.startsWith(text)),
  );
  return wrong.length + surplus + unkept.length + again.length;
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
