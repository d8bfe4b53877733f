import type { TurnEffect } from './effects.ts';
import type { TurnEvent } from './events.ts';
import { handleEvent } from './handlers/handle.ts';
import { applyRules } from './rules/apply.ts';
import type { TurnState } from './state.ts';
import { announce, type Step } from './step.ts';
import { timersOf } from './timers.ts';

export interface TurnStep {
  state: TurnState;
  effects: TurnEffect[];
}

/** One step of the voice loop. Pure: same state and event, same result; the state given in is not touched. */
export function reduceTurn(before: TurnState, event: TurnEvent): TurnStep {
  if (before.closed !== null) return { state: before, effects: [] };
  const atMs = Math.max(before.nowMs, event.atMs);
  const step: Step = { state: { ...before, nowMs: atMs, timers: { ...before.timers } }, effects: [], atMs };
  handleEvent(step, event);
  applyRules(step);
  announce(step, before, timersOf(step.state));
  return { state: step.state, effects: step.effects };
}
