import type { Application, ApplicationStatus } from '@vivavoce/sdk/applications';
import { describe, expect, it } from 'vitest';
import { columnsOf, withApplication, withMoves } from './columns.ts';

function application(id: string, status: ApplicationStatus, day: number): Application {
  const at = `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
  return {
    id,
    candidateId: 'cnd_1',
    status,
    title: id,
    employer: null,
    location: null,
    url: null,
    jobId: null,
    resume: null,
    tailoring: null,
    practiceDraft: null,
    practice: [],
    noteCount: 0,
    nextReminder: null,
    statusChangedAt: at,
    createdAt: at,
    updatedAt: at,
  };
}

const ALL = [application('a', 'saved', 1), application('b', 'offer', 2), application('c', 'saved', 3)];
const shown = (applications: readonly Application[]) =>
  columnsOf(applications).flatMap(({ status, applications: inside }) =>
    inside.length === 0 ? [] : [`${status}: ${inside.map(({ id }) => id).join(' ')}`],
  );

describe('the board', () => {
  it('has a column for every status, what moved last on top', () => {
    expect(columnsOf([])).toHaveLength(7);
    expect(shown(ALL)).toEqual(['saved: c a', 'offer: b']);
  });

  it('shows a move before it has arrived', () => {
    expect(shown(withMoves(ALL, new Map([['a', 'applied']])))).toEqual([
      'saved: c',
      'applied: a',
      'offer: b',
    ]);
  });

  it('takes what changed in its place, and what is new first', () => {
    const changed = withApplication(ALL, { ...application('b', 'rejected', 4) });
    expect(changed.map(({ id, status }) => `${id} ${status}`)).toEqual(['a saved', 'b rejected', 'c saved']);
    expect(withApplication(ALL, application('d', 'saved', 5)).map(({ id }) => id)).toEqual([
      'd',
      'a',
      'b',
      'c',
    ]);
  });
});
