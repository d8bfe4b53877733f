import type { ConnectionKind, FinalCaption } from '@vivavoce/contract/plain';
import { serve } from '../crew/serve.ts';
import { type BegunSession, Partner } from '../voice/partner.ts';
import { ReturningCandidate } from './candidate.ts';

export interface JoinOptions {
  partner: ConstructorParameters<typeof Partner>;
  session: BegunSession;
  transport: ConnectionKind;
}

const candidates = new Map<string, ReturningCandidate>();

/** What a process with candidates does for the bench, each for the session of that id. Times are wall-clock times. */
const methods = {
  async join({ partner, session, transport }: JoinOptions): Promise<void> {
    const candidate = await ReturningCandidate.join(new Partner(...partner), { session, transport });
    candidates.set(session.id, candidate);
  },
  untilListening: (id: string, timeoutMs: number): Promise<void> => of(id).untilListening(timeoutMs),
  async speak(id: string, samples: Int16Array): Promise<void> {
    await of(id).speak(samples);
  },
  untilSpokenTo(id: string, timeoutMs: number): Promise<void> {
    const candidate = of(id);
    return candidate.until('the question', () => candidate.isSpokenTo, timeoutMs);
  },
  isSpokenTo: (id: string): boolean => of(id).isSpokenTo,
  /** @returns When the next worker was heard; nothing where it was not in time */
  async untilHeardAgain(id: string, killedAt: number, timeoutMs: number): Promise<number | undefined> {
    const { timeOrigin } = performance;
    const heardAt = await of(id).untilHeardAgain(killedAt - timeOrigin, timeoutMs);
    return heardAt === undefined ? undefined : heardAt + timeOrigin;
  },
  finals: (id: string): FinalCaption[] => of(id).finals,
  finish: (id: string): Promise<void> => of(id).finish(),
  hangUp: (id: string): void => candidates.get(id)?.hangUp(),
};

export type FailoverMember = typeof methods;

function of(id: string): ReturningCandidate {
  const candidate = candidates.get(id);
  if (!candidate) throw new Error(`Nobody joined ${id}.`);
  return candidate;
}

serve(methods);
