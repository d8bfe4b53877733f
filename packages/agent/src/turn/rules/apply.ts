import type { Step } from '../step.ts';
import { close } from './close.ts';
import { confirm } from './confirm.ts';
import { emptyReply } from './empty-reply.ts';
import { held } from './held.ts';
import { interruption } from './interruption.ts';
import { noise } from './noise.ts';
import { requested } from './requested.ts';
import { speculate } from './speculate.ts';
import { typed } from './typed.ts';
import { typing } from './typing.ts';
import { unasked } from './unasked.ts';

/** In the order of their rank. Each says whether it acted. */
const RULES: readonly ((step: Step) => boolean)[] = [
  close,
  typed,
  requested,
  typing,
  interruption,
  noise,
  confirm,
  emptyReply,
  held,
  unasked,
  speculate,
];

/** More rounds than any chain of rules needs. */
const MAX_ROUNDS = 8;

/**
 * Draws the conclusions of an event. Each rule looks at the whole state, so it does not matter which event made it true;
 * a rule that acted lets all of them look again.
 */
export function applyRules(step: Step): void {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (step.state.closed !== null || !RULES.some((rule) => rule(step))) return;
  }
}
