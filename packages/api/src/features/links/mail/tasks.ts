import type { CoreContext } from '../../../context.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import { aboutOf } from '../../../events/subject.ts';
import { type Change, changeRecords } from '../../../tasks/change.ts';
import { isOpen, type LinkRef, lockLink, subjectOf, type WholeLink } from '../store.ts';
import { sendReminder, sendThanks } from './send.ts';

/** Clocks of hosts differ: what is this near has come. */
const CLOCK_SLACK_MS = 5_000;

/** The reminder by schedule, once: not where it was moved, where the link is locked, or where they want none. */
export async function remindWhenDue(context: CoreContext, ref: LinkRef): Promise<void> {
  await changeRecords(context, ref, async (change) => {
    const whole = await lockLink(change.records, ref);
    const { row, candidate } = whole;
    if (row.remindAt === null || row.remindAt.getTime() > Date.now() + CLOCK_SLACK_MS) return;
    await change.records.link.updateMany({
      where: { tenantId: row.tenantId, id: row.id },
      data: { remindAt: null },
    });
    if (!candidate?.email || candidate.remindersOffAt !== null || !isOpen(whole)) return;
    await sendReminder(context, change, whole);
    await change.tell(subjectOf(row), { type: 'link.reminded', data: {} });
  });
}

/** Thanks whoever came to the end of an interview behind a link, once. */
export async function thankForInterview(context: CoreContext, ref: SessionRef): Promise<void> {
  await changeRecords(context, ref, async (change) => {
    const { tenantId, mode, sessionId } = ref;
    const session = await change.records.session.findUnique({
      where: { tenantId_id: { tenantId, id: sessionId } },
    });
    if (!session?.linkId || !session.candidateId || !isComplete(session.endReason)) return;
    const candidate = await change.records.candidate.findUnique({
      where: { tenantId_id: { tenantId, id: session.candidateId } },
    });
    if (!candidate) return;
    const whole = await lockLink(change.records, { tenantId, mode, linkId: session.linkId }).catch(nothing);
    if (!whole || (await wasThanked(change, whole, sessionId))) return;
    await sendThanks(context, change, { ...whole, candidate });
    await change.tell(subjectOf(whole.row), { type: 'link.thanked', data: { sessionId } });
  });
}

/** Who never came back is not thanked for an interview that they did not finish. */
function isComplete(endReason: string | null): boolean {
  return endReason === 'completed' || endReason === 'candidate' || endReason === 'time';
}

async function wasThanked(
  { records }: Change<CoreContext>,
  { row }: WholeLink,
  sessionId: string,
): Promise<boolean> {
  const told = await records.event.findFirst({
    where: {
      ...aboutOf(subjectOf(row)),
      type: 'link.thanked',
      data: { path: ['sessionId'], equals: sessionId },
    },
    select: { id: true },
  });
  return told !== null;
}

/** Erased meanwhile. */
function nothing(error: unknown): null {
  if (error instanceof ApiError && error.code === 'not_found') return null;
  throw error;
}
