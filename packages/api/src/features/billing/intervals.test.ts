import { describe, expect, it } from 'vitest';
import { intervalsOf, isWholeHour } from './intervals.ts';

const at = (time: string) => new Date(`2026-12-01T${time}Z`);
const cut = (from: string, to: string, boundaries: string[] = []) =>
  intervalsOf({ from: at(from), to: at(to) }, boundaries.map(at)).map(
    (interval) =>
      `${interval.from.toISOString().slice(11, 16)}–${interval.to.toISOString().slice(11, 16)}${isWholeHour(interval) ? '' : ' cut'}`,
  );

describe('intervals of metering', () => {
  it.each([
    ['nothing', cut('10:00', '10:00'), []],
    ['whole hours', cut('10:00', '12:00'), ['10:00–11:00', '11:00–12:00']],
    ['the rest of an hour first', cut('10:40', '12:00'), ['10:40–11:00 cut', '11:00–12:00']],
    [
      'a boundary in between',
      cut('10:00', '12:00', ['11:15']),
      ['10:00–11:00', '11:00–11:15 cut', '11:15–12:00 cut'],
    ],
    ['boundaries at the edges', cut('10:00', '11:00', ['10:00', '11:00']), ['10:00–11:00']],
  ])('are %s', (_, intervals, expected) => {
    expect(intervals).toEqual(expected);
  });
});
