import { z } from '@hono/zod-openapi';
import {
  APPLICATION_STATUSES,
  localeSchema,
  PRACTICE_DRAFT_PROBLEMS,
  PRACTICE_DRAFT_STATES,
  TAILORING_STATES,
} from '@vivavoce/contract/records';
import { SESSION_STATUSES } from '@vivavoce/contract/session';
import { textSchema } from '@vivavoce/contract/text';
import { pageQuerySchema, pageSchema } from '../../core/page.ts';

const time = z.iso.datetime();
const idSchema = textSchema.min(1).max(60);
const statusSchema = z.enum(APPLICATION_STATUSES);
const MAX_NOTE_LENGTH = 4_000;

export const practiceSchema = z.object({
  sessionId: z.string(),
  status: z.enum(SESSION_STATUSES),
  createdAt: time,
});

const reminderSchema = z.object({
  id: z.string(),
  text: z.string(),
  at: time.openapi({ description: 'When it is due.' }),
  doneAt: time.nullable(),
  sentAt: time.nullable().openapi({ description: 'When the candidate was reminded.' }),
});

const noteSchema = z.object({
  id: z.string(),
  text: z.string(),
  author: z.enum(['candidate', 'tenant']),
  authorName: z.string().nullable().openapi({ description: 'Of a member.' }),
  createdAt: time,
  updatedAt: time,
});

export const applicationSchema = z
  .object({
    id: z.string(),
    candidateId: z.string(),
    status: statusSchema,
    title: z.string(),
    employer: z.string().nullable(),
    location: z.string().nullable(),
    url: z.string().nullable(),
    jobId: z.string().nullable().openapi({
      description: 'Null where it was written by hand, or the job was erased since.',
    }),
    resume: z
      .object({ id: z.string(), version: z.int() })
      .nullable()
      .openapi({ description: 'The resume that goes with it.' }),
    tailoring: z
      .object({ id: z.string(), state: z.enum(TAILORING_STATES) })
      .nullable()
      .openapi({ description: 'The newest tailoring to its job.' }),
    practiceDraft: z
      .object({ state: z.enum(PRACTICE_DRAFT_STATES), problem: z.enum(PRACTICE_DRAFT_PROBLEMS).nullable() })
      .nullable()
      .openapi({
        description:
          'How drafting questions for practice goes; null where nobody asked for it, or job or resume changed since.',
      }),
    practice: z.array(practiceSchema).openapi({ description: 'Newest first; the last ten.' }),
    noteCount: z.int(),
    nextReminder: reminderSchema.nullable().openapi({ description: 'The next that is not done.' }),
    statusChangedAt: time,
    createdAt: time,
    updatedAt: time,
  })
  .openapi('Application');

export const applicationDetailSchema = applicationSchema
  .extend({ notes: z.array(noteSchema), reminders: z.array(reminderSchema) })
  .openapi('ApplicationDetail');

export const messageSchema = z
  .object({
    id: z.string(),
    messageId: z.string(),
    from: z.string(),
    subject: z.string(),
    text: z.string(),
    receivedAt: time,
  })
  .openapi('ApplicationMessage');

const entry = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ id: z.string(), at: time, kind: z.literal(kind), ...shape });

export const timelineEntrySchema = z
  .discriminatedUnion('kind', [
    entry('created', { status: statusSchema }),
    entry('status', { from: statusSchema, to: statusSchema }),
    entry('note', { noteId: z.string() }),
    entry('reminder', { reminderId: z.string() }),
    entry('message', { message: messageSchema }),
    entry('practice', { sessionId: z.string(), status: z.enum(SESSION_STATUSES) }),
    entry('answer', { sessionId: z.string(), questionNumber: z.int(), questionCount: z.int() }),
    entry('evaluation', { sessionId: z.string() }),
    entry('tailoring', {
      tailoringId: z.string(),
      state: z.enum(['started', 'decided', ...TAILORING_STATES]),
    }),
    entry('resume', { resumeId: z.string(), version: z.int() }),
  ])
  .openapi('ApplicationTimelineEntry');

export const timelinePageSchema = pageSchema(timelineEntrySchema);
export const applicationPageSchema = pageSchema(applicationSchema);

const facts = {
  title: textSchema.trim().min(1).max(200),
  employer: textSchema.trim().min(1).max(200),
  location: textSchema.trim().min(1).max(200),
  url: z.url({ protocol: /^https?$/ }).max(2_000),
};

export const newApplicationSchema = z
  .strictObject({
    jobId: idSchema.exactOptional().openapi({
      description: 'A job that was taken in. It gives title, employer, location and address, and practice.',
    }),
    title: facts.title.exactOptional(),
    employer: facts.employer.exactOptional(),
    location: facts.location.exactOptional(),
    url: facts.url.exactOptional(),
    status: statusSchema.default('saved'),
    resumeId: idSchema.exactOptional().openapi({
      description: 'The resume that goes with it, as it is now.',
    }),
    candidateId: idSchema.exactOptional().openapi({ description: 'Secret keys: whose application it is.' }),
  })
  .refine(({ jobId, title }) => jobId !== undefined || title !== undefined, {
    error: 'Send the job, or a title.',
    path: ['title'],
  });
export type NewApplication = z.output<typeof newApplicationSchema>;

export const applicationChangeSchema = z.strictObject({
  status: statusSchema.exactOptional(),
  title: facts.title.exactOptional(),
  employer: facts.employer.nullable().exactOptional(),
  location: facts.location.nullable().exactOptional(),
  url: facts.url.nullable().exactOptional(),
  jobId: idSchema.exactOptional(),
  resumeId: idSchema.nullable().exactOptional().openapi({ description: 'As it is now; null for none.' }),
});
export type ApplicationChange = z.output<typeof applicationChangeSchema>;

export const applicationFilterSchema = z.strictObject({
  status: statusSchema.optional(),
  candidateId: idSchema.optional(),
});
export const listApplicationsSchema = pageQuerySchema.extend(applicationFilterSchema.shape);

export const exportApplicationsSchema = applicationFilterSchema.extend({
  format: z.enum(['json', 'csv']).default('json'),
});

export const noteTextSchema = z.strictObject({ text: textSchema.trim().min(1).max(MAX_NOTE_LENGTH) });

const reminderFacts = {
  text: textSchema.trim().min(1).max(200),
  at: z.iso.datetime({ offset: true }).openapi({ description: 'Within the next two years.' }),
};
export const newReminderSchema = z.strictObject(reminderFacts);
export const reminderChangeSchema = z.strictObject({
  text: reminderFacts.text.exactOptional(),
  at: reminderFacts.at.exactOptional(),
  done: z.boolean().exactOptional(),
});

export const practiceRequestSchema = z.strictObject({
  locale: localeSchema.exactOptional().openapi({
    description: 'Language of the interview. Left out, the candidate’s, else the job’s, else English.',
  }),
});

export const newMessageSchema = z.strictObject({
  messageId: textSchema.trim().min(1).max(500).openapi({
    description: 'Your own id of the mail, such as its `Message-ID`: the same again is not written again.',
  }),
  from: textSchema.trim().min(1).max(320),
  subject: textSchema.trim().max(500).default(''),
  text: textSchema.max(20_000).openapi({ description: 'Plain text.' }),
  receivedAt: z.iso.datetime({ offset: true }).exactOptional(),
});

export const applicationParamsSchema = z.object({ id: idSchema });
export const noteParamsSchema = z.object({ id: idSchema, noteId: idSchema });
export const reminderParamsSchema = z.object({ id: idSchema, reminderId: idSchema });
