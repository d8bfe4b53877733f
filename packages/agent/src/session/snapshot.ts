import type { ClaimResponse, Snapshot } from '@vivavoce/contract/internal';
import { turnModeSchema } from '@vivavoce/contract/records';
import { z } from 'zod';
import { type InterviewState, initialInterviewState } from '../interview/machine.ts';
import { isMove } from '../interview/moves.ts';
import { type SpeakerPace, UNKNOWN_PACE } from '../turn/pace.ts';
import type { PendingOverlap } from '../turn/state.ts';

const settingsSchema = z.object({
  mode: turnModeSchema,
  minPauseMs: z.number().exactOptional(),
  maxPauseMs: z.number().exactOptional(),
  checkInAfterMs: z.number().exactOptional(),
  silenceAfterMs: z.number().exactOptional(),
});

/** The reply that was being spoken: a successor commits what was heard of it and says the rest. */
const speakingSchema = z.object({
  turnId: z.string(),
  utteranceId: z.string(),
  move: z.string().refine(isMove),
  text: z.string(),
  /** Whether no more text was to come. Younger than the rest. */
  textComplete: z.boolean().catch(true),
  /** End, in the text, of what was heard. */
  heardTextEnd: z.number(),
  /** All of it that a client has shown. Younger than the rest. */
  displayedText: z.string().catch(''),
  startMs: z.number(),
});
export type Speaking = z.infer<typeof speakingSchema>;

const wordSchema = z.object({ text: z.string(), startMs: z.number(), endMs: z.number() });

const stateSchema = z.object({
  startedAt: z.iso.datetime(),
  /** When this was so, on the session's clock. Younger than the rest. */
  atMs: z.number().catch(0),
  turnMode: settingsSchema,
  /** Number of the candidate's next turn. */
  turn: z.number(),
  interview: z.looseObject({ version: z.literal(1) }),
  speaking: speakingSchema.nullable(),
  /** Younger than the rest. */
  candidateSpeaking: z.boolean().catch(false),
  /** Younger than the rest. */
  pendingOverlap: z
    .object({ words: z.array(wordSchema), resumedMs: z.number() })
    .nullable()
    .catch(null),
  /** Younger than the rest, and only a guide: what cannot be read is learned again. */
  pace: z
    .object({
      version: z.literal(1),
      afterSentenceMs: z.number().min(0),
      punctuates: z.boolean(),
      unpunctuatedTurns: z.number().min(0),
      /** Younger than the rest. */
      closedTurns: z.number().min(0).max(1).catch(0),
    })
    .optional()
    .catch(undefined),
});

export interface SessionMemory {
  startedAt: Date;
  /** When this was so, on the session's clock. */
  atMs: number;
  turnMode: z.infer<typeof settingsSchema>;
  turn: number;
  interview: InterviewState;
  speaking: Speaking | null;
  /** The candidate was speaking: words that are in no utterance yet. */
  candidateSpeaking: boolean;
  /** What the candidate said over the interviewer, in no utterance before the reply is over. */
  pendingOverlap: PendingOverlap | null;
  /** How the candidate pauses. */
  pace: SpeakerPace;
}

/** What a successor needs, as the API keeps it. */
export function toSnapshot(memory: SessionMemory, sequence: number): Snapshot {
  const state: z.input<typeof stateSchema> = {
    startedAt: memory.startedAt.toISOString(),
    atMs: memory.atMs,
    turnMode: memory.turnMode,
    turn: memory.turn,
    interview: { ...memory.interview },
    speaking: memory.speaking,
    candidateSpeaking: memory.candidateSpeaking,
    pendingOverlap: memory.pendingOverlap,
    pace: { version: 1, ...memory.pace },
  };
  return { version: 1, sequence, state };
}

/** A snapshot of the previous version calls what was said over the interviewer `aside`. */
function withCurrentNames(state: Record<string, unknown> | undefined): unknown {
  return { ...state, pendingOverlap: state?.pendingOverlap ?? state?.aside };
}

/** What the last worker left. A session without a (readable) snapshot begins with what its record and template say. */
export function recall(claim: ClaimResponse): SessionMemory {
  const memory = remembered(claim);
  // Whoever held it last may not have heard of this any more.
  return claim.turn ? { ...memory, turnMode: claim.turn.settings } : memory;
}

function remembered(claim: ClaimResponse): SessionMemory {
  const parsed = stateSchema.safeParse(withCurrentNames(claim.snapshot?.state));
  if (parsed.success) {
    const { interview, startedAt, pace, ...rest } = parsed.data;
    const { version: _version, ...known } = pace ?? { version: 1, ...UNKNOWN_PACE };
    return {
      ...rest,
      pace: known,
      startedAt: new Date(startedAt),
      interview: { ...initialInterviewState(), ...interview },
    };
  }
  const endMs = claim.transcript.at(-1)?.endMs ?? 0;
  return {
    startedAt: new Date(Date.now() - endMs),
    atMs: endMs,
    turnMode: claim.template.turn,
    turn: claim.transcript.filter((utterance) => utterance.role === 'candidate').length + 1,
    interview: initialInterviewState(),
    speaking: null,
    candidateSpeaking: false,
    pendingOverlap: null,
    pace: UNKNOWN_PACE,
  };
}
