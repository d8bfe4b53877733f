import { CLOSE_CODES } from '@vivavoce/contract/plain';
import { describe, expect, it } from 'vitest';
import { nextMove } from './retry.ts';

const lost = (code: number, change: { reached?: boolean; mistakes?: number } = {}) =>
  nextMove({ code, reached: true, epoch: 4, mistakes: 0, ...change });

describe('the next move after a connection ended', () => {
  it.each([
    ['another tab took over', CLOSE_CODES.replaced, 'connection_replaced'],
    ['the page may not connect', CLOSE_CODES.origin_not_allowed, 'origin_not_allowed'],
    ['the session is over', CLOSE_CODES.session_over, 'session_over'],
  ])('stops where %s', (_case, code, error) => {
    expect(lost(code)).toEqual({ kind: 'stop', code: error });
  });

  it('asks for a newer worker where this one gave the session away', () => {
    expect(lost(CLOSE_CODES.moved)).toEqual({ kind: 'rejoin', failedEpoch: 4, code: null });
  });

  it('asks for a newer worker where the address never answered, and not where it did', () => {
    expect(lost(1006, { reached: false })).toMatchObject({ failedEpoch: 4 });
    expect(lost(1006)).toMatchObject({ failedEpoch: null });
  });

  it('tells of a full house while it tries again', () => {
    expect(lost(CLOSE_CODES.at_capacity)).toEqual({
      kind: 'rejoin',
      failedEpoch: null,
      code: 'at_capacity',
    });
  });

  it.each([
    ['a ticket', CLOSE_CODES.invalid_ticket, 'invalid_ticket'],
    ['a message', CLOSE_CODES.protocol_error, 'protocol_error'],
  ])('gives up after %s was refused three times in a row', (_case, code, error) => {
    expect(lost(code, { mistakes: 2 })).toMatchObject({ kind: 'rejoin' });
    expect(lost(code, { mistakes: 3 })).toEqual({ kind: 'stop', code: error });
  });
});
