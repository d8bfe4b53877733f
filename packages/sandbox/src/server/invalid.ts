import type { z } from 'zod';

/** The message with which the vendor names the first thing wrong with a body. */
export function invalidMessage(error: z.ZodError): string {
  const issue = error.issues[0];
  const path = issue?.path.join('.') || 'body';
  return `${path}: ${issue?.message ?? 'Invalid input'}`;
}
