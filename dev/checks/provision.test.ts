import { describe, expect, it } from 'vitest';
import { decideProvision, type Machine, type Need, withoutInstalling } from './provision.ts';

const redis: Need = { what: 'Redis', package: 'redis-server', find: () => undefined };
const chromium: Need = { what: 'Chromium', package: 'chromium', find: () => undefined };
const bare: Machine = { isRoot: true, hasApt: true, isCi: false };

describe('what the tests need of the machine', () => {
  it('is installed where it is missing, and only that', () => {
    expect(decideProvision([], bare)).toEqual({ kind: 'complete' });
    expect(decideProvision([redis], bare)).toEqual({ kind: 'install', packages: ['redis-server'] });
    expect(decideProvision([redis], { ...bare, isCi: true })).toEqual({
      kind: 'install',
      packages: ['redis-server'],
    });
  });

  it('is named with the command to install it, for whoever is not root', () => {
    const decision = decideProvision([redis, chromium], { ...bare, isRoot: false });
    expect(decision).toMatchObject({ kind: 'warn' });
    expect(JSON.stringify(decision)).toContain(
      'apt-get install --no-install-recommends redis-server chromium',
    );
  });

  it('is named without that command where there is no apt', () => {
    const decision = decideProvision([chromium], { ...bare, hasApt: false });
    expect(decision).toMatchObject({ kind: 'warn' });
    expect(JSON.stringify(decision)).not.toContain('apt-get');
  });

  it('fails in CI where it cannot be had, also after an installation that did not bring it', () => {
    const ci = { ...bare, isCi: true };
    expect(decideProvision([redis], { ...ci, isRoot: false })).toMatchObject({ kind: 'fail' });
    expect(withoutInstalling([redis], ci)).toMatchObject({ kind: 'fail' });
    expect(withoutInstalling([], ci)).toEqual({ kind: 'complete' });
  });
});
