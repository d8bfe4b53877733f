import { interviewProgressSchema } from '@vivavoce/contract/records';
import { isBlank } from '@vivavoce/contract/text';
import { z } from 'zod';
import { returnPlace } from '../../packages/index.ts';
import { retentionDaysOf } from '../resource/resource.ts';
import type { SessionChange, SessionRow } from './change.ts';
import { meterInterview } from './meter.ts';

/** After the end, utterances may be this long on their way; then the record closes as incomplete. */
export const CLOSE_AFTER_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

/** The moment at which the record of an interview that was held is closed. Tasks that follow it get the session's id. */
export const INTERVIEW_RECORDED = 'session.interview-recorded';

/** The moment at which an interview that runs goes on to a later question, where its template asks for scores between them. */
export const QUESTION_LEFT = 'session.question-left';

const questionSchema = z.object({ questionNumber: z.number() });

/** Tells that a question was left behind, to whoever judges while the interview runs. */
export async function followQuestion(change: SessionChange, before: SessionRow, now: number): Promise<void> {
  const told = questionSchema.safeParse(before.progress);
  if (!told.success || now <= told.data.questionNumber) return;
  const { evaluation } = await figuresOf(change, before);
  if (evaluation?.whileRunning === true) await change.follow(QUESTION_LEFT);
}

/** Number of the last utterance that is stored; 0 for none. */
export async function lastStoredSequence({ records, ref }: SessionChange): Promise<number> {
  const { _max } = await records.utterance.aggregate({
    where: { tenantId: ref.tenantId, sessionId: ref.sessionId },
    _max: { sequence: true },
  });
  return _max.sequence ?? 0;
}

/**
 * How long the interview was, where its worker did not say: up to the last that was said. Its progress, told when a question
 * was asked, is older than the answer; yet somebody may have listened to a question for long and said nothing.
 */
export async function spentMs(
  change: Pick<SessionChange, 'records' | 'ref'>,
  row: SessionRow,
): Promise<number> {
  const { timeBudgetMs } = await figuresOf(change, row);
  const progress = interviewProgressSchema.safeParse(row.progress);
  const toldMs = progress.success ? timeBudgetMs - progress.data.remainingMs : 0;
  const { tenantId, sessionId } = change.ref;
  const { _max } = await change.records.utterance.aggregate({
    where: { tenantId, sessionId },
    _max: { endMs: true },
  });
  return Math.round(Math.max(0, toldMs, _max.endMs ?? 0));
}

/** When the session will be erased, counted from its end. */
export async function expiryOf(change: SessionChange, row: SessionRow, endedAt = new Date()) {
  const retentionDays = retentionDaysOf(row, await figuresOf(change, row));
  return { expiresAt: new Date(endedAt.getTime() + retentionDays * DAY_MS) };
}

/** No worker holds a session for longer than its budget and this, for saying goodbye and the like. */
const LIVE_RESERVE_MS = 30 * 60_000;

/** After this long in one worker's hands a session is in nobody's. */
export async function longestLiveMs(change: SessionChange, row: SessionRow): Promise<number> {
  return (await figuresOf(change, row)).timeBudgetMs + LIVE_RESERVE_MS;
}

const figuresSchema = z.object({
  retentionDays: z.number(),
  timeBudgetMs: z.number(),
  evaluation: z.object({ whileRunning: z.boolean().optional() }).optional(),
});

/** The numbers of the session's version of its template. */
async function figuresOf(
  change: Pick<SessionChange, 'records'>,
  row: SessionRow,
): Promise<z.output<typeof figuresSchema>> {
  const version = await change.records.templateVersion.findUniqueOrThrow({
    where: {
      tenantId_mode_templateId_version: {
        tenantId: row.tenantId,
        mode: row.mode,
        templateId: row.templateId,
        version: row.templateVersion,
      },
    },
    select: { document: true },
  });
  return figuresSchema.parse(version.document);
}

/**
 * Closes the record where all that `end` named has arrived. Under the session's lock, so it happens once.
 * Answers whether it is closed now.
 */
export async function closeWhenComplete(change: SessionChange, row: SessionRow): Promise<boolean> {
  if (row.recordComplete !== null) return true;
  if (row.lastSequence === null) return false;
  const { tenantId, sessionId } = change.ref;
  const arrived = await change.records.utterance.count({
    where: { tenantId, sessionId, sequence: { lte: row.lastSequence } },
  });
  if (arrived < row.lastSequence) return false;
  await closeRecord(change, row, { complete: true });
  return true;
}

/** Nothing is added any more; what follows an interview begins. */
export async function closeRecord(
  change: SessionChange,
  row: SessionRow,
  { complete }: { complete: boolean },
): Promise<void> {
  const closed = await change.update({
    recordComplete: complete,
    lastSequence: row.lastSequence ?? (await lastStoredSequence(change)),
    durationMs: row.durationMs ?? (await spentMs(change, row)),
  });
  const held = await wasHeld(change, row);
  // One that was never held, or failed on our side, is nobody's to pay.
  if (!held || row.endReason === 'failed') await returnPlace(change.records, change.ref);
  if (!held) return;
  await meterInterview(change, closed);
  await change.follow(INTERVIEW_RECORDED);
}

/** Not where it failed, nor where the candidate left before saying anything. */
async function wasHeld({ records, ref }: SessionChange, row: SessionRow): Promise<boolean> {
  if (row.status === 'failed' || row.startedAt === null) return false;
  if (row.status !== 'abandoned') return true;
  const answers = await records.utterance.findMany({
    where: { tenantId: ref.tenantId, sessionId: ref.sessionId, role: 'candidate' },
    select: { text: true },
  });
  return answers.some(({ text }) => !isBlank(text));
}
