import { ERRORS } from '@vivavoce/contract/plain';
import { describe, expect, it } from 'vitest';
import { VivavoceError } from './error.ts';

/** Codes that reach a browser without a problem around them: those that arise there, and those of the realtime connection. */
const BARE = Object.entries(ERRORS).filter(
  ([code, { status }]) =>
    status === 0 ||
    /^(at_capacity|connection_replaced|consent_required|internal|invalid_request|invalid_ticket|not_allowed|origin_not_allowed|protocol_error|session_erased|session_over|unavailable|vendor_failed)$/.test(
      code,
    ),
);

describe('an error that no server worded', () => {
  it.each(BARE)('%s leads to its page and knows whether another try makes sense', (code, { retryable }) => {
    const error = new VivavoceError(code as keyof typeof ERRORS);
    expect(error.message).toContain(code);
    expect(error.fix).toBe(`https://api.vivavoce.dev/docs/errors/${code}`);
    expect(error.retryable).toBe(retryable);
  });

  it('keeps what the server said where it said it', () => {
    const error = new VivavoceError('internal', { message: 'It broke.', fix: 'Wait.', retryable: false });
    expect(error).toMatchObject({ message: 'It broke.', fix: 'Wait.', retryable: false });
  });
});

describe('whether something is one of our errors', () => {
  it('is told by its name, as another build has another class', () => {
    const other = Object.assign(new Error('not_found'), { name: 'VivavoceError', code: 'not_found' });
    expect(other).toBeInstanceOf(VivavoceError);
    expect(
      [new Error('x'), null, undefined, 'VivavoceError'].filter((x) => x instanceof VivavoceError),
    ).toEqual([]);
  });

  it('leaves a class that a page derives from it to that page', () => {
    class Own extends VivavoceError {}
    expect(new Own('internal')).toBeInstanceOf(Own);
    expect(new Own('internal')).toBeInstanceOf(VivavoceError);
    expect(new VivavoceError('internal')).not.toBeInstanceOf(Own);
  });
});
