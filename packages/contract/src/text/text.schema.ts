import { z } from 'zod';
import { isStorable } from './text.ts';

/** Every text that a caller may send begins with this one check. */
export const textSchema = z.string().refine(isStorable, {
  error: 'Leave out NUL and half characters; they cannot be stored.',
});
