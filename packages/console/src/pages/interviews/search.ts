import { z } from 'zod';

const day = z.iso.date();

/** What the address of the list remembers. Whatever somebody typed there becomes something valid. */
export const searchSchema = z.object({
  tab: z.enum(['all', 'to_review', 'in_progress', 'invited', 'decided', 'failed']).catch('all'),
  text: z.string().trim().max(200).catch(''),
  template: z.string().max(60).optional().catch(undefined),
  source: z.enum(['link', 'api', 'page', 'member']).optional().catch(undefined),
  score: z.enum(['high', 'middle', 'low', 'none']).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  sort: z.enum(['created', 'finished', 'name', 'score', 'length']).catch('created'),
  order: z.enum(['asc', 'desc']).catch('desc'),
});
export type ListSearch = z.output<typeof searchSchema>;

/** What the API is asked for: days of the address are days where the recruiter is. */
export function filterOf({ text, template, source, score, from, to }: ListSearch) {
  return {
    ...(text ? { search: text } : {}),
    ...(template ? { template } : {}),
    ...(source ? { source } : {}),
    ...(score ? { score } : {}),
    ...(from ? { createdFrom: startOf(from).toISOString() } : {}),
    ...(to ? { createdBefore: nextDay(startOf(to)).toISOString() } : {}),
  };
}

/** Whether anything but the tab narrows the list. */
export function isNarrowed(search: ListSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}

/** The address without what narrows the list. */
export const CLEARED = {
  text: '',
  template: undefined,
  source: undefined,
  score: undefined,
  from: undefined,
  to: undefined,
} satisfies Partial<ListSearch>;

function startOf(date: string): Date {
  return new Date(`${date}T00:00:00`);
}

function nextDay(date: Date): Date {
  const next = new Date(date);
  next.setDate(next.getDate() + 1);
  return next;
}
