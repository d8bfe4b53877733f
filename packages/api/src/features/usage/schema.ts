import { z } from '@hono/zod-openapi';
import { USAGE_KINDS, USAGE_STAGES } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';

const DAY_MS = 24 * 3_600_000;
/** More at once would be a page that nobody reads. */
const MOST_DAYS = 366;

const kindSchema = z.enum(USAGE_KINDS).openapi({
  description:
    'The unit stands in the name. `interview_seconds` and `tailored_resumes` are what a plan prices; `prepaid_interview_seconds` is what candidates paid for; the others are what it takes to run. `stored_bytes` is told once a day: over a month it is bytes times days.',
});
const quantitySchema = z.int().min(0).openapi({ description: 'Whole units of the kind.' });
const costSchema = z.int().min(0).openapi({
  description:
    'What vendors ask for it, in millionths of a US dollar, by the price table of the day on which it was used.',
});
const uncachedSchema = z.int().min(0).openapi({ description: 'The same, had no prompt cache been used.' });

const amountSchema = z.object({
  kind: kindSchema,
  quantity: quantitySchema,
  events: z.int().min(0).openapi({ description: 'Lines of the ledger: of `interview_seconds`, interviews.' }),
  costMicroUsd: costSchema,
  uncachedMicroUsd: uncachedSchema,
});
export type UsageAmount = z.output<typeof amountSchema>;

const dateSchema = z.iso.date().openapi({ example: '2026-11-01' });

export const usageInputSchema = z
  .strictObject({
    from: dateSchema
      .optional()
      .openapi({ description: 'First day, UTC. Without it: the first of the month.' }),
    to: dateSchema.optional().openapi({ description: 'Last day, UTC, included. Without it: today.' }),
  })
  .strip();
export type UsageInput = z.output<typeof usageInputSchema>;

export const usageSchema = z
  .object({
    from: dateSchema,
    to: dateSchema,
    example: z.boolean().openapi({
      description:
        'Test mode is not metered: this is an example month, the same for every call. Nothing of it was used.',
    }),
    totals: z.array(amountSchema),
    days: z.array(amountSchema.extend({ day: dateSchema })),
    templates: z.array(amountSchema.extend({ templateId: z.string(), title: z.string().nullable() })),
    keys: z.array(amountSchema.extend({ keyId: z.string(), name: z.string().nullable() })),
    forecast: z
      .array(amountSchema.pick({ kind: true, quantity: true, costMicroUsd: true }))
      .nullable()
      .openapi({
        description:
          'At the end of this month, should the days to come be like the last seven; `null` unless the span is this month so far.',
      }),
  })
  .openapi('Usage');
export type Usage = z.output<typeof usageSchema>;

export const interviewUsageSchema = z
  .object({
    sessionId: z.string(),
    example: z.boolean(),
    seconds: z.int().min(0).openapi({ description: 'In which the candidate was there; 0 while it runs.' }),
    costMicroUsd: costSchema,
    uncachedMicroUsd: uncachedSchema,
    stages: z.array(
      z.object({
        stage: z.enum(USAGE_STAGES),
        model: z.string(),
        amounts: z.array(amountSchema),
        costMicroUsd: costSchema,
        uncachedMicroUsd: uncachedSchema,
      }),
    ),
  })
  .openapi('InterviewUsage');
export type InterviewUsage = z.output<typeof interviewUsageSchema>;

export const interviewParamsSchema = z.object({ id: textSchema.min(1).max(60) });

/** From the first moment to the one after the last. */
export interface Span {
  from: Date;
  to: Date;
}

/** The days that are meant: of UTC, as an invoice counts them. */
export function spanOf({ from, to }: UsageInput, now: Date): Span {
  const first = from === undefined ? monthOf(now).from : new Date(`${from}T00:00:00Z`);
  const last = to === undefined ? dayOf(now) : new Date(`${to}T00:00:00Z`);
  const end = new Date(Math.max(last.getTime(), first.getTime()) + DAY_MS);
  const earliest = new Date(end.getTime() - MOST_DAYS * DAY_MS);
  return { from: first < earliest ? earliest : first, to: end };
}

/** The calendar month of UTC that a moment lies in. */
export function monthOf(moment: Date): Span {
  const [year, month] = [moment.getUTCFullYear(), moment.getUTCMonth()];
  return { from: new Date(Date.UTC(year, month, 1)), to: new Date(Date.UTC(year, month + 1, 1)) };
}

export const dateOf = (moment: Date) => moment.toISOString().slice(0, 10);

function dayOf(moment: Date): Date {
  return new Date(`${dateOf(moment)}T00:00:00Z`);
}
