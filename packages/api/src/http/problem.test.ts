import { ERRORS } from '@vivavoce/contract/errors';
import { HTTPException } from 'hono/http-exception';
import { describe, expect, it } from 'vitest';
import { ApiError, type WireErrorCode } from '../core/error.ts';
import { problemOf, toApiError } from './problem.ts';

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

  it('names the `Content-Type` where it is that, not the JSON', () => {
    const { code, detail, fix } = problem(toApiError(new HTTPException(415)));
    expect({ code, fix }).toEqual({
      code: 'invalid_json',
      fix: 'Send the body with `Content-Type: application/json`.',
    });
    expect(detail).toMatch(/Content-Type/);
    expect(problem(toApiError(new HTTPException(400))).detail).toBe(ERRORS.invalid_json.title);
  });
});
