import { CLOSE_CODES } from '@vivavoce/contract/plain';
import { describe, expect, it } from 'vitest';
import { backoffMs, jittered, nextMove } from './retry.ts';

const lost = (code: number, change: { reached?: boolean; attempt?: number } = {}) =>
  nextMove({ code, reached: true, epoch: 4, attempt: 1, ...change });

describe('the next move after a connection ended', () => {
  it.each([
    ['another tab took over', CLOSE_CODES.replaced, 'connection_replaced'],
    ['the page may not connect', CLOSE_CODES.origin_not_allowed, 'origin_not_allowed'],
    ['the session is over', CLOSE_CODES.session_over, 'session_over'],
  ])('stops where %s', (_case, code, error) => {
    expect(lost(code)).toEqual({ kind: 'stop', code: error });
  });

  it('asks for a newer worker where this one gave the session away', () => {
    expect(lost(CLOSE_CODES.moved)).toEqual({ kind: 'rejoin', delayMs: 0, failedEpoch: 4, code: null });
  });

  it('asks for a newer worker where the address never answered, and not where it did', () => {
    expect(lost(1006, { reached: false })).toMatchObject({ failedEpoch: 4 });
    expect(lost(1006)).toMatchObject({ failedEpoch: null, delayMs: 0 });
  });

  it('tells of a full house while it tries again', () => {
    expect(lost(CLOSE_CODES.at_capacity, { attempt: 3 })).toEqual({
      kind: 'rejoin',
      delayMs: 500,
      failedEpoch: null,
      code: 'at_capacity',
    });
  });

  it.each([
    ['a ticket', CLOSE_CODES.invalid_ticket, 'invalid_ticket'],
    ['a message', CLOSE_CODES.protocol_error, 'protocol_error'],
  ])('gives up after %s was refused four times in a row', (_case, code, error) => {
    expect(lost(code, { attempt: 3 })).toMatchObject({ kind: 'rejoin' });
    expect(lost(code, { attempt: 4 })).toEqual({ kind: 'stop', code: error });
  });
});

describe('the wait between attempts', () => {
  it('is nothing at first, then doubles, and has a bound', () => {
    expect([1, 2, 3, 4, 8, 50].map(backoffMs)).toEqual([0, 250, 500, 1_000, 8_000, 8_000]);
  });

  it('is drawn from its upper half', () => {
    expect(jittered(1_000, 0)).toBe(500);
    expect(jittered(1_000, 1)).toBe(1_000);
  });
});
