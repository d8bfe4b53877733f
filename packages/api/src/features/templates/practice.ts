import { createHash } from 'node:crypto';
import { type Mode, newId } from '@vivavoce/contract/ids';
import type { Template } from '@vivavoce/contract/records';
import type { Scope, TenantTransaction } from '../../database/database.ts';
import { toJson } from '../../database/json.ts';
import type { JobDraft } from './drafts/for-job.ts';
import { loadTemplate } from './store.ts';

type Place = Scope & { mode: Mode };

/** What a practice interview is made from: the same gives the same template. */
export interface PracticeBasis {
  candidateId: string;
  jobId: string;
  resume: { id: string; version: number } | null;
  locale: string;
}

/** The template that was drafted from this before; nothing where there is none. */
export async function practiceTemplateOf(
  records: TenantTransaction,
  { tenantId, mode }: Place,
  basis: PracticeBasis,
): Promise<Template | null> {
  const row = await records.template.findFirst({
    where: { tenantId, mode, slug: slugOf(basis), madeFor: basis.candidateId },
  });
  return row ? loadTemplate(records, row) : null;
}

const MINUTE_MS = 60_000;
/** A question with its follow-ups, and the greeting and the candidate's own questions around all. */
const MINUTES_A_QUESTION = 3;
const MINUTES_AROUND = 3;
const RETENTION_DAYS = 180;

/**
 * Keeps a draft as the template of one candidate's practice: hidden, and never written anew. Where two drafted at once, both get the
 * first.
 */
export async function keepPracticeTemplate(
  records: TenantTransaction,
  place: Place,
  { basis, draft, title }: { basis: PracticeBasis; draft: JobDraft; title: string },
): Promise<Template> {
  const { tenantId, mode } = place;
  const id = newId('template');
  const { count } = await records.template.createMany({
    data: [{ tenantId, mode, id, slug: slugOf(basis), version: 1, madeFor: basis.candidateId }],
    skipDuplicates: true,
  });
  const { questions, criteria } = draft;
  if (count > 0) {
    await records.templateVersion.create({
      data: {
        tenantId,
        mode,
        id: newId('templateVersion'),
        templateId: id,
        version: 1,
        document: toJson({
          title: (draft.title || title).slice(0, 120),
          kind: 'practice',
          locale: basis.locale,
          resultVisibility: 'candidate',
          interviewer: {
            name: 'Ava',
            persona:
              'You are Ava. You are friendly and precise, ask one question at a time, take up what was said and give people time. This is practice for a real interview: you ask as the employer would, and do not coach or judge while you ask.',
          },
          questions,
          criteria,
          timeBudgetMs: (questions.length * MINUTES_A_QUESTION + MINUTES_AROUND) * MINUTE_MS,
          retentionDays: RETENTION_DAYS,
          turn: { mode: 'conversational' },
        } satisfies Omit<Template, 'id' | 'slug' | 'version' | 'createdAt'>),
      },
    });
  }
  const template = await practiceTemplateOf(records, place, basis);
  if (!template) throw new Error('A practice template is gone in the transaction that wrote it.');
  return template;
}

function slugOf({ candidateId, jobId, resume, locale }: PracticeBasis): string {
  const parts = [candidateId, jobId, resume?.id ?? '', resume?.version ?? 0, locale];
  return `practice-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`;
}
