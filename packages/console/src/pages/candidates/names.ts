import { candidateWords } from '../../words/candidates.ts';

/** What a candidate is called, by the best that is known. */
export function nameOf({
  name,
  email,
  externalId,
}: {
  name: string | null;
  email: string | null;
  externalId: string | null;
}): string {
  return name ?? email ?? externalId ?? candidateWords.unnamed;
}
