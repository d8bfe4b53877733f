import { describe, expect, it } from 'vitest';
import { RESULT_TOKEN, readToken, SESSION_TOKEN, signToken, TOKEN_TTL_MS } from './token.ts';

const claims = {
  tenantId: 'ten_1',
  mode: 'test' as const,
  sessionId: 'ses_1',
  version: 3,
};

describe('a session token', () => {
  it('says what it was made for, and until when', () => {
    const token = signToken('secret', claims, 1_000);
    expect(readToken(SESSION_TOKEN, 'secret', token.value)).toEqual({
      ...claims,
      expiresAtMs: 1_000 + TOKEN_TTL_MS,
    });
    expect(token.expiresAt).toBe(new Date(1_000 + TOKEN_TTL_MS).toISOString());
  });

  it('is no token of another kind, whatever it begins with', () => {
    const { value } = signToken('secret', claims, 1_000);
    expect(readToken(RESULT_TOKEN, 'secret', value)).toBeUndefined();
    expect(readToken(RESULT_TOKEN, 'secret', value.replace('vst_', 'vrt_'))).toBeUndefined();
  });

  it('is nothing under another secret, or with one character changed', () => {
    const { value } = signToken('secret', claims, 1_000);
    expect(readToken(SESSION_TOKEN, 'another', value)).toBeUndefined();
    for (let at = 0; at < value.length; at += 1) {
      const other = value[at] === 'A' ? 'B' : 'A';
      const changed = value.slice(0, at) + other + value.slice(at + 1);
      const read = readToken(SESSION_TOKEN, 'secret', changed);
      // The last character of a signature carries bits that are not used; then it still says the same.
      if (read) expect(read).toEqual(readToken(SESSION_TOKEN, 'secret', value));
    }
  });

  it.each(['', 'vst_', 'vst_.', 'vst_a.b', `vst_${'a'.repeat(3_000)}.${'b'.repeat(43)}`, 'vv_test_sk_x'])(
    'is not “%s”',
    (text) => {
      expect(readToken(SESSION_TOKEN, 'secret', text)).toBeUndefined();
    },
  );
});
