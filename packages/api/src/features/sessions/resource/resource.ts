import { isErrorCode } from '@vivavoce/contract/errors';
import { NOTICE_VERSION } from '@vivavoce/contract/notice';
import {
  type ConsentChoices,
  type InterviewProgress,
  interviewProgressSchema,
  missingPartsOf,
  type Notice,
  type Session,
  type SessionTemplate,
  type Template,
} from '@vivavoce/contract/records';
import type { AppContext } from '../../../context.ts';
import { type Caller, isTenant } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import type { Consent as ConsentRow, Session as SessionRow } from '../../../generated/prisma/client.ts';
import { type BrandedTenant, shownBranding } from '../../branding/index.ts';
import { toTemplate, translate } from '../../templates/index.ts';

/** A session with all that its resource is made of. */
export interface SessionWithRelations {
  row: SessionRow;
  /** In the session's language. */
  template: Template;
  /** As candidates read it. */
  tenantName: string;
  tenant: BrandedTenant;
  consent: ConsentRow | null;
}

/** @throws ApiError `not_found`, also where the session is another tenant's or of the other mode. */
export async function loadSession(
  records: TenantTransaction,
  ref: SessionRef,
): Promise<SessionWithRelations> {
  const { tenantId, sessionId } = ref;
  const row = await records.session.findUnique({ where: { tenantId_id: { tenantId, id: sessionId } } });
  if (!row) throw new ApiError('not_found');
  const [whole] = await completeSessions(records, [row]);
  if (!whole) throw new ApiError('not_found');
  return whole;
}

/** Adds what the resources of sessions are made of, with one query for each kind, one after the other. */
export async function completeSessions(
  records: TenantTransaction,
  rows: readonly SessionRow[],
): Promise<SessionWithRelations[]> {
  const [first] = rows;
  if (!first) return [];
  const { tenantId } = first;
  const tenant = await records.tenant.findUniqueOrThrow({
    where: { id: tenantId },
    select: { id: true, name: true, shownName: true, accent: true, logo: true },
  });
  const versions = await records.templateVersion.findMany({
    where: {
      tenantId,
      OR: rows.map((row) => ({ templateId: row.templateId, version: row.templateVersion })),
    },
    include: { template: true },
  });
  const templates = new Map(
    versions.map((version) => [
      `${version.templateId} ${version.version}`,
      toTemplate(version.template, version),
    ]),
  );
  const given = await records.consent.findMany({
    where: { tenantId, sessionId: { in: rows.map((row) => row.id) } },
    orderBy: { agreedAt: 'asc' },
  });
  const consents = new Map(given.map((consent) => [consent.sessionId, consent]));
  return rows.flatMap((row) => {
    const template = templates.get(`${row.templateId} ${row.templateVersion}`);
    if (!template) return [];
    const translated = translate(template, row.locale);
    const tenantName = template.branding?.shownName ?? tenant.shownName ?? tenant.name;
    return [{ row, template: translated, tenantName, tenant, consent: consents.get(row.id) ?? null }];
  });
}

/** The session as this caller may see it: the partner's own reference is for secret keys. */
export function toSession(
  { row, template, tenantName, tenant, consent }: SessionWithRelations,
  viewer: Pick<Caller, 'kind'>,
  { standIns, environment }: Pick<AppContext, 'standIns' | 'environment'>,
): Session {
  const { accent, logoUrl } = shownBranding(environment.PUBLIC_URL, tenant, template.branding);
  return {
    id: row.id,
    mode: row.mode,
    standIns: row.mode === 'test' ? standIns.stateFor(row.locale) : null,
    status: row.status,
    revision: row.revision,
    template: { ...toSessionTemplate(template), retentionDays: retentionDaysOf(row, template) },
    locale: row.locale,
    displayName: row.displayName,
    externalId: isTenant(viewer) ? row.externalId : null,
    tenantName,
    branding: accent === null && logoUrl === null ? null : { accent, logoUrl },
    notice: toNotice(row, template),
    consent: consent && toChoices(consent),
    progress: toProgress(row, template),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    endReason: row.endReason,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    pausableUntil: row.pausableUntil?.toISOString() ?? null,
    resumableUntil: row.resumableUntil?.toISOString() ?? null,
    recordComplete: row.recordComplete,
    failure: row.failure !== null && isErrorCode(row.failure) ? row.failure : null,
  };
}

/** The shorter of what its template says and what its tenant allowed. */
export function retentionDaysOf(
  row: Pick<SessionRow, 'retentionDays'>,
  template: Pick<Template, 'retentionDays'>,
): number {
  return Math.min(template.retentionDays, row.retentionDays ?? template.retentionDays);
}

function toSessionTemplate(template: Template): SessionTemplate {
  return {
    id: template.id,
    slug: template.slug,
    version: template.version,
    title: template.title,
    kind: template.kind,
    interviewerName: template.interviewer.name,
    questionCount: template.questions.length,
    timeBudgetMs: template.timeBudgetMs,
    retentionDays: template.retentionDays,
    resultVisibility: template.resultVisibility,
    asksSelfDescription: template.evaluation?.askSelfDescription ?? false,
  };
}

function toNotice(row: SessionRow, template: Template): Notice {
  return {
    version: NOTICE_VERSION,
    locale: missingPartsOf(row.locale).includes('notice') ? 'en' : row.locale,
    voiceStored: false,
    retentionDays: retentionDaysOf(row, template),
    resultVisibility: template.resultVisibility,
    aiDisclosure: true,
    ...(template.consentText === undefined ? {} : { text: template.consentText }),
  };
}

function toChoices(consent: ConsentRow): ConsentChoices {
  return {
    noticeVersion: consent.noticeVersion,
    locale: consent.locale,
    voice: consent.voice,
    agreedAt: consent.agreedAt.toISOString(),
  };
}

function toProgress(row: SessionRow, template: Template): InterviewProgress {
  const stored = interviewProgressSchema.safeParse(row.progress);
  // While nobody is connected the clock stands still, whatever the last report said.
  if (stored.success)
    return { ...stored.data, clockRunning: stored.data.clockRunning && row.status === 'live' };
  return {
    questionNumber: 0,
    questionCount: template.questions.length,
    questionTitle: '',
    questionHint: '',
    remainingMs: template.timeBudgetMs,
    clockRunning: false,
  };
}
