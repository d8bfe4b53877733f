import type { JsonResume, PatchStep, Proposal } from '@vivavoce/contract/records';
import { applyPatch, type Operation } from 'rfc6902';

/** The document with a patch applied, or nothing where it does not fit. The document itself stays. */
export function patched(document: JsonResume, patch: readonly PatchStep[]): JsonResume | undefined {
  const copy = structuredClone(document);
  const outcomes = applyPatch(copy, patch as Operation[]);
  return outcomes.every((outcome) => outcome === null) ? copy : undefined;
}

/** Whether what a proposal would replace has changed since: its tests do not hold any more. */
export function isStale({ patch }: Pick<Proposal, 'patch'>, newest: JsonResume): boolean {
  return patched(newest, patch) === undefined;
}

type Decided = Pick<Proposal, 'patch' | 'state' | 'edited'>;

/**
 * The document with everything that was accepted, and the person's own words where they wrote some. Texts first, then what is
 * added, then the order: a place is named as it was when all of it was proposed.
 */
export function tailoredDocument(document: JsonResume, proposals: readonly Decided[]): JsonResume {
  const taken = proposals.filter(({ state }) => state === 'accepted' || state === 'edited');
  const ordered = [...taken].sort((one, other) => rankOf(one.patch) - rankOf(other.patch));
  return ordered.reduce((result, proposal) => patched(result, wordedBy(proposal)) ?? result, document);
}

function wordedBy({ patch, state, edited }: Decided): PatchStep[] {
  if (state !== 'edited' || edited === null) return [...patch];
  return patch.map((step) =>
    step.op === 'replace' || step.op === 'add' ? { ...step, value: edited } : step,
  );
}

const RANKS: Record<PatchStep['op'], number> = { test: 0, replace: 0, add: 1, move: 2, remove: 3 };

function rankOf(patch: readonly PatchStep[]): number {
  return Math.max(0, ...patch.map(({ op }) => RANKS[op]));
}

/** What stands at a JSON pointer. */
export function valueAt(document: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      document,
    );
}
