import { localeSchema } from '@vivavoce/contract/records';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { findTemplate, loadTemplate, sessionLocale } from '../templates/index.ts';
import { type ParsedRow, parsePeople } from './parse.ts';
import { type Invitee, inviteeSchema, MAX_BATCH } from './schema.ts';

/** What is wrong with a row; the console has the words. */
export type RowFault =
  | 'email_missing'
  | 'email_wrong'
  | 'name_long'
  | 'locale_unknown'
  | 'locale_not_in_template'
  | 'twice'
  | 'too_many';

export interface PreviewRow extends ParsedRow {
  faults: RowFault[];
  /** What is sent for it; `null` where something is wrong. */
  invitee: Invitee | null;
  /** They were invited to this template before. */
  known: boolean;
}

export interface InviteePreview {
  rows: PreviewRow[];
  good: number;
}

/** Reads a list of people and says, row by row, what is wrong with it. Writes nothing. @throws ApiError `not_allowed`, `template_unknown` */
export async function previewInvitees(
  context: AppContext,
  caller: Caller,
  { text, template: idOrSlug }: { text: string; template: string },
): Promise<InviteePreview> {
  requireMay(caller, 'links:write');
  const parsed = parsePeople(text);
  const seen = new Map<string, number>();
  return context.database.withTenant(caller, async (records) => {
    const { tenantId, mode } = caller;
    const template = await loadTemplate(records, await findTemplate(records, caller, idOrSlug));
    const invited = await records.candidate.findMany({
      where: { tenantId, mode, email: { in: parsed.map(({ email }) => email.toLowerCase()) } },
      select: { id: true, email: true },
    });
    const links = await records.link.findMany({
      where: { tenantId, mode, templateId: template.id, candidateId: { in: invited.map(({ id }) => id) } },
      select: { candidateId: true },
    });
    const linked = new Set(links.map(({ candidateId }) => candidateId));
    const known = new Set(invited.filter(({ id }) => linked.has(id)).map(({ email }) => email));
    const rows = parsed.map((row, index): PreviewRow => {
      const faults = faultsOf(row);
      if (row.locale && localeSchema.safeParse(row.locale).success && !isIn(template, row.locale)) {
        faults.push('locale_not_in_template');
      }
      const key = row.email.toLowerCase();
      if (faults.length === 0 && seen.has(key)) faults.push('twice');
      seen.set(key, row.line);
      if (index >= MAX_BATCH) faults.push('too_many');
      return { ...row, faults, invitee: faults.length === 0 ? inviteeOf(row) : null, known: known.has(key) };
    });
    return { rows, good: rows.filter(({ invitee }) => invitee !== null).length };
  });
}

/** What can be told of a row by itself. */
export function faultsOf({ email, name, locale }: ParsedRow): RowFault[] {
  return [
    ...(email === '' ? (['email_missing'] as const) : []),
    ...(email !== '' && !z.email().max(254).safeParse(email).success ? (['email_wrong'] as const) : []),
    ...(name.length > 100 ? (['name_long'] as const) : []),
    ...(locale !== '' && !localeSchema.safeParse(locale).success ? (['locale_unknown'] as const) : []),
  ];
}

function inviteeOf({ email, name, externalId, locale }: ParsedRow): Invitee {
  return inviteeSchema.parse({
    email,
    ...(name ? { name } : {}),
    ...(externalId ? { externalId: externalId.slice(0, 200) } : {}),
    ...(locale ? { locale } : {}),
  });
}

function isIn(template: Parameters<typeof sessionLocale>[0], locale: string): boolean {
  try {
    sessionLocale(template, locale);
    return true;
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}
