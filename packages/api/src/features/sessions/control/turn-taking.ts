import type { TurnControl } from '@vivavoce/contract/internal';
import {
  type ControlRequest,
  type TurnMode,
  type TurnSettings,
  type TurnTaking,
  turnTakingSchema,
} from '@vivavoce/contract/records';
import type { SessionRow } from '../lifecycle/change.ts';

/**
 * How turns are taken after this. What somebody chose for a mode counts for as long as that mode does; a mode that is entered
 * anew begins with what the template says of it.
 */
export function takeTurnsBy(
  request: ControlRequest,
  { template, present }: { template: TurnSettings; present: TurnTaking | null },
): TurnTaking {
  switch (request.type) {
    case 'mode': {
      const { type: _type, ...chosen } = request;
      return { ...templateTurns(template, chosen.mode), ...chosen };
    }
    case 'run':
    case 'submit': {
      const now = present ?? templateTurns(template, template.mode);
      return now.mode === 'conversational' ? now : templateTurns(template, 'conversational');
    }
  }
}

/** What a template says of a mode: its pauses are those of its own mode, its check-in is that of coding. */
function templateTurns(template: TurnSettings, mode: TurnMode): TurnTaking {
  const { candidateMayChange: _right, ...own } = template;
  if (mode === own.mode) return own;
  const { checkInAfterMs } = own;
  return { mode, ...(mode === 'coding' && checkInAfterMs !== undefined ? { checkInAfterMs } : {}) };
}

/** What was changed last; `null` where nothing ever was. */
export function turnControlOf({ turn, turnRevision }: SessionRow): TurnControl | null {
  return turn === null ? null : { revision: turnRevision, settings: turnTakingSchema.parse(turn) };
}
