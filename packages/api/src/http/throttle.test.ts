import { describe, expect, it } from 'vitest';
import { takesIn } from './throttle.ts';

describe('what nobody in particular may do so often a day', () => {
  it.each([
    '/v1/resumes',
    '/v1/resumes/documents',
    '/v1/jobs',
    '/v1/jobs/files',
    '/v1/tailorings',
    '/v1/tailorings/tlr_1/letter',
    '/v1/tailorings/tlr_1/retry',
  ])('is POST %s', (path) => expect(takesIn({ method: 'POST', path })).toBe(true));

  it.each([
    ['GET', '/v1/jobs'],
    ['POST', '/v1/tailorings/tlr_1/decisions'],
    ['POST', '/v1/resumes/res_1/exports'],
  ])('is not %s %s', (method, path) => expect(takesIn({ method, path })).toBe(false));
});
