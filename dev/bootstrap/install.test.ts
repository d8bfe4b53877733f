import { describe, expect, it } from 'vitest';
import { agree } from './install.mjs';

const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'packages/api': { version: '0.0.0' },
    'node_modules/@vivavoce/api': { link: true, resolved: 'packages/api' },
    'node_modules/hono': { version: '4.13.19', integrity: 'sha512-a' },
    'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true },
  },
};
const installed = {
  packages: {
    'node_modules/@vivavoce/api': { link: true, resolved: 'packages/api' },
    'node_modules/hono': { version: '4.13.19', integrity: 'sha512-a' },
  },
};

describe('an installation', () => {
  it('agrees with the lock file without what is for another platform, and with more than it wants', () => {
    expect(agree(wanted, installed)).toBe(true);
    const more = { packages: { ...installed.packages, 'node_modules/left-over': { version: '1.0.0' } } };
    expect(agree(wanted, more)).toBe(true);
  });

  it('is stale where a package is missing, or is another version', () => {
    expect(agree(wanted, { packages: {} })).toBe(false);
    const older = { packages: { ...installed.packages, 'node_modules/hono': { version: '4.13.18' } } };
    expect(agree(wanted, older)).toBe(false);
  });
});
