import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { EVALUATION_OVER } from '../evaluations/index.ts';
import { sessionTaskPayload } from '../sessions/index.ts';
import { sendDigests } from './digest.ts';
import { noticeExpiringLinks } from './expiring.ts';
import { notify } from './notify.ts';

export const noticeTasks = defineTasks({
  'notice-result': {
    follows: EVALUATION_OVER,
    payload: sessionTaskPayload,
    run: async (context: CoreContext, { payload: { tenantId, mode, sessionId } }) => {
      const session = await context.database.withTenant({ tenantId, mode }, (records) =>
        records.session.findUnique({
          where: { tenantId_id: { tenantId, id: sessionId } },
          select: { status: true },
        }),
      );
      if (!session) return;
      const kind = session.status === 'failed' ? 'failure' : 'result_ready';
      const page = `interviews/${sessionId}`;
      await notify(context, { tenantId, mode, kind, subjectId: sessionId, page });
    },
  },
  notices: {
    // Every hour: somewhere it is seven in the morning.
    schedule: '5 * * * *',
    run: async (context: CoreContext, { signal }) => {
      await noticeExpiringLinks(context, { signal });
      await sendDigests(context, { signal });
    },
  },
});
