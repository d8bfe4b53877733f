import { candidateWords } from '../../words/candidates.ts';

interface Addressed {
  email: string | null;
  /** As they typed it into an open link. */
  statedEmail: string | null;
}

/** Where a candidate is written to; an address that nobody has proved says so. */
export function addressOf({ email, statedEmail }: Addressed): string | null {
  return email ?? (statedEmail === null ? null : candidateWords.unproved(statedEmail));
}

/** What a candidate is called, by the best that is known. */
export function nameOf({
  name,
  externalId,
  ...addresses
}: Addressed & {
  name: string | null;
  externalId: string | null;
}): string {
  return name ?? addressOf(addresses) ?? externalId ?? candidateWords.unnamed;
}
