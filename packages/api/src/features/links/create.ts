import { newId } from '@vivavoce/contract/ids';
import type { AppContext, CoreContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { type CandidateRow, upsertCandidate } from '../candidates/index.ts';
import { findOpenTemplate, loadTemplate, sessionLocale } from '../templates/index.ts';
import { sendLink } from './mail/send.ts';
import { putReminder, remindAtOf } from './reminder.ts';
import {
  DEFAULT_MAX_SESSIONS,
  type Invitee,
  type LinkResource,
  type LinkTerms,
  type NewLink,
  type NewLinks,
} from './schema.ts';
import { completeLinks, type LinkRow, subjectOf, toLink } from './store.ts';
import { linkTokenHash } from './token.ts';

const DAY_MS = 24 * 3_600_000;
const DEFAULT_LIFE_MS = 14 * DAY_MS;
const MAX_LIFE_MS = 366 * DAY_MS;

export const LINK_CREATED = 'link.created';

export interface CreateLinkInput {
  link: NewLink;
  /** Runs last in the transaction, with the answer. */
  keep?: (records: TenantTransaction, link: LinkResource) => Promise<void>;
}

/**
 * Makes a link: a candidate's own where one is named, else an open one.
 * @throws ApiError `not_allowed`, `template_unknown`, `invalid_request` also where template or platform lack the locale
 */
export async function createLink(
  context: AppContext,
  caller: Caller,
  { link, keep }: CreateLinkInput,
): Promise<LinkResource> {
  requireMay(caller, 'links:write');
  const { candidate, maxSessions, ...terms } = link;
  if (candidate) requireIdentity(candidate, '/candidate');
  if (candidate && maxSessions !== undefined) {
    throw new ApiError('invalid_request', {
      errors: [
        { pointer: '/maxSessions', detail: 'A link of one candidate is for one interview. Leave it out.' },
      ],
    });
  }
  return changeRecords(context, caller, async (change) => {
    const [made] = await insertLinks(context, change, {
      caller,
      terms,
      invitees: [candidate ?? null],
      maxSessions,
      pointerOf: () => '/candidate',
    });
    if (!made) throw new ApiError('unavailable');
    await keep?.(change.records, made);
    return made;
  });
}

export interface CreateLinksInput {
  links: NewLinks;
  /** Names the request: made again, it makes no second links and answers those of the first time. */
  batch?: string | undefined;
  keep?: (records: TenantTransaction, links: LinkResource[]) => Promise<void>;
}

/**
 * Makes a link for each of many candidates, all or none. Who is named twice gets one.
 * @throws ApiError as `createLink`, each error at its candidate
 */
export async function createLinks(
  context: AppContext,
  caller: Caller,
  { links, batch, keep }: CreateLinksInput,
): Promise<LinkResource[]> {
  requireMay(caller, 'links:write');
  const { candidates, ...terms } = links;
  for (const [index, candidate] of candidates.entries()) requireIdentity(candidate, `/candidates/${index}`);
  const invitees = uniqueInvitees(candidates);
  return changeRecords(context, caller, async (change) => {
    const made = await insertLinks(context, change, {
      caller,
      terms,
      invitees,
      batch,
      pointerOf: (invitee) => `/candidates/${invitee ? candidates.indexOf(invitee) : 0}`,
    });
    await keep?.(change.records, made);
    return made;
  });
}

function requireIdentity({ email, externalId }: Invitee, pointer: string): void {
  if (email === undefined && externalId === undefined) {
    throw new ApiError('invalid_request', {
      errors: [
        { pointer, detail: 'Send an `email` or an `externalId`, by which the candidate is known again.' },
      ],
    });
  }
}

/** Each person once, in an order that is the same for everybody, so that two batches at once never wait for each other. */
function uniqueInvitees(candidates: readonly Invitee[]): Invitee[] {
  const byIdentity = new Map<string, Invitee>();
  for (const candidate of candidates) {
    const key = candidate.email?.toLowerCase() ?? ` ${candidate.externalId}`;
    if (!byIdentity.has(key)) byIdentity.set(key, candidate);
  }
  return [...byIdentity].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, candidate]) => candidate);
}

interface Insertion {
  caller: Caller;
  terms: LinkTerms;
  /** `null` for an open link. */
  invitees: readonly (Invitee | null)[];
  batch?: string | undefined;
  /** Of an open link. */
  maxSessions?: number | undefined;
  pointerOf: (invitee: Invitee | null) => string;
}

async function insertLinks(
  context: AppContext,
  change: Change<CoreContext>,
  { caller, terms, invitees, batch, maxSessions, pointerOf }: Insertion,
): Promise<LinkResource[]> {
  const { records } = change;
  const { tenantId, mode } = caller;
  const template = await loadTemplate(records, await findOpenTemplate(records, caller, terms.template));
  const expiresAt = expiryOf(terms.expiresAt);
  const rows: LinkRow[] = [];
  // By their address here, by the reference there: one person may be named twice in two ways.
  const invited = new Set<string>();
  let isRepeated = false;
  for (const [place, invitee] of invitees.entries()) {
    const candidate: CandidateRow | null = invitee && (await upsertCandidate(records, caller, invitee));
    if (candidate && invited.has(candidate.id)) continue;
    if (candidate) invited.add(candidate.id);
    if (terms.send && !candidate?.email) {
      throw new ApiError('invalid_request', {
        errors: [
          {
            pointer: `${pointerOf(invitee)}/email`,
            detail: 'No address is known to mail the link to. Send one.',
          },
        ],
      });
    }
    const id = newId('link');
    const [row] = await records.link.createManyAndReturn({
      data: [
        {
          tenantId,
          mode,
          id,
          kind: candidate ? 'single' : 'open',
          candidateId: candidate?.id ?? null,
          maxSessions: candidate ? null : (maxSessions ?? DEFAULT_MAX_SESSIONS),
          templateId: template.id,
          templateVersion: template.version,
          keyId: caller.kind === 'secret' ? caller.keyId : null,
          createdBy: caller.kind === 'member' ? caller.memberId : null,
          locale: sessionLocale(template, invitee?.locale ?? terms.locale),
          source: terms.source ?? null,
          contact: terms.contact ?? null,
          tokenHash: linkTokenHash(context.environment.TOKEN_SECRET, id),
          baseUrl: context.environment.PUBLIC_URL,
          expiresAt,
          remindAt: candidate?.email ? remindAtOf(expiresAt, terms.remindBeforeMs) : null,
          ...(batch === undefined ? {} : { batch, place }),
        },
      ],
      skipDuplicates: true,
    });
    if (!row) {
      isRepeated = true;
      break;
    }
    rows.push(row);
    await change.tell(subjectOf(row), { type: LINK_CREATED, data: {} });
    await putReminder(change, row);
    if (terms.send) rows[rows.length - 1] = await sendLink(context, change, row);
    await audit(change, caller, {
      action: 'link.created',
      subject: { type: 'link', id },
      data: { kind: row.kind, sent: terms.send === true },
    });
  }
  // The same request was there before: it made them all, or none.
  if (isRepeated && batch !== undefined) {
    rows.splice(
      0,
      rows.length,
      ...(await records.link.findMany({ where: { tenantId, mode, batch }, orderBy: { place: 'asc' } })),
    );
  }
  return (await completeLinks(records, caller, rows)).map((whole) => toLink(whole, context));
}

/** @throws ApiError `invalid_request` where it has passed, or is too far away */
export function expiryOf(asked: string | undefined, nowMs = Date.now()): Date {
  const atMs = asked === undefined ? nowMs + DEFAULT_LIFE_MS : Date.parse(asked);
  if (atMs > nowMs && atMs <= nowMs + MAX_LIFE_MS) return new Date(atMs);
  const detail =
    atMs <= nowMs ? 'This time has passed. Send a later one.' : 'Too far away. Send a time within a year.';
  throw new ApiError('invalid_request', { errors: [{ pointer: '/expiresAt', detail }] });
}
