import type { Prisma } from '../../../generated/prisma/client.ts';
import type { SessionChange, SessionRow } from '../lifecycle/change.ts';

/** Above every number that is in use: rows pass through here on their way up, as two may never have the same. */
const ASIDE = 1_000_000_000;

/**
 * Stores what an earlier holder said, and could not tell before its client went elsewhere: behind everything else of that
 * epoch, and before what was said since, which moves up by one.
 */
export async function insertLate(
  change: SessionChange,
  row: SessionRow,
  utterance: Prisma.UtteranceCreateManyInput,
): Promise<SessionRow> {
  const { records, ref } = change;
  const { tenantId, sessionId } = ref;
  const { _max } = await records.utterance.aggregate({
    where: { tenantId, sessionId, epoch: { lte: utterance.epoch } },
    _max: { sequence: true },
  });
  const sequence = (_max.sequence ?? 0) + 1;
  await records.$executeRaw`
    UPDATE utterances SET sequence = sequence + ${ASIDE}::int
    WHERE tenant_id = ${tenantId} AND session_id = ${sessionId} AND sequence >= ${sequence}`;
  await records.utterance.createMany({ data: [{ ...utterance, sequence }] });
  await records.$executeRaw`
    UPDATE utterances SET sequence = sequence - ${ASIDE - 1}::int
    WHERE tenant_id = ${tenantId} AND session_id = ${sessionId} AND sequence > ${ASIDE}::int`;
  // What the holder has taken into account goes up with its own numbers.
  await records.$executeRaw`
    UPDATE snapshots SET document = jsonb_set(document, '{sequence}', to_jsonb((document->>'sequence')::int + 1))
    WHERE tenant_id = ${tenantId} AND session_id = ${sessionId} AND epoch > ${utterance.epoch}`;
  return change.update({
    claimSequence: { increment: 1 },
    lateUtterances: { increment: 1 },
    ...(row.lastSequence === null ? {} : { lastSequence: { increment: 1 } }),
  });
}
