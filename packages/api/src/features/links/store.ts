import type { EndReason, TemplateBranding } from '@vivavoce/contract/records';
import type { CoreContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import type { Scope, TenantTransaction } from '../../database/database.ts';
import type { SubjectRef } from '../../events/subject.ts';
import type {
  Candidate as CandidateRow,
  Link as LinkRow,
  Mode,
  Session as SessionRow,
} from '../../generated/prisma/client.ts';
import { findTemplate, loadTemplate, translate } from '../templates/index.ts';
import type { LinkResource } from './schema.ts';
import { type LinkFacts, type LinkSession, standingOf } from './state.ts';
import { linkUrl } from './token.ts';

export type { LinkRow };

export interface LinkRef {
  tenantId: string;
  mode: Mode;
  linkId: string;
}

/** A link with all that its resource is made of. */
export interface WholeLink {
  row: LinkRow;
  candidate: CandidateRow | null;
  /** Of a single link's present attempt. */
  session: SessionRow | null;
  sessionCount: number;
  template: {
    slug: string;
    title: string;
    minutes: number;
    archived: boolean;
    branding?: TemplateBranding;
  };
}

const NO_TEMPLATE = { slug: '', title: '', minutes: 0, archived: false };

/** A link as the log of events, the tasks and the kept answers name it. */
export function subjectOf({ tenantId, mode, id }: LinkRow): SubjectRef {
  return { tenantId, mode, type: 'link', id };
}

/** Reads a link and keeps others from changing it until the transaction is over. @throws ApiError `not_found` */
export async function lockLink(
  records: TenantTransaction,
  { tenantId, linkId }: LinkRef,
): Promise<WholeLink> {
  await records.$queryRaw`SELECT id FROM links WHERE tenant_id = ${tenantId} AND id = ${linkId} FOR UPDATE`;
  return loadLink(records, { tenantId, linkId });
}

/** @throws ApiError `not_found` */
export async function loadLink(
  records: TenantTransaction,
  { tenantId, linkId }: Pick<LinkRef, 'tenantId' | 'linkId'>,
): Promise<WholeLink> {
  const row = await records.link.findUnique({ where: { tenantId_id: { tenantId, id: linkId } } });
  if (!row) throw new ApiError('not_found');
  const [whole] = await completeLinks(records, row, [row]);
  if (!whole) throw new ApiError('not_found');
  return whole;
}

/** Adds what the resources of links are made of, with one query for each kind, one after the other. */
export async function completeLinks(
  records: TenantTransaction,
  scope: Scope & { mode: Mode },
  rows: readonly LinkRow[],
): Promise<WholeLink[]> {
  if (rows.length === 0) return [];
  const { tenantId, mode } = scope;
  const candidates = new Map(
    (
      await records.candidate.findMany({
        where: { tenantId, id: { in: rows.flatMap(({ candidateId }) => candidateId ?? []) } },
      })
    ).map((candidate) => [candidate.id, candidate]),
  );
  const ids = rows.map(({ id }) => id);
  const attempts = new Map(
    (
      await records.session.findMany({
        where: { tenantId, mode, OR: rows.map(({ id, attempt }) => ({ linkId: id, linkAttempt: attempt })) },
      })
    ).map((session) => [session.linkId, session]),
  );
  const counts = new Map(
    (
      await records.session.groupBy({
        by: ['linkId'],
        where: { tenantId, mode, linkId: { in: ids } },
        _count: { _all: true },
      })
    ).map(({ linkId, _count }) => [linkId, _count._all]),
  );
  const titles = new Map<string, WholeLink['template']>();
  for (const { templateId, templateVersion, locale } of rows) {
    const key = `${templateId} ${templateVersion} ${locale}`;
    if (titles.has(key)) continue;
    const found = await findTemplate(records, scope, templateId);
    const template = await loadTemplate(records, found, templateVersion);
    titles.set(key, {
      slug: template.slug,
      title: translate(template, locale).title,
      minutes: Math.round(template.timeBudgetMs / 60_000),
      ...(template.branding && { branding: template.branding }),
      archived: found.archivedAt !== null,
    });
  }
  return rows.map((row) => ({
    row,
    candidate: (row.candidateId && candidates.get(row.candidateId)) || null,
    session: attempts.get(row.id) ?? null,
    sessionCount: counts.get(row.id) ?? 0,
    template: titles.get(`${row.templateId} ${row.templateVersion} ${row.locale}`) ?? NO_TEMPLATE,
  }));
}

/** What a link's state is made of. */
export function factsOf({ row, session, sessionCount, template }: WholeLink): {
  link: LinkFacts;
  session: LinkSession | null;
} {
  return {
    link: {
      attempt: row.attempt,
      startedAttempt: row.startedAttempt,
      expiresAtMs: row.expiresAt.getTime(),
      revoked: row.revokedAt !== null,
      archived: template.archived,
      full: row.maxSessions !== null && sessionCount >= row.maxSessions,
      sent: row.sentAt !== null,
      opened: row.openedAt !== null,
    },
    session: session && {
      status: session.status,
      started: session.startedAt !== null,
      paused: session.resumableUntil !== null,
      endReason: session.endReason as EndReason | null,
    },
  };
}

/** Whether a candidate can still begin, or go on. */
export function isOpen(whole: WholeLink): boolean {
  const facts = factsOf(whole);
  switch (standingOf(facts.link, facts.session, Date.now()).state) {
    case 'finished':
    case 'expired':
    case 'revoked':
      return false;
    default:
      return true;
  }
}

/** A link as the API answers it. */
export function toLink(whole: WholeLink, { environment }: Pick<CoreContext, 'environment'>): LinkResource {
  const { row, candidate, session, sessionCount, template } = whole;
  const facts = factsOf(whole);
  const iso = (time: Date | null) => time?.toISOString() ?? null;
  return {
    id: row.id,
    mode: row.mode,
    kind: row.kind,
    url: linkUrl(environment, row),
    ...standingOf(facts.link, facts.session, Date.now()),
    template: {
      id: row.templateId,
      slug: template.slug,
      version: row.templateVersion,
      title: template.title,
    },
    candidate: candidate && {
      id: candidate.id,
      name: candidate.name,
      email: candidate.email,
      externalId: candidate.externalId,
    },
    locale: row.locale,
    source: row.source,
    contact: row.contact,
    expiresAt: row.expiresAt.toISOString(),
    remindAt: iso(row.remindAt),
    sentAt: iso(row.sentAt),
    openedAt: iso(row.openedAt),
    remindedAt: iso(row.remindedAt),
    revokedAt: iso(row.revokedAt),
    attempt: row.attempt,
    session: session && {
      id: session.id,
      status: session.status,
      startedAt: iso(session.startedAt),
      endedAt: iso(session.endedAt),
      resumableUntil: iso(session.resumableUntil),
    },
    sessionCount,
    maxSessions: row.maxSessions,
    createdAt: row.createdAt.toISOString(),
  };
}
