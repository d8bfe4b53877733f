import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findSystemPostgres, onPath } from '../services/binaries.ts';

/** Something that the tests need and npm does not bring. */
export interface Need {
  what: string;
  /** Debian's package. */
  package: string;
  /** Where it is, or nothing. */
  find: () => string | undefined;
}

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

export function findChromium(): string | undefined {
  const { CHROMIUM } = process.env;
  if (CHROMIUM && existsSync(CHROMIUM)) return CHROMIUM;
  return existsSync(DEBIAN_CHROMIUM)
    ? DEBIAN_CHROMIUM
    : onPath('chromium', 'chromium-browser', 'google-chrome');
}

export const NEEDS: readonly Need[] = [
  { what: 'PostgreSQL (an older version)', package: 'postgresql', find: findSystemPostgres },
  { what: 'Redis', package: 'redis-server', find: () => onPath('redis-server', 'valkey-server') },
  { what: 'Chromium', package: 'chromium', find: findChromium },
  { what: 'espeak-ng', package: 'espeak-ng', find: () => onPath('espeak-ng') },
  { what: 'SoX', package: 'sox', find: () => onPath('sox') },
  { what: 'curl', package: 'curl', find: () => onPath('curl') },
];

export interface Machine {
  isRoot: boolean;
  hasApt: boolean;
  /** A machine for tests, where a missing part must not pass unseen. */
  isCi: boolean;
}

export type ProvisionDecision =
  | { kind: 'complete' }
  | { kind: 'install'; packages: string[] }
  /** Some tests will fail; the others are worth running. */
  | { kind: 'warn'; message: string }
  | { kind: 'fail'; message: string };

/** What to do about missing needs. Pure. */
export function decideProvision(missing: readonly Need[], machine: Machine): ProvisionDecision {
  if (missing.length === 0) return { kind: 'complete' };
  const packages = missing.map((need) => need.package);
  if (machine.isRoot && machine.hasApt) return { kind: 'install', packages };
  return withoutInstalling(missing, machine);
}

/** What to do about needs that are missing still, when nothing can be installed. Pure. */
export function withoutInstalling(missing: readonly Need[], { isCi, hasApt }: Machine): ProvisionDecision {
  if (missing.length === 0) return { kind: 'complete' };
  const names = missing.map((need) => need.what).join(', ');
  const packages = missing.map((need) => need.package).join(' ');
  const fix = hasApt
    ? `install them as root: apt-get install --no-install-recommends ${packages}`
    : `install the packages that Debian calls ${packages}`;
  return isCi
    ? { kind: 'fail', message: `Missing: ${names}. To continue, ${fix}.` }
    : { kind: 'warn', message: `Missing: ${names}. Tests that need them will fail. To run them, ${fix}.` };
}

export function thisMachine(): Machine {
  return {
    isRoot: process.getuid?.() === 0,
    hasApt: onPath('apt-get') !== undefined,
    isCi: process.env.CI === 'true' || process.env.CI === '1',
  };
}

export function missingNeeds(): Need[] {
  return NEEDS.filter((need) => need.find() === undefined);
}

/** Installs packages of the distribution. Answers what apt said where it failed, else nothing. */
export function installPackages(packages: readonly string[]): string {
  const options = {
    encoding: 'utf8' as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
  };
  const lock = ['-o', 'DPkg::Lock::Timeout=120'];
  for (const parameters of [
    ['update', ...lock],
    ['install', '-y', '--no-install-recommends', ...lock, ...packages],
  ]) {
    const { status, stdout, stderr } = spawnSync('apt-get', parameters, options);
    if (status !== 0) return `${stdout}${stderr}`.trim().split('\n').slice(-10).join('\n');
  }
  return '';
}
