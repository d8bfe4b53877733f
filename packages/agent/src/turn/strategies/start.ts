import type { Client, TurnState } from '../state.ts';

/**
 * What the onset of speech means.
 *
 * - `turn`: the candidate takes a free floor, or goes on
 * - `interruption`: the interviewer has it; stop at once, decide later
 * - `nothing`: nobody can be speaking (muted, no client)
 */
export type Onset = 'turn' | 'interruption' | 'nothing';

export function onsetOf(client: Client, voice: TurnState['voice']['kind']): Onset {
  if (!client.connected || client.muted) return 'nothing';
  return voice === 'preparing' || voice === 'speaking' ? 'interruption' : 'turn';
}
