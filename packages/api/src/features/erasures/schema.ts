import { z } from '@hono/zod-openapi';
import { pageSchema } from '../../core/page.ts';

const time = z.iso.datetime();

/** What proves that a person was erased, and does not say who it was. */
export const erasureSchema = z
  .object({
    id: z.string(),
    candidateId: z.string().openapi({ description: 'Of the candidate that is no more.' }),
    askedBy: z.string().openapi({ description: 'Id of the member or the key.' }),
    state: z.enum(['running', 'done']),
    progress: z
      .object({ done: z.int(), of: z.int() })
      .openapi({ description: 'How far it is, in interviews.' }),
    counts: z
      .record(z.string(), z.number())
      .openapi({ description: 'What went: rows by kind. Complete once it is done.' }),
    createdAt: time,
    doneAt: time.nullable(),
  })
  .openapi('ErasureReceipt');
export type ErasureReceipt = z.output<typeof erasureSchema>;

export const erasurePageSchema = pageSchema(erasureSchema);
