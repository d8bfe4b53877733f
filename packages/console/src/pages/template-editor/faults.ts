/** How many fields of a form have a fault, however deep. */
export function countFaults(errors: unknown): number {
  if (typeof errors !== 'object' || errors === null) return 0;
  if ('message' in errors && typeof errors.message === 'string') return 1;
  return Object.entries(errors)
    .filter(([key]) => key !== 'ref')
    .reduce((sum, [, inner]) => sum + countFaults(inner), 0);
}
