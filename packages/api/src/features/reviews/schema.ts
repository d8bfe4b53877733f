import { DECISIONS } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';

/** What the verbs of a review take. */
const idSchema = textSchema.min(1).max(60);

export const sessionInputSchema = z.strictObject({ sessionId: idSchema });

export const decideInputSchema = z.strictObject({
  sessionId: idSchema,
  decision: z.enum(DECISIONS),
  /** Never empty: whoever decides says why. */
  reason: textSchema.trim().min(1).max(2_000),
});
export type DecideInput = z.output<typeof decideInputSchema>;

const noteTextSchema = textSchema.trim().min(1).max(4_000);
const mentionsSchema = z.array(idSchema).max(20).default([]);

export const addNoteInputSchema = z.strictObject({
  sessionId: idSchema,
  text: noteTextSchema,
  mentions: mentionsSchema,
});
export type AddNoteInput = z.output<typeof addNoteInputSchema>;

export const noteInputSchema = z.strictObject({ sessionId: idSchema, noteId: idSchema });
export type NoteInput = z.output<typeof noteInputSchema>;

export const editNoteInputSchema = noteInputSchema.extend({ text: noteTextSchema, mentions: mentionsSchema });
export type EditNoteInput = z.output<typeof editNoteInputSchema>;

export const scoreInputSchema = z.strictObject({
  sessionId: idSchema,
  questionId: idSchema,
  criterionId: idSchema,
  /** Number of the level, from 1; `null` takes the own score back. */
  score: z.int().min(1).max(10).nullable(),
});
export type ScoreInput = z.output<typeof scoreInputSchema>;
