import { describe, expect, it } from 'vitest';
import { isDigestDue } from './due.ts';

const at = (time: string) => new Date(`2026-12-02T${time}:00Z`);
const due = (now: string, timeZone: string, oldest = '2026-12-02T00:00:00Z') =>
  isDigestDue({ now: at(now), timeZone, oldest: new Date(oldest) });

describe('the daily mail', () => {
  it.each([
    ['07:05', 'UTC', true],
    ['08:05', 'UTC', false],
    ['06:05', 'Europe/Berlin', true],
    ['07:05', 'Europe/Berlin', false],
    ['01:35', 'Asia/Kolkata', true],
    ['12:00', 'America/New_York', true],
  ])('at %s UTC in %s: %s', (now, timeZone, expected) => expect(due(now, timeZone)).toBe(expected));

  it('is late where no worker ran at that hour', () => {
    expect(due('08:05', 'UTC', '2026-12-01T07:04:00Z')).toBe(true);
    expect(due('08:05', 'UTC', '2026-12-01T07:06:00Z')).toBe(false);
  });
});
