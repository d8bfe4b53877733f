import { withoutFillers } from '../wording.ts';
import { isAddress } from './addresses.ts';
import { AR, HI, JA } from './afar.ts';
import { isDeed } from './deeds.ts';
import { claimsToBeHuman } from './human.ts';
import { statementsOf } from './pattern.ts';
import { isPersonal } from './personal.ts';
import { isPromise } from './promises.ts';
import { ES, FR, PT } from './romance.ts';
import { isVerdict } from './verdicts.ts';

/** What an interviewer must not say, whatever the model was talked into. */
export type Forbidden = 'verdict' | 'promise' | 'personal' | 'address' | 'human';

/** The languages of interviews that have no files of their own. A sentence is held against all: a model may change its own. */
const OTHERS = [ES, FR, PT, AR, HI, JA];

const KINDS: readonly (readonly [Forbidden, (text: string) => boolean])[] = [
  ['address', isAddress],
  ['human', claimsToBeHuman],
  ['verdict', (text) => isVerdict(text) || OTHERS.some(({ verdict }) => verdict(statedIn(text)))],
  [
    'promise',
    (text) => isPromise(text) || isDeed(text) || OTHERS.some(({ promise }) => promise(statedIn(text))),
  ],
  ['personal', (text) => isPersonal(text) || OTHERS.some(({ personal }) => personal(text))],
];

/** What a sentence states, without what it asks and what it quotes of somebody. */
function statedIn(text: string): string {
  return statementsOf(text.replace(/[“„«「"][^”“"»」]*[”“"»」]/gu, ' '));
}

/** What of this a sentence says; `null` for an honest one. In the languages of interviews, and addresses in any. */
export function forbiddenIn(sentence: string): Forbidden | null {
  const text = withoutFillers(sentence);
  return KINDS.find(([, found]) => found(text))?.[0] ?? null;
}

// An expression is compiled at its first use, and again soon after: not in front of somebody's first answer.
for (let round = 0; round < 3; round += 1)
  forbiddenIn('Thank you, that helps; what did you do then, and why did you choose it?');
