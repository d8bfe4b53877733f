import { newId } from '@vivavoce/contract/ids';
import type { Client } from 'pg';

const DAY_MS = 24 * 3_600_000;

/** A link of every state that a recruiter acts on. Days from now. */
const LINKS = [
  { name: 'Hannah Okafor', deadline: 9, sent: -5 },
  { name: 'Tomas Herrera', deadline: 9, sent: -5, opened: -2 },
  { name: 'Yuki Matsumoto', deadline: 3, sent: -11, opened: -9 },
  { name: null, deadline: 12 },
  { name: 'Ines Carvalho', deadline: -2, sent: -16 },
  { name: 'Daniel Brandt', deadline: -6, sent: -20, opened: -18 },
  { name: 'Aylin Demir', deadline: 5, sent: -9, revoked: -1 },
] as const;

/** Puts links into the demonstration tenant's test mode: for pictures. */
export async function addDemoLinks(
  client: Client,
  { tenantId, template }: { tenantId: string; template: { id: string; version: number } },
): Promise<void> {
  const at = (days: number | undefined) => (days === undefined ? null : new Date(Date.now() + days * DAY_MS));
  for (const [index, link] of LINKS.entries()) {
    const candidateId = newId('candidate');
    const email = link.name && `${link.name.split(' ')[0]?.toLowerCase()}@example.com`;
    await client.query(
      "INSERT INTO candidates (tenant_id, mode, id, name, email, external_id) VALUES ($1, 'test', $2, $3, $4, $5)",
      [tenantId, candidateId, link.name, email, `applicant-${2000 + index}`],
    );
    await client.query(
      `INSERT INTO links (tenant_id, mode, id, kind, candidate_id, template_id, template_version, locale, token_hash, base_url,
         expires_at, sent_at, opened_at, revoked_at)
       VALUES ($1, 'test', $2, 'single', $3, $4, $5, 'en', $2, 'https://api.example', $6, $7, $8, $9)`,
      [
        ...[tenantId, newId('link'), candidateId, template.id, template.version, at(link.deadline)],
        ...[at('sent' in link ? link.sent : undefined), at('opened' in link ? link.opened : undefined)],
        at('revoked' in link ? link.revoked : undefined),
      ],
    );
  }
}
