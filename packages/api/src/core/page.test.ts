import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ApiError } from './error.ts';
import { decodeCursor, encodeCursor, pageOf } from './page.ts';

const position = z.tuple([z.iso.datetime(), z.string()]);
const codeOf = (cursor: string) => {
  try {
    decodeCursor(position, cursor);
    return 'taken';
  } catch (error) {
    return error instanceof ApiError ? error.code : 'crashed';
  }
};

describe('a cursor', () => {
  it('leads back to where the page ended', () => {
    const at: [string, string] = ['2026-11-01T10:00:00.000Z', 'ses_1'];
    expect(decodeCursor(position, encodeCursor(at))).toEqual(at);
  });

  it.each([
    ['another list’s', encodeCursor(['ses_1'])],
    ['no base64url', '%%%'],
    ['no JSON', Buffer.from('nope').toString('base64url')],
    ['padded', `${encodeCursor(['2026-11-01T10:00:00.000Z', 'ses_1'])}==`],
    ['an empty text', ''],
  ])('that is %s is refused', (_what, cursor) => {
    expect(codeOf(cursor)).toBe('invalid_cursor');
  });
});

describe('a page', () => {
  const options = {
    limit: 2,
    positionOf: (row: { id: number }) => [row.id],
    itemOf: (row: { id: number }) => row.id,
  };

  it('has a cursor where there is more', () => {
    expect(pageOf([{ id: 1 }, { id: 2 }, { id: 3 }], options)).toEqual({
      data: [1, 2],
      nextCursor: encodeCursor([2]),
    });
  });

  it('has none where it is the last', () => {
    expect(pageOf([{ id: 1 }, { id: 2 }], options)).toEqual({ data: [1, 2], nextCursor: null });
    expect(pageOf([], options)).toEqual({ data: [], nextCursor: null });
  });
});
