import { MAX_INTEGER, type Page, type Utterance } from '@vivavoce/contract/records';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, isTenant, refOf } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { decodeCursor, type PageQuery, pageOf } from '../../core/page.ts';
import { auditReading } from '../audit/index.ts';
import { toUtterance } from './resource.ts';

const cursorSchema = z.tuple([z.int().min(0).max(MAX_INTEGER)]);

/** The transcript of a session, in order. @throws ApiError `not_allowed`, `not_found`, `invalid_cursor` */
export async function listUtterances(
  context: AppContext,
  caller: Caller,
  { sessionId, limit, cursor }: PageQuery & { sessionId: string },
): Promise<Page<Utterance>> {
  const ref = refOf(caller, sessionId, 'sessions:read');
  const { tenantId } = ref;
  const [after] = cursor === undefined ? [0] : decodeCursor(cursorSchema, cursor);
  return context.database.withTenant(ref, async (records) => {
    const session = await records.session.findUnique({
      where: { tenantId_id: { tenantId, id: sessionId } },
      select: { id: true },
    });
    if (!session) throw new ApiError('not_found');
    if (isTenant(caller)) {
      await auditReading({ records }, caller, {
        action: 'session.transcript_read',
        subject: { type: 'session', id: sessionId },
      });
    }
    const rows = await records.utterance.findMany({
      where: { tenantId, sessionId, sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: limit + 1,
    });
    return pageOf(rows, { limit, positionOf: (row) => [row.sequence], itemOf: toUtterance });
  });
}
