import type { TurnEffect } from './effects.ts';
import type { TurnEvent } from './events.ts';
import type { TurnState } from './state.ts';

export interface TurnStep {
  state: TurnState;
  effects: TurnEffect[];
}

/** One step of the voice loop. Pure: same state and event, same result; the state given in is not touched. */
export function reduceTurn(state: TurnState, event: TurnEvent): TurnStep {
  return { state: { ...state, nowMs: Math.max(state.nowMs, event.atMs) }, effects: [] };
}
