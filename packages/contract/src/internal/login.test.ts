import { describe, expect, it } from 'vitest';
import { withLogin } from './login.ts';

const login = { name: 'vivavoce_api', password: 'secret' };

describe('a working login', () => {
  it.each([
    [
      'an owner before the host',
      'postgres://owner:pw@db.example:6543/vivavoce?sslmode=require',
      'postgres://vivavoce_api:secret@db.example:6543/vivavoce?sslmode=require',
    ],
    [
      'an owner in the query, who would win',
      'postgres://db.example/vivavoce?user=owner&password=pw&user=again&sslmode=require',
      'postgres://vivavoce_api:secret@db.example/vivavoce?sslmode=require',
    ],
    [
      'a socket, which leaves the host empty',
      'postgresql:///vivavoce?host=/var/run/postgresql&user=owner',
      'postgresql://vivavoce_api:secret@localhost/vivavoce?host=%2Fvar%2Frun%2Fpostgresql',
    ],
    [
      'a socket in the place of the host',
      'postgresql://owner@%2Fvar%2Frun%2Fpostgresql/vivavoce',
      'postgresql://vivavoce_api:secret@%2Fvar%2Frun%2Fpostgresql/vivavoce',
    ],
  ])('takes the place of %s', (_, databaseUrl, expected) => {
    expect(withLogin(databaseUrl, login)).toBe(expected);
  });
});
