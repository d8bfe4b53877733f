import { type InterviewProgress, interviewProgressSchema } from '@vivavoce/contract/records';
import type { SessionStatus } from '@vivavoce/contract/session';
import type { TenantTransaction } from '../../database/database.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Source } from './filter.ts';
import type { Stage } from './stages.ts';

/** An interview as a line of a list. */
export interface InterviewItem {
  id: string;
  stage: Stage;
  status: SessionStatus;
  candidate: { id: string | null; name: string | null; email: string | null };
  externalId: string | null;
  template: { id: string; version: number; title: string };
  source: Source;
  /** The link that it was begun by. */
  linkId: string | null;
  locale: string;
  /** What the answers reached, as a share from 0 to 1; null where nothing could be judged. */
  score: number | null;
  /** The highest number of the scale, for showing the score on it. */
  scoreOf: number | null;
  decision: 'advance' | 'hold' | 'decline' | null;
  durationMs: number | null;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  decidedAt: string | null;
  endReason: string | null;
  /** Code of what failed. */
  failure: string | null;
  /** While it runs. */
  progress: Pick<
    InterviewProgress,
    'questionNumber' | 'questionCount' | 'remainingMs' | 'clockRunning'
  > | null;
}

/** Of `sessions s` and `keys k`. */
export const COLUMNS = Prisma.sql`
  s.id, s.stage, s.status::text AS status, s.candidate_id, s.candidate_name, s.candidate_email,
  s.display_name, s.external_id, s.template_id, s.template_version, s.link_id, k.kind::text AS key_kind, s.locale,
  s.score, s.score_of, s.decision::text AS decision, s.duration_ms, s.created_at, s.started_at, s.ended_at, s.decided_at,
  s.end_reason::text AS end_reason, s.failure, CASE WHEN s.stage = 'in_progress' THEN s.progress END AS progress`;

export interface InterviewRow {
  id: string;
  stage: Stage;
  status: SessionStatus;
  candidate_id: string | null;
  candidate_name: string | null;
  candidate_email: string | null;
  display_name: string | null;
  external_id: string | null;
  template_id: string;
  template_version: number;
  link_id: string | null;
  key_kind: 'publishable' | 'secret' | null;
  locale: string;
  score: number | null;
  score_of: number | null;
  decision: InterviewItem['decision'];
  duration_ms: number | null;
  created_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  decided_at: Date | null;
  end_reason: string | null;
  failure: string | null;
  progress: unknown;
}

const keyOf = (templateId: string, version: number) => `${templateId} ${version}`;

/** The titles of the rows' templates, each read once: they are few, and their documents long. */
export async function titlesOf(
  records: TenantTransaction,
  rows: readonly InterviewRow[],
): Promise<ReadonlyMap<string, string>> {
  const keys = [...new Set(rows.map((row) => keyOf(row.template_id, row.template_version)))];
  if (keys.length === 0) return new Map();
  const pairs = keys
    .map((key) => key.split(' '))
    .map(([id, version]) => Prisma.sql`(${id}, ${Number(version)}::integer)`);
  const found = await records.$queryRaw<{ template_id: string; version: number; title: string | null }[]>`
    SELECT v.template_id, v.version, v.document->>'title' AS title
      FROM template_versions v WHERE (v.template_id, v.version) IN (${Prisma.join(pairs)})`;
  return new Map(found.map(({ template_id, version, title }) => [keyOf(template_id, version), title ?? '']));
}

export function toItem(row: InterviewRow, titles: ReadonlyMap<string, string>): InterviewItem {
  return {
    id: row.id,
    stage: row.stage,
    status: row.status,
    candidate: {
      id: row.candidate_id,
      name: row.candidate_name ?? row.display_name,
      email: row.candidate_email,
    },
    externalId: row.external_id,
    template: {
      id: row.template_id,
      version: row.template_version,
      title: titles.get(keyOf(row.template_id, row.template_version)) ?? '',
    },
    source: sourceOf(row),
    linkId: row.link_id,
    locale: row.locale,
    score: row.score,
    scoreOf: row.score_of,
    decision: row.decision,
    durationMs: row.duration_ms,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    decidedAt: row.decided_at?.toISOString() ?? null,
    endReason: row.end_reason,
    failure: row.failure,
    progress: progressOf(row),
  };
}

function sourceOf({ link_id, key_kind }: InterviewRow): Source {
  if (link_id !== null) return 'link';
  if (key_kind === null) return 'member';
  return key_kind === 'secret' ? 'api' : 'page';
}

function progressOf(row: InterviewRow): InterviewItem['progress'] {
  const parsed = interviewProgressSchema.safeParse(row.progress);
  if (!parsed.success) return null;
  const { questionNumber, questionCount, remainingMs, clockRunning } = parsed.data;
  // While nobody is connected the clock stands still, whatever the last report said.
  return { questionNumber, questionCount, remainingMs, clockRunning: clockRunning && row.status === 'live' };
}
