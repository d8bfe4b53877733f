import { newId } from '@vivavoce/contract/ids';
import { Client } from 'pg';
import { addDemoLinks } from './demo-links.ts';
import { addDemoWebhooks } from './demo-webhooks.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const NAMES = [
  'Amara Diallo',
  'Jonas Weber',
  'Mei Tanaka',
  'Sofía Marín',
  'Oluwaseun Adeyemi-Fitzgerald',
  'نور الهاشمي',
  'Liam O’Connor',
  'Priya Raghunathan',
] as const;

/** An interview of every state that a list tells apart; how long ago it was made, in minutes. */
const STATES = [
  { ago: 32, status: 'evaluated', score: 0.8 },
  { ago: 64, status: 'evaluated', score: 0.55 },
  { ago: 150, status: 'evaluated', score: null },
  {
    ago: 5,
    status: 'live',
    progress: { questionNumber: 2, questionCount: 5, remainingMs: 540_000, clockRunning: true },
  },
  { ago: 25, status: 'suspended' },
  { ago: 2, status: 'created' },
  { ago: 300, status: 'created' },
  { ago: 2 * 24 * 60, status: 'failed' },
  { ago: 3 * 24 * 60, status: 'evaluated', score: 0.9, decision: 'advance' },
  { ago: 9 * 24 * 60, status: 'evaluated', score: 0.35, decision: 'decline' },
] as const;

/** Puts interviews into the demonstration tenant's test mode, past everything that would hold them: for pictures. */
export async function addDemoRecords({
  databaseUrl,
  tenantId,
}: {
  databaseUrl: string;
  tenantId: string;
}): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: templates } = await client.query(
      "SELECT id, version FROM templates WHERE tenant_id = $1 AND mode = 'test' ORDER BY slug",
      [tenantId],
    );
    const { rows: keys } = await client.query(
      "SELECT id FROM keys WHERE tenant_id = $1 AND mode = 'test' AND kind = 'secret'",
      [tenantId],
    );
    // Weeks of decided interviews, so that lists page and the trend has a shape.
    const past = Array.from({ length: 60 }, (_, index) => ({
      ago: (2 + ((index * 7) % 28)) * 24 * 60,
      status: 'evaluated' as const,
      score: 0.3 + ((index * 13) % 70) / 100,
      decision: index % 3 === 0 ? ('decline' as const) : ('advance' as const),
    }));
    for (const [index, state] of [...STATES, ...past].entries()) {
      const template = templates[index % templates.length];
      const made = Date.now() - state.ago * MINUTE_MS;
      const begun = state.status !== 'created';
      const ended = begun && state.status !== 'live' && state.status !== 'suspended';
      const decision = 'decision' in state ? state.decision : null;
      const score = 'score' in state ? state.score : null;
      await client.query(
        `INSERT INTO sessions (tenant_id, mode, id, key_id, template_id, template_version, status, locale, display_name,
           external_id, created_at, started_at, ended_at, duration_ms, record_complete, score, score_of, decision, decided_at,
           failure, progress)
         VALUES ($1, 'test', $2, $3, $4, $5, $6, 'en', $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
        [
          ...[tenantId, newId('session'), keys[0]?.id, template.id, template.version, state.status],
          ...[NAMES[index % NAMES.length], `applicant-${1000 + index}`, new Date(made)],
          ...[begun ? new Date(made + MINUTE_MS) : null, ended ? new Date(made + 20 * MINUTE_MS) : null],
          ...[ended ? 19 * MINUTE_MS : null, ended ? true : null, score, score === null ? null : 5, decision],
          decision ? new Date(Math.min(Date.now(), made + DAY_MS)) : null,
          state.status === 'failed' ? 'internal' : null,
          'progress' in state ? JSON.stringify(state.progress) : null,
        ],
      );
    }
    if (templates[0]) await addDemoLinks(client, { tenantId, template: templates[0] });
    await addDemoWebhooks(client, tenantId);
  } finally {
    await client.end();
  }
}
