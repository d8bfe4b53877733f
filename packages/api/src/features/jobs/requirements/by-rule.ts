import type { RequirementKind } from '@vivavoce/contract/records';
import { isInstruction } from './found.ts';
import { isWish, type Part, partHeadedBy } from './headings.ts';

/** A requirement before it is checked. */
export interface Candidate {
  kind: RequirementKind;
  text: string;
  quote: string;
}

const BULLET = /^\s*(?:[-*•·・–▪◦‣●○■□➢✓✔]|\d{1,2}[.)])\s*/u;
/** Words with which a sentence asks for something. */
const ASKS =
  /(?<!\p{L})(?:you (?:have|bring|are|know|must|should|need)|must have|must be|required|experience (?:with|in|of)|years? of|proficien\p{L}+|fluent|degree in|knowledge of|ability to|erfahrung|kenntnisse|abgeschlossene\p{L}*|experiencia|conocimientos?|expérience|maîtrise|diplôme|experiência|conhecimentos?|خبرة|إجادة|अनुभव)(?!\p{L})|経験|できる方/iu;
const MIN_LENGTH = 2;
const MAX_LENGTH = 400;

/**
 * Requirements by headings and bullets, without a model. Where no heading names them, sentences that ask for something; where
 * nothing does, what the role has to do.
 */
export function requirementsByRule(lines: readonly string[]): Candidate[] {
  const parts = partsOf(lines);
  const headed = parts.filter(({ part }) => part === 'must' || part === 'nice');
  const asking = parts.filter(({ part, line }) => part !== 'other' && ASKS.test(line));
  const tasks = parts.filter(({ part, line }) => part === 'tasks' && BULLET.test(line));
  const chosen = [headed, asking, tasks].find((found) => found.length > 0) ?? [];
  return chosen.flatMap(({ part, line }) => {
    const quote = line.replace(BULLET, '').trim();
    if (quote.length < MIN_LENGTH || quote.length > MAX_LENGTH || isInstruction(quote)) return [];
    return [{ kind: part === 'nice' || isWish(quote) ? 'nice' : 'must', text: quote, quote }];
  });
}

/** Every line that is no heading, with what the heading above says of it. */
function partsOf(lines: readonly string[]): { part: Part | undefined; line: string }[] {
  let part: Part | undefined;
  const found: { part: Part | undefined; line: string }[] = [];
  for (const line of lines) {
    const headed = BULLET.test(line) ? undefined : partHeadedBy(line);
    if (headed) part = headed;
    // Another heading, of which nothing is known, ends what stood before.
    else if (!BULLET.test(line) && /^[^.!?]{2,60}[:：]$/.test(line)) part = undefined;
    else found.push({ part, line });
  }
  return found;
}

export { BULLET };
