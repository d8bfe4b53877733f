import { describe, expect, it } from 'vitest';
import type { Key as KeyRow } from '../../generated/prisma/client.ts';
import { toApiKey } from './resource.ts';

const NOW = new Date('2026-12-02T10:00:00Z');
const BEFORE = new Date('2026-12-02T09:00:00Z');
const LATER = new Date('2026-12-02T11:00:00Z');
const LATEST = new Date('2026-12-02T12:00:00Z');
const ROW: KeyRow = {
  tenantId: 'ten_1',
  mode: 'test',
  id: 'key_1',
  kind: 'secret',
  name: 'Backend',
  hash: 'h',
  start: 'vv_test_sk_abcde',
  scopes: ['sessions:read'],
  origins: [],
  concurrentSessions: null,
  minutesPerDay: null,
  expiresAt: null,
  revokedAt: null,
  rotatedTo: null,
  graceEndsAt: null,
  lastUsedAt: null,
  createdAt: BEFORE,
};

describe('the state of a key', () => {
  it.each<[string, Partial<KeyRow>, string, Date | null]>([
    ['nobody ended', {}, 'active', null],
    ['that will expire', { expiresAt: LATER }, 'active', LATER],
    ['that has expired', { expiresAt: BEFORE }, 'expired', BEFORE],
    ['in its grace', { rotatedTo: 'key_2', graceEndsAt: LATER }, 'rotated', LATER],
    ['whose grace is over', { rotatedTo: 'key_2', graceEndsAt: BEFORE }, 'expired', BEFORE],
    ['that expires before its grace ends', { graceEndsAt: LATEST, expiresAt: LATER }, 'rotated', LATER],
    ['that was revoked in its grace', { graceEndsAt: LATER, revokedAt: BEFORE }, 'revoked', BEFORE],
  ])('%s', (_what, change, state, endsAt) => {
    const key = toApiKey({ ...ROW, ...change }, NOW);
    expect(key).toMatchObject({ state, endsAt: endsAt?.toISOString() ?? null });
  });

  it('holds nothing that opens', () => expect(toApiKey(ROW)).not.toHaveProperty('hash'));
});
