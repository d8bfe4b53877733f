import type { Mode } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import { roleMay } from '../../core/policy.ts';
import { sendMail } from '../../mail/send.ts';
import { changeRecords } from '../../tasks/change.ts';
import type { OutboxTask } from '../../tasks/define.ts';
import { type DeliveryRow, subjectOf } from './resource.ts';

export const DISABLED_NOTICE = 'webhook-disabled';
const KIND = 'webhook_disabled';

interface Disabled {
  tenantId: string;
  mode: Mode;
  endpointId: string;
  reason: 'gone' | 'failing';
  /** The delivery, and its round, that was one too many: nobody is told of it twice. */
  cause: string;
}

/** Tells of an endpoint that we disabled, after the commit. */
export function noticeTask(
  { tenantId, mode, id, endpointId }: Pick<DeliveryRow, 'tenantId' | 'mode' | 'id' | 'endpointId'>,
  { reason, round }: { reason: Disabled['reason']; round: number },
): OutboxTask {
  const cause = `${id}-${round}`;
  return {
    name: DISABLED_NOTICE,
    id: `${DISABLED_NOTICE}-${cause}`,
    subject: subjectOf({ tenantId, mode, id: endpointId }),
    payload: { endpointId, reason, cause },
  };
}

/** Mails everybody who may enable it again. */
export async function tellDisabled(
  context: CoreContext,
  { tenantId, mode, endpointId, reason, cause }: Disabled,
): Promise<void> {
  const members = await context.accounts.transaction((accounts) => accounts.membersOf(tenantId));
  const told = members.filter(({ role }) => roleMay(role, 'webhooks:write'));
  if (told.length === 0) return;
  await changeRecords(context, { tenantId, mode }, async (change) => {
    const where = { tenantId_id: { tenantId, id: endpointId } };
    const endpoint = await change.records.webhookEndpoint.findUnique({ where });
    // Deleted meanwhile, or enabled again.
    if (!endpoint || endpoint.enabled) return;
    const tenant = await change.records.tenant.findUniqueOrThrow({ where: { id: tenantId } });
    for (const { id: memberId, email } of told) {
      const { count } = await change.records.notice.createMany({
        data: [{ tenantId, mode, memberId, kind: KIND, subjectId: cause, mailedAt: new Date() }],
        skipDuplicates: true,
      });
      if (count === 0) continue;
      await sendMail(change, {
        tenantId,
        mode,
        to: email,
        template: 'webhook-disabled',
        locale: tenant.locale,
        data: {
          tenant: tenant.name,
          test: mode === 'test',
          host: new URL(endpoint.url).host,
          reason,
          url: `${context.environment.PUBLIC_URL}/console/${tenant.slug}/${mode}/webhooks/${endpointId}`,
        },
      });
    }
  });
}
