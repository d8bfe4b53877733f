import type { Template, TemplateResource } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { type Audited, audit } from '../audit/index.ts';
import { hasPicture } from '../branding/index.ts';
import { toResource } from './document.ts';

type Act = Extract<Audited['action'], `template.${string}`>;

export interface TemplateChangeOptions {
  action: Act;
  /** Runs last in the transaction, with the answer. */
  keep?: ((records: TenantTransaction, template: TemplateResource) => Promise<void>) | undefined;
}

/**
 * Writes a template by `work`, with its entry in the audit log; whoever looks at the list is told.
 * @throws ApiError `not_allowed` and what `work` throws
 */
export async function changeTemplate(
  context: AppContext,
  caller: Caller,
  { action, keep }: TemplateChangeOptions,
  work: (records: TenantTransaction) => Promise<Template>,
): Promise<TemplateResource> {
  requireMay(caller, 'templates:write');
  return changeRecords(context, caller, async (change) => {
    const template = toResource(await work(change.records));
    await requireLogo(context, caller, template);
    await auditTemplate(change, caller, { action, id: template.id, data: { version: template.version } });
    await keep?.(change.records, template);
    return template;
  });
}

/** Candidates are shown no picture that is not there. */
async function requireLogo(context: AppContext, caller: Caller, { branding }: Template): Promise<void> {
  const logo = branding?.logo;
  if (logo === undefined || (await hasPicture(context, caller, logo))) return;
  const detail = 'There is no such picture. Upload it in the editor of a template first.';
  throw new ApiError('invalid_request', { errors: [{ pointer: '/branding/logo', detail }] });
}

export async function auditTemplate(
  change: Change<AppContext>,
  caller: Caller,
  { action, id, data }: { action: Act; id: string; data: NonNullable<Audited['data']> },
): Promise<void> {
  await audit(change, caller, { action, subject: { type: 'template', id }, data });
  change.touch({ tenantId: caller.tenantId, mode: caller.mode, type: 'template', id });
}
