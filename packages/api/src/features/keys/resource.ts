import type { KeyKind, Mode } from '@vivavoce/contract/ids';
import type { Key as KeyRow } from '../../generated/prisma/client.ts';

/** A key as its tenant sees it: nothing that opens. */
export interface ApiKey {
  id: string;
  mode: Mode;
  kind: KeyKind;
  name: string;
  /** First characters of the key, to tell keys apart. */
  start: string;
  scopes: string[];
  origins: string[];
  /** `rotated`: its successor is in force, it works until `endsAt`. */
  state: 'active' | 'rotated' | 'expired' | 'revoked';
  /** When it ends or ended; null where nobody has said. */
  endsAt: string | null;
  rotatedTo: string | null;
  concurrentSessions: number | null;
  minutesPerDay: number | null;
  /** To the minute; null where it was never used. */
  lastUsedAt: string | null;
  createdAt: string;
}

/** A new key, shown this once: only its hash is stored. */
export interface CreatedKey {
  apiKey: ApiKey;
  key: string;
}

export function toApiKey(row: KeyRow, now = new Date()): ApiKey {
  const { id, mode, kind, name, start, scopes, origins, rotatedTo, concurrentSessions, minutesPerDay } = row;
  return {
    id,
    mode,
    kind,
    name,
    start,
    scopes,
    origins,
    ...stateOf(row, now),
    rotatedTo,
    concurrentSessions,
    minutesPerDay,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** As `find_key` decides in the database. */
function stateOf(
  { revokedAt, expiresAt, graceEndsAt }: Pick<KeyRow, 'revokedAt' | 'expiresAt' | 'graceEndsAt'>,
  now: Date,
): Pick<ApiKey, 'state' | 'endsAt'> {
  if (revokedAt) return { state: 'revoked', endsAt: revokedAt.toISOString() };
  const ends = [expiresAt, graceEndsAt].filter((time) => time !== null);
  const first = ends.length > 0 ? new Date(Math.min(...ends.map((time) => time.getTime()))) : null;
  const endsAt = first?.toISOString() ?? null;
  if (first && first <= now) return { state: 'expired', endsAt };
  return { state: graceEndsAt ? 'rotated' : 'active', endsAt };
}
