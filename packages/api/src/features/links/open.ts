import { newId } from '@vivavoce/contract/ids';
import type { SessionToken } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { AppContext, CoreContext } from '../../context.ts';
import type { ApiError } from '../../core/error.ts';
import { hashSecret } from '../../core/hash.ts';
import type { Candidate as CandidateRow } from '../../generated/prisma/client.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { refusalOf } from '../billing/index.ts';
import { shownBranding } from '../branding/index.ts';
import { addApplicant } from '../candidates/index.ts';
import { beginByLink, findByToken, sessionTokenOf } from '../sessions/index.ts';
import { type LinkPageState, pageStateOf } from './state.ts';
import { factsOf, type LinkRef, loadLink, lockLink, subjectOf, type WholeLink } from './store.ts';
import { isLinkToken } from './token.ts';

/** How a tenant looks, where it says so. */
export interface Brand {
  /** `#rrggbb` */
  accent: string | null;
  logoUrl: string | null;
}

const NO_BRAND: Brand = { accent: null, logoUrl: null };

/** What whoever opens a link sees. */
export interface OpenedLink {
  state: LinkPageState;
  /** Nothing is told of a link that there is not. */
  whole: WholeLink | null;
  tenantName: string;
  brand: Brand;
}

/** Looks at a link by the token in its address. Changes nothing: programs that check mail do the same. */
export async function lookAtLink(context: AppContext, token: string): Promise<OpenedLink> {
  const ref = await findLink(context, token);
  if (!ref) return { state: 'unknown', whole: null, tenantName: '', brand: NO_BRAND };
  return context.database.withTenant(ref, async (records) => {
    const whole = await loadLink(records, ref);
    const tenant = await records.tenant.findUniqueOrThrow({ where: { id: ref.tenantId } });
    const { name, accent, logoUrl } = shownBranding(
      context.environment.PUBLIC_URL,
      tenant,
      whole.template.branding,
    );
    return { state: shownStateOf(whole), whole, tenantName: name, brand: { accent, logoUrl } };
  });
}

/** Somebody with a browser is looking at the page. */
export async function markOpened(context: AppContext, token: string): Promise<void> {
  const ref = await findLink(context, token);
  if (!ref) return;
  await changeRecords(context, ref, async (change) => {
    const { row } = await lockLink(change.records, ref);
    if (row.openedAt !== null) return;
    await change.records.link.updateMany({
      where: { tenantId: ref.tenantId, id: ref.linkId },
      data: { openedAt: new Date() },
    });
    await change.tell(subjectOf(row), { type: 'link.opened', data: {} });
  });
}

/** What a visitor of an open link says of themselves, and the token that this browser had before. */
export interface Visitor {
  name?: string | undefined;
  email?: string | undefined;
  previous?: string | undefined;
}

export type BeginAnswer =
  | { state: 'open'; sessionId: string; token: SessionToken }
  | { state: Exclude<LinkPageState, 'ready' | 'begun'> };

/**
 * Begins the interview behind a link, or goes on with the one that has begun. Under the link's lock: however often it is opened
 * at once, a single link has one session for each attempt; once that is over it stays locked.
 */
export async function beginBehindLink(
  context: AppContext,
  token: string,
  visitor: Visitor = {},
): Promise<BeginAnswer> {
  const ref = await findLink(context, token);
  if (!ref) return { state: 'unknown' };
  // One that has begun goes on, whatever is paid.
  const refusal = await refusalOf(context, ref);
  return changeRecords(context, ref, async (change): Promise<BeginAnswer> => {
    const whole = await lockLink(change.records, ref);
    const found = await goesOnWith(context, change, whole, visitor);
    if (found && !isOver(found.status)) {
      return { state: 'open', sessionId: found.id, token: sessionTokenOf(context, found) };
    }
    const state = whole.row.kind === 'open' && found ? 'finished' : stateOf(whole);
    if (state !== 'ready') return { state: state === 'begun' ? 'finished' : state };
    const session = await begin(context, change, { whole, visitor, refusal });
    return { state: 'open', sessionId: session.id, token: sessionTokenOf(context, session) };
  });
}

/** The session that has begun: of a single link its attempt's, of an open one this browser's. */
async function goesOnWith(
  context: AppContext,
  { records }: Change<CoreContext>,
  { row, session }: WholeLink,
  { previous }: Visitor,
) {
  // One that nobody began in time makes room for the next.
  if (row.kind === 'single')
    return session && (isOver(session.status) && !session.startedAt ? null : session);
  if (previous === undefined) return null;
  const before = await findByToken(context, records, { tenantId: row.tenantId, token: previous });
  return before?.linkId === row.id ? before : null;
}

async function begin(
  context: AppContext,
  change: Change<CoreContext>,
  asked: { whole: WholeLink; visitor: Visitor; refusal: ApiError | null },
) {
  const { visitor, refusal } = asked;
  const { row, candidate, session } = asked.whole;
  const { tenantId, mode } = row;
  const single = row.kind === 'single';
  const attempt = session ? row.attempt + 1 : row.attempt;
  const who: CandidateRow | null =
    candidate ??
    (visitor.email === undefined
      ? null
      : await addApplicant(change.records, row, {
          statedEmail: visitor.email,
          name: visitor.name ?? null,
          locale: row.locale,
        }));
  const begun = await beginByLink(context, change, {
    ref: { tenantId, mode, sessionId: newId('session') },
    data: {
      keyId: row.keyId,
      candidateId: who?.id ?? null,
      linkId: row.id,
      linkAttempt: single ? attempt : null,
      templateId: row.templateId,
      templateVersion: row.templateVersion,
      locale: row.locale,
      displayName: visitor.name ?? who?.name ?? null,
      externalId: who?.externalId ?? null,
      pausableUntil: row.expiresAt,
    },
    refusal,
  });
  await change.records.link.updateMany({
    where: { tenantId, id: row.id },
    data: {
      openedAt: row.openedAt ?? new Date(),
      ...(single ? { attempt, startedAttempt: attempt } : {}),
    },
  });
  await change.tell(subjectOf(row), { type: 'link.started', data: { sessionId: begun.id } });
  return begun;
}

/** They want no reminders any more, by whichever link. Again is the same as once. */
export async function stopReminders(context: AppContext, token: string): Promise<void> {
  const ref = await findLink(context, token);
  if (!ref) return;
  await context.database.withTenant(ref, async (records) => {
    const { candidate } = await loadLink(records, ref);
    if (!candidate) return;
    await records.candidate.updateMany({
      where: { tenantId: ref.tenantId, id: candidate.id, remindersOffAt: null },
      data: { remindersOffAt: new Date() },
    });
  });
}

function stateOf(whole: WholeLink): LinkPageState {
  const { link, session } = factsOf(whole);
  return pageStateOf(link, session, Date.now());
}

/** Who comes back to an open link has to get as far as beginning: only there their own interview is known. */
function shownStateOf(whole: WholeLink): LinkPageState {
  const { link, session } = factsOf(whole);
  const isOpenLink = whole.row.kind === 'open';
  return pageStateOf(isOpenLink ? { ...link, archived: false, full: false } : link, session, Date.now());
}

async function findLink({ database }: AppContext, token: string): Promise<LinkRef | null> {
  return isLinkToken(token) ? database.findLink(hashSecret(token)) : null;
}
