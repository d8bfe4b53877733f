import { withoutFillers } from '../wording.ts';
import { isAddress } from './addresses.ts';
import { isDeed } from './deeds.ts';
import { isPersonal } from './personal.ts';
import { isPromise } from './promises.ts';
import { isVerdict } from './verdicts.ts';

/** What an interviewer must not say, whatever the model was talked into. */
export type Forbidden = 'verdict' | 'promise' | 'personal' | 'address';

const KINDS: readonly (readonly [Forbidden, (text: string) => boolean])[] = [
  ['address', isAddress],
  ['verdict', isVerdict],
  ['promise', (text) => isPromise(text) || isDeed(text)],
  ['personal', isPersonal],
];

/** What of this a sentence says; `null` for an honest one. English and German, and addresses in any language. */
export function forbiddenIn(sentence: string): Forbidden | null {
  const text = withoutFillers(sentence);
  return KINDS.find(([, found]) => found(text))?.[0] ?? null;
}

// An expression is compiled at its first use, and again soon after: not in front of somebody's first answer.
for (let round = 0; round < 3; round += 1)
  forbiddenIn('Thank you, that helps; what did you do then, and why did you choose it?');
