import { describe, expect, it } from 'vitest';
import { failure } from './log.ts';

describe('a failure in the log', () => {
  it('says its kind, code and place, never its message', () => {
    const error = Object.assign(new TypeError('the candidate said: my salary is 50k'), {
      code: 'ECONNRESET',
      status: 502,
    });
    const facts = failure(error);
    expect(facts).toMatchObject({ error: 'TypeError', code: 'ECONNRESET', status: 502 });
    expect(JSON.stringify(facts)).not.toContain('salary');
    expect(JSON.stringify(facts)).toContain('log.test.ts');
  });

  it('takes what is no error at all', () => {
    expect(failure('a text')).toEqual({ error: 'string' });
  });
});
