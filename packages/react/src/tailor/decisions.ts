import type { Proposal, ProposalState, Tailoring } from '@vivavoce/sdk/tailor';

/** What somebody decided about one proposal. */
export interface Choice {
  id: string;
  state: Exclude<ProposalState, 'stale'>;
  /** Their own words, with `edited`. */
  edited: string | null;
}

/** One act, which can be taken back: the choices before it and after it. */
export interface Act {
  before: Choice[];
  after: Choice[];
}

export interface Acts {
  done: readonly Act[];
  undone: readonly Act[];
}

export const NO_ACTS: Acts = { done: [], undone: [] };
const MAX_ACTS = 200;

export function choiceOf({ id, state, edited }: Proposal): Choice {
  return { id, state: state === 'stale' ? 'open' : state, edited };
}

/** The act that decides these in this way; nothing where all of them stand so already. */
export function actOf(
  proposals: readonly Proposal[],
  state: Choice['state'],
  edited: string | null = null,
): Act | null {
  const concerned = proposals.filter(
    (proposal) => proposal.state !== 'stale' && (proposal.state !== state || proposal.edited !== edited),
  );
  if (concerned.length === 0) return null;
  return { before: concerned.map(choiceOf), after: concerned.map(({ id }) => ({ id, state, edited })) };
}

/** A new act ends what could be done again. */
export function remember({ done }: Acts, act: Act): Acts {
  return { done: [...done, act].slice(-MAX_ACTS), undone: [] };
}

export function takeBack({ done, undone }: Acts): { acts: Acts; choices: Choice[] } | null {
  const act = done.at(-1);
  return act ? { acts: { done: done.slice(0, -1), undone: [...undone, act] }, choices: act.before } : null;
}

export function doAgain({ done, undone }: Acts): { acts: Acts; choices: Choice[] } | null {
  const act = undone.at(-1);
  return act ? { acts: { done: [...done, act], undone: undone.slice(0, -1) }, choices: act.after } : null;
}

/** The tailoring as it will be once the choices have arrived. */
export function withChoices(tailoring: Tailoring, choices: readonly Choice[]): Tailoring {
  if (choices.length === 0) return tailoring;
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  const proposals = tailoring.proposals.map((proposal) => {
    const choice = byId.get(proposal.id);
    return choice && proposal.state !== 'stale'
      ? { ...proposal, state: choice.state, edited: choice.edited }
      : proposal;
  });
  return { ...tailoring, proposals };
}

/** What is left to decide. */
export function leftOf({ proposals }: Pick<Tailoring, 'proposals'>): number {
  return proposals.filter(({ state }) => state === 'open').length;
}

/** Whether it has words of its own to write: one that is stale has none any more, and one that moves an entry never had. */
export function isEditable({ patch, state }: Pick<Proposal, 'patch' | 'state'>): boolean {
  return state !== 'stale' && patch.some(({ op }) => op === 'replace' || op === 'add');
}
