import { ERRORS } from '@vivavoce/contract/errors';
import { describe, expect, it } from 'vitest';
import { ApiError, type WireErrorCode } from '../core/error.ts';
import { problemOf } from './problem.ts';

const WIRE = Object.keys(ERRORS).filter(
  (code) => ERRORS[code as keyof typeof ERRORS].status !== 0,
) as WireErrorCode[];
const problem = (error: ApiError) => problemOf(error, { publicUrl: 'https://api.test', requestId: 'req_1' });

describe('a problem', () => {
  it.each(WIRE)('says what happened in `detail` and what to do in `fix`: %s', (code) => {
    const { title, detail, fix } = problem(new ApiError(code));
    expect(detail).toBe(title);
    expect(fix).toBe(ERRORS[code].fix);
    expect(fix).not.toBe(detail);
  });

  it('has its own two sentences where the case is known better', () => {
    const error = new ApiError('session_limit', { detail: 'Too many at once.', fix: 'Wait for one to end.' });
    expect(problem(error)).toMatchObject({
      title: ERRORS.session_limit.title,
      detail: 'Too many at once.',
      fix: 'Wait for one to end.',
    });
  });
});
