/**
 * Where an interview stands for whoever recruits. Every interview is in exactly one stage: the database computes it with the row
 * (`sessions.stage`, by the migration `interviews`), so lists, counts and the overview cannot disagree.
 *
 * - `invited`: nobody has begun.
 * - `in_progress`: it runs, is paused, or is being evaluated.
 * - `to_review`: evaluated, and nobody has decided.
 * - `decided`: a person has decided, whatever became of it before.
 * - `failed`: it could not be held, or the candidate left before answering.
 */
export type Stage = Exclude<Tab, 'all'>;

/** The tabs of the list, each a stage or all of them. */
export const TABS = ['all', 'to_review', 'in_progress', 'invited', 'decided', 'failed'] as const;
export type Tab = (typeof TABS)[number];
