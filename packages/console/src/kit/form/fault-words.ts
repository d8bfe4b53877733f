import type { z } from 'zod';
import { kitWords } from '../../words/kit.ts';

/** What is wrong with a value, in words for who typed it. A schema's own words come first. */
export const faultWords: z.core.$ZodErrorMap = (issue) => {
  const { faults } = kitWords;
  switch (issue.code) {
    case 'invalid_type':
      return faults.missing;
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1 ? faults.missing : faults.short(issue.minimum);
      return issue.origin === 'array' ? faults.few(issue.minimum) : faults.low(issue.minimum);
    case 'too_big':
      if (issue.origin === 'string') return faults.long(issue.maximum);
      return issue.origin === 'array' ? faults.many(issue.maximum) : faults.high(issue.maximum);
    case 'invalid_format':
      return issue.format === 'email' ? faults.email : faults.form;
    case 'invalid_value':
      return faults.choice;
    default:
      return undefined;
  }
};
