import { describe, expect, it } from 'vitest';
import { leadsToCandidates, nextPath, signInPath } from './next.ts';

const after = (next: string) => nextPath(`?${new URLSearchParams({ next })}`);

describe('the way back after signing in', () => {
  it('is the address that somebody was at, with its filters', () => {
    const path = signInPath({ pathname: '/console/acme/test/interviews', search: '?tab=failed', hash: '#a' });
    expect(path).toMatch(/^\/sign-in\?/);
    expect(nextPath(path.slice(path.indexOf('?')))).toBe('/console/acme/test/interviews?tab=failed#a');
  });

  it.each([
    'https://evil.example/console/',
    '//evil.example/console/',
    '/\\evil.example/console/',
    'javascript:alert(1)',
    '/v1/sessions',
    '/console/../v1',
    '/console/sign-in?next=/console/sign-in',
  ])('is never %s', (next) => {
    expect(after(next)).toBe('/console/');
  });

  it('is a tenant’s page for candidates, where somebody signs in as one', () => {
    expect(after('/candidates/ten_1/test')).toBe('/candidates/ten_1/test');
    expect(after('/candidates/../v1/sessions')).toBe('/console/');
  });

  it('is told apart from a member’s: candidates read their own language', () => {
    expect(leadsToCandidates('?next=/candidates/ten_1')).toBe(true);
    expect(leadsToCandidates('?next=/console/account')).toBe(false);
  });

  it('is the start of the console where nothing is named', () => {
    expect(nextPath('')).toBe('/console/');
  });
});
