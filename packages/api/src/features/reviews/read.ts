import type { EvaluationResult, Session, Template, TurnLatency, Utterance } from '@vivavoce/contract/records';
import { TURN_STAGES } from '@vivavoce/contract/records';
import { z } from 'zod';
import type { AppContext, CoreContext } from '../../context.ts';
import { type Caller, refOf } from '../../core/caller.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { auditReading } from '../audit/index.ts';
import { evaluationOf } from '../evaluations/index.ts';
import { loadSession, toSession } from '../sessions/index.ts';
import { readTranscript } from '../utterances/index.ts';
import { loadReview, type Review } from './resource.ts';

/** One interview as whoever reviews it reads it. */
export interface ReviewedInterview extends Review {
  session: Session;
  /** What was asked and how it is judged, in the session's language. */
  template: Pick<Template, 'questions' | 'criteria'>;
  evaluation: EvaluationResult;
  /** Whom the tenant knows them as; `null` where it knows nobody: interviews of a publishable key. */
  candidate: { id: string; name: string | null; email: string | null } | null;
  /** How long the interview was; `null` until its record is closed. */
  durationMs: number | null;
}

interface SessionInput {
  sessionId: string;
}

/** One interview with its evaluation and all that people added to it. @throws ApiError `not_allowed`, `not_found` */
export async function readReview(
  context: AppContext,
  caller: Caller,
  { sessionId }: SessionInput,
): Promise<ReviewedInterview> {
  const ref = refOf(caller, sessionId, 'sessions:read');
  return context.database.withTenant(ref, async (records) => {
    const whole = await loadSession(records, ref);
    await auditReading({ records }, caller, {
      action: 'session.viewed',
      subject: { type: 'session', id: sessionId },
    });
    const { questions, criteria } = whole.template;
    return {
      session: toSession(whole, caller, context),
      template: { questions, criteria },
      evaluation: await evaluationOf(records, ref, whole.row),
      candidate: await candidateOf(records, whole.row),
      durationMs: whole.row.durationMs,
      ...(await loadReview(records, ref)),
    };
  });
}

/** Where two turned out to be one person, that one. */
async function candidateOf(
  records: TenantTransaction,
  { tenantId, candidateId }: { tenantId: string; candidateId: string | null },
): Promise<ReviewedInterview['candidate']> {
  if (candidateId === null) return null;
  const select = { id: true, name: true, email: true, mergedInto: true } as const;
  const find = (id: string) =>
    records.candidate.findUnique({ where: { tenantId_id: { tenantId, id } }, select });
  const found = await find(candidateId);
  const person = found?.mergedInto ? await find(found.mergedInto) : found;
  return person && { id: person.id, name: person.name, email: person.email };
}

/** All that was said, in order; who read it is written down. @throws ApiError `not_allowed`, `not_found` */
export async function readWords(
  context: CoreContext,
  caller: Caller,
  { sessionId }: SessionInput,
): Promise<Utterance[]> {
  const ref = refOf(caller, sessionId, 'sessions:read');
  return context.database.withTenant(ref, async (records) => {
    await loadSession(records, ref);
    await auditReading({ records }, caller, {
      action: 'session.transcript_read',
      subject: { type: 'session', id: sessionId },
    });
    return readTranscript(records, ref);
  });
}

/** As the agent tells them; what is not known here is left out. */
const timingsSchema = z.partialRecord(z.enum(TURN_STAGES), z.number());

/** How long each reply took, stage by stage, in the order of the turns. @throws ApiError `not_allowed`, `not_found` */
export async function readLatency(
  context: CoreContext,
  caller: Caller,
  { sessionId }: SessionInput,
): Promise<TurnLatency[]> {
  const ref = refOf(caller, sessionId, 'sessions:read');
  const { tenantId } = ref;
  return context.database.withTenant(ref, async (records) => {
    await loadSession(records, ref);
    const turns = await records.turn.findMany({ where: { tenantId, sessionId } });
    const said = await records.utterance.findMany({
      where: { tenantId, sessionId, role: 'candidate' },
      orderBy: { sequence: 'asc' },
      select: { turnId: true, sequence: true, text: true },
    });
    const words = new Map(said.map(({ turnId, sequence, text }) => [turnId, { sequence, text }]));
    return turns
      .map(({ id, timings }) => ({
        turnId: id,
        stages: stagesOf(timings),
        candidate: words.get(id) ?? null,
      }))
      .filter(({ stages }) => Object.keys(stages).length > 0)
      .sort((one, other) => startOf(one) - startOf(other));
  });
}

function stagesOf(timings: unknown): TurnLatency['stages'] {
  const { turnId: _turnId, ...stages } = z.record(z.string(), z.unknown()).parse(timings);
  const known = Object.entries(stages).filter(([stage]) => TURN_STAGES.some((name) => name === stage));
  return timingsSchema.parse(Object.fromEntries(known)) as TurnLatency['stages'];
}

function startOf({ stages }: Pick<TurnLatency, 'stages'>): number {
  return Math.min(...Object.values(stages));
}
