import type { TurnMode } from '@vivavoce/contract/records';
import type { TurnModeSettings } from '../events.ts';
import { DEADLINES, type Deadlines } from './deadlines.ts';
import { CODING_ENDPOINTING, CONVERSATIONAL_ENDPOINTING, type Endpointing } from './endpointing.ts';
import {
  CODING_INTERRUPTION,
  CONVERSATIONAL_INTERRUPTION,
  type InterruptionThresholds,
} from './interruption.ts';
import { CODING_SILENCE, CONVERSATIONAL_SILENCE, type SilenceThresholds } from './silence.ts';

/** Every wait of the voice loop, by concern. */
export interface Thresholds {
  mode: TurnMode;
  endpointing: Endpointing;
  interruption: InterruptionThresholds;
  silence: SilenceThresholds;
  deadlines: Deadlines;
}

const CONVERSATIONAL = {
  mode: 'conversational',
  endpointing: CONVERSATIONAL_ENDPOINTING,
  interruption: CONVERSATIONAL_INTERRUPTION,
  silence: CONVERSATIONAL_SILENCE,
  deadlines: DEADLINES,
} as const satisfies Thresholds;

const CODING = {
  mode: 'coding',
  endpointing: CODING_ENDPOINTING,
  interruption: CODING_INTERRUPTION,
  silence: CODING_SILENCE,
  deadlines: DEADLINES,
} as const satisfies Thresholds;

/** The thresholds of a mode; custom ones replace the mode's own. The shorter pause never exceeds the longer. */
export function thresholdsOf(settings: TurnModeSettings): Thresholds {
  const base: Thresholds = settings.mode === 'coding' ? CODING : CONVERSATIONAL;
  const { endpointing, silence } = base;
  const minPauseMs =
    settings.minPauseMs ?? Math.min(endpointing.minPauseMs, settings.maxPauseMs ?? endpointing.minPauseMs);
  const maxPauseMs = Math.max(minPauseMs, settings.maxPauseMs ?? endpointing.maxPauseMs);
  const checkInMs = settings.mode === 'coding' ? settings.checkInAfterMs : undefined;
  const afterMs =
    checkInMs ?? (settings.mode === 'coding' ? undefined : settings.silenceAfterMs) ?? silence.afterMs;
  return {
    ...base,
    endpointing: { ...endpointing, minPauseMs, maxPauseMs },
    silence: {
      ...silence,
      afterMs,
      typingAfterMs: checkInMs ?? Math.max(afterMs, silence.typingAfterMs),
      afterGrantMs: Math.max(afterMs, silence.afterGrantMs),
    },
  };
}
